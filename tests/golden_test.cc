// SPDX-License-Identifier: GPL-3.0-or-later
// corpus/reports: what is read of each report against what its maker put in, figure by figure, and
// the flags against the planted mistakes. A difference is printed as the two records.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/make/truth.h"
#include "model/report.h"
#include "normalize/utf8.h"
#include "tests/support/corpus_reports.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;
using corpus::ExpectedFigure;
using corpus::ExpectedFlag;

std::vector<std::string> report_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(BOCSO_CORPUS "/reports")) {
    if (fs::exists(entry.path() / "report.pdf")) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Equal as numbers, and both or neither there: "54,0" is 54.
bool same_number(const std::string& expected, const std::optional<Decimal>& actual) {
  const std::optional<Decimal> value = parse_decimal(expected);
  return value.has_value() == actual.has_value() && (!value || *value == *actual);
}

std::string value_of(const std::optional<Decimal>& value) { return value ? to_string(*value) : ""; }

bool same_unit(const std::string& expected, const std::string& actual) {
  return fold_keeping_marks(expected) == fold_keeping_marks(actual);
}

std::string joined(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& label : path) text += label + " > ";
  return text;
}

// In prose nobody can say where a unit ends: "lượt" is right for "lượt đánh giá".
bool like_unit(const std::string& expected, const std::string& actual) {
  const std::string a = fold_keeping_marks(expected);
  const std::string b = fold_keeping_marks(actual);
  return a.empty() == b.empty() && (a.starts_with(b) || b.starts_with(a));
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string shown(const Figure& f) {
  std::ostringstream out;
  out << to_string(f.source) << " t" << f.table << "." << f.row << "." << f.column << " page "
      << f.page << ": " << to_string(f.kind) << " " << value_of(f.value);
  if (f.denominator) out << " of " << value_of(f.denominator);
  out << " unit \"" << f.unit << "\" approx \"" << to_string(f.approx) << "\" raw \"" << f.raw
      << "\" in \""
      << (f.source == Source::prose ? f.sentence : joined(f.path) + f.ordinal + " " + f.label)
      << "\" below \"" << f.column_label << "\"";
  return out.str();
}

std::string shown(const ExpectedFigure& f) {
  std::ostringstream out;
  out << f.source << " t" << f.table << "." << f.row << "." << f.column << " page " << f.page
      << ": " << f.kind << " " << f.value;
  if (!f.denominator.empty()) out << " of " << f.denominator;
  out << " unit \"" << f.unit << "\" approx \"" << f.approx << "\" raw \"" << f.raw << "\" in \""
      << (f.source == "prose" ? f.sentence : joined(f.path) + f.ordinal + " " + f.label)
      << "\" below \"" << f.column_label << "\"";
  return out.str();
}

bool same_place(const ExpectedFigure& expected, const Figure& actual) {
  return expected.source == to_string(actual.source) && expected.table == actual.table &&
         expected.row == actual.row && expected.column == actual.column;
}

// Figures that share a note cell or a "score; rank" cell may have their words divided otherwise.
bool same_raw(const ExpectedFigure& expected, const std::string& actual, bool alone) {
  if (expected.raw == actual) return true;
  return !alone && (holds(actual, expected.raw) || holds(expected.raw, actual));
}

// A picture is held to its numbers: marks ("Tống cộng"), commas and points may be misread.
bool is_picture(const Figure& actual) { return actual.text_source == "ocr"; }

bool same_words(const std::string& expected, const std::string& actual, bool picture) {
  return picture ? fold(expected) == fold(actual) : expected == actual;
}

bool same_value(const ExpectedFigure& expected, const Figure& actual) {
  return expected.kind == to_string(actual.kind) && expected.page == actual.page &&
         same_number(expected.value, actual.value) &&
         same_number(expected.denominator, actual.denominator) &&
         expected.approx == to_string(actual.approx);
}

bool same_in_table(const ExpectedFigure& expected, const Figure& actual, bool alone) {
  const bool picture = is_picture(actual);
  return same_value(expected, actual) && expected.ordinal == actual.ordinal &&
         same_words(expected.label, actual.label, picture) && expected.path == actual.path &&
         same_words(expected.column_label, actual.column_label, picture) &&
         (expected.source == "note" || same_unit(expected.unit, actual.unit)) &&
         (picture || same_raw(expected, actual.raw, alone && expected.source == "table"));
}

bool same_in_prose(const ExpectedFigure& expected, const Figure& actual) {
  return actual.source == Source::prose && same_value(expected, actual) &&
         (is_picture(actual) || holds(expected.sentence, actual.sentence)) &&
         like_unit(expected.unit, actual.unit);
}

// Which actual figure each expected one is, -1 for none.
class Pairing {
 public:
  Pairing(const std::vector<ExpectedFigure>& expected, const std::vector<Figure>& actual)
      : expected_(expected), actual_(actual), used_(actual.size(), false) {
    for (const ExpectedFigure& figure : expected) partner_.push_back(find(figure));
  }

  int partner(std::size_t expected) const { return partner_[expected]; }

  // A line for each figure that was not found as it should be, and for each that is too many.
  std::string differences() const {
    std::string text;
    std::vector<bool> told = used_;
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      if (partner_[i] >= 0) continue;
      text += "expected " + shown(expected_[i]) + "\n";
      for (std::size_t k = 0; k < actual_.size(); ++k) {
        if (told[k] || !same_place(expected_[i], actual_[k]) || expected_[i].table < 0) continue;
        text += "     got " + shown(actual_[k]) + "\n";
        told[k] = true;
        break;
      }
    }
    for (std::size_t k = 0; k < actual_.size(); ++k) {
      if (!told[k]) text += "too many " + shown(actual_[k]) + "\n";
    }
    return text;
  }

 private:
  int find(const ExpectedFigure& figure) {
    const auto alone = std::count_if(expected_.begin(), expected_.end(), [&](const auto& other) {
                         return other.table == figure.table && other.row == figure.row &&
                                other.column == figure.column;
                       }) == 1;
    for (std::size_t k = 0; k < actual_.size(); ++k) {
      const bool same = figure.source == "prose" ? same_in_prose(figure, actual_[k])
                                                 : same_place(figure, actual_[k]) &&
                                                       same_in_table(figure, actual_[k], alone);
      if (used_[k] || !same) continue;
      used_[k] = true;
      return static_cast<int>(k);
    }
    return -1;
  }

  const std::vector<ExpectedFigure>& expected_;
  const std::vector<Figure>& actual_;
  std::vector<bool> used_;
  std::vector<int> partner_;
};

// A planted flag with the ids its figures have in the report; "" for one that was not read.
struct Planted {
  ExpectedFlag flag;
  std::vector<std::string> ids;
};

std::size_t overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& id) {
    return !id.empty() && std::find(b.begin(), b.end(), id) != b.end();
  }));
}

// Equal as numbers, or as ordinals with or without their last point.
bool same_answer(std::string_view expected, std::string_view actual) {
  const std::optional<Decimal> a = parse_decimal(expected);
  const std::optional<Decimal> b = parse_decimal(actual);
  if (a && b) return *a == *b;
  if (expected.ends_with('.')) expected.remove_suffix(1);
  if (actual.ends_with('.')) actual.remove_suffix(1);
  return expected == actual;
}

bool says_the_same(const ExpectedFlag& expected, const Flag& flag) {
  if (flag.rule != expected.rule || to_string(flag.severity) != expected.severity) return false;
  if (!same_answer(expected.found, flag.found)) return false;
  // A share beyond its bound is wrong whatever is right: only its maker knows what he misprinted.
  if (flag.rule == "range" && flag.expected.empty()) return true;
  return same_answer(expected.expected, flag.expected);
}

bool is_it(const Planted& planted, const Flag& flag) {
  if (!says_the_same(planted.flag, flag) || flag.figures.empty()) return false;
  // A numbering flag names the figures of all rows concerned, the misnumbered one among them.
  if (flag.rule == "numbering") return overlap(planted.ids, flag.figures) > 0;
  const std::size_t wanted = std::min<std::size_t>(2, planted.ids.size());
  return flag.figures.front() == planted.ids.front() &&
         overlap(planted.ids, flag.figures) >= wanted;
}

// A flag that points at a misprinted figure, or at most of a broken relation, is no false alarm.
bool is_explained(const Flag& flag, const std::vector<Planted>& planted) {
  return std::any_of(planted.begin(), planted.end(), [&](const Planted& mistake) {
    const auto& ids = flag.figures;
    return std::find(ids.begin(), ids.end(), mistake.ids.front()) != ids.end() ||
           overlap(mistake.ids, ids) >= 2;
  });
}

std::string shown(const Flag& flag, const Report& report) {
  std::string text = flag.rule + " " + std::string(to_string(flag.severity)) + ": found " +
                     flag.found + ", expected " + flag.expected + ", " + flag.message_en + "\n";
  for (const std::string& id : flag.figures) {
    for (const Figure& figure : report.figures) {
      if (figure.id == id) text += "    " + shown(figure) + "\n";
    }
  }
  return text;
}

std::string shown(const ExpectedFlag& flag, const std::vector<ExpectedFigure>& figures) {
  std::string text = flag.rule + " " + flag.severity + ": found " + flag.found + ", expected " +
                     flag.expected + "\n";
  for (const std::size_t index : flag.figures) text += "    " + shown(figures[index]) + "\n";
  return text;
}

class Golden : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const fs::path folder = fs::path(BOCSO_CORPUS "/reports") / GetParam() / "expected";
    const auto figures = corpus::read_figures(bytes_of(folder / "figures.jsonl"));
    const auto flags = corpus::read_flags(bytes_of(folder / "flags.jsonl"));
    ASSERT_TRUE(figures && flags);
    figures_ = *figures;
    flags_ = *flags;
    report_ = read_corpus_report(GetParam());
    ASSERT_EQ(report_.document.status, Status::ok) << report_.document.error;
  }

  std::vector<ExpectedFigure> figures_;
  std::vector<ExpectedFlag> flags_;
  Report report_;
};

TEST_P(Golden, FiguresAreThoseOfTheReport) {
  const std::string differences = Pairing(figures_, report_.figures).differences();
  EXPECT_TRUE(differences.empty()) << differences;
}

// expected/indicators.tsv: table, row, column, place in the cell -> indicator, "-" for none. Read
// by eye against the report.
TEST_P(Golden, IndicatorsAreThoseOfTheRows) {
  std::ifstream lines(fs::path(BOCSO_CORPUS "/reports") / GetParam() / "expected/indicators.tsv");
  using Place = std::array<int, 4>;
  std::map<Place, std::string> expected;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    Place place{};
    for (int& number : place) fields >> number;
    ASSERT_TRUE(fields >> expected[place]) << line;
  }
  ASSERT_FALSE(expected.empty());
  std::map<std::array<int, 3>, int> parts;
  for (const Figure& figure : report_.figures) {
    if (figure.source == Source::prose || figure.kind == Kind::text) continue;
    const int part = parts[{figure.table, figure.row, figure.column}]++;
    const auto found = expected.find({figure.table, figure.row, figure.column, part});
    ASSERT_NE(found, expected.end()) << shown(figure);
    EXPECT_EQ(figure.indicator.empty() ? "-" : figure.indicator, found->second)
        << shown(figure) << " by " << figure.rule;
    expected.erase(found);
  }
  for (const auto& [place, indicator] : expected) {
    ADD_FAILURE() << "no figure in table " << place[0] << ", row " << place[1] << ", column "
                  << place[2] << " for " << indicator;
  }
}

// The lines of a file of expected/ but its remarks; none where there is no such file.
std::set<std::string> expected_lines(const std::string& report, const char* file) {
  std::ifstream in(fs::path(BOCSO_CORPUS "/reports") / report / "expected" / file);
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with('#')) lines.insert(line);
  }
  return lines;
}

// expected/entities.tsv: who the figures are about, as printed, and the id, "-" for none. Read by
// eye against the report.
TEST_P(Golden, EntitiesHaveTheirIds) {
  std::set<std::string> found;
  for (const Figure& figure : report_.figures) {
    if (figure.entity.empty()) continue;
    found.insert(figure.entity + '\t' + (figure.entity_id.empty() ? "-" : figure.entity_id));
  }
  EXPECT_EQ(found, expected_lines(GetParam(), "entities.tsv"));
}

// "3-5,9" for the rows 3, 4, 5 and 9.
std::string shown(const std::vector<int>& rows) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t first = i;
    while (i + 1 < rows.size() && rows[i + 1] == rows[i] + 1) ++i;
    text += (text.empty() ? "" : ",") + std::to_string(rows[first]);
    if (i > first) text += "-" + std::to_string(rows[i]);
  }
  return text;
}

// expected/periods.tsv: the periods of a table's columns, with their rows where there are several,
// and of paragraphs, in text order. Read by eye against the report.
TEST_P(Golden, FiguresHaveTheirPeriods) {
  struct Stated {
    std::string period;
    std::vector<int> rows;
  };
  std::map<std::string, std::vector<Stated>> periods;
  for (const Figure& figure : report_.figures) {
    const bool prose = figure.source == Source::prose;
    const std::string place =
        prose ? "prose\t" + std::to_string(figure.paragraph)
              : std::to_string(figure.table) + '\t' + std::to_string(figure.column);
    const std::string period = figure.period_start + '/' + figure.period_end + '/' + figure.as_of;
    std::vector<Stated>& here = periods[place];
    auto stated = std::ranges::find(here, period, &Stated::period);
    if (stated == here.end()) stated = here.insert(stated, {period, {}});
    if (stated->rows.empty() || stated->rows.back() != figure.row) {
      stated->rows.push_back(figure.row);
    }
  }
  std::set<std::string> found;
  for (const auto& [place, stated] : periods) {
    std::string line = place + '\t';
    for (const auto& [period, rows] : stated) {
      line += (line.back() == '\t' ? "" : " ") + period;
      if (stated.size() > 1 && !place.starts_with("prose")) line += ":" + shown(rows);
    }
    found.insert(line);
  }
  EXPECT_EQ(found, expected_lines(GetParam(), "periods.tsv"));
}

TEST_P(Golden, PlantedMistakesAreFlaggedAndNothingElseIsSuspected) {
  const Pairing pairing(figures_, report_.figures);
  std::vector<Planted> planted;
  for (const ExpectedFlag& flag : flags_) {
    Planted& mistake = planted.emplace_back(Planted{flag, {}});
    for (const std::size_t index : flag.figures) {
      const int partner = pairing.partner(index);
      mistake.ids.push_back(partner < 0 ? ""
                                        : report_.figures[static_cast<std::size_t>(partner)].id);
    }
  }
  for (const Planted& mistake : planted) {
    const bool found = std::any_of(report_.flags.begin(), report_.flags.end(),
                                   [&](const Flag& flag) { return is_it(mistake, flag); });
    EXPECT_TRUE(found) << "not flagged: " << shown(mistake.flag, figures_);
  }
  for (const Flag& flag : report_.flags) {
    // Where nothing is planted, nothing at all may be flagged.
    const bool harmless = flag.severity == Severity::info && !flags_.empty();
    EXPECT_TRUE(harmless || is_explained(flag, planted)) << "false alarm: " << shown(flag, report_);
  }
}

// What differs by nature: where a glyph stands to a hair, and what the text was typed in.
std::vector<Figure> comparable(const Report& report) {
  std::vector<Figure> figures = report.figures;
  for (Figure& figure : figures) {
    figure.id = figure.id.substr(figure.id.find('.'));
    figure.document = figure.file = figure.text_source = "";
    figure.bbox = {};
  }
  return figures;
}

TEST(LegacyText, IsReadLikeItsUnicodeTwin) {
  struct Twin {
    const char* name;
    const char* unicode;
    const char* text_source;
  };
  constexpr Twin kTwins[] = {{"monthly-vni", "monthly", "legacy:vni"},
                             {"office-quarter-tcvn3", "office-quarter", "legacy:tcvn3"},
                             {"one-stop-tcvn3", "one-stop", "legacy:tcvn3"}};
  for (const Twin& twin : kTwins) {
    const Report legacy = read_corpus_report(twin.name);
    const Report unicode = read_corpus_report(twin.unicode);
    EXPECT_EQ(legacy.document.text_source, twin.text_source);
    EXPECT_EQ(legacy.document.title, unicode.document.title) << twin.name;
    EXPECT_EQ(legacy.document.issuer, unicode.document.issuer) << twin.name;
    EXPECT_EQ(legacy.flags.size(), unicode.flags.size()) << twin.name;
    EXPECT_FALSE(legacy.figures.empty()) << twin.name;
    EXPECT_TRUE(comparable(legacy) == comparable(unicode)) << twin.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Reports, Golden, testing::ValuesIn(report_names()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace bocso
