// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/paragraph.h"

#include <gtest/gtest.h>

#include "extract/grid.h"
#include "support/page_builder.h"

namespace bocso {
namespace {

struct ParagraphCase {
  const char* name;
  const char* drawing;
  const char* expected;
};

const ParagraphCase kCases[] = {
    {"LinesThatFillTheColumnAreOneParagraph", R"(
        Trung tâm đã tiếp nhận hồ sơ của các tổ
      chức, cá nhân trong quý và trả kết quả.
        Số hồ sơ quá hạn là 71 hồ sơ, chiếm tỷ
      lệ thấp.
    )",
     "Trung tâm đã tiếp nhận hồ sơ của các tổ chức, cá nhân trong quý và trả kết quả.\n"
     "Số hồ sơ quá hạn là 71 hồ sơ, chiếm tỷ lệ thấp.\n"},
    {"AShortLineEndsItsParagraph", R"(
      I. KẾT QUẢ
      1. Công tác chỉ đạo điều hành
      Trung tâm đã tiếp nhận hồ sơ của mọi người
    )",
     "I. KẾT QUẢ\n1. Công tác chỉ đạo điều hành\nTrung tâm đã tiếp nhận hồ sơ của mọi người\n"},
    {"LetterheadColumnsAreReadOneAfterTheOther", R"(
      UBND TỈNH X              CỘNG HÒA XÃ HỘI
       Văn phòng               Độc lập - Tự do

      Số: 5/BC-VP              X, ngày 5/9/2023

      Trung tâm đã tiếp nhận hồ sơ của mọi người
    )",
     "UBND TỈNH X\nVăn phòng\nSố: 5/BC-VP\nCỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nX, ngày 5/9/2023\n"
     "Trung tâm đã tiếp nhận hồ sơ của mọi người\n"},
    {"FootnoteMarksAreTakenOutOfTheText", R"(
      Số hồ sơ quá hạn là 71 hồ sơ^1 và còn 5.
    )",
     "Số hồ sơ quá hạn là 71 hồ sơ và còn 5. {1}\n"},
    {"ExponentsOfUnitsAreText", R"(
      Diện tích là 28 m^2 đất.
    )",
     "Diện tích là 28 m² đất.\n"},
};

TEST(Paragraph, AreAsAReaderSeesThem) {
  for (const ParagraphCase& c : kCases) {
    const PageText page = draw_page(c.drawing);
    const auto paragraphs = find_paragraphs(page, std::vector<bool>(page.words.size()), {});
    EXPECT_EQ(show(paragraphs), c.expected) << c.name;
  }
}

TEST(Paragraph, ABoldHeadingThatFillsItsLineIsOneOfItsOwn) {
  struct Case {
    const char* drawing;
    std::vector<int> bold;
    const char* expected;
  };
  const Case cases[] = {
      {R"(
      Tình hình tiếp nhận và trả kết quả hồ sơ
      Trung tâm đã tiếp nhận 28 hồ sơ của các tổ
      chức, cá nhân.
    )",
       {0},
       "Tình hình tiếp nhận và trả kết quả hồ sơ\n"
       "Trung tâm đã tiếp nhận 28 hồ sơ của các tổ chức, cá nhân.\n"},
      {R"(
      Tình hình tiếp nhận và trả kết quả các hồ
      sơ thủ tục hành chính.
    )",
       {0},
       "Tình hình tiếp nhận và trả kết quả các hồ sơ thủ tục hành chính.\n"},
      {R"(
      Đơn vị còn nhiều hồ sơ quá hạn nhất là các
      đơn vị sau: Văn phòng đất đai tỉnh Sơn La,
      Sở Y tế.
    )",
       {1},
       "Đơn vị còn nhiều hồ sơ quá hạn nhất là các đơn vị sau: Văn phòng đất đai tỉnh Sơn La, "
       "Sở Y tế.\n"},
  };
  for (const Case& c : cases) {
    DrawOptions options;
    options.bold_lines = c.bold;
    const PageText page = draw_page(c.drawing, options);
    EXPECT_EQ(show(find_paragraphs(page, std::vector<bool>(page.words.size()), {})), c.expected);
  }
}

// What stands below the rule is in small type; "^1" is raised there, too.
PageText draw_with_notes(const char* drawing) {
  DrawOptions options;
  options.height = 150;
  PageText page = draw_page(drawing, options);
  for (Word& word : page.words) {
    if (word.box.y0 < page.rules.front().at) continue;
    word.size = 8;
    word.raised = word.text.front() == '^';
    if (word.raised) word.text.erase(0, 1);
  }
  return page;
}

TEST(Paragraph, ALineOfANoteMayBeginWithANumber) {
  const ParagraphCase cases[] = {
      {"ANoteStartsWithItsMarkOnce", R"(
      Trung tâm đã tiếp nhận hồ sơ của các tổ chức, cá
      nhân. Số hồ sơ quá hạn là 3 hồ sơ^1 trong quý.
      ----------
      1 Gồm: Sở Y tế 2 hồ sơ; Văn phòng tỉnh
      1 hồ sơ.
    )",
       "Trung tâm đã tiếp nhận hồ sơ của các tổ chức, cá nhân. Số hồ sơ quá hạn là 3 hồ sơ trong "
       "quý. {1}\nfootnote: Gồm: Sở Y tế 2 hồ sơ; Văn phòng tỉnh 1 hồ sơ. {1}\n"},
      {"WhereMarksAreRaisedOnlyRaisedOnesStartOne", R"(
      Trung tâm đã tiếp nhận hồ sơ của các tổ chức, cá
      nhân. Có 2 hồ sơ^1 quá hạn và 5 hồ sơ^2 trả lại.
      ----------
      ^1 Gồm: Sở Y tế một hồ sơ; Văn phòng tỉnh
      2 hồ sơ.
      ^2 Do thiếu giấy tờ.
    )",
       "Trung tâm đã tiếp nhận hồ sơ của các tổ chức, cá nhân. Có 2 hồ sơ quá hạn và 5 hồ sơ trả "
       "lại. {1} {2}\nfootnote: Gồm: Sở Y tế một hồ sơ; Văn phòng tỉnh 2 hồ sơ. {1}\n"
       "footnote: Do thiếu giấy tờ. {2}\n"},
  };
  for (const ParagraphCase& c : cases) {
    const PageText page = draw_with_notes(c.drawing);
    EXPECT_EQ(show(find_paragraphs(page, std::vector<bool>(page.words.size()), {})), c.expected)
        << c.name;
  }
}

TEST(Paragraph, NoColumnRunsThroughALowTable) {
  DrawOptions options;
  options.cell_height = 9;
  const PageText page = draw_page(R"(
    Số hồ sơ cấp tỉnh là 120 hồ sơ         Số xã toàn tỉnh là 45 xã
    thuộc ba lĩnh vực.                     thuộc bảy huyện.
    +----------------+-----------------+
    | Số hồ sơ       | 120             |
    +----------------+-----------------+
    NGƯỜI LẬP BIỂU                         GIÁM ĐỐC SỞ
    Nguyễn Văn An                          Trần Văn Bình
  )",
                                  options);
  const PageTables found = find_tables(page);
  ASSERT_EQ(found.tables.size(), 1u);
  EXPECT_EQ(show(find_paragraphs(page, found.used, {found.tables[0].parts[0].box})),
            "Số hồ sơ cấp tỉnh là 120 hồ sơ thuộc ba lĩnh vực.\n"
            "Số xã toàn tỉnh là 45 xã thuộc bảy huyện.\n"
            "NGƯỜI LẬP BIỂU\nNguyễn Văn An\nGIÁM ĐỐC SỞ\nTrần Văn Bình\n");
}

}  // namespace
}  // namespace bocso
