// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/stitch.h"

#include <gtest/gtest.h>

#include "support/stitched_pages.h"

namespace bocso {
namespace {

TEST(Stitch, FormsOfOneHeaderAreTablesEach) {
  EXPECT_EQ(stitch_pages({R"(

  Biểu số 1
  +-----+---------------+-------+
  | STT | Chỉ tiêu      | Số    |
  +-----+---------------+-------+
  | 1   | Số hồ sơ      | 28    |
  +-----+---------------+-------+
)",
                          R"(

  Biểu số 2
  +-----+---------------+-------+
  | STT | Chỉ tiêu      | Số    |
  +-----+---------------+-------+
  | 1   | Số hồ sơ      | 5     |
  +-----+---------------+-------+
)"})
                .tables.size(),
            2u);
}

TEST(Stitch, AParagraphGoesOnOverThePage) {
  const Layout layout = stitch_pages(
      {"\n  Trung tâm đã quán triệt việc\n  thực hiện quy\n", "\n  định về thời gian.\n"});
  ASSERT_EQ(layout.paragraphs.size(), 1u);
  const PlacedText& text = layout.paragraphs[0].content;
  EXPECT_EQ(text.text, "Trung tâm đã quán triệt việc thực hiện quy định về thời gian.");
  EXPECT_EQ(locate(text, text.text.find("thực"), text.text.size()).page, 1);
  EXPECT_EQ(locate(text, text.text.find("định"), text.text.size()).page, 2);
}

}  // namespace
}  // namespace bocso
