// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gazetteer.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

const Gazetteer& gazetteer() { return built_in_catalogue().gazetteer; }

TEST(Provinces, BothListsAreWhole) {
  int before = 0;
  int since = 0;
  for (const Province& province : gazetteer().provinces()) {
    before += province.code_before > 0 ? 1 : 0;
    since += province.code_since > 0 ? 1 : 0;
  }
  EXPECT_EQ(before, 63);
  EXPECT_EQ(since, 34);
}

// Every province of the 63 goes on, or is merged into one of the 34.
TEST(Provinces, MergedOnesNameTheirNewProvince) {
  std::map<std::string, int> merged;
  for (const Province& province : gazetteer().provinces()) {
    SCOPED_TRACE(province.name);
    EXPECT_EQ(province.code_since == 0, !province.into.empty());
    if (province.into.empty()) continue;
    const Province* into = gazetteer().province(province.into);
    ASSERT_NE(into, nullptr);
    EXPECT_GT(into->code_since, 0);
    ++merged[into->id];
  }
  EXPECT_EQ(merged.size(), 24U);  // the 23 new provinces, and Huế
  EXPECT_EQ(merged["lam_dong"], 2);
  EXPECT_EQ(merged["thai_nguyen"], 1);
  EXPECT_EQ(merged.count("nghe_an"), 0U);
}

TEST(Gazetteer, ALaterEntryOfAnIdReplacesTheFirst) {
  Gazetteer some;
  some.add({"a", "Lai Châu", false, 12, 12, "", {}});
  some.add({"b", "Sơn La", false, 14, 14, "", {}});
  some.add({"a", "Lai Châu", false, 12, 12, "", {"LC"}});
  EXPECT_EQ(some.provinces().size(), 2U);
  ASSERT_NE(some.province_spelled("lc"), nullptr);
  EXPECT_EQ(some.province_spelled("lc")->id, "a");
}

TEST(Provinces, SpellingsOfOneName) {
  struct Case {
    const char* text;
    const char* province;
  };
  const Case cases[] = {
      {"Quảng Ngãi", "Quảng Ngãi"},
      {"tỉnh Hoà Bình", "Hòa Bình"},
      {"TP. HCM", "Hồ Chí Minh"},
      {"TP.HCM", "Hồ Chí Minh"},
      {"TPHCM", "Hồ Chí Minh"},
      {"TP Hồ Chí Minh", "Hồ Chí Minh"},
      {"Đăk Lăk", "Đắk Lắk"},
      {"BÀ RỊA – VŨNG TÀU", "Bà Rịa - Vũng Tàu"},
      {"Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"},
      {"Thành phố Huế", "Huế"},
      {"Đại Từ", ""},
      {"tỉnh Hải Phòng", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Province* found = province_named(gazetteer(), c.text);
    EXPECT_EQ(found == nullptr ? "" : found->name, c.province);
  }
}

TEST(Provinces, NamedInRunningText) {
  struct Case {
    const char* text;
    std::vector<std::string> found;  // "word before/province"
  };
  const Case cases[] = {
      {"UBND tỉnh Quảng Ngãi và tỉnh Bình Định.", {"ubnd/Quảng Ngãi", "và/Bình Định"}},
      {"tỉnh Quảng Ngãi", {"/Quảng Ngãi"}},
      {"CỦA TỈNH THÁI NGUYÊN THÁNG 10", {"của/Thái Nguyên"}},
      {"Sở Y tế TP. Đà Nẵng, TP.Cần Thơ", {"tế/Đà Nẵng", "nẵng,/Cần Thơ"}},
      {"UBND thành phố Thái Nguyên", {}},
      {"tỉnh Quảng Ngãiii", {}},
      {"cấp tỉnh, Lai Châu", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    std::vector<std::string> found;
    for (const ProvinceMention& mention : find_provinces(gazetteer(), c.text)) {
      found.push_back(mention.before + "/" + std::string(mention.province->name));
    }
    EXPECT_EQ(found, c.found);
  }
}

}  // namespace
}  // namespace bocso
