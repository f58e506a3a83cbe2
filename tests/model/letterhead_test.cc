// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/letterhead.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/built_in_catalogue.h"
#include "support/letter_builder.h"

namespace bocso {
namespace {

Document read(const std::vector<Piece>& pieces) {
  Document document;
  read_letterhead(make_layout(pieces), built_in_catalogue().gazetteer, document);
  return document;
}

// The country above the right column, as every letterhead has it.
const Piece kCountry = {kRight, 60, "B", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"};
const Piece kMotto = {kRight, 76, "B", "Độc lập - Tự do - Hạnh phúc"};
const Piece kReport = {kMiddle, 140, "B", "BÁO CÁO"};

TEST(Letterhead, ReportWithEverything) {
  const Document document =
      read({{kLeft, 60, "", "UBND TỈNH BẾN TRE"},
            {kLeft, 76, "B", "SỞ Y TẾ"},
            {kLeft, 92, "", "–––––"},
            {kLeft, 108, "", "Số: 173/BC-SYT"},
            kCountry,
            kMotto,
            {kRight, 108, "I", "Bến Tre, ngày 05 tháng 7 năm 2024"},
            kReport,
            {kMiddle, 156, "B", "Tình hình khám chữa bệnh\n6 tháng đầu năm 2024"},
            {kMiddle, 200, "", "Thực hiện Công văn số 5/UBND ngày 01/01/2023, Sở Y tế báo cáo"},
            {kRight, 500, "B", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", 2},
            {kLeft, 500, "BI", "Nơi nhận:", 2},
            {kLeft, 520, "", "- Như trên;", 2},
            {kRight, 600, "B", "Nguyễn Văn A", 2}});
  EXPECT_EQ(document.issuer, "SỞ Y TẾ");
  EXPECT_EQ(document.number, "173/BC-SYT");
  EXPECT_EQ(document.place, "Bến Tre");
  EXPECT_EQ(document.date, "2024-07-05");
  EXPECT_EQ(document.type, "BÁO CÁO");
  EXPECT_EQ(document.title, "Tình hình khám chữa bệnh 6 tháng đầu năm 2024");
  EXPECT_EQ(document.province, "Bến Tre");
  EXPECT_EQ(document.period_start, "2024-01-01");
  EXPECT_EQ(document.period_end, "2024-06-30");
  EXPECT_EQ(document.signer, "Nguyễn Văn A");
}

// Of letters in a picture nobody tells whether they are bold. The title is wide, and of two lines.
TEST(Letterhead, ATitleOfAPictureStandsInTheMiddleOfItsText) {
  for (const char* source : {"ocr", "unicode"}) {
    Layout layout = make_layout(
        {{kMiddle, 60, "", "BÁO CÁO"},
         {kMiddle, 76, "",
          "Tình hình, kết quả tiếp nhận và giải quyết thủ tục hành chính trên địa bàn"},
         {kMiddle, 92, "", "06 tháng đầu năm 2020"},
         {kMiddle, 120, "",
          "Thực hiện Công văn số 5/UBND ngày 01/01/2020 của UBND tỉnh, UBND thị xã báo cáo"}});
    layout.pages[0].text_source = source;
    Document document;
    read_letterhead(layout, built_in_catalogue().gazetteer, document);
    const bool picture = document.title.size() > 0;
    EXPECT_EQ(picture, layout.pages[0].text_source == "ocr");
    EXPECT_EQ(document.title,
              picture
                  ? "Tình hình, kết quả tiếp nhận và giải quyết thủ tục hành chính trên địa bàn "
                    "06 tháng đầu năm 2020"
                  : "");
  }
}

TEST(Letterhead, ATitleThatSaysAllStandsForIt) {
  const Document document =
      read({{kMiddle, 60, "B", "QUYẾT ĐỊNH"},
            {kMiddle, 76, "B", "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 115/2004/QĐ-TTG"},
            {kMiddle, 92, "B", "NGÀY 25 THÁNG 6 NĂM 2004 VỀ VIỆC SỬA ĐỔI QUY CHẾ"},
            {kMiddle, 140, "", "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;"}});
  EXPECT_EQ(document.issuer, "THỦ TƯỚNG CHÍNH PHỦ");
  EXPECT_EQ(document.number, "115/2004/QĐ-TTG");
  EXPECT_EQ(document.date, "2004-06-25");
  EXPECT_EQ(document.title, "VỀ VIỆC SỬA ĐỔI QUY CHẾ");
  const Document none = read({{kMiddle, 60, "B", "BÁO CÁO"},
                              {kMiddle, 76, "B", "CỦA SỞ Y TẾ VỀ VIỆC KHÁM BỆNH NĂM 2023"}});
  EXPECT_EQ(none.issuer, "");
  EXPECT_EQ(none.title, "CỦA SỞ Y TẾ VỀ VIỆC KHÁM BỆNH NĂM 2023");
}

TEST(Letterhead, AFormsTitleStandsBelowItsNumber) {
  const Document document =
      read({{kMiddle, 60, "B", "Biểu số 1"},
            {kMiddle, 84, "B", "SỐ LIỆU THỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2022"},
            {kMiddle, 110, "I", "(Kèm theo Báo cáo số /BC-SNV của Sở Nội vụ)"}});
  EXPECT_EQ(document.title,
            "Biểu số 1 SỐ LIỆU THỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2022");
  EXPECT_EQ(document.period_start, "2022-01-01");
  EXPECT_EQ(document.period_end, "2022-03-31");
}

TEST(Letterhead, IssuerIsTheLowerBody) {
  struct Case {
    const char* name;
    std::vector<Piece> left;
    const char* issuer;
  };
  const Case cases[] = {
      {"one body on two lines",
       {{kLeft, 60, "B", "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH"}},
       "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH"},
      {"plain above bold",
       {{kLeft, 60, "", "BỘ TÀI CHÍNH"}, {kLeft, 76, "B", "KHO BẠC NHÀ NƯỚC"}},
       "KHO BẠC NHÀ NƯỚC"},
      {"bold below decides where words do not",
       {{kLeft, 60, "", "SỞ TÀI NGUYÊN\nVÀ MÔI TRƯỜNG"}, {kLeft, 92, "B", "ĐOÀN KHẢO SÁT"}},
       "ĐOÀN KHẢO SÁT"},
      {"two bodies set alike",
       {{kLeft, 60, "B", "UBND HUYỆN ĐẠI TỪ\nPHÒNG NỘI VỤ"}},
       "PHÒNG NỘI VỤ"},
      {"lower body on two lines",
       {{kLeft, 60, "", "VĂN PHÒNG UBND TỈNH"},
        {kLeft, 76, "B", "TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG"}},
       "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"},
      {"an office is nothing by itself",
       {{kLeft, 60, "", "UBND TỈNH GIA LAI"}, {kLeft, 76, "B", "VĂN PHÒNG"}},
       "VĂN PHÒNG UBND TỈNH GIA LAI"},
      {"a stamp is no body",
       {{kLeft, 44, "B", "DỰ THẢO"}, {kLeft, 60, "B", "SỞ NỘI VỤ"}},
       "SỞ NỘI VỤ"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Piece> pieces = c.left;
    pieces.insert(pieces.end(), {{kLeft, 108, "", "Số: 1/BC"}, kCountry, kMotto, kReport});
    EXPECT_EQ(read(pieces).issuer, c.issuer);
  }
}

TEST(Letterhead, ColumnsInOneParagraphAreParted) {
  const Document document =
      read({{kMiddle, 60, "", "UBND TỈNH BẾN TRE\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
            {kMiddle, 76, "B", "SỞ TƯ PHÁP\t\t\tĐộc lập - Tự do - Hạnh phúc"},
            {kMiddle, 108, "", "Số: 9/BC-STP\tBến Tre, ngày 12 tháng 3 năm 2024"},
            kReport});
  EXPECT_EQ(document.issuer, "SỞ TƯ PHÁP");
  EXPECT_EQ(document.number, "9/BC-STP");
  EXPECT_EQ(document.place, "Bến Tre");
  EXPECT_EQ(document.date, "2024-03-12");
}

TEST(Letterhead, NumberAsPrintedWithoutBlanks) {
  struct Case {
    const char* line;
    const char* number;
  };
  const Case cases[] = {
      {"Số: 173/BC-UBND", "173/BC-UBND"},
      {"Số: 23 /BC-UBND", "23/BC-UBND"},
      {"Số:\t/BC-VP", "/BC-VP"},
      {"Số: ……/BC-VP", "/BC-VP"},
      {"Số : 37/2020/QĐ-UBND", "37/2020/QĐ-UBND"},
      {"Số: 2590/SNV-CCHC", "2590/SNV-CCHC"},
      {"Số: 28 / NQ - HĐND", "28/NQ-HĐND"},
      {"Số 12-BC/TU", "12-BC/TU"},
      {"SỐ: 05/BC-SKH&ĐT", "05/BC-SKH&ĐT"},
      {"Số: 116", "116"},
      {"Số:", ""},
      {"Sở Nội vụ", ""},
      {"Số liệu quý I", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    EXPECT_EQ(
        read({{kLeft, 60, "B", "SỞ NỘI VỤ"}, {kLeft, 108, "", c.line}, kCountry, kMotto, kReport})
            .number,
        c.number);
  }
}

TEST(Letterhead, DateOnlyWhenWhole) {
  struct Case {
    const char* line;
    const char* place;
    const char* date;
  };
  const Case cases[] = {
      {"Quảng Ngãi, ngày 23 tháng 01 năm 2025", "Quảng Ngãi", "2025-01-23"},
      {"Quảng Ngãi, ngày\ttháng 9 năm 2023", "Quảng Ngãi", ""},
      {"Hà Nội, ngày 22/5/2020", "Hà Nội", "2020-05-22"},
      {"Thành phố Hồ Chí Minh, ngày 01 tháng 7\nnăm 2024", "Thành phố Hồ Chí Minh", "2024-07-01"},
      {"Đắk Lắk ngày 3 tháng 4 năm 2022", "Đắk Lắk", "2022-04-03"},
      {"Huế, ngày 31 tháng 02 năm 2024", "Huế", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    const Document document = read(
        {{kLeft, 60, "B", "SỞ NỘI VỤ"}, kCountry, kMotto, {kRight, 100, "I", c.line}, kReport});
    EXPECT_EQ(document.place, c.place);
    EXPECT_EQ(document.date, c.date);
  }
}

TEST(Letterhead, TitleEndsWhereItsHeadingEnds) {
  struct Case {
    const char* name;
    std::vector<Piece> below;
    const char* type;
    const char* title;
  };
  const Case cases[] = {
      {"bracket",
       {{kMiddle, 140, "B", "BÁO CÁO"},
        {kMiddle, 156, "B", "Kết quả Quý I"},
        {kMiddle, 172, "I", "(Số liệu đến 30/3)"}},
       "BÁO CÁO",
       "Kết quả Quý I"},
      {"section heading",
       {{kMiddle, 140, "B", "BÁO CÁO"},
        {kMiddle, 156, "B", "Kết quả Quý I"},
        {kMiddle, 172, "B", "I. VỀ CHỈ ĐẠO"}},
       "BÁO CÁO",
       "Kết quả Quý I"},
      {"who decides",
       {{kMiddle, 140, "B", "QUYẾT ĐỊNH"},
        {kMiddle, 156, "B", "Công bố danh mục"},
        {kMiddle, 190, "B", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"}},
       "QUYẾT ĐỊNH",
       "Công bố danh mục"},
      {"who decides below capitals",
       {{kMiddle, 140, "B", "NGHỊ QUYẾT"},
        {kMiddle, 156, "B", "VỀ DỰ TOÁN"},
        {kMiddle, 180, "B", "HỘI ĐỒNG NHÂN DÂN TỈNH"}},
       "NGHỊ QUYẾT",
       "VỀ DỰ TOÁN"},
      {"body text",
       {{kMiddle, 140, "B", "TỜ TRÌNH"},
        {kMiddle, 156, "B", "Về việc giao biên chế"},
        {kMiddle, 172, "", "Căn cứ Luật"}},
       "TỜ TRÌNH",
       "Về việc giao biên chế"},
      {"title not bold",
       {{kMiddle, 140, "B", "KẾ HOẠCH"}, {kMiddle, 156, "", "Kiểm tra năm 2024"}},
       "KẾ HOẠCH",
       "Kiểm tra năm 2024"},
      {"type and title on one line",
       {{kMiddle, 140, "B", "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ"}},
       "BÁO CÁO",
       "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ"},
      {"type and title in one paragraph",
       {{kMiddle, 140, "B", "BÁO CÁO\nKết quả năm 2023"}},
       "BÁO CÁO",
       "Kết quả năm 2023"},
      {"colon",
       {{kMiddle, 140, "B", "BÁO CÁO:"}, {kMiddle, 156, "B", "Kết quả"}},
       "BÁO CÁO",
       "Kết quả"},
      {"a sentence is no type", {{kMiddle, 140, "", "Báo cáo kết quả năm 2023 của Sở"}}, "", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Piece> pieces = {
        {kLeft, 60, "B", "SỞ NỘI VỤ"}, {kLeft, 100, "", "Số: 1/SNV"}, kCountry, kMotto};
    pieces.insert(pieces.end(), c.below.begin(), c.below.end());
    const Document document = read(pieces);
    EXPECT_EQ(document.type, c.type);
    EXPECT_EQ(document.title, c.title);
  }
}

TEST(Letterhead, LetterHasItsSubjectUnderTheNumber) {
  const Document document = read({{kLeft, 60, "B", "SỞ NỘI VỤ"},
                                  {kLeft, 92, "", "Số: 2590/SNV-CCHC"},
                                  {kLeft, 108, "", "V/v báo cáo chỉ số\ntháng 10 năm 2023"},
                                  kCountry,
                                  kMotto,
                                  {kRight, 92, "I", "Thái Nguyên, ngày 01 tháng 11 năm 2023"},
                                  {kMiddle, 160, "", "Kính gửi: Ủy ban nhân dân tỉnh"},
                                  {kMiddle, 300, "B", "PHỤ LỤC"}});
  EXPECT_EQ(document.type, "CÔNG VĂN");
  EXPECT_EQ(document.title, "báo cáo chỉ số tháng 10 năm 2023");
  EXPECT_EQ(document.issuer, "SỞ NỘI VỤ");
  EXPECT_EQ(document.period_start, "2023-10-01");
}

TEST(Letterhead, AnnexHasATitleAndNothingOfTheDocumentItBelongsTo) {
  const Document document = read(
      {{kMiddle, 60, "B", "Phụ lục 2"},
       {kMiddle, 76, "B", "THỐNG KÊ SỐ LIỆU\nQUÝ I TẠI SỞ Y TẾ"},
       {kMiddle, 110, "I",
        "(Ban hành kèm theo Báo cáo số  /BC-SYT ngày / 3 / 2023\ncủa Sở Y tế tỉnh An Giang)"}});
  EXPECT_EQ(document.type, "PHỤ LỤC");
  EXPECT_EQ(document.title, "THỐNG KÊ SỐ LIỆU QUÝ I TẠI SỞ Y TẾ");
  EXPECT_EQ(document.number, "");
  EXPECT_EQ(document.issuer, "");
  EXPECT_EQ(document.date, "");
  EXPECT_EQ(document.province, "An Giang");
  EXPECT_EQ(document.period_start, "2023-01-01")
      << "the year is that of the document it belongs to";
  EXPECT_EQ(document.period_end, "2023-03-31");
}

TEST(Letterhead, FormsHaveTheirAgencyWithoutTheCountry) {
  struct Case {
    const char* name;
    std::vector<Piece> above;
    const char* issuer;
  };
  const Case cases[] = {
      {"capitals at the top left",
       {{kLeft, 40, "B", "UBND HUYỆN CẦN GIỜ"}, {kRight, 40, "", "Mẫu số 21/CKTC-NSH"}},
       "UBND HUYỆN CẦN GIỜ"},
      {"the lower of two",
       {{kLeft, 40, "", "SỞ Y TẾ TỈNH BẾN TRE"}, {kLeft, 56, "B", "TRUNG TÂM Y TẾ HUYỆN BA TRI"}},
       "TRUNG TÂM Y TẾ HUYỆN BA TRI"},
      {"what stands below is none",
       {{kLeft, 40, "B", "SỞ Y TẾ"}, {kLeft, 56, "", "Biểu số 3"}},
       "SỞ Y TẾ"},
      {"who reports",
       {{kLeft, 40, "", "Đơn vị báo cáo: Sở Y tế tỉnh Bến Tre"}},
       "Sở Y tế tỉnh Bến Tre"},
      {"nobody reports", {{kLeft, 40, "", "Đơn vị báo cáo: ……………"}}, ""},
      {"small letters are no letterhead", {{kLeft, 40, "", "Sở Y tế tỉnh Bến Tre"}}, ""},
      {"no agency", {{kLeft, 40, "B", "BIỂU SỐ 3"}}, ""},
  };
  for (const Case& c : cases) {
    std::vector<Piece> pieces = c.above;
    pieces.push_back({kMiddle, 100, "B", "CÂN ĐỐI NGÂN SÁCH NĂM 2023"});
    pieces.push_back(
        {kMiddle, 140, "", "Tổng thu ngân sách trên địa bàn huyện là 15.237 triệu đồng"});
    const Document document = read(pieces);
    EXPECT_EQ(document.issuer, c.issuer) << c.name;
    EXPECT_EQ(document.title, "CÂN ĐỐI NGÂN SÁCH NĂM 2023") << c.name;
  }
}

TEST(Letterhead, HeadingsWithoutTypeAreTheTitle) {
  const Document document = read({{kMiddle, 60, "B", "CÂN ĐỐI NGÂN SÁCH HUYỆN"},
                                  {kMiddle, 76, "I", "(Số liệu tính đến ngày 15/12/2023)"}});
  EXPECT_EQ(document.type, "");
  EXPECT_EQ(document.title, "CÂN ĐỐI NGÂN SÁCH HUYỆN");
  EXPECT_EQ(document.as_of, "2023-12-15");
}

TEST(Letterhead, PeriodOfTheYearBeforeWhenItWouldLieAhead) {
  const auto report = [](const char* date, const char* title) {
    return read({{kLeft, 60, "B", "SỞ NỘI VỤ"},
                 kCountry,
                 kMotto,
                 {kRight, 100, "I", date},
                 kReport,
                 {kMiddle, 156, "B", title}});
  };
  EXPECT_EQ(report("Huế, ngày 05 tháng 01 năm 2024", "Kết quả Quý IV").period_start, "2023-10-01");
  EXPECT_EQ(report("Huế, ngày 05 tháng 12 năm 2024", "Kết quả Quý IV").period_start, "2024-10-01");
  EXPECT_EQ(report("Huế, ngày    tháng 9 năm 2023", "Kết quả Quý III").period_start, "2023-07-01");
  EXPECT_EQ(report("Huế, ngày 05 tháng 12 năm 2024", "Kết quả hoạt động").period_start, "");
}

TEST(Letterhead, AMinistryIsOfNoProvince) {
  const Document document = read({{kLeft, 60, "B", "BỘ NỘI VỤ"},
                                  {kLeft, 108, "", "Số: 5/BC-BNV"},
                                  kCountry,
                                  kMotto,
                                  {kRight, 108, "I", "Hà Nội, ngày 05 tháng 7 năm 2024"},
                                  kReport});
  EXPECT_EQ(document.place, "Hà Nội");
  EXPECT_EQ(document.province, "");
}

TEST(Letterhead, ProvinceByInstitutionsWhenTheHeadNamesNone) {
  struct Case {
    const char* name;
    const char* text;
    const char* province;
  };
  const Case cases[] = {
      {"institution", "Trung tâm Phục vụ hành chính công tỉnh Lai Châu báo cáo", "Lai Châu"},
      {"own area", "trên địa bàn tỉnh Lai Châu", "Lai Châu"},
      {"somewhere else", "Đoàn học tập kinh nghiệm tại tỉnh Quảng Ninh", ""},
      {"two of them", "UBND tỉnh Lai Châu và UBND tỉnh Sơn La", ""},
      {"a town", "UBND thành phố Thái Nguyên", ""},
      {"a name alone", "Công ty Điện lực Lai Châu", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(read({kReport, {kMiddle, 300, "", c.text}}).province, c.province);
  }
}

TEST(Letterhead, SignerStandsUnderThePost) {
  struct Case {
    const char* name;
    std::vector<Piece> end;
    const char* signer;
  };
  const Case cases[] = {
      {"name in capitals",
       {{kRight, 500, "B", "GIÁM ĐỐC"}, {kRight, 580, "B", "TRẦN THỊ B"}},
       "TRẦN THỊ B"},
      {"degree",
       {{kRight, 500, "B", "GIÁM ĐỐC"}, {kRight, 580, "B", "ThS. Trần Thị B"}},
       "Trần Thị B"},
      {"signed note",
       {{kRight, 500, "B", "CHỦ TỊCH"},
        {kRight, 520, "I", "(Đã ký)"},
        {kRight, 540, "B", "Lò Văn C"}},
       "Lò Văn C"},
      {"post on two lines",
       {{kRight, 500, "B", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"},
        {kRight, 600, "B", "Y Thanh Hà Niê Kđăm"}},
       "Y Thanh Hà Niê Kđăm"},
      {"first of two",
       {{kRight, 300, "B", "GIÁM ĐỐC"},
        {kRight, 380, "B", "Trần Thị B"},
        {kRight, 500, "B", "CHỦ TỊCH", 2},
        {kRight, 580, "B", "Lò Văn C", 2}},
       "Trần Thị B"},
      {"no name", {{kRight, 500, "B", "GIÁM ĐỐC"}, {kRight, 580, "", "Nơi nhận: như trên"}}, ""},
      {"a heading is no post",
       {{kMiddle, 200, "B", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH"},
        {kMiddle, 240, "", "Theo Đề Nghị"}},
       ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(read(c.end).signer, c.signer);
  }
}

TEST(Letterhead, EmptyDocument) { EXPECT_EQ(read({}), Document{}); }

}  // namespace
}  // namespace bocso
