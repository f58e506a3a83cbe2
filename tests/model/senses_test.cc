// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/senses.h"

#include <gmock/gmock.h>

#include "normalize/utf8.h"

namespace bocso {
namespace {

struct Pair {
  const char* name;
  const char* first;
  const char* second;
  bool same;
};

TEST(Sense, IsTheSameForOtherWordsOfTheSameThing) {
  const Pair pairs[] = {
      {"total", "Tổng số hồ sơ TTHC đã giải quyết xong", "đã giải quyết hồ sơ", true},
      {"abbreviation", "Số hồ sơ thủ tục hành chính tiếp nhận", "Số hồ sơ TTHC đã tiếp nhận", true},
      {"early and on time", "giải quyết trước hạn và đúng hạn", "giải quyết đúng, trước hạn", true},
      {"late", "Hồ sơ giải quyết bị trễ hạn", "Số hồ sơ đã giải quyết quá hạn", true},
      {"both channels", "đã tiếp nhận (cả trực tiếp và trực tuyến)", "đã tiếp nhận", true},
      {"new", "Số TTHC công bố mới", "TTHC mới ban hành", true},
      {"received for resolving", "Số hồ sơ nhận giải quyết", "Số hồ sơ tiếp nhận", true},
      {"persons are not received", "cá nhân đã giải quyết hồ sơ", "đã giải quyết hồ sơ", false},
      {"raised is not cancelled", "số vốn huy động", "số vốn bị hủy", false},
      {"stage", "Số hồ sơ đã tiếp nhận", "Số hồ sơ đã giải quyết", false},
      {"open", "Hồ sơ đang giải quyết", "Hồ sơ đã giải quyết", false},
      {"level", "UBND cấp huyện đã giải quyết", "UBND cấp xã đã giải quyết", false},
      {"channel", "hồ sơ đã tiếp nhận trực tuyến", "hồ sơ đã tiếp nhận", false},
      {"field", "hồ sơ đất đai đã giải quyết", "hồ sơ đã giải quyết", false},
      {"service", "DVC trực tuyến một phần", "DVC trực tuyến toàn trình", false},
      {"early alone", "hồ sơ trả trước hạn", "hồ sơ trả đúng hạn", false},
      {"one of two changes", "Số TTHC bãi bỏ, thay thế", "Số TTHC bãi bỏ", false},
  };
  for (const Pair& pair : pairs) {
    const Sense first = sense_of(fold(pair.first).text);
    const Sense second = sense_of(fold(pair.second).text);
    EXPECT_TRUE(first.clear && second.clear) << pair.name;
    EXPECT_EQ(first == second, pair.same) << pair.name;
  }
}

TEST(Sense, OfTwoLevelsIsNotClear) {
  EXPECT_FALSE(sense_of("ubnd cap huyen va ubnd cap xa da giai quyet").clear);
}

Meaning meaning_at(int time) {
  Meaning meaning;
  meaning.sense[Aspect::time] = time;
  return meaning;
}

TEST(OnTime, TakesInTheEarlyUnlessTheyAreCountedApart) {
  const int early = sense_of("truoc han")[Aspect::time];
  const int both = sense_of("truoc han, dung han")[Aspect::time];
  const int bare = sense_of("dung han")[Aspect::time];
  std::vector<Meaning> together{meaning_at(both), meaning_at(bare)};
  settle_on_time(together);
  ASSERT_EQ(together.size(), 2U);
  EXPECT_EQ(together[1].sense[Aspect::time], both);
  std::vector<Meaning> apart{meaning_at(early), meaning_at(bare)};
  settle_on_time(apart);
  EXPECT_EQ(apart.size(), 1U);
}

}  // namespace
}  // namespace bocso
