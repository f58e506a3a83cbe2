// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "extract/pdf.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::vector<fs::path> reports() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(BOCSO_CORPUS) / "reports")) {
    if (entry.path().extension() == ".pdf") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Characters, raised digits as plain ones: a word may be joined with another, its letters stay.
class Balance {
 public:
  void add(std::string_view text, int sign) {
    static constexpr char32_t kRaised[] = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                           0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    for (std::size_t i = 0; i < text.size();) {
      char32_t c = next_code_point(text, i);
      if (is_blank(c)) continue;
      for (std::size_t digit = 0; digit < 10; ++digit) {
        if (c == kRaised[digit]) c = U'0' + static_cast<char32_t>(digit);
      }
      counts_[c] += sign;
    }
  }
  std::string unbalanced() const {
    std::string out;
    for (const auto& [c, count] : counts_) {
      if (count == 0) continue;
      append_utf8(out, c);
      out += " " + std::to_string(count) + "; ";
    }
    return out;
  }

 private:
  std::map<char32_t, int> counts_;
};

// All that is drawn as characters. A letter drawn again within a point ("fake bold") is one.
std::string letters_of(const PageInk& ink) {
  std::string letters;
  std::map<char32_t, std::vector<Rect>> drawn;
  for (const Glyph& glyph : ink.glyphs) {
    std::vector<Rect>& before = drawn[glyph.unicode[0]];
    const bool again = std::any_of(before.begin(), before.end(), [&](const Rect& box) {
      return std::fabs(box.x0 - glyph.box.x0) < 1 && std::fabs(box.y0 - glyph.box.y0) < 1;
    });
    if (again) continue;
    before.push_back(glyph.box);
    for (int i = 0; i < glyph.unicode_count; ++i)
      append_utf8(letters, glyph.unicode[static_cast<std::size_t>(i)]);
    if (glyph.unicode_count == 0) append_utf8(letters, 0xFFFD);
  }
  return to_nfc(letters);
}

// What is drawn on the pages is in a cell, in a paragraph, in a footnote mark or among the
// left-overs.
TEST(Layout, NothingVanishes) {
  ASSERT_GE(reports().size(), 6u);
  for (const fs::path& path : reports()) {
    Balance balance;
    Result<PdfFile> file = PdfFile::open(bytes_of(path), {});
    ASSERT_TRUE(file) << path;
    for (int number = 1; number <= file->page_count(); ++number) {
      const Result<PageInk> ink = file->ink(number);
      ASSERT_TRUE(ink) << path;
      balance.add(letters_of(*ink), 1);
    }
    const Result<Layout> layout = read_layout(bytes_of(path), {});
    ASSERT_TRUE(layout) << path;
    for (const Table& table : layout->tables) {
      for (const Cell& cell : table.cells) balance.add(cell.content.text, -1);
    }
    for (const Paragraph& paragraph : layout->paragraphs) {
      balance.add(paragraph.content.text, -1);
      for (const FootnoteMark& mark : paragraph.marks) balance.add(mark.mark, -1);
    }
    for (const LeftOut& word : layout->left_out) balance.add(word.text, -1);
    EXPECT_EQ(balance.unbalanced(), "") << path;
  }
}

// Every text says of each of its words where it stands, on the page and in the text.
TEST(Layout, EveryWordHasItsPlace) {
  for (const fs::path& path : reports()) {
    const Result<Layout> layout = read_layout(bytes_of(path), {});
    ASSERT_TRUE(layout) << path;
    const auto check = [&](const PlacedText& content) {
      std::size_t end = 0;
      for (const Place& place : content.places) {
        EXPECT_GE(place.begin, end) << path << ": " << content.text;
        EXPECT_GT(place.end, place.begin) << path << ": " << content.text;
        EXPECT_LE(place.end, content.text.size()) << path << ": " << content.text;
        EXPECT_GE(place.page, 1);
        EXPECT_LE(place.page, std::ssize(layout->pages));
        end = place.end;
      }
    };
    for (const Table& table : layout->tables) {
      for (const Cell& cell : table.cells) check(cell.content);
    }
    for (const Paragraph& paragraph : layout->paragraphs) check(paragraph.content);
  }
}

TEST(Layout, OnlyTheWantedPagesAreRead) {
  LayoutOptions options;
  options.pages = {{2, 2}, {90, 99}};
  const Result<Layout> layout = read_layout(bytes_of(reports().front()), options);
  ASSERT_TRUE(layout);
  ASSERT_EQ(layout->pages.size(), 1u);
  EXPECT_EQ(layout->pages[0].number, 2);
}

}  // namespace
}  // namespace bocso
