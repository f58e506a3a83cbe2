// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace bocso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

// A folder of the running test, empty at its start.
class Folder {
 public:
  Folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = fs::path(::testing::TempDir()) / (std::string("catalogue_") + test->name());
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string path() const { return path_.string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

constexpr const char* kGood = R"(version: 1
patterns:
  tthc: tthc|thu tuc hanh chinh
  so_tthc: so {tthc}
indicators:
  - id: a.total
    name: Tổng số TTHC
    name_en: Procedures
    kind: count
    unit: procedure
    match:
      - label: tong {so_tthc}
      - label: '{so_tthc}'
        under: tong hop.*
        column: .*so lieu
        table: bieu 1.*
        unit: thu tuc
        note: .*tinh.*
  - id: a.part
    name: Một phần
    kind: count
    unit: procedure
    match: [{label: mot phan}]
  - id: a.rest
    name: Còn lại
    kind: count
    unit: procedure
    match: [{label: con lai}]
  - id: a.rate
    name: Tỷ lệ
    kind: percent
    unit: percent
    match: [{label: ty le}]
  - id: a.rest_rate
    name: Tỷ lệ còn lại
    kind: percent
    unit: percent
    match: [{label: ty le con lai}]
relations:
  - sum: a.total
    of: [a.part, a.rest]
  - ratio: a.rate
    part: a.part
    whole: a.total
  - part_of: a.total
    part: a.part
  - complement: [a.rate, a.rest_rate]
  - equal: [a.part, a.rest]
)";

TEST(Catalogue, EveryFieldIsRead) {
  const Folder folder;
  const auto catalogue = load_catalogue({folder.write("a.yaml", kGood)});
  ASSERT_TRUE(catalogue) << to_string(catalogue.error());
  ASSERT_EQ(catalogue->indicators.size(), 5U);
  const Indicator* total = catalogue->find("a.total");
  ASSERT_NE(total, nullptr);
  MatchRule first;
  first.label = "tong (?:so (?:tthc|thu tuc hanh chinh))";
  first.written = "label: tong {so_tthc}";
  first.line = 12;
  MatchRule second;
  second.label = "(?:so (?:tthc|thu tuc hanh chinh))";
  second.under = "tong hop.*";
  second.column = ".*so lieu";
  second.table = "bieu 1.*";
  second.unit = "thu tuc";
  second.note = ".*tinh.*";
  second.written =
      "label: {so_tthc}, under: tong hop.*, column: .*so lieu, table: bieu 1.*, unit: thu tuc, "
      "note: .*tinh.*";
  second.line = 13;
  EXPECT_EQ(*total, (Indicator{"a.total",
                               "Tổng số TTHC",
                               "Procedures",
                               Kind::count,
                               "procedure",
                               "",
                               {first, second},
                               "a.yaml",
                               6}));
  EXPECT_EQ(catalogue->find("a.rate")->kind, Kind::percent);
  EXPECT_EQ(catalogue->find("a"), nullptr);
  EXPECT_THAT(
      catalogue->relations,
      ElementsAre(Relation{RelationType::sum, "a.total", {"a.part", "a.rest"}, "a.yaml", 40},
                  Relation{RelationType::ratio, "a.rate", {"a.part", "a.total"}, "a.yaml", 42},
                  Relation{RelationType::part_of, "a.total", {"a.part"}, "a.yaml", 45},
                  Relation{RelationType::complement, "", {"a.rate", "a.rest_rate"}, "a.yaml", 47},
                  Relation{RelationType::equal, "a.part", {"a.rest"}, "a.yaml", 48}));
}

// A change of kGood that makes it wrong.
struct WrongCase {
  const char* name;
  const char* from;
  const char* to;
  int line;
  const char* message;
};

constexpr WrongCase kWrong[] = {
    {"no version", "version: 1\n", "", 1, "version: 1"},
    {"other version", "version: 1", "version: 2", 1, "version: 1"},
    {"unknown key of a file", "patterns:", "pattern:", 2, "unknown key “pattern”"},
    {"unknown key of an indicator", "name_en:", "english:", 8, "unknown key “english”"},
    {"unknown key of a rule", "under:", "below:", 14, "unknown key “below”"},
    {"unknown key of a relation", "part: a.part\n    whole", "part: a.part\n    bit: 1\n    whole",
     44, "unknown key “bit”"},
    {"unknown relation", "- part_of:", "- less:", 45, "a relation is one of sum, ratio"},
    {"two relations in one", "- part_of: a.total", "- part_of: a.total\n    sum: a.total", 45,
     "unknown key “part_of” in a relation “sum”"},
    {"key twice", "name_en: Procedures", "name: Procedures", 8, "“name” is given twice"},
    {"no id", "id: a.part\n    name", "name", 19, "“id” is missing"},
    {"empty name", "name: Một phần", "name: ''", 20, "“name” must be text"},
    {"wrong id", "id: a.rest\n", "id: a.Rest\n", 24, "“a.Rest” is no id"},
    {"id with an empty word", "id: a.rest\n", "id: a..rest\n", 24, "“a..rest” is no id"},
    {"id twice", "id: a.rest\n", "id: a.part\n", 24, "“a.part” is defined in line 19 already"},
    {"unknown kind", "kind: count", "kind: number", 9, "unknown kind “number”"},
    {"kind of no indicator", "kind: count", "kind: text", 9, "unknown kind “text”"},
    {"unknown unit", "unit: procedure", "unit: procedures", 10, "unknown unit code “procedures”"},
    {"percent without percent", "unit: percent", "unit: procedure", 32, "kind is percent exactly"},
    {"a flow that cannot add up", "kind: count", "kind: score\n    nature: flow", 10,
     "only counts and money add up"},
    {"unknown nature", "name_en: Procedures", "nature: level", 8,
     "unknown nature “level”; known are"},
    {"a body of no known level", "indicators:\n",
     "bodies: [{id: x, name: Sở X, level: town}]\nindicators:\n", 5, "unknown level “town”"},
    {"a body's id of several words", "indicators:\n",
     "bodies: [{id: x.y, name: Sở X, level: department}]\nindicators:\n", 5, "“x.y” is no id here"},
    {"a body twice", "indicators:\n",
     "bodies:\n  - {id: x, name: Sở X, level: department}\n"
     "  - {id: x, name: Sở Y, level: department}\nindicators:\n",
     7, "“x” is defined in line 6 already"},
    {"a province merged into none", "indicators:\n",
     "provinces: [{id: x, name: X, into: y}]\nindicators:\n", 5, "no province has the id “y”"},
    {"a code that is no number", "indicators:\n",
     "provinces: [{id: x, name: X, before: x1}]\nindicators:\n", 5,
     "“before” is a number from 1 to 99"},
    {"a place type of no known level", "indicators:\n",
     "place_types: [{name: bản, level: village}]\nindicators:\n", 5, "unknown level “village”"},
    {"unknown level", "name_en: Procedures", "level: town", 8, "unknown level “town”"},
    {"no rules", "match: [{label: mot phan}]", "match: []", 23, "must be a list with one rule"},
    {"rules that are none", "match: [{label: mot phan}]", "match: mot phan", 23, "must be a list"},
    {"rule without label", "{label: mot phan}", "{under: mot phan}", 23, "“label” is missing"},
    {"prose and label", "{label: mot phan}", "{label: mot phan, prose: mot phan}", 23,
     "a rule with “prose” is for sentences"},
    {"prose without its number", "{label: mot phan}", "{prose: mot phan so}", 23,
     "“prose” has no “#”"},
    {"note without label", "{label: mot phan}", "{column: mot phan, note: x}", 23, "needs “label”"},
    {"abbreviation of two words", "version: 1", "version: 1\nabbreviations: {t t: hai chu}", 2,
     "an abbreviation is one word"},
    {"abbreviation of nothing", "version: 1", "version: 1\nabbreviations: {tt: ''}", 2,
     "“tt” must be text"},
    {"alias", "name_en: Procedures", "name_en: *x", 8, "aliases"},
    {"broken pattern", "tong {so_tthc}", "tong ({so_tthc}", 12, "the pattern of “label”"},
    {"closing too much", "tong {so_tthc}", "tong {so_tthc})", 12, "the pattern of “label”"},
    {"broken named pattern", "so_tthc: so {tthc}", "so_tthc: so ({tthc}", 4,
     "the pattern of “so_tthc”"},
    {"capital in a pattern", "mot phan}", "Mot phan}", 23, "capital letter M"},
    {"marks in a pattern", "mot phan}", "một phần}", 23, "has “ộ”"},
    {"two blanks in a pattern", "tong {so_tthc}", "'tong  {so_tthc}'", 12, "two blanks"},
    {"unknown name", "tong {so_tthc}", "tong {sotthc}", 12, "no pattern is named “sotthc”"},
    {"name used above its definition", "tthc: tthc|thu tuc hanh chinh\n  so_tthc: so {tthc}",
     "so_tthc: so {tthc}\n  tthc: tthc", 3, "no pattern is named “tthc”"},
    {"name twice", "  so_tthc:", "  tthc: x\n  so_tthc:", 4, "“tthc” is defined in line 3"},
    {"wrong name", "  so_tthc: so", "  So: so\n  so_tthc: so", 4, "“So” names no pattern"},
    {"pattern without quotes", "label: tong {so_tthc}", "label: {so_tthc}", 12, "needs quotes"},
    {"more after it", "label: tong {so_tthc}", "label: {so_tthc} tong", 12, "needs quotes"},
    {"relation to nothing", "of: [a.part, a.rest]", "of: [a.part, a.rst]", 40,
     "no indicator has the id “a.rst”"},
    {"relation of nothing", "- sum: a.total", "- sum: a.totl", 40, "the id “a.totl”"},
    {"sum of one", "of: [a.part, a.rest]", "of: [a.part]", 40, "too few ids"},
    {"sum of no list", "of: [a.part, a.rest]", "of: a.part", 40, "“of” must be a list"},
    {"sum with an id twice", "of: [a.part, a.rest]", "of: [a.part, a.part]", 40, "in it twice"},
    {"sum with its own total", "of: [a.part, a.rest]", "of: [a.part, a.total]", 40, "in it twice"},
    {"sum of other units", "of: [a.part, a.rest]", "of: [a.part, a.rate]", 40, "differ in kind"},
    {"ratio of no percent", "- ratio: a.rate", "- ratio: a.rest", 42, "a.rest is no percent"},
    {"ratio of percents", "whole: a.total", "whole: a.rest_rate", 42, "is a percent itself"},
    {"ratio without whole", "    whole: a.total\n", "", 42, "“whole” is missing"},
    {"complement of counts", "[a.rate, a.rest_rate]", "[a.rate, a.part]", 47, "is no percent"},
    {"equal of three", "equal: [a.part, a.rest]", "equal: [a.part, a.rest, a.total]", 48,
     "too many ids"},
    {"relation twice", "- equal: [a.part, a.rest]",
     "- equal: [a.part, a.rest]\n  - equal: [a.part, a.rest]", 49, "relation of line 48 again"},
    {"same rule twice", "label: con lai", "label: mot phan", 28, "a.part has the same rule"},
    {"no YAML", "indicators:", "indicators", 6, ""},
    {"two documents", "relations:", "---\nrelations:", 39, "is not part of it"},
    {"stray comma", "version: 1", ",version: 1", 1, "node content"},
    {"list for a file", "version: 1", "- version: 1", 2, "indicator"},
};

TEST(Catalogue, MistakesAreNamedWithTheirLine) {
  const Folder folder;
  for (const WrongCase& c : kWrong) {
    std::string text = kGood;
    const std::size_t at = text.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.name;
    text.replace(at, std::string(c.from).size(), c.to);
    const std::string file = folder.write("wrong.yaml", text);
    const std::vector<Error> errors = check_catalogue({file});
    ASSERT_FALSE(errors.empty()) << c.name;
    EXPECT_EQ(errors.front().code, ErrorCode::catalogue) << c.name;
    EXPECT_EQ(errors.front().file, file) << c.name;
    EXPECT_EQ(errors.front().line, c.line) << c.name << ": " << errors.front().message;
    EXPECT_THAT(errors.front().message, HasSubstr(c.message)) << c.name;
    const auto loaded = load_catalogue({file});
    ASSERT_FALSE(loaded) << c.name;
    EXPECT_EQ(loaded.error(), errors.front()) << c.name;
  }
}

// Mistakes that only a check of the whole finds: loading does not wait for it.
constexpr WrongCase kWrongTogether[] = {
    {"fits everything", "{label: mot phan}", "{label: .*}", 23, "fits every text"},
    {"fits nothing of its own", "{label: mot phan}", "{label: mot x?phan}", 0, ""},
    {"never fits", "{label: mot phan}", R"({label: 'mot[^ ]phan\bx'})", 23, "can never decide"},
    {"beaten on its own text", "{label: con lai}", "{label: con lai}, {label: .*phan, unit: .*}", 0,
     ""},
    {"shadowed", "{label: mot phan}", "{label: con lai.*}", 28, "a tie: a.part"},
    {"tie", "{label: mot phan}", "{label: '(con) lai'}", 23, "a tie"},
    {"part of itself", "- part_of: a.total\n    part: a.part",
     "- part_of: a.part\n    part: a.total", 40, "would be a part of itself"},
    {"abbreviation in pieces", "{label: mot phan}", "{label: 'mot dv(c)? phan'}", 24,
     "is an abbreviation"},
};

TEST(Catalogue, CheckTriesTheRules) {
  const Folder folder;
  for (const WrongCase& c : kWrongTogether) {
    std::string text = std::string(kGood);
    if (std::string_view(c.to).find("dv(c)") != std::string_view::npos) {
      text.replace(text.find("indicators:"), 11, "abbreviations: {dv: dich vu}\nindicators:");
    }
    const std::size_t at = text.find(c.from);
    ASSERT_NE(at, std::string::npos) << c.name;
    text.replace(at, std::string(c.from).size(), c.to);
    const std::string file = folder.write("wrong.yaml", text);
    EXPECT_TRUE(load_catalogue({file})) << c.name;
    const std::vector<Error> errors = check_catalogue({file});
    if (c.line == 0) {
      EXPECT_THAT(errors, IsEmpty()) << c.name << ": " << errors.front().message;
      continue;
    }
    ASSERT_FALSE(errors.empty()) << c.name;
    EXPECT_EQ(errors.front().file, file) << c.name;
    EXPECT_EQ(errors.front().line, c.line) << c.name;
    EXPECT_THAT(errors.front().message, HasSubstr(c.message)) << c.name;
  }
}

TEST(Catalogue, CheckListsEverythingWrongByLine) {
  const Folder folder;
  std::string text = kGood;
  text.replace(text.find("tong {so_tthc}"), 14, "Tong {x}");
  text.replace(text.find("name: Một phần"), std::string("name: Một phần").size(), "nam: M");
  text.replace(text.find("[a.part, a.rest]"), 16, "[a.part, a.none]");
  std::vector<int> lines;
  for (const Error& error : check_catalogue({folder.write("a.yaml", text)})) {
    lines.push_back(error.line);
  }
  EXPECT_THAT(lines, ElementsAre(12, 19, 20, 40));
}

TEST(Catalogue, OneMistakeInANamedPatternIsOneError) {
  const Folder folder;
  std::string text = kGood;
  text.replace(text.find("tthc|thu"), 8, "tthc|(hu");
  EXPECT_EQ(check_catalogue({folder.write("a.yaml", text)}).size(), 1U);
}

constexpr const char* kMine = R"(version: 1
indicators:
  - id: a.part
    name: Phần của tôi
    kind: count
    unit: procedure
    match: [{label: '{tthc} cua toi'}]
  - id: mine.new
    name: Mới
    kind: count
    unit: procedure
    match: [{label: moi}]
relations:
  - part_of: a.total
    part: mine.new
  - equal: [a.part, a.rest]
)";

TEST(Catalogue, LaterFilesReplaceAndAdd) {
  const Folder folder;
  const std::string good = folder.write("b.yaml", kGood);
  const std::string mine = folder.write("a.yaml", kMine);
  const auto catalogue = load_catalogue({good, mine, good});
  ASSERT_TRUE(catalogue) << to_string(catalogue.error());
  std::vector<std::string> ids;
  for (const Indicator& indicator : catalogue->indicators) ids.push_back(indicator.id);
  EXPECT_THAT(ids, ElementsAre("a.total", "a.part", "a.rest", "a.rate", "a.rest_rate", "mine.new"));
  EXPECT_EQ(catalogue->find("a.part")->name, "Phần của tôi");
  EXPECT_EQ(catalogue->find("a.part")->file, "a.yaml");
  EXPECT_EQ(catalogue->relations.size(), 6U);
}

TEST(Catalogue, AFolderIsItsFilesInByteOrder) {
  const Folder folder;
  folder.write("b.yaml", kMine);
  folder.write("B.yaml", kGood);  // capitals come first
  folder.write("c.txt", "no catalogue");
  const auto catalogue = load_catalogue({folder.path()});
  ASSERT_TRUE(catalogue) << to_string(catalogue.error());
  EXPECT_EQ(catalogue->find("a.part")->file, "b.yaml");
}

TEST(Catalogue, MissingAndUnreadableFilesAreSaid) {
  const Folder folder;
  const auto missing = load_catalogue({folder.path() + "/none.yaml"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  const auto no_yaml = load_catalogue({folder.path()});
  ASSERT_FALSE(no_yaml);
  EXPECT_EQ(no_yaml.error().code, ErrorCode::not_found);
  const auto bytes = load_catalogue({folder.write("a.yaml", "# x\nversion: \xff")});
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, ErrorCode::unreadable);
  EXPECT_EQ(bytes.error().line, 2);
  const auto empty = load_catalogue({folder.write("a.yaml", "")});
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, ErrorCode::catalogue);
}

TEST(Catalogue, TheBuiltInOneIsRight) {
  std::string all;
  for (const Error& error : check_catalogue({BOCSO_CORPUS "/catalogue"})) {
    all += to_string(error) + "\n";
  }
  EXPECT_THAT(all, IsEmpty());
}

TEST(Catalogue, TheBuiltInOneSaysEveryNature) {
  const auto catalogue = load_catalogue({BOCSO_CORPUS "/catalogue"});
  ASSERT_TRUE(catalogue);
  for (const Indicator& indicator : catalogue->indicators) {
    EXPECT_NE(indicator.nature, Nature::unsaid) << indicator.id;
  }
}

}  // namespace
}  // namespace bocso
