// SPDX-License-Identifier: GPL-3.0-or-later
// The example of a catalogue of one's own, on a report of that field, from its PDF to its flags.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "corpus/make/layout.h"
#include "corpus/make/parts.h"
#include "model/entity_id.h"
#include "model/report.h"

namespace bocso {
namespace {

// A school's report: a form, a table of schools, a sentence. The boys are one too many.
std::string school_report() {
  namespace make = corpus;
  make::Report report;
  report.name = "school";
  report.title = "Báo cáo tổng kết năm học";
  report.blocks.emplace_back(make::title({"BÁO CÁO TỔNG KẾT NĂM HỌC 2023-2024"}));
  report.blocks.emplace_back(
      make::body({"Đến nay nhà trường có ", make::count(642, "học sinh"), "."}));
  make::Table form = make::statistics_form("Ghi chú", "Chỉ tiêu");
  make::add_row(form, 0, "1.", {"Tổng số lớp đầu năm"}, "Lớp", {make::count(18), ""});
  make::add_row(form, 0, "2.", {"Tổng số HS"}, "Học sinh", {make::count(642), ""});
  make::add_row(form, 1, "2.1.", {"HS nữ"}, "Học sinh", {make::count(330), ""});
  make::add_row(form, 1, "2.2.", {"HS nam"}, "Học sinh", {make::count(313), ""});
  make::add_row(form, 0, "3.", {"Tỷ lệ học sinh nữ"}, "%", {make::share({5140, 2}), ""});
  report.blocks.emplace_back(std::move(form));
  return make::draw_report(report).pdf;
}

TEST(CatalogueExample, ASchoolsReportIsReadWithIt) {
  const auto catalogue =
      load_catalogue({BOCSO_CORPUS "/catalogue", BOCSO_CORPUS "/examples/school.yaml"});
  ASSERT_TRUE(catalogue) << to_string(catalogue.error());
  const auto matcher = Matcher::build(*catalogue);
  ASSERT_TRUE(matcher);
  const Report report = read_report("school.pdf", school_report(), {}, *catalogue, *matcher);
  ASSERT_EQ(report.document.status, Status::ok) << report.document.error;
  std::map<std::string, std::string> values;
  for (const Figure& figure : report.figures) {
    if (!figure.indicator.empty() && figure.value) {
      values[figure.indicator + (figure.source == Source::prose ? " in prose" : "")] =
          to_string(*figure.value);
    }
  }
  const std::map<std::string, std::string> expected = {{"school.classes", "18"},
                                                       {"school.pupils.total", "642"},
                                                       {"school.pupils.girls", "330"},
                                                       {"school.pupils.boys", "313"},
                                                       {"school.pupils.girls_rate", "51.40"},
                                                       {"school.pupils.total in prose", "642"}};
  EXPECT_EQ(values, expected);
  bool found = false;
  for (const Flag& flag : report.flags)
    found = found || (flag.rule == "sum" && flag.found == "642");
  EXPECT_TRUE(found) << "330 + 313 is not 642, and the example's relation says it should be";
}

TEST(CatalogueExample, NothingIsWrongWithIt) {
  for (const Error& error :
       check_catalogue({BOCSO_CORPUS "/catalogue", BOCSO_CORPUS "/examples/school.yaml"})) {
    ADD_FAILURE() << to_string(error);
  }
}

TEST(CatalogueExample, ItsBodiesHaveTheirIds) {
  const auto catalogue =
      load_catalogue({BOCSO_CORPUS "/catalogue", BOCSO_CORPUS "/examples/school.yaml"});
  ASSERT_TRUE(catalogue);
  Document document;
  document.province = "Lai Châu";
  EXPECT_EQ(entity_id("Phòng GD&ĐT huyện Tam Đường", document, *catalogue).id,
            "lai_chau.huyện_tam_đường.phong_giao_duc");
}

TEST(CatalogueExample, ItsIdsReplaceThoseOfTheBuiltInOne) {
  const auto catalogue =
      load_catalogue({BOCSO_CORPUS "/catalogue", BOCSO_CORPUS "/examples/school.yaml"});
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->find("files.overdue")->file, "school.yaml");
}

}  // namespace
}  // namespace bocso
