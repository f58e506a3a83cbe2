// SPDX-License-Identifier: GPL-3.0-or-later
// Suspects and messages of the flags of whole tables.
#include "model/suspects.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// "2.2=1470 digits swapped": row.column of the figure, its value, the slip.
std::vector<std::string> suspects(const Flag& flag) {
  std::vector<std::string> shown;
  for (const Suspect& suspect : flag.suspects) {
    shown.push_back(fmt::format("{}={} {}", suspect.figure.substr(2), suspect.value, suspect.why));
  }
  return shown;
}

std::vector<Flag> flags(std::string_view drawing) {
  Report report = report_of(drawing);
  run_checks(report, {}, {});
  return report.flags;
}

// The total 1.670 is printed as 1.940: its column and its row are broken.
constexpr std::string_view kOverdue = R"(
  olvvc
  STT|Đơn vị|Số hồ sơ ngày 30/4/2024|Số hồ sơ ngày 31/5/2024|Tăng (+)/Giảm (-)
  1|Sở A|1.200|1.000|-200
  2|Sở B|500|470|-30
  3|Sở C|90|120|+30
  4|Sở D|70|80|+10
  |Tổng cộng|1.860|1.940|-190
)";

TEST(Suspects, AFigureInTwoBrokenRelationsIsTheOnlyOne) {
  for (const Flag& flag : flags(kOverdue)) {
    EXPECT_THAT(suspects(flag), ElementsAre("4.3=1670 other")) << show(flag);
  }
}

TEST(Suspects, TheMessageSaysWhatWouldMendThemAll) {
  std::string drawing(kOverdue);
  drawing.replace(drawing.find("1.940|-190"), 10, "1.760|-190");
  const std::vector<Flag> all = flags(drawing);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].rule, "sum");
  EXPECT_THAT(all[0].message_vi,
              testing::EndsWith(
                  "bảng in 1.760, nếu là 1.670 (đổi chỗ hai chữ số) thì cả 2 quan hệ đều đúng"));
  EXPECT_THAT(all[0].message_en,
              testing::EndsWith(
                  "the table prints 1.760; were it 1.670 (digits swapped), both relations would "
                  "hold"));
  EXPECT_EQ(all[1].rule, "delta");
  EXPECT_THAT(
      all[1].message_vi,
      HasSubstr("; dòng “Tổng cộng”, cột “Số hồ sơ ngày 31/5/2024” in 1.760, nếu là 1.670"));
}

TEST(Suspects, OfOneRelationAllSlipsAreListedAndNoneIsCalledTheCulprit) {
  const std::vector<Flag> all = flags(R"(
    olv
    STT|Chỉ tiêu|Số liệu
    1|Tổng số TTHC đang có hiệu lực. Trong đó:|168
    -|Số TTHC cấp tỉnh|131
    -|Số TTHC cấp huyện|19
    -|Số TTHC cấp xã|08
  )");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(suspects(all[0]), ElementsAre("0.2=158 digit changed", "1.2=141 digit changed",
                                            "2.2=29 digit changed", "3.2=18 digit dropped"));
  EXPECT_THAT(all[0].message_vi, Not(HasSubstr("nếu là")));
}

TEST(Suspects, NoMoreAreListedThanStated) {
  std::string drawing = "olv\nSTT|Đơn vị|Số hồ sơ\n";
  for (int i = 0; i < 9; ++i) drawing += fmt::format("{}|Sở {}|{}\n", i + 1, i, 111 + i);
  const std::vector<Flag> all = flags(drawing + "|Tổng cộng|1.135\n");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].suspects.size(), kMostSuspects);
}

TEST(Suspects, WithoutASlipTheResultIsNamedWithWhatShouldComeOut) {
  const std::vector<Flag> all = flags(R"(
    oluv
    STT|Chỉ tiêu|ĐVT|Số liệu
    1|Tỷ lệ DVC đủ điều kiện|%|100%
    -|Số lượng DVC|DVC|164
    -|Tổng số DVC|DVC|323
  )");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(suspects(all[0]), ElementsAre("0.3=50.77 other"));
  EXPECT_THAT(all[0].message_vi, Not(HasSubstr("nếu là")));
}

TEST(Suspects, AWrongSignIsSaid) {
  const std::vector<Flag> all = flags(R"(
    olvvc
    STT|Đơn vị|Tỷ lệ ngày 30/9/2023 (%)|Tỷ lệ ngày 31/10/2023 (%)|Tăng (+)/Giảm (-) (%)
    1|Sở A|37,38|34,31|+3,07
    2|Sở B|30,10|31,20|+1,10
    3|Sở C|50,00|49,50|-0,50
  )");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(suspects(all[0]), ElementsAre("0.4=-3.07 sign"));
  EXPECT_THAT(all[0].message_vi,
              HasSubstr("bảng in +3,07%, nếu là -3,07% (sai dấu) thì quan hệ này đúng"));
}

TEST(Suspects, AShareOverAHundredIsAMissingMark) {
  const std::vector<Flag> all = flags(R"(
    olr
    STT|Đơn vị|Tỷ lệ hồ sơ trực tuyến (%)
    1|Huyện A|71,40
    2|Huyện B|7.650
    3|Huyện C|82,15
  )");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].rule, "range");
  ASSERT_FALSE(all[0].suspects.empty());
  EXPECT_EQ(suspects(all[0]).front(), "1.2=76.50 separator");
}

TEST(Suspects, AmountsAreSaidInTheUnitOfThePage) {
  std::string drawing = R"(
    oluv
    STT|Nguồn vốn|ĐVT|Giải ngân
  )";
  drawing += "1|Vốn A|triệu đồng|798.642,6\n2|Vốn B|triệu đồng|358.437,9\n";
  drawing += "|Tổng cộng|triệu đồng|1.158.080,5\n";
  const std::vector<Flag> all = flags(drawing);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(suspects(all[0]), testing::Contains("2.3=1157080500000 digit changed"));
}

TEST(Suspects, TheRecordStaysAsPrinted) {
  const Report before = report_of(kOverdue);
  Report after = before;
  run_checks(after, {}, {});
  EXPECT_FALSE(after.flags.empty());
  EXPECT_EQ(before.figures, after.figures);
}

// Each suspect is put in, and the rules are asked again.
TEST(Suspects, EachOfThemMendsItsFlag) {
  for (std::string_view value : {"1.940", "1.760", "1.67", "16.700", "1.076", "670"}) {
    std::string drawing(kOverdue);
    drawing.replace(drawing.find("1.940"), 5, value);
    for (const Flag& flag : flags(drawing)) {
      for (const Suspect& suspect : flag.suspects) {
        Report report = report_of(drawing);
        for (Figure& figure : report.figures) {
          if (figure.id != suspect.figure) continue;
          figure.value = parse_decimal(suspect.value);
          figure.decimals = figure.value->decimals;
        }
        run_checks(report, {}, {});
        const bool again = std::ranges::any_of(
            report.flags, [&](const Flag& other) { return other.id == flag.id; });
        EXPECT_FALSE(again) << value << " " << show(flag);
      }
    }
  }
}

struct Wording {
  const char* name;
  Figure figure;
  Change change;
  std::size_t relations;
  bool named;
  const char* vi;
  const char* en;
};

Figure figure(Source source, Kind kind, Decimal value) {
  Figure figure;
  figure.source = source;
  figure.kind = kind;
  figure.value = value;
  figure.decimals = value.decimals;
  figure.label = "Sở Xây dựng";
  figure.column_label = "Đã giải quyết";
  return figure;
}

TEST(SuspectWords, AreThoseOfThePage) {
  Figure ratio = figure(Source::prose, Kind::ratio, {943, 0});
  ratio.denominator = Decimal{10259, 0};
  Figure money = figure(Source::table, Kind::money, {21100000000, 0});
  money.decimals = 1;
  money.scale = 9;
  money.unit = "tỷ đồng";
  const Wording wordings[] = {
      {"a count",
       figure(Source::table, Kind::count, {1740, 0}),
       {0, {1470, 0}, 0, Misprint::digits_swapped},
       3,
       false,
       "bảng in 1.740, nếu là 1.470 (đổi chỗ hai chữ số) thì cả 3 quan hệ đều đúng",
       "the table prints 1.740; were it 1.470 (digits swapped), all 3 relations would hold"},
      {"another figure than the flag's",
       figure(Source::table, Kind::count, {1628, 0}),
       {0, {1668, 0}, 0, Misprint::digit_changed},
       2,
       true,
       "dòng “Sở Xây dựng”, cột “Đã giải quyết” in 1.628, nếu là 1.668 (sai một chữ số) thì cả 2 "
       "quan hệ đều đúng",
       "row “Sở Xây dựng”, column “Đã giải quyết” prints 1.628; were it 1.668 (digit changed), "
       "both relations would hold"},
      {"a change",
       figure(Source::table, Kind::delta, {-91181, 0}),
       {0, {91181, 0}, 0, Misprint::sign},
       1,
       false,
       "bảng in -91.181, nếu là +91.181 (sai dấu) thì quan hệ này đúng",
       "the table prints -91.181; were it +91.181 (sign), the relation would hold"},
      {"no slip",
       figure(Source::table, Kind::percent, {9898, 2}),
       {0, {9409, 2}, 2, Misprint::other},
       2,
       false,
       "bảng in 98,98%, nếu là 94,09% thì cả 2 quan hệ đều đúng",
       "the table prints 98,98%; were it 94,09%, both relations would hold"},
      {"the second number of a ratio",
       ratio,
       {1, {10529, 0}, 0, Misprint::digits_swapped},
       1,
       true,
       "văn bản in 943/10.259, nếu là 943/10.529 (đổi chỗ hai chữ số) thì quan hệ này đúng",
       "the text prints 943/10.259; were it 943/10.529 (digits swapped), the relation would hold"},
      {"an amount",
       money,
       {0, {12100000000, 0}, 1, Misprint::digits_swapped},
       2,
       false,
       "bảng in 21,1 tỷ đồng, nếu là 12,1 tỷ đồng (đổi chỗ hai chữ số) thì cả 2 quan hệ đều đúng",
       "the table prints 21,1 tỷ đồng; were it 12,1 tỷ đồng (digits swapped), both relations would "
       "hold"},
  };
  for (const Wording& one : wordings) {
    const Words words = words_for(one.figure, one.change, one.relations, one.named);
    EXPECT_EQ(words.vi, one.vi) << one.name;
    EXPECT_EQ(words.en, one.en) << one.name;
  }
}

}  // namespace
}  // namespace bocso
