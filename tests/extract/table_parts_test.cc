// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/table_parts.h"

#include <gtest/gtest.h>

#include <map>

#include "support/stitched_pages.h"

namespace bocso {
namespace {

struct PartsCase {
  const char* name;
  std::vector<const char*> pages;
  std::vector<const char*> tables;
};

const char* const kFirst = R"(
  1

  +-----+---------------+-------+
  | STT | Chỉ tiêu      | Số    |
  +-----+---------------+-------+
  | 1   | Số hồ sơ đã   | 28    |
  +-----+---------------+-------+
)";

const char* const kOneRow = R"(
  +-----+---------------+-------+-----+
  | 1   | Số thủ tục    | Tỉnh  | 850 |
  +-----+---------------+-------+-----+
)";

const PartsCase kCases[] = {
    {"RepeatedHeaderIsDropped",
     {kFirst, R"(
  2

  +-----+---------------+-------+
  | STT | Chỉ tiêu      | Số    |
  +-----+---------------+-------+
  | 2   | Số thủ tục    | 5     |
  +-----+---------------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã|28\n2|Số thủ tục|5\n"}},
    {"HeaderNeedNotBeRepeated",
     {kFirst, R"(
  2

  +-----+---------------+-------+
  | 2   | Số thủ tục    | 5     |
  +-----+---------------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã|28\n2|Số thủ tục|5\n"}},
    {"RowBrokenByThePageIsMadeWhole",
     {kFirst, R"(
  2

  +-----+---------------+-------+
  | STT | Chỉ tiêu      | Số    |
  +-----+---------------+-------+
  |     | tiếp nhận     |       |
  +-----+---------------+-------+
  | 2   | Số thủ tục    | 5     |
  +-----+---------------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã tiếp nhận|28\n2|Số thủ tục|5\n"}},
    {"RowWithoutOrdinalThatStartsAnewIsItsOwn",
     {kFirst, R"(
  2

  +-----+---------------+-------+
  |     | Số cấp tỉnh   | 5     |
  +-----+---------------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã|28\n|Số cấp tỉnh|5\n"}},
    {"ALabelAloneGoesOnInCapitalsBelowAFullLine",
     {R"(
  +-----+-------------------+-------+
  | 1   | Số sở theo quy    | 28    |
  |     | định của          |       |
  +-----+-------------------+-------+
  | 2   | Số xã quy định    | 30    |
  |     | tại văn bản của   |       |
  +-----+-------------------+-------+
)",
      R"(
  +-----+-------------------+-------+
  |     | Chính phủ         |       |
  +-----+-------------------+-------+
  | 3   | Số thủ tục        | 5     |
  +-----+-------------------+-------+
)"},
     {"1|Số sở theo quy định của|28\n2|Số xã quy định tại văn bản của Chính phủ|30\n"
      "3|Số thủ tục|5\n"}},
    {"ALabelThatLeadsInPartsGoesOn",
     {R"(
  +-------+-----------------------+-------+
  | 1     | Số TTHC trên Cổng     | 74,4% |
  +-------+-----------------------+-------+
)",
      R"(
  +-------+-----------------------+-------+
  |       | Dịch vụ, trong đó:    |       |
  +-------+-----------------------+-------+
  | -     | Số thủ tục            | 5     |
  +-------+-----------------------+-------+
)"},
     {"1|Số TTHC trên Cổng Dịch vụ, trong đó:|74,4%\n-|Số thủ tục|5\n"}},
    {"TrongDoMayBeBrokenToo",
     {R"(
  +-------+-----------------------+-------+
  | 1     | Số thủ tục            | 8     |
  +-------+-----------------------+-------+
  | Trong | Số hồ sơ (cả trực     | 7     |
  +-------+-----------------------+-------+
)",
      R"(
  +-------+-----------------------+-------+
  | đó    | tuyến)                |       |
  +-------+-----------------------+-------+
  |       | Số xã                 | 5     |
  +-------+-----------------------+-------+
)"},
     {"1|Số thủ tục|8\nTrong đó|Số hồ sơ (cả trực tuyến)|7\n|Số xã|5\n"}},
    {"ANumberGoesOnBehindAnEqualsSign",
     {R"(
  +-------+------------+---------------+-------+
  | 1     | Xây dựng   | Chưa = 0      | 1     |
  |       | nền tảng   | Hoàn thành =  |       |
  +-------+------------+---------------+-------+
)",
      R"(
  +-------+------------+---------------+-------+
  |       |            | 1             |       |
  +-------+------------+---------------+-------+
  | 2     | Số hồ sơ   | Hồ sơ         | 7     |
  +-------+------------+---------------+-------+
)"},
     {"1|Xây dựng nền tảng|Chưa = 0 Hoàn thành = 1|1\n2|Số hồ sơ|Hồ sơ|7\n"}},
    {"ANumberGoesOnBehindAColon",
     {R"(
  +-------+------------+-------+----------------------+
  | 1     | Số thủ tục | 638   | Cấp huyện: 298       |
  |       |            |       | Cấp xã:              |
  +-------+------------+-------+----------------------+
)",
      R"(
  +-------+------------+-------+----------------------+
  |       |            |       | 63                   |
  +-------+------------+-------+----------------------+
  | 2     | Số hồ sơ   | 7     |                      |
  +-------+------------+-------+----------------------+
)"},
     {"1|Số thủ tục|638|Cấp huyện: 298 Cấp xã: 63\n2|Số hồ sơ|7|\n"}},
    {"WhereItHadRoomAboveItIsARowOfItsOwn",
     {R"(
  +-----+-------------------+-------+
  | 1   | Số sở             | 28    |
  +-----+-------------------+-------+
)",
      R"(
  +-----+-------------------+-------+
  |     | Cấp huyện         |       |
  +-----+-------------------+-------+
)"},
     {"1|Số sở|28\n|Cấp huyện|\n"}},
    {"AsIsALineThatAnnouncesOthers",
     {R"(
  +-----+-------------------+-------+
  | 1   | Tổng số sở đã xét | 28    |
  +-----+-------------------+-------+
)",
      R"(
  +-----+-------------------+-------+
  |     | Trong đó:         |       |
  +-----+-------------------+-------+
)"},
     {"1|Tổng số sở đã xét|28\n|Trong đó:|\n"}},
    {"AnOpenBracketGoesOn",
     {R"(
  +-----+-------------------+-------+
  | 1   | Kết quả (Chưa = 0 | 1     |
  |     | Xong =            |       |
  +-----+-------------------+-------+
)",
      R"(
  +-----+-------------------+-------+
  |     | 2)                |       |
  +-----+-------------------+-------+
  | 2   | Số thủ tục        | 5     |
  +-----+-------------------+-------+
)"},
     {"1|Kết quả (Chưa = 0 Xong = 2)|1\n2|Số thủ tục|5\n"}},
    {"ARowWithItsOwnFigureIsNoContinuation",
     {R"(
  +-----+---------------+-------+-----+
  | STT | Chỉ tiêu      | Đơn   | Số  |
  |     |               | vị    |     |
  +-----+---------------+-------+-----+
  | 2   | Cán bộ        | người | 30  |
  +-----+---------------+-------+-----+
)",
      R"(
  +-----+---------------+-------+-----+
  |     | trong đó: nữ  | người | 12  |
  +-----+---------------+-------+-----+
)"},
     {"STT|Chỉ tiêu|Đơn vị|Số\n2|Cán bộ|người|30\n|trong đó: nữ|người|12\n"}},
    {"NorIsOneWhoseUnitIsSaidAgain",
     {R"(
  +-----+---------------+-------+-----+
  | 2   | Cán bộ        | người | 30  |
  +-----+---------------+-------+-----+
)",
      R"(
  +-----+---------------+-------+-----+
  |     | trong đó: nữ  | người |     |
  +-----+---------------+-------+-----+
)"},
     {"2|Cán bộ|người|30\n|trong đó: nữ|người|\n"}},
    {"NorIsOneOfAFigureWithoutALabel",
     {R"(
  +-----+---------------+-------+--------+
  | STT | Chỉ tiêu      | Số    | So với |
  +-----+---------------+-------+--------+
  | 1   | Số hồ sơ      | 28    | Giảm   |
  +-----+---------------+-------+--------+
)",
      R"(
  +-----+---------------+-------+--------+
  |     |               |       | 5      |
  +-----+---------------+-------+--------+
)"},
     {"STT|Chỉ tiêu|Số|So với\n1|Số hồ sơ|28|Giảm\n|||5\n"}},
    {"AFigureWithItsUnitIsOne",
     {R"(
  +-----+---------------+----------+
  | 1   | Số cán bộ     | 30 người |
  +-----+---------------+----------+
)",
      R"(
  +-----+---------------+----------+
  |     | trong đó: nữ  | 12 người |
  +-----+---------------+----------+
)"},
     {"1|Số cán bộ|30 người\n|trong đó: nữ|12 người\n"}},
    {"ANoteGoesOnBelowACompleteLabel",
     {R"(
  +-----+-----------+-------+-----------+
  | 1   | Số hồ sơ  | 28    | Có văn    |
  +-----+-----------+-------+-----------+
)",
      R"(
  +-----+-----------+-------+-----------+
  |     |           |       | bản       |
  +-----+-----------+-------+-----------+
)"},
     {"1|Số hồ sơ|28|Có văn bản\n"}},
    {"ALabelOfSeveralRowsGoesOnOverThePage",
     {kOneRow,
      R"(
  +-----+---------------+-------+-----+
  |     |               | Huyện | 163 |
  |     |               +-------+-----+
  |     |               | Xã    | 83  |
  +-----+---------------+-------+-----+
  | 2   | Số xã         | Tỉnh  | 45  |
  +-----+---------------+-------+-----+
)"},
     {"1|Số thủ tục|Tỉnh|850\n^|^|Huyện|163\n^|^|Xã|83\n2|Số xã|Tỉnh|45\n"}},
    {"ALabelBrokenByThePageKeepsItsRows",
     {kOneRow,
      R"(
  +-----+---------------+-------+-----+
  |     | đã rà soát    |       |     |
  |     |               +-------+-----+
  |     |               | Xã    | 83  |
  +-----+---------------+-------+-----+
  | 2   | Số xã         | Tỉnh  | 45  |
  +-----+---------------+-------+-----+
)"},
     {"1|Số thủ tục đã rà soát|Tỉnh|850\n^|^|Xã|83\n2|Số xã|Tỉnh|45\n"}},
    {"ASpanBelowOtherColumnsKeepsItsPlace",
     {R"(
  +-----+---------+-----+------+
  | STT | Chỉ     | Số  | So   |
  +-----+---------+-----+------+
  | 1   | Số thủ  | Không      |
  +-----+---------+-----+------+
)",
      R"(
  +-----+---------+-----+------+
  |     | tục     | rõ  |      |
  |     |         |     +------+
  |     |         |     | 83   |
  +-----+---------+-----+------+
)"},
     {"STT|Chỉ|Số|So\n1|Số thủ tục|Không rõ|<\n^|^||83\n"}},
    {"EqualRowsOfTheBodyAreNoHeader",
     {R"(
  +-----+---------------+-------+-----+
  | STT | Chỉ tiêu      | Đơn   | Số  |
  +-----+---------------+-------+-----+
  | I   | Cấp tỉnh      |       |     |
  +-----+---------------+-------+-----+
  | 1   | Số hồ sơ      | hồ sơ | 0   |
  +-----+---------------+-------+-----+
)",
      R"(
  +-----+---------------+-------+-----+
  | STT | Chỉ tiêu      | Đơn   | Số  |
  +-----+---------------+-------+-----+
  | I   | Cấp tỉnh      |       |     |
  +-----+---------------+-------+-----+
  | 1   | Số hồ sơ      | hồ sơ | 0   |
  +-----+---------------+-------+-----+
)"},
     {"STT|Chỉ tiêu|Đơn|Số\nI|Cấp tỉnh||\n1|Số hồ sơ|hồ sơ|0\n"
      "I|Cấp tỉnh||\n1|Số hồ sơ|hồ sơ|0\n"}},
    {"EqualRowsWithoutOrdinalsAreNoneEither",
     {R"(
  +---------------+-----+
  | Đơn vị        | Số  |
  +---------------+-----+
  | Các huyện           |
  +---------------+-----+
  | Mường Tè      | 0   |
  +---------------+-----+
)",
      R"(
  +---------------+-----+
  | Đơn vị        | Số  |
  +---------------+-----+
  | Các huyện           |
  +---------------+-----+
  | Mường Tè      | 0   |
  +---------------+-----+
)"},
     {"Đơn vị|Số\nCác huyện|<\nMường Tè|0\nCác huyện|<\nMường Tè|0\n"}},
    {"YearsAndColumnNumbersAreHeader",
     {R"(
  +-----+----------+-------------+-------+
  | STT | Chỉ tiêu | Kết quả     | Tăng  |
  |     |          +------+------+       |
  |     |          | 2022 | 2023 |       |
  +-----+----------+------+------+-------+
  | A   | B        | 1    | 2    | 3=2-1 |
  +-----+----------+------+------+-------+
  | 1   | Số hồ sơ | 28   | 30   | 2     |
  +-----+----------+------+------+-------+
)",
      R"(
  +-----+----------+-------------+-------+
  | STT | Chỉ tiêu | Kết quả     | Tăng  |
  |     |          +------+------+       |
  |     |          | 2022 | 2023 |       |
  +-----+----------+------+------+-------+
  | A   | B        | 1    | 2    | 3=2-1 |
  +-----+----------+------+------+-------+
  | 2   | Thủ tục  | 5    | 5    | 0     |
  +-----+----------+------+------+-------+
)"},
     {"STT|Chỉ tiêu|Kết quả|<|Tăng\n^|^|2022|2023|^\nA|B|1|2|3=2-1\n"
      "1|Số hồ sơ|28|30|2\n2|Thủ tục|5|5|0\n"}},
    {"ATitleBetweenPartsTables",
     {kFirst, R"(
  Biểu mẫu 2 của tỉnh
  +-----+---------------+-------+
  | 2   | Số thủ tục    | 5     |
  +-----+---------------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã|28\n", "2|Số thủ tục|5\n"}},
    {"OtherColumnsAreAnotherTable",
     {kFirst, R"(
  2

  +-----------+----------+-------+
  | 2         | Thủ tục  | 5     |
  +-----------+----------+-------+
)"},
     {"STT|Chỉ tiêu|Số\n1|Số hồ sơ đã|28\n", "2|Thủ tục|5\n"}},
};

TEST(TableParts, ContinueOverPages) {
  for (const PartsCase& c : kCases) {
    const Layout layout = stitch_pages(c.pages);
    ASSERT_EQ(layout.tables.size(), c.tables.size()) << c.name;
    for (std::size_t i = 0; i < c.tables.size(); ++i)
      EXPECT_EQ(show(layout.tables[i]), c.tables[i]) << c.name;
  }
}

TEST(TableParts, EveryPositionIsCoveredByOneCell) {
  for (const PartsCase& c : kCases) {
    for (const Table& table : stitch_pages(c.pages).tables) {
      for (int times : times_covered(table)) EXPECT_EQ(times, 1) << c.name;
    }
  }
}

TEST(TableParts, CellsKeepTheirPage) {
  const Layout layout = stitch_pages(kCases[0].pages);
  EXPECT_EQ(cell_at(layout.tables[0], 1, 0)->page, 1);
  EXPECT_EQ(cell_at(layout.tables[0], 2, 0)->page, 2);
  EXPECT_EQ(layout.tables[0].repeated_rows, 1);
}

// "Trả" was read as "Tr" on the second page: one cell of four.
TEST(TableParts, AHeaderThatAPictureRepeatsMayBeMisreadInPart) {
  const std::vector<const char*> pages = {R"(
  +-----+---------------+-------+-------+
  | STT | Chỉ tiêu      | Trả   | Số    |
  +-----+---------------+-------+-------+
  | 1   | Số hồ sơ đã   | 28    | 3     |
  +-----+---------------+-------+-------+
)",
                                          R"(
  +-----+---------------+-------+-------+
  | STT | Chỉ tiêu      | Tr    | Số    |
  +-----+---------------+-------+-------+
  | 2   | Số thủ tục    | 5     | 4     |
  +-----+---------------+-------+-------+
)"};
  for (const double confidence : {0.9, 1.0}) {
    std::vector<PageLayout> read;
    for (PageText& page : draw_pages(pages)) {
      for (Word& word : page.words) word.confidence = confidence;
      read.push_back(read_page(page));
    }
    const Layout layout = stitch(std::move(read));
    ASSERT_EQ(layout.tables.size(), 1u);
    EXPECT_EQ(layout.tables[0].rows, confidence < 1 ? 3 : 4);
  }
}

// The second sheet lay 10 points further to the right in the scanner. In a file such a table is
// another one.
TEST(TableParts, AScannedSheetMaySlip) {
  DrawOptions slipped;
  slipped.number = 2;
  slipped.left = 70;
  std::vector<PageText> pages = draw_pages({kFirst});
  pages.push_back(draw_page(R"(
  +-----+---------------+-------+
  | 2   | Số thủ tục    | 5     |
  +-----+---------------+-------+
)",
                            slipped));
  for (const double confidence : {0.9, 1.0}) {
    std::vector<PageLayout> read;
    for (PageText& page : pages) {
      for (Word& word : page.words) word.confidence = confidence;
      read.push_back(read_page(page));
    }
    EXPECT_EQ(stitch(std::move(read)).tables.size(), confidence < 1 ? 1u : 2u);
  }
}

// Two words of four were misread, and the numbers of the columns below them were not. Of a text
// layer, it would be another table.
TEST(TableParts, TheNumbersOfTheColumnsTellAHeaderThatAPictureRepeats) {
  const std::vector<const char*> pages = {R"(
  +-----+---------------+-------+-------+
  | STT | Chỉ tiêu      | Trả   | Số    |
  +-----+---------------+-------+-------+
  | A   | B             | 1     | 2     |
  +-----+---------------+-------+-------+
  | 1   | Số hồ sơ đã   | 28    | 3     |
  +-----+---------------+-------+-------+
)",
                                          R"(
  +-----+---------------+-------+-------+
  | TT c| Chỉ tiêu      | mm    | Số    |
  +-----+---------------+-------+-------+
  | A   | B             | 1     | 2     |
  +-----+---------------+-------+-------+
  | 2   | Số thủ tục    | 5     | 4     |
  +-----+---------------+-------+-------+
)"};
  for (const double confidence : {0.9, 1.0}) {
    std::vector<PageLayout> read;
    for (PageText& page : draw_pages(pages)) {
      for (Word& word : page.words) word.confidence = confidence;
      read.push_back(read_page(page));
    }
    const Layout layout = stitch(std::move(read));
    ASSERT_FALSE(layout.tables.empty());
    EXPECT_EQ(layout.tables[0].rows == 4, confidence < 1) << layout.tables[0].rows;
  }
}

// Nothing on a page may vanish: what goes in as words comes out as words.
TEST(TableParts, EveryWordIsInACellAParagraphOrLeftOut) {
  for (const PartsCase& c : kCases) {
    std::map<std::string, int> balance;
    for (const PageText& page : draw_pages(c.pages)) {
      for (const Word& word : page.words) ++balance[word.text];
    }
    const Layout layout = stitch_pages(c.pages);
    const auto take = [&](const PlacedText& text) {
      for (const Place& place : text.places)
        --balance[text.text.substr(place.begin, place.end - place.begin)];
    };
    for (const Paragraph& paragraph : layout.paragraphs) take(paragraph.content);
    for (const Table& table : layout.tables) {
      for (const Cell& cell : table.cells) take(cell.content);
    }
    for (const LeftOut& word : layout.left_out) --balance[word.text];
    for (const auto& [word, count] : balance) EXPECT_EQ(count, 0) << c.name << ": " << word;
  }
}

}  // namespace
}  // namespace bocso
