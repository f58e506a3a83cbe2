// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/ordinal.h"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace bocso {
namespace {

std::string_view name_of(OrdinalKind kind) {
  switch (kind) {
    case OrdinalKind::arabic:
      return "arabic";
    case OrdinalKind::roman:
      return "roman";
    case OrdinalKind::letter:
      return "letter";
    case OrdinalKind::dash:
      return "dash";
    case OrdinalKind::plus:
      return "plus";
    case OrdinalKind::star:
      return "star";
    case OrdinalKind::among_which:
      return "among_which";
  }
  return "?";
}

// "arabic 1.1.2"; "none".
std::string shown(const std::optional<Ordinal>& ordinal) {
  if (!ordinal) return "none";
  std::string text(name_of(ordinal->kind));
  for (std::size_t i = 0; i < ordinal->place.size(); ++i) {
    text += (i == 0 ? " " : ".") + std::to_string(ordinal->place[i]);
  }
  return text;
}

struct CellRow {
  const char* cell;
  const char* ordinal;
};

TEST(Ordinal, CellOfTheOrdinalColumn) {
  const CellRow rows[] = {
      {"1", "arabic 1"},
      {"1.", "arabic 1"},
      {"01", "arabic 1"},
      {"12", "arabic 12"},
      {"(1)", "arabic 1"},
      {"1)", "arabic 1"},
      {"1/", "arabic 1"},
      {"1.1", "arabic 1.1"},
      {"1.1.", "arabic 1.1"},
      {"1,1", "arabic 1.1"},
      {"3,4", "arabic 3.4"},
      {"1.10", "arabic 1.10"},
      {"1.1.2.", "arabic 1.1.2"},
      {"2.1.1", "arabic 2.1.1"},
      {"1.2.3.4", "arabic 1.2.3.4"},
      {" 1.1. ", "arabic 1.1"},
      {"1.1.\n", "arabic 1.1"},
      {"\u00A02\u00A0", "arabic 2"},
      {"I", "roman 1"},
      {"I.", "roman 1"},
      {"II", "roman 2"},
      {"III.", "roman 3"},
      {"IV", "roman 4"},
      {"VI", "roman 6"},
      {"VIII.", "roman 8"},
      {"IX", "roman 9"},
      {"XIV.", "roman 14"},
      {"XL", "roman 40"},
      {"ii)", "roman 2"},
      {"a", "letter 1"},
      {"a)", "letter 1"},
      {"b)", "letter 2"},
      {"c.", "letter 3"},
      {"d)", "letter 4"},
      {"đ)", "letter 5"},
      {"e)", "letter 6"},
      {"A", "letter 1"},
      {"B.", "letter 2"},
      {"(a)", "letter 1"},
      {"-", "dash"},
      {"–", "dash"},
      {"—", "dash"},
      {"•", "dash"},
      {"\uF02D", "dash"},
      {"+", "plus"},
      {"*", "star"},
      {" + ", "plus"},
      {"Trong đó", "among_which"},
      {"Trong đó:", "among_which"},
      {"TRONG ĐÓ :", "among_which"},
      {"Trong  đó", "among_which"},
      {"Bao gồm:", "among_which"},
      {"Gồm", "among_which"},
  };
  for (const CellRow& row : rows) {
    const std::optional<Ordinal> ordinal = read_ordinal(row.cell);
    EXPECT_EQ(shown(ordinal), row.ordinal) << "'" << row.cell << "'";
    if (ordinal) {
      EXPECT_EQ(ordinal->length, std::string_view(row.cell).size()) << row.cell;
    }
  }
}

TEST(Ordinal, CellThatIsNone) {
  const char* const rows[] = {"",          " ",           "STT",   "TT",   "H48", "Tổng số",
                              "1 sở",      "1.903 hồ sơ", "-5,28", "+28",  "--",  "15/12/2023",
                              "1..2",      "IIII",        "VX",    "IVI",  "ab",  "a) Sở",
                              "(1",        "1%",          "TP.",   "100%", "1-2", "Trong đó có",
                              "1.1.2.x.y", ".",           ")",     "()",   "1a2", "2023-2025"};
  for (const char* row : rows) EXPECT_EQ(shown(read_ordinal(row)), "none") << "'" << row << "'";
}

struct LeadingRow {
  const char* text;
  const char* ordinal;
  const char* rest;
};

TEST(Ordinal, LeadsTheTextBehindIt) {
  const LeadingRow rows[] = {
      {"1. Công tác chỉ đạo", "arabic 1", " Công tác chỉ đạo"},
      {"1) Công tác", "arabic 1", " Công tác"},
      {"(1) Số hồ sơ", "arabic 1", " Số hồ sơ"},
      {"01. Sở Nội vụ", "arabic 1", " Sở Nội vụ"},
      {"1.Công tác", "arabic 1", "Công tác"},
      {"1/ Công tác", "arabic 1", " Công tác"},
      {"1.1. Số hồ sơ", "arabic 1.1", " Số hồ sơ"},
      {"1,1. Số hồ sơ", "arabic 1.1", " Số hồ sơ"},
      {"1.1 Số hồ sơ", "arabic 1.1", " Số hồ sơ"},
      {"1.1.2. Hồ sơ quá hạn", "arabic 1.1.2", " Hồ sơ quá hạn"},
      {"2.1.1 Tổng số", "arabic 2.1.1", " Tổng số"},
      {"3.1.2\u00A0Tổng số", "arabic 3.1.2", "\u00A0Tổng số"},
      {"10. 15 sở, ngành", "arabic 10", " 15 sở, ngành"},
      {"  2. Kết quả", "arabic 2", " Kết quả"},
      {"I. KẾT QUẢ", "roman 1", " KẾT QUẢ"},
      {"II. Tồn tại", "roman 2", " Tồn tại"},
      {"III.KẾT QUẢ", "roman 3", "KẾT QUẢ"},
      {"VI. PHƯƠNG HƯỚNG", "roman 6", " PHƯƠNG HƯỚNG"},
      {"a) Văn phòng", "letter 1", " Văn phòng"},
      {"a. Văn phòng", "letter 1", " Văn phòng"},
      {"b)Sở Nội vụ", "letter 2", "Sở Nội vụ"},
      {"đ) Sở Y tế", "letter 5", " Sở Y tế"},
      {"e) Ban Dân tộc", "letter 6", " Ban Dân tộc"},
      {"A. Kết quả chung", "letter 1", " Kết quả chung"},
      {"- Số nhiệm vụ", "dash", " Số nhiệm vụ"},
      {"– Số nhiệm vụ", "dash", " Số nhiệm vụ"},
      {"-Số nhiệm vụ", "dash", "Số nhiệm vụ"},
      {"- 15 sở, ngành", "dash", " 15 sở, ngành"},
      {"+ Đúng hạn", "plus", " Đúng hạn"},
      {"+Quá hạn", "plus", "Quá hạn"},
      {"* Cấp tỉnh", "star", " Cấp tỉnh"},
  };
  for (const LeadingRow& row : rows) {
    const std::optional<Ordinal> ordinal = leading_ordinal(row.text);
    EXPECT_EQ(shown(ordinal), row.ordinal) << row.text;
    if (ordinal) {
      EXPECT_EQ(std::string_view(row.text).substr(ordinal->length), row.rest);
    }
  }
}

TEST(Ordinal, LeadsNothing) {
  const char* const rows[] = {
      "",
      " ",
      "1.",
      "a)",
      "-",
      "15 sở, ngành",
      "1.903 hồ sơ",
      "1.903. Trong đó",
      "5.000.000 đồng",
      "1.414.812.973 đồng",
      "99,42 %",
      "15/12/2023",
      "15/12/2023 đã có",
      "30.6.2023 đã có",
      "-5,28",
      "-5,28 điểm",
      "+28 hồ sơ",
      "+11,49",
      "-----",
      "H48",
      "1.012289.H48",
      "1.012289.000.00.00.H48 Cấp giấy phép",
      "10/63 tỉnh, thành phố",
      "Sở Nội vụ",
      "Tổng số",
      "TP. Hồ Chí Minh",
      "UBND tỉnh",
      "I là số thứ tự",
      "Ông Nguyễn Văn A. đã",
      "6 tháng đầu năm",
      "1903",
      "(4=1+2+3)",
      "(sau đây viết tắt)",
      "H. Tân Uyên",
      "P. Giám đốc",
      "Đ. Lê Lợi",
  };
  for (const char* row : rows) EXPECT_EQ(shown(leading_ordinal(row)), "none") << "'" << row << "'";
}

TEST(Ordinal, DepthIsThatOfArabicPlaces) {
  struct Row {
    const char* cell;
    int depth;
  };
  const Row rows[] = {{"1", 1},  {"1.1", 2}, {"1,1", 2}, {"1.1.2.", 3}, {"III", 1},
                      {"c)", 1}, {"-", 1},   {"+", 1},   {"*", 1}};
  for (const Row& row : rows) {
    const std::optional<Ordinal> ordinal = read_ordinal(row.cell);
    ASSERT_TRUE(ordinal) << row.cell;
    EXPECT_EQ(ordinal->depth(), row.depth) << row.cell;
  }
}

struct PairRow {
  const char* previous;
  const char* next;
  bool follows;
};

TEST(Ordinal, FollowsInOneNumbering) {
  const PairRow rows[] = {
      {"1", "2", true},      {"1.", "2", true},         {"9.", "10.", true},
      {"01", "02", true},    {"1.1.", "1.2.", true},    {"1,1", "1,2", true},
      {"1.1", "1,2", true},  {"1.9", "1.10", true},     {"1.2.", "1.2.1.", true},
      {"1", "1.1", true},    {"1.1.2.", "1.2.", true},  {"1.1.2.", "2.", true},
      {"1.4.3", "2", true},  {"V", "VI", true},         {"I.", "II.", true},
      {"VIII", "IX", true},  {"a)", "b)", true},        {"b)", "c)", true},
      {"d)", "đ)", true},    {"đ)", "e)", true},        {"d)", "e)", true},
      {"e)", "g)", true},    {"h)", "i)", true},        {"i)", "k)", true},
      {"A.", "B.", true},    {"-", "-", true},          {"-", "–", true},
      {"+", "+", true},      {"*", "*", true},          {"1", "1", false},
      {"1", "3", false},     {"2", "1", false},         {"1.1", "1.3", false},
      {"1.1", "2.2", false}, {"1.2", "1.2.2", false},   {"1", "1.1.1", false},
      {"1.1.2", "3", false}, {"1.1.2.", "1.1.", false}, {"2.3", "2", false},
      {"V", "VII", false},   {"VI", "VI", false},       {"VI", "V", false},
      {"a)", "c)", false},   {"b)", "a)", false},       {"đ)", "d)", false},
      {"e)", "h)", false},   {"1", "b)", false},        {"I", "2", false},
      {"a)", "2", false},    {"-", "+", false},         {"-", "1", false},
      {"1", "-", false},     {"+", "*", false},
  };
  for (const PairRow& row : rows) {
    const std::optional<Ordinal> previous = read_ordinal(row.previous);
    const std::optional<Ordinal> next = read_ordinal(row.next);
    ASSERT_TRUE(previous && next) << row.previous << " " << row.next;
    EXPECT_EQ(follows(*previous, *next), row.follows) << row.previous << " → " << row.next;
  }
}

TEST(Ordinal, WholeAlphabetFollowsInVietnameseOrder) {
  const char* const letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                 "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
  for (std::size_t i = 1; i < std::size(letters); ++i) {
    const auto previous = read_ordinal(std::string(letters[i - 1]) + ")");
    const auto next = read_ordinal(std::string(letters[i]) + ")");
    ASSERT_TRUE(previous && next) << letters[i];
    EXPECT_TRUE(follows(*previous, *next)) << letters[i - 1] << " → " << letters[i];
    EXPECT_FALSE(follows(*next, *previous)) << letters[i] << " → " << letters[i - 1];
  }
}

TEST(Ordinal, RomanFiguresFollowUpToThirty) {
  const char* const figures[] = {
      "I",   "II",   "III",   "IV",   "V",   "VI",   "VII",   "VIII",   "IX",   "X",
      "XI",  "XII",  "XIII",  "XIV",  "XV",  "XVI",  "XVII",  "XVIII",  "XIX",  "XX",
      "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX"};
  for (std::size_t i = 0; i < std::size(figures); ++i) {
    EXPECT_EQ(shown(read_ordinal(figures[i])), "roman " + std::to_string(i + 1));
  }
}

TEST(Ordinal, NumberingsOfTwoKindsAreJoined) {
  const CellRow rows[] = {{"II.3", "arabic 2.3"}, {"II.3.", "arabic 2.3"},   {"A.1", "arabic 1.1"},
                          {"2.b)", "arabic 2.2"}, {"1.1.a", "arabic 1.1.1"}, {"P.5", "none"},
                          {"II.", "roman 2"},     {"L.", "letter 13"},       {"v)", "letter 23"}};
  for (const CellRow& row : rows) EXPECT_EQ(shown(read_ordinal(row.cell)), row.ordinal) << row.cell;
  EXPECT_EQ(shown(leading_ordinal("II.1 Kết quả")), "arabic 2.1");
  EXPECT_EQ(shown(leading_ordinal("II.1 kết quả")), "none");
  EXPECT_EQ(shown(leading_ordinal("Q.1 Thành phố")), "none");
  const PairRow pairs[] = {{"II", "II.1", true},  {"II.1", "II.2", true}, {"II", "III.1", false},
                           {"II", "II.2", false}, {"A", "A.1", true},     {"H.", "I.", true},
                           {"I.", "K.", true},    {"i)", "ii)", true},    {"iv)", "v)", true},
                           {"U.", "V.", true},    {"v)", "vi)", true},    {"A.", "I.", false}};
  for (const PairRow& row : pairs) {
    const auto previous = read_ordinal(row.previous);
    const auto next = read_ordinal(row.next);
    ASSERT_TRUE(previous && next) << row.previous << " " << row.next;
    EXPECT_EQ(follows(*previous, *next), row.follows) << row.previous << " → " << row.next;
  }
}

}  // namespace
}  // namespace bocso
