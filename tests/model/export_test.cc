// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export.h"

#include <gmock/gmock.h>

#include <map>

#include "support/sample_report.h"
#include "support/temp_folder.h"

namespace bocso {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::map<ExportFile, std::string> exported(const TempFolder& folder, ExportFormat format,
                                           const std::vector<Report>& reports) {
  Result<Store> store = Store::open(folder.path());
  EXPECT_TRUE(store);
  for (const Report& report : reports) EXPECT_TRUE(store->write(report, "r"));
  std::map<ExportFile, std::string> files;
  const auto done = export_store(*store, format, [&](ExportFile file, std::string_view text) {
    files[file] += text;
    return Result<void>();
  });
  EXPECT_TRUE(done) << to_string(done.error());
  return files;
}

TEST(Export, JsonLinesHaveTheFieldsOfTheContract) {
  const TempFolder folder;
  auto files = exported(folder, ExportFormat::jsonl, {sample_report()});
  const std::string id(64, 'a');
  EXPECT_EQ(
      files[ExportFile::documents],
      R"({"id":")" + id +
          R"(","file":"báo cáo/quý 3.pdf","files":["báo cáo/quý 3.pdf"],"pages":2,"status":"partial",)"
          R"("error":"page 2: no text layer","text_source":"unicode","issuer":"ỦY BAN NHÂN DÂN TỈNH",)"
          R"("issuer_id":"lai_chau",)"
          R"("number":"173/BC-UBND","type":"BÁO CÁO","date":"2023-09-15","place":null,)"
          R"("title":"Kết quả \"một cửa\"\nquý III","province":null,"period_start":"2023-07-01",)"
          R"("period_end":"2023-09-30","as_of":null,"signer":null,"notes":[{"page":2,)"
          R"("text":"no text layer: a picture covers 98 % of the page"},)"
          R"({"page":0,"text":"font without encoding"}]})"
          "\n");
  EXPECT_EQ(
      files[ExportFile::figures],
      R"({"id":"aaaaaaaaaaaa.t0.r1.c1.0","document":")" + id +
          R"(","file":"báo cáo/quý 3.pdf","page":1,"bbox":[72.0,101.7,80.13,112.0],"source":"table",)"
          R"("table":0,"row":1,"column":1,"paragraph":null,"part":0,"ordinal":"-",)"
          R"("label":"- Trực tuyến","path":["Tổng số","Trong đó, \"mới\""],)"
          R"("column_label":"Kết quả / Số","sentence":null,"entity":"Sở Xây dựng",)"
          R"("entity_id":"lai_chau.so_xay_dung",)"
          R"("indicator":"files.online.received","rule":"one_stop.yaml:12","period_start":null,)"
          R"("period_end":null,"as_of":"2023-06-15","kind":"delta","raw":"-2.945","value":"-2945",)"
          R"("denominator":null,"decimals":0,"unit":"hồ sơ","unit_code":"file","scale":0,)"
          R"("approx":null,"text_source":"unicode","confidence":0.75,"other_readings":["-2.945"],)"
          R"("reading_reason":"-2.945: no decimals in a count","alternatives":[]})"
          "\n"
          R"({"id":"aaaaaaaaaaaa.p0.0","document":")" +
          id +
          R"(","file":"báo cáo/quý 3.pdf","page":1,"bbox":[0.0,0.0,0.0,0.0],"source":"prose",)"
          R"("table":null,"row":null,"column":null,"paragraph":0,"part":2,"ordinal":null,)"
          R"("label":null,"path":[],"column_label":null,"sentence":"Xếp hạng khoảng 10/63",)"
          R"("entity":null,"entity_id":null,"indicator":null,"rule":null,"period_start":"2023-01-01",)"
          R"("period_end":"2023-12-31","as_of":null,"kind":"rank","raw":"10/63","value":"10.00",)"
          R"("denominator":"63","decimals":2,"unit":null,"unit_code":null,"scale":9,)"
          R"("approx":"about","text_source":null,"confidence":1.0,"other_readings":[],)"
          R"("reading_reason":null,"alternatives":[]})"
          "\n");
  EXPECT_THAT(
      files[ExportFile::flags],
      StartsWith(R"({"id":"aaaaaaaaaaaa.f0","document":")" + id +
                 R"(","rule":"sum","severity":"error",)"
                 R"("figures":["aaaaaaaaaaaa.t0.r1.c1.0","aaaaaaaaaaaa.p0.0"],"found":"1903",)"
                 R"("expected":"1930","difference":"-27",)"
                 R"("message_vi":"Tổng số không bằng tổng các dòng",)"
                 R"("message_en":"The total is not the sum of its rows",)"
                 R"("suspects":[{"figure":"aaaaaaaaaaaa.t0.r1.c1.0","value":"1930",)"
                 R"("why":"digits swapped"}],"places":[{"document":")" +
                 id + R"(","page":1,"bbox":[1.0,2.0,3.0,4.5],"table":0,"row":1},{"document":")" +
                 id +
                 R"(","page":2,"bbox":[0.0,0.0,0.0,0.0],"table":null,"row":null}]})"
                 "\n"));
  EXPECT_THAT(
      files[ExportFile::tables],
      StartsWith(
          R"({"id":"aaaaaaaaaaaa.t0","document":")" + id +
          R"(","file":"báo cáo/quý 3.pdf","table":0,"title":"Biểu mẫu 3","unit":"triệu đồng",)"
          R"("header_rows":1,"columns":[{"label":"Chỉ tiêu","role":"label","unit":null,)"
          R"("number":"1","formula":null,"period_start":null,"period_end":null,"as_of":null},)"));
  EXPECT_THAT(files[ExportFile::tables],
              HasSubstr(R"({"row":2,"col":1,"rowspan":1,"colspan":1,"text":"","page":1,)"
                        R"("bbox":[270.0,140.0,470.0,160.0],"confidence":1.0}]})"));
}

TEST(Export, CsvHasTheSameFieldsAsText) {
  const TempFolder folder;
  auto files = exported(folder, ExportFormat::csv, {sample_report()});
  EXPECT_EQ(files[ExportFile::documents].substr(0, 40), "id,file,files,pages,status,error,text_so");
  EXPECT_THAT(
      files[ExportFile::documents],
      HasSubstr(
          ",\"Kết quả \"\"một cửa\"\"\nquý III\",,2023-07-01,2023-09-30,,,\"[{\"\"page\"\":2"));
  EXPECT_THAT(
      files[ExportFile::figures],
      HasSubstr(
          ",\"[72.0,101.7,80.13,112.0]\",table,0,1,1,,0,'-,'- Trực tuyến,"
          "\"[\"\"Tổng số\"\",\"\"Trong đó, \\\"\"mới\\\"\"\"\"]\",Kết quả / Số,,Sở Xây dựng,"));
  EXPECT_THAT(files[ExportFile::figures],
              HasSubstr(",delta,-2.945,-2945,,0,hồ sơ,file,0,,unicode,0.75,"));
  EXPECT_THAT(files[ExportFile::tables],
              StartsWith("id,document,file,table,title,unit,header_rows,columns,cells\r\n"));
  for (const auto& [file, text] : files) EXPECT_TRUE(text.ends_with("\r\n"));
}

TEST(Export, CsvCells) {
  const struct {
    const char* name;
    std::string_view text;
    std::string_view cell;
  } kCases[] = {
      {"empty", "", ""},
      {"plain", "Số hồ sơ", "Số hồ sơ"},
      {"comma", "1,5", "\"1,5\""},
      {"quote", "\"một cửa\"", "\"\"\"một cửa\"\"\""},
      {"line break", "a\nb", "\"a\nb\""},
      {"formula", "=1+1", "'=1+1"},
      {"formula with quotes", "=HYPERLINK(\"http://x\",\"y\")",
       "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
      {"at", "@SUM(1)", "'@SUM(1)"},
      {"tab", "\t=1", "'\t=1"},
      {"carriage return", "\r=1", "\"'\r=1\""},
      {"plus with text", "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
      {"label with dash", "- Số nhiệm vụ", "'- Số nhiệm vụ"},
      {"lone dash", "-", "'-"},
      {"minus formula", "-1+2", "'-1+2"},
      {"number then call", "-2*cmd()", "'-2*cmd()"},
      {"negative number", "-2.945", "-2.945"},
      {"signed count", "+28", "+28"},
      {"signed percent", "-0,5%", "\"-0,5%\""},
      {"sign and percent alone", "-%", "'-%"},
      {"dash within", "a-b", "a-b"},
  };
  for (const auto& c : kCases) EXPECT_EQ(csv_cell(c.text), c.cell) << c.name;
}

TEST(Export, DocumentsComeByFileName) {
  const TempFolder folder;
  auto files = exported(folder, ExportFormat::jsonl,
                        {sample_report('1', "c.pdf"), sample_report('2', "a.pdf")});
  EXPECT_THAT(files[ExportFile::documents], StartsWith(R"({"id":"222)"));
  EXPECT_THAT(files[ExportFile::figures], StartsWith(R"({"id":"222)"));
}

TEST(Export, TheFirstErrorOfTheSinkEndsIt) {
  const TempFolder folder;
  Result<Store> store = Store::open(folder.path());
  ASSERT_TRUE(store && store->write(sample_report(), "r"));
  int calls = 0;
  const auto done =
      export_store(*store, ExportFormat::csv, [&](ExportFile, std::string_view) -> Result<void> {
        ++calls;
        return failure(ErrorCode::output, "disk full");
      });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::output);
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace bocso
