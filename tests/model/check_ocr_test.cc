// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

TEST(Recognition, IsDoubtedBelowItsThresholdOrWhereAnotherReadingDiffers) {
  using Values = std::vector<std::string>;
  for (const auto& [source, confidence, alternatives, flagged] :
       {std::tuple{"ocr", 0.41, Values(), true}, std::tuple{"ocr", 0.93, Values(), false},
        std::tuple{"ocr", 0.99, Values{"1908"}, true},
        std::tuple{"unicode", 0.41, Values{"1908"}, false}}) {
    Report report = report_of("olv\nSTT|Nội dung|Số liệu\n1|Số hồ sơ|1.903");
    report.figures[0].text_source = source;
    report.figures[0].confidence = confidence;
    report.figures[0].alternatives = alternatives;
    run_checks(report, {}, {});
    EXPECT_EQ(report.flags.size(), flagged ? 1U : 0U) << source << " " << confidence;
    for (const Flag& flag : report.flags) {
      EXPECT_EQ(flag.rule, "ocr");
      EXPECT_EQ(flag.message_en.find("another reading gives 1908") != std::string::npos,
                !alternatives.empty());
    }
  }
}

// Sở B grew from 69,9 to 74,7; the picture of its change is as printed in `change`.
struct DoubtCase {
  const char* name;
  const char* change;
  double confidence;
  std::vector<std::string> alternatives;
  std::vector<std::string> flags;  // but for the rule ocr
};

TEST(Recognition, DoubtLowersWhatRestsOnIt) {
  const DoubtCase cases[] = {
      {"Sure", "+48", 0.97, {}, {"delta error separator"}},
      {"Doubtful", "+48", 0.41, {}, {"delta warning separator"}},
      {"MendedByAnotherReading", "+48", 0.41, {"4.8"}, {"delta info OCR alternative"}},
      {"MendedThoughSure", "+48", 0.97, {"4.8"}, {"delta info OCR alternative"}},
      {"SureThoughAnotherReadingDiffers", "+48", 0.97, {"43"}, {"delta warning separator"}},
      {"NotMendedByIt", "+48", 0.41, {"43"}, {"delta warning separator"}},
      {"Right", "+4,8", 0.41, {"48"}, {}},
  };
  for (const DoubtCase& one : cases) {
    Report report =
        report_of(fmt::format("olvvc\n"
                              "STT|Đơn vị|Tỷ lệ ngày 31/10/2023 (%)|Tỷ lệ ngày 30/9/2023 (%)|Tăng (+)/Giảm (-) "
                              "so với ngày 30/9/2023 (%)\n"
                              "1|Sở A|80,5|70,5|+10,0\n"
                              "2|Sở B|74,7|69,9|{}",
                              one.change));
    Figure& figure = report.figures.back();
    figure.text_source = "ocr";
    figure.confidence = one.confidence;
    figure.alternatives = one.alternatives;
    run_checks(report, {}, {});
    std::vector<std::string> shown;
    for (const Flag& flag : report.flags) {
      if (flag.rule == "ocr") continue;
      shown.push_back(fmt::format("{} {} {}", flag.rule, to_string(flag.severity),
                                  flag.suspects.empty() ? "" : flag.suspects.front().why));
    }
    EXPECT_EQ(shown, one.flags) << one.name;
  }
}

}  // namespace
}  // namespace bocso
