// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/running_heads.h"

#include <gtest/gtest.h>

#include "support/stitched_pages.h"

namespace bocso {
namespace {

struct HeadCase {
  const char* name;
  std::vector<const char*> heads;  // of the pages
  ParagraphKind kind;
};

const HeadCase kHeads[] = {
    {"EqualWords", {"Báo cáo quý III", "Báo cáo quý III"}, ParagraphKind::running_head},
    {"ThePageNumber",
     {"Sở Nội vụ - Trang 3/14", "Sở Nội vụ - Trang 4/14"},
     ParagraphKind::running_head},
    {"ThePageNumberTwice",
     {"116 Báo cáo 2009 – 223 116/312", "117 Báo cáo 2009 – 223 117/312"},
     ParagraphKind::running_head},
    {"ThePageNumberBehindADash",
     {"Báo cáo quý III - 3", "Báo cáo quý III - 4"},
     ParagraphKind::running_head},
    {"Months", {"Tháng 1/2023", "Tháng 2/2023"}, ParagraphKind::body},
    {"CountedTitles", {"Quý 1", "Quý 2"}, ParagraphKind::body},
    {"AnotherNumberThanThePages", {"Xem trang 3", "Xem trang 9"}, ParagraphKind::body},
    {"OnePageOfThree", {"Báo cáo", "Kết quả", "Số liệu"}, ParagraphKind::body},
    {"Figures", {"Số hồ sơ là 120.", "Số hồ sơ là 450."}, ParagraphKind::body},
    {"TitlesOfForms", {"Biểu số 1", "Biểu số 2"}, ParagraphKind::body},
    {"TitlesThatAreEqual", {"PHỤ LỤC", "PHỤ LỤC"}, ParagraphKind::body},
    {"PageNumbers", {"- 1 -", "- 2 -"}, ParagraphKind::page_number},
};

TEST(RunningHeads, AndPageNumbersAreNamed) {
  for (const HeadCase& c : kHeads) {
    std::vector<std::string> drawings;
    for (const char* head : c.heads)
      drawings.push_back(std::string("\n  ") + head + "\n\n\n\n\n\n\n\n  Số thủ tục là 5.\n");
    std::vector<const char*> pages;
    for (const std::string& drawing : drawings) pages.push_back(drawing.c_str());
    const Layout layout = stitch_pages(pages);
    ASSERT_EQ(layout.paragraphs.size(), 2 * pages.size()) << c.name;
    for (std::size_t i = 0; i < layout.paragraphs.size(); ++i) {
      EXPECT_EQ(layout.paragraphs[i].kind, i % 2 == 0 ? c.kind : ParagraphKind::body)
          << c.name << ": " << layout.paragraphs[i].content.text;
    }
  }
}

TEST(RunningHeads, AreNotTheLinesBelowTheTitlesOfForms) {
  constexpr const char* kFirst =
      "\n  KẾT QUẢ GIẢI QUYẾT HỒ SƠ\n\n  (Số liệu quý III năm 2022)\n\n\n\n\n\n\n\n\n  Số: 5.\n";
  constexpr const char* kSecond =
      "\n  THỐNG KÊ BIÊN CHẾ\n\n  (Số liệu quý III năm 2022)\n\n\n\n\n\n\n\n\n  Số: 7.\n";
  for (const Paragraph& paragraph : stitch_pages({kFirst, kSecond}).paragraphs) {
    EXPECT_EQ(paragraph.kind, ParagraphKind::body) << paragraph.content.text;
  }
}

TEST(RunningHeads, OfTwoLinesAreBothNamed) {
  constexpr const char* kPage =
      "\n  SỞ NỘI VỤ\n\n  Báo cáo quý III\n\n\n\n\n\n\n\n\n  Số thủ tục là 5.\n";
  const Layout layout = stitch_pages({kPage, kPage});
  ASSERT_EQ(layout.paragraphs.size(), 6u);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(layout.paragraphs[i].kind,
              i % 3 == 2 ? ParagraphKind::body : ParagraphKind::running_head);
  }
}

}  // namespace
}  // namespace bocso
