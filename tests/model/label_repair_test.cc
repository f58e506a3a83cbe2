// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/label_repair.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace bocso {
namespace {

LabelRepair repair_of(const char* words) {
  LabelRepair repair;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) repair.add_word(word);
  return repair;
}

struct RepairCase {
  const char* name;
  const char* damaged;
  const char* best;  // "" for none
  int edits;
};

constexpr const char* kWords =
    "tong so ho da giai quyet xong thu tuc hanh chinh khong phat sinh cap tinh huyen xa truc tuyen "
    "dung han";

constexpr RepairCase kRepairs[] = {
    {"sound", "tong so ho so da giai quyet", "", 0},
    {"letter changed", "tong so ho so da giai quyct", "tong so ho so da giai quyet", 1},
    {"two letters", "tong so ho so giai quvel", "tong so ho so giai quyet", 2},
    {"two words", "tong so thu tuc hanh chinh khonq phat slnh",
     "tong so thu tuc hanh chinh khong phat sinh", 2},
    {"digit for a letter", "tong s0 ho so", "tong so ho so", 1},
    {"two words run together", "tong so thu tuc caphuyen", "tong so thu tuc cap huyen", 1},
    {"a good syllable in a long label", "tong so ho so da gai quyet", "tong so ho so da giai quyet",
     1},
    {"a good syllable in a short one", "so thu tuc cap vung", "", 0},
    {"numbers are not words", "so thu tuc cap 3 tinh", "", 0},
    {"too much damage", "xxq so qqx so zzk giai", "", 0},
    {"nothing near", "tong so ho so bxwzqk giai quyet", "", 0},
};

TEST(LabelRepair, NearWordsReplaceStrangeOnes) {
  const LabelRepair repair = repair_of(kWords);
  for (const RepairCase& c : kRepairs) {
    const auto repairs = repair.repairs(c.damaged);
    if (*c.best == '\0') {
      EXPECT_TRUE(repairs.empty()) << c.name << ": " << repairs.front().text;
      continue;
    }
    ASSERT_FALSE(repairs.empty()) << c.name;
    EXPECT_EQ(repairs.front(), (RepairedLabel{c.best, c.edits})) << c.name;
  }
}

TEST(LabelRepair, AllNearReadingsAreGiven) {
  const auto repairs = repair_of("cap xa xe ho so nhan").repairs("ho so nhan cap x0");
  ASSERT_EQ(repairs.size(), 2U);
  EXPECT_EQ(repairs[0].edits, repairs[1].edits);
}

}  // namespace
}  // namespace bocso
