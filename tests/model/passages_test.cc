// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/passages.h"

#include <gmock/gmock.h>

#include "tests/model/check_tables.h"

namespace bocso {
namespace {

using testing::ElementsAre;

// "depth/lead/tail" of each figure.
std::vector<std::string> shown(const Passage& passage) {
  std::vector<std::string> lines;
  for (const Saying& saying : passage.sayings) {
    lines.push_back(fmt::format("{}/{}/{}", saying.depth, saying.lead, saying.tail));
  }
  return lines;
}

Report text_of(std::string_view text) {
  Report report;
  add_text(report, text);
  return report;
}

TEST(Passages, GiveEachFigureItsWords) {
  const Report report = text_of(
      "Cấp xã giải quyết 6.900 hồ sơ (trước hạn, đúng hạn: 6.770 hồ sơ, chiếm 98,12%), trễ hạn: "
      "130 "
      "hồ sơ.");
  const auto passages = passages_of(report);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_THAT(shown(passages[0]), ElementsAre("0/cap xa giai quyet/", "1/truoc han, dung han/",
                                              "1/chiem/", "0/tre han/"));
}

TEST(Passages, LeaveTheTailToTheFigureBefore) {
  const Report report = text_of("Có 10 TTHC mới ban hành; 08 TTHC thay thế, 02 TTHC được bãi bỏ.");
  EXPECT_THAT(shown(passages_of(report)[0]),
              ElementsAre("0/co/moi ban hanh", "0//thay the", "0//duoc bai bo"));
}

TEST(Passages, FindFiguresInOrderThoughOneEndsLikeAnother) {
  const Report report = text_of("Tiếp nhận 102 hồ sơ, trả lại 02 hồ sơ, rút 2 hồ sơ.");
  EXPECT_THAT(shown(passages_of(report)[0]), ElementsAre("0/tiep nhan/", "0/tra lai/", "0/rut/"));
}

TEST(Passages, JoinAListToItsSentence) {
  const Report report = text_of(
      "Tổng số là 50 thủ tục, trong đó:\n- Cấp tỉnh: 20 thủ tục;\n- Cấp xã: 30 thủ tục.\nHết.");
  const auto passages = passages_of(report);
  ASSERT_EQ(passages.size(), 4U);
  const Passage& list = passages.back();
  EXPECT_TRUE(list.list);
  ASSERT_EQ(list.sayings.size(), 3U);
  EXPECT_EQ(opener_of(list.sayings[1]), Opener::among);
  EXPECT_EQ(wholes_of(list, 1, report), std::vector<std::size_t>{0});
}

TEST(Passages, AListEndsWithItsItems) {
  const Report report = text_of(
      "Tổng số là 50 thủ tục, trong đó:\n- Cấp tỉnh: 20 thủ tục;\nĐã thu 300 triệu đồng.\n- Cấp "
      "xã: 30 "
      "thủ tục.");
  for (const Passage& passage : passages_of(report)) EXPECT_FALSE(passage.list);
}

TEST(Openers, AreTold) {
  const Report report = text_of(
      "Có 9 hồ sơ, trong đó 5 hồ sơ mới; 9 hồ sơ gồm 4 hồ sơ cũ (2 hồ sơ lẻ), 3 hồ sơ khác.");
  std::vector<Opener> openers;
  const auto passages = passages_of(report);
  for (const Saying& saying : passages[0].sayings) openers.push_back(opener_of(saying));
  EXPECT_THAT(openers, ElementsAre(Opener::none, Opener::among, Opener::none, Opener::consists,
                                   Opener::bracket, Opener::none));
}

TEST(Asides, AreComparisonsNotNames) {
  const Report report = text_of(
      "Tiếp nhận 9 hồ sơ (cùng kỳ 8 hồ sơ), kế hoạch 10 hồ sơ, Sở Kế hoạch và Đầu tư 4 hồ sơ, tăng "
      "2 "
      "hồ sơ.");
  std::vector<bool> asides;
  const auto passages = passages_of(report);
  for (const Saying& saying : passages[0].sayings) asides.push_back(is_aside(saying));
  EXPECT_THAT(asides, ElementsAre(false, true, true, false, true));
}

}  // namespace
}  // namespace bocso
