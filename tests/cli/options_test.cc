// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <gmock/gmock.h>

#include <set>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/option_values.h"
#include "support/temp_folder.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Words = std::vector<std::string>;

TEST(Options, EveryRowHasItsHelp) {
  for (const Option& option : all_options()) {
    const std::string_view brief = option.brief;
    const std::string_view about = option.about;
    EXPECT_FALSE(brief.empty()) << option.name;
    EXPECT_LT(brief.size(), 80u) << option.name;
    EXPECT_GT(about.size(), brief.size()) << option.name;
    EXPECT_TRUE(about.ends_with('.')) << option.name;
  }
}

TEST(Options, NamesAndLettersAreUnique) {
  std::set<std::string> names;
  std::set<char> letters;
  for (const Option& option : all_options()) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    if (option.letter != 0) {
      EXPECT_TRUE(letters.insert(option.letter).second) << option.name;
      EXPECT_FALSE(option.letter >= '0' && option.letter <= '9') << "-5 is a number";
    }
  }
}

TEST(Options, EveryRowBelongsToACommandThatExists) {
  for (const Option& option : all_options()) {
    int owners = 0;
    for (const Command& command : all_commands())
      owners += belongs_to(option, command.name) ? 1 : 0;
    EXPECT_GT(owners, 0) << option.name;
  }
  EXPECT_FALSE(belongs_to(all_options()[0], "extr"));
  EXPECT_FALSE(belongs_to(all_options()[0], ""));
}

TEST(Options, CommandsTakeTheirOptionsAndNoOthers) {
  for (const Command& command : all_commands()) {
    for (const Option& option : all_options()) {
      Words words = {std::string("--") + option.name};
      if (option.value[0] != '\0' && std::string_view(option.name) != "config")
        words.push_back("x");
      if (std::string_view(option.name) == "config") words.push_back("/dev/null");
      const Result<Arguments> arguments = parse_arguments(command.name, words);
      EXPECT_EQ(arguments.has_value(), belongs_to(option, command.name))
          << command.name << " " << option.name;
    }
  }
}

TEST(Options, BothHelpsShowEveryOptionOfACommand) {
  for (const Command& command : all_commands()) {
    EXPECT_THAT(program_help(), HasSubstr(command.brief));
    for (const Option& option : all_options()) {
      const std::string name = std::string("--") + option.name;
      const bool shown = brief_help(command).find(name + " ") != std::string::npos;
      const bool told = long_help(command).find(name) != std::string::npos;
      EXPECT_EQ(shown, belongs_to(option, command.name)) << command.name << " " << name;
      EXPECT_GE(told, belongs_to(option, command.name)) << command.name << " " << name;
    }
  }
}

TEST(Options, HelpFitsATerminal) {
  for (const Command& command : all_commands()) {
    for (const std::string& help : {brief_help(command), long_help(command), program_help()}) {
      for (std::size_t at = 0, end = 0; at < help.size(); at = end + 1) {
        end = help.find('\n', at);
        EXPECT_LE(end - at, 100u) << help.substr(at, end - at);
      }
    }
  }
}

TEST(Options, WordsAndValuesAreToldApart) {
  const auto a =
      parse_arguments("extract", {"a.pdf", "-j4", "-o", "s", "-", "--format=csv", "-q", "b.pdf",
                                  "--catalogue", "x.yaml", "--catalogue", "y.yaml", "--", "-z"});
  ASSERT_TRUE(a) << a.error().message;
  EXPECT_THAT(a->words, ElementsAre("a.pdf", "-", "b.pdf", "-z"));
  EXPECT_EQ(a->value("jobs"), "4");
  EXPECT_EQ(a->value("output"), "s");
  EXPECT_EQ(a->value("format"), "csv");
  EXPECT_TRUE(a->has("quiet"));
  EXPECT_FALSE(a->has("verbose"));
  EXPECT_EQ(a->value("pages", "all"), "all");
  EXPECT_THAT(a->all("catalogue"), ElementsAre("x.yaml", "y.yaml"));
}

TEST(Options, NegativeNumbersAreWords) {
  const auto a = parse_arguments("number", {"-2.945", "1.903", "-5%", "-v"});
  ASSERT_TRUE(a) << a.error().message;
  EXPECT_THAT(a->words, ElementsAre("-2.945", "1.903", "-5%"));
  EXPECT_TRUE(a->has("verbose"));
}

TEST(Options, WrongCommandLinesAreRefused) {
  const struct {
    const char* name;
    Words words;
    const char* why;
  } kCases[] = {
      {"unknown", {"--frobnicate"}, "extract has no option '--frobnicate'"},
      {"unknown letter", {"-x"}, "extract has no option '-x'"},
      {"another command's", {"--rules", "sum"}, "extract has no option '--rules'"},
      {"of a later version", {"--sandbox", "auto"}, "no option '--sandbox'"},
      {"shortened", {"--outp", "s"}, "no option '--outp'"},
      {"value is missing", {"-o"}, "--output"},
      {"value on a switch", {"--quiet=yes"}, "quiet"},
      {"given twice", {"-o", "a", "-o", "b"}, "--output is given twice"},
      {"no such config", {"--config", "/nowhere/x"}, "no config file '/nowhere/x'"},
  };
  for (const auto& c : kCases) {
    const auto a = parse_arguments("extract", c.words);
    ASSERT_FALSE(a) << c.name;
    EXPECT_THAT(a.error().message, HasSubstr(c.why)) << c.name;
  }
}

TEST(Options, AConfigFileFillsInWhatTheCommandLineLeavesOut) {
  const TempFolder folder;
  const std::string file =
      folder.write("c",
                   "# for the office\njobs = 3\noutput = from-file\nquiet = true\n"
                   "verbose = false\nrules = sum\ncatalogue = a.yaml\n");
  const auto a = parse_arguments("extract", {"--config", file, "-o", "typed"});
  ASSERT_TRUE(a) << a.error().message;
  EXPECT_EQ(a->value("jobs"), "3");
  EXPECT_EQ(a->value("output"), "typed");
  EXPECT_TRUE(a->has("quiet"));
  EXPECT_FALSE(a->has("verbose"));
  EXPECT_FALSE(a->has("rules")) << "belongs to check";
  EXPECT_THAT(a->all("catalogue"), ElementsAre("a.yaml"));
}

TEST(Options, WrongConfigFilesAreRefused) {
  const TempFolder folder;
  const struct {
    const char* text;
    const char* why;
  } kCases[] = {
      {"frobnicate = 1\n", "there is no option 'frobnicate'"},
      {"jobs\n", "jobs"},
      {"jobs = 1\njobs = 2\n", "--jobs is given twice"},
      {"quiet = maybe\n", "--quiet is a switch"},
      {"config = other\n", "'config' has no meaning"},
      {"help = true\n", "'help' has no meaning"},
  };
  for (const auto& c : kCases) {
    const std::string file = folder.write("c", c.text);
    const auto a = parse_arguments("extract", {"--config", file});
    ASSERT_FALSE(a) << c.text;
    EXPECT_THAT(a.error().message, HasSubstr(c.why)) << c.text;
    EXPECT_THAT(a.error().message, HasSubstr(file)) << c.text;
  }
}

TEST(OptionValues, Pages) {
  const struct {
    const char* text;
    const char* same_as;  // "" when it is refused
  } kCases[] = {{"", "all"},  {"3", "3"},         {"1-3,7", "1-3,7"}, {"7,1-3", "1-3,7"},
                {"5-", "5-"}, {"1-3,4", "1-4"},   {"2-9,3-4", "2-9"}, {"5-,7", "5-"},
                {"3,3", "3"}, {"0", ""},          {"-3", ""},         {"3-1", ""},
                {"1,", ""},   {",", ""},          {"a", ""},          {"1-2-3", ""},
                {"1 ", ""},   {"99999999999", ""}};
  for (const auto& c : kCases) {
    const auto pages = parse_pages(c.text);
    ASSERT_EQ(pages.has_value(), c.same_as[0] != '\0') << c.text;
    if (!pages) continue;
    EXPECT_EQ(to_text(*pages), c.same_as) << c.text;
  }
}

Arguments with(const char* option, const char* value) {
  Arguments arguments;
  arguments.values[option] = {value};
  return arguments;
}

TEST(OptionValues, Jobs) {
  EXPECT_GE(*jobs_of({}), 1);
  EXPECT_EQ(*jobs_of(with("jobs", "3")), 3);
  for (const char* wrong : {"0", "-1", "x", "", "3x", "1e3", "99999"}) {
    EXPECT_FALSE(jobs_of(with("jobs", wrong))) << wrong;
  }
}

TEST(OptionValues, Timeout) {
  EXPECT_EQ(*timeout_of({}), 120);
  EXPECT_EQ(*timeout_of(with("timeout", "0")), 0);
  EXPECT_EQ(*timeout_of(with("timeout", "0.5")), 0.5);
  for (const char* wrong : {"-1", "x", "", "nan", "inf", "1,5"}) {
    EXPECT_FALSE(timeout_of(with("timeout", wrong))) << wrong;
  }
}

TEST(OptionValues, Formats) {
  EXPECT_TRUE(formats_of({})->empty());
  EXPECT_THAT(*formats_of(with("format", "csv,jsonl,csv")),
              ElementsAre(ExportFormat::csv, ExportFormat::jsonl));
  for (const char* wrong : {"", "xlsx", "JSONL", "csv,", "csv jsonl"}) {
    EXPECT_FALSE(formats_of(with("format", wrong))) << wrong;
  }
}

TEST(OptionValues, LevelsRulesAndKinds) {
  EXPECT_EQ(*fail_on_of({}, "error"), Severity::error);
  EXPECT_EQ(*fail_on_of(with("fail-on", "none"), "error"), std::nullopt);
  EXPECT_FALSE(fail_on_of(with("fail-on", "fatal"), "error"));
  EXPECT_EQ(*min_severity_of({}), Severity::info);
  EXPECT_FALSE(min_severity_of(with("min-severity", "none")));
  EXPECT_THAT(*rules_of(with("rules", "sum,ratio")), ElementsAre("sum", "ratio"));
  EXPECT_FALSE(rules_of(with("rules", "sum,summ")));
  EXPECT_EQ(*kind_of({}), Kind::empty);
  EXPECT_FALSE(kind_of(with("kind", "number")));
}

TEST(OptionValues, WhichPagesAreReadFromTheirPictures) {
  EXPECT_EQ(*ocr_of({}), OcrUse::automatic);
  EXPECT_EQ(*ocr_of(with("ocr", "auto")), OcrUse::automatic);
  EXPECT_EQ(*ocr_of(with("ocr", "always")), OcrUse::always);
  EXPECT_EQ(*ocr_of(with("ocr", "never")), OcrUse::never);
  EXPECT_THAT(ocr_of(with("ocr", "sometimes")).error().message, HasSubstr("auto, always or never"));
  EXPECT_EQ(*dpi_of({}), 0);
  EXPECT_EQ(*dpi_of(with("dpi", "200")), 200);
  for (const char* wrong : {"69", "1201", "-300", "300dpi", ""}) {
    EXPECT_FALSE(dpi_of(with("dpi", wrong))) << wrong;
  }
}

}  // namespace
}  // namespace bocso
