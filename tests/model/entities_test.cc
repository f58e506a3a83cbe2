// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entities.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/built_in_catalogue.h"

namespace bocso {
namespace {

using Tables = std::vector<std::vector<const char*>>;  // the agencies of each

Report report_of(const Tables& tables) {
  Report report;
  report.document.id = "0123456789abcdef";
  report.document.province = "Thái Nguyên";
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (const char* entity : tables[t]) {
      Figure& figure = report.figures.emplace_back();
      figure.table = static_cast<int>(t);
      figure.page = static_cast<int>(t) + 1;
      figure.label = figure.entity = entity;
    }
  }
  return report;
}

struct SpellingCase {
  const char* name;
  Tables tables;
  const char* id;    // of the last figure
  const char* note;  // "" for none
};

const SpellingCase kSpellings[] = {
    {"OneMarkInOneTable",
     {{"UBND huyện Đồng Hỷ", "UBND huyện Võ Nhai"},
      {"UBND huyện Võ Nhai", "UBND huyện Đồng Hỷ"},
      {"UBND huyện Võ Nhai", "UBND huyện Đông Hỷ"}},
     "thai_nguyen.huyện_đồng_hỷ",
     "“UBND huyện Đông Hỷ” is taken for “UBND huyện Đồng Hỷ”, as tables 1, 2 print it"},
    {"AllMarksLost",
     {{"huyện Đồng Hỷ", "huyện Võ Nhai"},
      {"huyện Võ Nhai", "huyện Đồng Hỷ"},
      {"huyện Võ Nhai", "huyện Dong Hy"}},
     "thai_nguyen.huyện_đồng_hỷ",
     "“huyện Dong Hy” is taken for “huyện Đồng Hỷ”, as tables 1, 2 print it"},
    {"AgenciesThereAreMended",
     {{"Huyện Đồng Hỷ", "Huyện Võ Nhai"},
      {"Huyện Võ Nhai", "Huyện Đồng Hỷ"},
      {"Huyện Võ Nhai", "Công an huyện Đồng Hy"}},
     "thai_nguyen.huyện_đồng_hỷ.cong_an",
     "“Công an huyện Đồng Hy” is taken for “Huyện Đồng Hỷ”, as tables 1, 2 print it"},
    {"TwoOfOneTableAreTwo",
     {{"xã Tân Thạnh", "xã Tân Hòa"},
      {"xã Tân Thạnh", "xã Tân Hòa"},
      {"xã Tân Hòa", "xã Tân Thạnh", "xã Tân Thành"}},
     "thai_nguyen.xã_tân_thành",
     ""},
    {"OneOtherTableIsNoProof",
     {{"xã Tân Thạnh", "xã Tân Hòa"}, {"xã Tân Hòa", "xã Tân Thành"}},
     "thai_nguyen.xã_tân_thành",
     ""},
    {"ListsOfOtherPlacesAreNoProof",
     {{"xã Tân Thạnh", "xã Tân Hòa"},
      {"xã Tân Thạnh", "xã Tân Hòa"},
      {"xã Phú Mỹ", "xã Phú An", "xã Tân Thành"}},
     "thai_nguyen.xã_tân_thành",
     ""},
    {"TwoAsNearLeaveItOpen",
     {{"xã Tân Thạnh", "xã Tân Thanh", "xã Tân Hòa"},
      {"xã Tân Thạnh", "xã Tân Thanh", "xã Tân Hòa"},
      {"xã Tân Hòa", "xã Tân Thành"}},
     "thai_nguyen.xã_tân_thành",
     ""},
    {"TheKindsOfPlacesDiffer",
     {{"huyện Phổ Yên", "huyện Võ Nhai"},
      {"huyện Phổ Yên", "huyện Võ Nhai"},
      {"huyện Võ Nhai", "thị xã Phổ Yên"}},
     "thai_nguyen.thị_xã_phổ_yên",
     ""},
};

TEST(Entities, MisprintedPlaces) {
  for (const SpellingCase& c : kSpellings) {
    SCOPED_TRACE(c.name);
    Report report = report_of(c.tables);
    const std::string printed = report.figures.back().entity;
    identify_entities(report, built_in_catalogue());
    EXPECT_EQ(report.figures.back().entity_id, c.id);
    EXPECT_EQ(report.figures.back().entity, printed);
    const std::vector<Note>& notes = report.document.notes;
    EXPECT_EQ(notes.empty() ? "" : notes.front().text, c.note);
  }
}

TEST(Entities, TheIssuerHasAnId) {
  Report report;
  report.document.province = "Quảng Ngãi";
  report.document.issuer = "VĂN PHÒNG UBND TỈNH QUẢNG NGÃI";
  identify_entities(report, built_in_catalogue());
  EXPECT_EQ(report.document.issuer_id, "quang_ngai.van_phong_ubnd");
}

TEST(Entities, ARowOfAProvincesBareName) {
  Report report;
  report.figures.resize(2);
  report.figures[0].label = "Lai Châu";
  report.figures[1].label = "Số hồ sơ";
  identify_entities(report, built_in_catalogue());
  EXPECT_EQ(report.figures[0].entity, "Lai Châu");
  EXPECT_EQ(report.figures[0].entity_id, "lai_chau");
  EXPECT_EQ(report.figures[1].entity_id, "");
}

}  // namespace
}  // namespace bocso
