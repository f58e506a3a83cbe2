// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings have a line every half line of text: two steps from line to line in a cell, three from
// row to row. A character is 0.3 of the font size wide.
#include "extract/aligned.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "extract/stitch.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

PageText draw(const char* drawing, int number = 1) {
  DrawOptions options;
  options.cell_width = 3;
  options.cell_height = 6;
  options.number = number;
  options.width = 500;
  options.height = 800;
  return draw_page(drawing, options);
}

std::vector<std::string> tables_of(const PageText& page) {
  std::vector<std::string> tables;
  for (const Table& table : find_tables(page).tables) tables.push_back(show(table));
  return tables;
}

struct AlignedCase {
  const char* name;
  const char* drawing;
  std::vector<std::string> tables;
};

const AlignedCase kCases[] = {
    {"FiguresBelowEachOther",
     R"(
STT      Đơn vị                     Tổng số      Tỷ lệ


1        Sở Xây dựng                  1.903     98,58%


2        Sở Tư pháp                     212       100%


         Tổng cộng                    2.115     98,72%
)",
     {"STT|Đơn vị|Tổng số|Tỷ lệ\n1|Sở Xây dựng|1.903|98,58%\n2|Sở Tư pháp|212|100%\n"
      "|Tổng cộng|2.115|98,72%\n"}},
    {"ALabelOfTwoLinesWithItsFigureBetween",
     R"(
STT      Chỉ tiêu                             Số


         Số hồ sơ đã tiếp
1                                             28
         nhận trực tuyến


2        Số thủ tục                            5


         Số quy trình nội bộ đã
3                                             41
         được phê duyệt
)",
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã tiếp nhận trực tuyến|28\n2|Số thủ tục|5\n"
      "3|Số quy trình nội bộ đã được phê duyệt|41\n"}},
    {"ARowWithoutAFigure",
     R"(
1.       Cải cách thể chế


1.1.     Số văn bản                     Văn bản            12


1.2.     Số thủ tục                     Thủ tục


1.3.     Số hồ sơ                       Hồ sơ              30


1.4.     Số người                       Người               7
)",
     {"1.|Cải cách thể chế||\n1.1.|Số văn bản|Văn bản|12\n1.2.|Số thủ tục|Thủ tục|\n"
      "1.3.|Số hồ sơ|Hồ sơ|30\n1.4.|Số người|Người|7\n"}},
    {"AHeaderOverTwoColumns",
     R"(
                                         Kết quả giải quyết

STT      Tên cơ quan

                                        Đúng hạn       Quá hạn


1        Sở Xây dựng                         120             3


2        Sở Tư pháp                           98             0


3        Sở Nội vụ                            45             1
)",
     {"STT|Tên cơ quan|Kết quả giải quyết|<\n^|^|Đúng hạn|Quá hạn\n1|Sở Xây dựng|120|3\n"
      "2|Sở Tư pháp|98|0\n3|Sở Nội vụ|45|1\n"}},
    {"HeadingsOfGroups",
     R"(
STT      Tên cơ quan                       Số hồ sơ     Quá hạn


                          I. CẤP TỈNH


1        Sở Xây dựng                            120           3


2        Sở Tư pháp                              98           0


                      II. CÁC HUYỆN, THÀNH PHỐ


3        UBND thành phố Lai Châu                 45           1
)",
     {"STT|Tên cơ quan|Số hồ sơ|Quá hạn\nI. CẤP TỈNH|<|<|<\n1|Sở Xây dựng|120|3\n"
      "2|Sở Tư pháp|98|0\nII. CÁC HUYỆN, THÀNH PHỐ|<|<|<\n3|UBND thành phố Lai Châu|45|1\n"}},
    {"TitlesAndUnitsStandAbove",
     R"(
                  KẾT QUẢ GIẢI NGÂN VỐN
            (Kèm theo Báo cáo số 12/BC-UBND)


                                              Đơn vị tính: triệu đồng


STT      Tên cơ quan                       Kế hoạch     Thực hiện


1        Sở Xây dựng                            120           103


2        Sở Tư pháp                              98            90


3        Sở Nội vụ                               45            41
)",
     {"STT|Tên cơ quan|Kế hoạch|Thực hiện\n1|Sở Xây dựng|120|103\n2|Sở Tư pháp|98|90\n"
      "3|Sở Nội vụ|45|41\n"}},
    {"TextBelowBelongsToNoTable",
     R"(
1        Sở Xây dựng                            120           103


2        Sở Tư pháp                              98            90


3        Sở Nội vụ                               45            41


Trên đây là báo cáo kết quả của Văn phòng, kính trình Ủy ban nhân dân.
)",
     {"1|Sở Xây dựng|120|103\n2|Sở Tư pháp|98|90\n3|Sở Nội vụ|45|41\n"}},
    {"AnotherHeaderBeginsAnotherTable",
     R"(
TT       Đơn vị                            Quá hạn


1        Sở Xây dựng                            12


2        Sở Tư pháp                              9


3        Sở Nội vụ                               4


II. TỶ LỆ SỐ HÓA


TT       Đơn vị                              Tỷ lệ


1        Sở Xây dựng                          98,5


2        Sở Tư pháp                           97,0


3        Sở Nội vụ                            64,1
)",
     {"TT|Đơn vị|Quá hạn\n1|Sở Xây dựng|12\n2|Sở Tư pháp|9\n3|Sở Nội vụ|4\n",
      "TT|Đơn vị|Tỷ lệ\n1|Sở Xây dựng|98,5\n2|Sở Tư pháp|97,0\n3|Sở Nội vụ|64,1\n"}},
    {"RulesBetweenRowsPartThem",
     R"(
---------------------------------------------
STT      Chỉ tiêu                   Số
---------------------------------------------
1        Số hồ sơ đã                28

         tiếp nhận
---------------------------------------------
2        Số thủ tục                  5
---------------------------------------------
3        Số quy trình               41
---------------------------------------------
)",
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã tiếp nhận|28\n2|Số thủ tục|5\n3|Số quy trình|41\n"}},
    {"TwoLinesWithFiguresAreNoTable",
     R"(
Số hồ sơ                              28


Số thủ tục                             5
)",
     {}},
    {"ALetterheadIsNoTable",
     R"(
UBND TỈNH LAI CHÂU                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

VĂN PHÒNG                               Độc lập - Tự do - Hạnh phúc


Số: 12/BC-VP                            Lai Châu, ngày 12 tháng 3 năm 2023


Nơi nhận:                               CHÁNH VĂN PHÒNG

- Như trên;                             Nguyễn Văn An
)",
     {}},
    {"ATableOfContentsIsNoTable",
     R"(
I. Kết quả đạt được ...................     3


II. Tồn tại, hạn chế ..................     7


III. Phương hướng, nhiệm vụ ...........    12


IV. Đề xuất, kiến nghị ................    15
)",
     {}},
    {"SignaturesAreNoTable",
     R"(
NGƯỜI LẬP BIỂU            TRƯỞNG PHÒNG              CHÁNH VĂN PHÒNG


(Ký, họ tên)              (Ký, họ tên)              (Ký, đóng dấu)


Nguyễn Văn An             Trần Thị Bình             Lê Văn Chi
)",
     {}},
    {"AListIsNoTable",
     R"(
1.       Tiếp tục rà soát 12 thủ tục hành chính.


2.       Công khai 100% thủ tục trên Cổng dịch vụ công.


3.       Xử lý 27 hồ sơ quá hạn trong quý 3.


4.       Tập huấn cho 150 cán bộ, công chức.
)",
     {}},
    {"ProseWithFiguresIsNoTable",
     R"(
Trong quý, Văn phòng đã tiếp nhận 1.903 hồ sơ, đã giải

quyết 1.876 hồ sơ, đạt 98,58%, đang giải quyết 27 hồ sơ,

còn 12 hồ sơ quá hạn, chiếm 0,63% tổng số hồ sơ nhận.
)",
     {}},
};

class Aligned : public testing::TestWithParam<AlignedCase> {};
TEST_P(Aligned, IsReadAsATable) {
  EXPECT_EQ(tables_of(draw(GetParam().drawing)), GetParam().tables);
}
INSTANTIATE_TEST_SUITE_P(Cases, Aligned, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

constexpr const char* kFirstPage = R"(
STT      Đơn vị                     Tổng số      Tỷ lệ       Ghi chú


1        Sở Xây dựng                  1.903     98,58%       Chưa đủ


2        Sở Tư pháp                     212       100%


3        Sở Nội vụ                       41       100%
)";

// One row is enough where a table goes on; a column may be empty there.
TEST(AlignedOverPages, TheColumnsOfThePageBeforeAreKnown) {
  const char* kNext[] = {R"(
4        Sở Y tế                          7      87,5%


         Tổng cộng                    2.163     98,71%
)",
                         R"(
STT      Đơn vị                     Tổng số      Tỷ lệ       Ghi chú


4        Sở Y tế                          7      87,5%


         Tổng cộng                    2.163     98,71%
)"};
  for (const char* next : kNext) {
    const PageText first = draw(kFirstPage);
    const PageText second = draw(next, 2);
    EXPECT_TRUE(find_tables(second).tables.empty());
    PageTables on_first = find_tables(first);
    ASSERT_EQ(on_first.tables.size(), 1u);
    PageTables on_second = find_tables(second, on_first.tables[0].gutters);
    std::vector<PageLayout> pages(2);
    pages[0].info = {1, first.width, first.height, "unicode", ""};
    pages[1].info = {2, second.width, second.height, "unicode", ""};
    pages[0].tables = std::move(on_first.tables);
    pages[1].tables = std::move(on_second.tables);
    const Layout layout = stitch(std::move(pages));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_EQ(show(layout.tables[0]),
              "STT|Đơn vị|Tổng số|Tỷ lệ|Ghi chú\n1|Sở Xây dựng|1.903|98,58%|Chưa đủ\n"
              "2|Sở Tư pháp|212|100%|\n3|Sở Nội vụ|41|100%|\n4|Sở Y tế|7|87,5%|\n"
              "|Tổng cộng|2.163|98,71%|\n");
    EXPECT_TRUE(layout.tables[0].gutters.empty());
  }
}

TEST(AlignedOverPages, AnotherTextDoesNotGoOn) {
  const PageTables first = find_tables(draw(kFirstPage));
  for (const char* text : {R"(
Trên đây là kết quả của 3 đơn vị, trong đó 2 đơn vị đạt 100%.
)",
                           R"(
Nơi nhận:                               CHÁNH VĂN PHÒNG

- Như trên;
)"}) {
    EXPECT_TRUE(find_tables(draw(text, 2), first.tables.at(0).gutters).tables.empty()) << text;
  }
}

TEST(Aligned, TheScalesOfChartsAreNoTable) {
  EXPECT_TRUE(tables_of(draw(R"(
450                                       400


400    Số hồ sơ                           300


350                                       200


300                                       100


250                                       0
)"))
                  .empty());
}

// There a typed blank is 0.6 of the font size.
const AlignedCase kFixedPitch[] = {
    {"ATypedBlankPartsNoColumns",
     R"(
- Số hồ sơ tiếp nhận loại 1:          137 hồ sơ

- Số hồ sơ tiếp nhận loại 2:        1.204 hồ sơ

- Số hồ sơ tiếp nhận loại 3:           17 hồ sơ
)",
     {"- Số hồ sơ tiếp nhận loại 1:|137 hồ sơ\n- Số hồ sơ tiếp nhận loại 2:|1.204 hồ sơ\n"
      "- Số hồ sơ tiếp nhận loại 3:|17 hồ sơ\n"}},
    {"AHeaderBelowAListIsNoRowOfIt",
     R"(
- Số hồ sơ tiếp nhận loại 1:          137 hồ sơ
- Số hồ sơ tiếp nhận loại 2:        1.204 hồ sơ
- Số hồ sơ tiếp nhận loại 3:           17 hồ sơ

STT  Đơn vị               Tổng số     Đúng hạn
1    Sở Xây dựng            1.903        1.876
2    Sở Tư pháp               212          212
3    Sở Nội vụ                 12           12
)",
     {"- Số hồ sơ tiếp nhận loại 1:|137 hồ sơ\n- Số hồ sơ tiếp nhận loại 2:|1.204 hồ sơ\n"
      "- Số hồ sơ tiếp nhận loại 3:|17 hồ sơ\n",
      "STT|Đơn vị|Tổng số|Đúng hạn\n1|Sở Xây dựng|1.903|1.876\n2|Sở Tư pháp|212|212\n"
      "3|Sở Nội vụ|12|12\n"}},
};

class FixedPitch : public testing::TestWithParam<AlignedCase> {};

TEST_P(FixedPitch, FindsTables) {
  EXPECT_EQ(tables_of(draw_page(GetParam().drawing)), GetParam().tables);
}

INSTANTIATE_TEST_SUITE_P(Extract, FixedPitch, testing::ValuesIn(kFixedPitch),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace bocso
