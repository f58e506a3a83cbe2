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
#include "support/ink_builder.h"
#include "support/small_pdf.h"

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
  int compared = 0;
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
    // Decoded text has other letters than are drawn; golden_test compares it with its Unicode twin.
    if (layout->pages.front().text_source != "unicode") continue;
    ++compared;
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
  EXPECT_GE(compared, 6);
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

// Pages of lines in one of two fonts, codes as in Windows-1252; lines are as they look there.
std::string pdf_of_pages(const std::string& first_font, const std::string& second_font,
                         const std::vector<std::vector<std::pair<int, std::string>>>& pages) {
  const auto font = [](const std::string& name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  };
  std::string kids;
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "", font(first_font),
                                      font(second_font)};
  for (const auto& lines : pages) {
    std::string content = "BT 1 0 0 1 50 700 Tm 14 TL ";
    for (const auto& [number, text] : lines) {
      content += "/F" + std::to_string(number) + " 10 Tf (";
      for (std::size_t i = 0; i < text.size();) {
        const auto code = western_code(next_code_point(text, i)).value_or('?');
        content += {'\\', static_cast<char>('0' + code / 64), static_cast<char>('0' + code / 8 % 8),
                    static_cast<char>('0' + code % 8)};
      }
      content += ") Tj T* ";
    }
    content += "ET";
    const std::string number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 800] /Contents " +
                      std::to_string(objects.size() + 2) +
                      " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                      "\nendstream");
  }
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  return pdf_of(objects);
}

std::vector<std::string> sources(const Layout& layout) {
  std::vector<std::string> found;
  for (const PageInfo& page : layout.pages) found.push_back(page.text_source);
  return found;
}

TEST(Layout, TextFromBeforeUnicodeIsDecodedByFont) {
  const std::string text(kOfficeText);
  const Result<Layout> layout = read_layout(
      pdf_of_pages(".VnTime", "Helvetica",
                   {{{1, in_western(Encoding::tcvn3, text)}}, {{2, "1.903"}, {1, "1 - 2"}}}),
      {});
  ASSERT_TRUE(layout);
  ASSERT_FALSE(layout->paragraphs.empty());
  EXPECT_EQ(layout->paragraphs.front().content.text, text);
  // A page of figures is called what the rest of the document is.
  EXPECT_EQ(sources(*layout), (std::vector<std::string>{"legacy:tcvn3", "legacy:tcvn3"}));
  ASSERT_EQ(layout->notes.size(), 1u);
  EXPECT_EQ(layout->notes[0].text.substr(0, 37), "the font .VnTime is read as TCVN3, as");
}

TEST(Layout, APageWaitsForTheWordsOfLaterPages) {
  const Result<Layout> layout =
      read_layout(pdf_of_pages("Helvetica", "Times-Roman",
                               {{{1, "Hµ Néi"}}, {{1, in_western(Encoding::tcvn3, kOfficeText)}}}),
                  {});
  ASSERT_TRUE(layout);
  ASSERT_FALSE(layout->paragraphs.empty());
  EXPECT_EQ(layout->paragraphs.front().content.text, "Hà Nội");
  EXPECT_EQ(sources(*layout), (std::vector<std::string>{"legacy:tcvn3", "legacy:tcvn3"}));
}

TEST(Layout, EachPageSaysWhatItWasReadFrom) {
  const std::string tcvn3 = in_western(Encoding::tcvn3, kOfficeText);
  const std::string vni = in_western(Encoding::vni, kOfficeText);
  const Result<Layout> layout = read_layout(
      pdf_of_pages(".VnTime", "VNI-Times", {{{1, tcvn3}}, {{2, vni}}, {{1, tcvn3}, {2, vni}}}), {});
  ASSERT_TRUE(layout);
  EXPECT_EQ(sources(*layout), (std::vector<std::string>{"legacy:tcvn3", "legacy:vni", "mixed"}));
}

}  // namespace
}  // namespace bocso
