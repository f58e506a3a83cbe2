// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in sentences, with the built-in catalogue.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/figures.h"
#include "model/matcher.h"
#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

struct SentenceCase {
  const char* name;
  std::vector<const char*> paragraphs;  // the last is read, those before may be headings
  std::vector<const char*> indicators;  // of its figures, "" for none
};

const SentenceCase kSentences[] = {
    {"a table's label in a sentence",
     {"Tổng số TTHC đang có hiệu lực trên địa bàn tỉnh là 1.903 thủ tục."},
     {"procedures.in_force.total"}},
    {"clauses of one sentence",
     {"Tại Bộ phận Một cửa cấp xã đã tiếp nhận 812 hồ sơ, đã giải quyết 790 hồ sơ (trước hạn, đúng "
      "hạn: 782 hồ sơ, chiếm 98,99%), trễ hạn: 8 hồ sơ, đang giải quyết 22 hồ sơ."},
     {"files.commune.received", "files.commune.resolved", "files.commune.on_time",
      "files.commune.on_time_rate", "files.commune.late", "files.commune.in_progress"}},
    {"a heading above",
     {"3. Việc thu phí, lệ phí:", "Từ đầu năm đến nay thu được 1.414.812.973 đồng."},
     {"fees.collected"}},
    {"a rate behind its part",
     {"- Số hồ sơ giải quyết và trả kết quả quá hạn là 71 hồ sơ, chiếm tỷ lệ 0,7%."},
     {"files.province.late", "files.province.late_rate"}},
    {"a rate of its own",
     {"- Số hồ sơ giải quyết và trả kết quả quá hạn là 71 hồ sơ, tỷ lệ hộ nghèo 0,7%."},
     {"files.province.late", ""}},
    {"a list of agencies",
     {"Đã hỗ trợ tiếp nhận, trả kết quả qua dịch vụ bưu chính 60 lượt (Sở Y tế 20 lượt; Sở Xây "
      "dựng "
      "40 lượt)."},
     {"post.uses", "post.uses", "post.uses"}},
    {"another unit is no list",
     {"Đã hỗ trợ tiếp nhận, trả kết quả qua dịch vụ bưu chính 60 lượt (Sở Y tế 20 người)."},
     {"post.uses", ""}},
    {"fees of no heading", {"Vụ mùa thu được 120.000.000 đồng."}, {""}},
    {"messages about no files", {"Đã gửi thông báo 350 tin nhắn cho phụ huynh."}, {""}},
    {"petitions about something else", {"Đã tiếp nhận 20 phản ánh, kiến nghị của cử tri."}, {""}},
    {"nothing known", {"Trong năm đã trồng 120 cây xanh, đạt 80%."}, {"", ""}},
};

TEST(MatchSentences, ClausesSayWhatIsCounted) {
  for (const SentenceCase& c : kSentences) {
    std::vector<Paragraph> paragraphs;
    for (const char* text : c.paragraphs) {
      Paragraph& paragraph = paragraphs.emplace_back();
      paragraph.content.text = text;
      paragraph.page = 1;
    }
    std::vector<Figure> figures = prose_figures(paragraphs, {});
    std::erase_if(figures, [&](const Figure& figure) {
      return figure.paragraph + 1 < std::ssize(paragraphs);
    });
    built_in_matcher().match(figures, {}, paragraphs,
                             "Kết quả thực hiện của Trung tâm Phục vụ hành chính công");
    ASSERT_EQ(figures.size(), c.indicators.size()) << c.name;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      EXPECT_EQ(figures[i].indicator, c.indicators[i])
          << c.name << ": " << figures[i].raw << " by " << figures[i].rule;
      EXPECT_EQ(figures[i].indicator.empty(), figures[i].rule.empty()) << c.name;
    }
  }
}

TEST(MatchSentences, AreExplainedAsClauses) {
  bool chosen = false;
  for (const MatchCandidate& candidate :
       built_in_matcher().explain({.label = "đã giải quyết # hồ sơ",
       .path = {"Tại Bộ phận Một cửa cấp xã đã tiếp nhận # hồ sơ"},
       .column = "",
       .table = "",
       .unit = "",
       .note = "",
       .kind = Kind::count})) {
    chosen = chosen || (candidate.chosen && candidate.indicator == "files.commune.resolved");
  }
  EXPECT_TRUE(chosen);
}

}  // namespace
}  // namespace bocso
