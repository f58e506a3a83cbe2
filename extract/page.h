// SPDX-License-Identifier: GPL-3.0-or-later
// What a page holds: types only.
//
// All coordinates are points (1/72 inch) from the top left of the page as displayed: the crop box,
// turned by /Rotate. x grows to the right, y downwards.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace bocso {

struct Rect {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double centre_x() const { return (x0 + x1) / 2; }
  double centre_y() const { return (y0 + y1) / 2; }
  bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
  friend bool operator==(const Rect&, const Rect&) = default;
};
Rect unite(const Rect& a, const Rect& b);

// A font as the PDF names it, the subset prefix ("ABCDEF+") removed.
struct Font {
  std::string name;     // "TimesNewRomanPSMT", ".VnTime"; may be empty (Type 3)
  int object_id = 0;    // PDF object number: two fonts of one name stay apart
  bool simple = false;  // one byte a character code
  bool has_to_unicode = false;
  bool bold = false;
  bool italic = false;
  // Its character codes are those of Windows-1252 wherever its Unicode says so: where the Unicode
  // is lost, or was never right, the code still tells which character was typed.
  bool western_codes = false;
};

// Which way text runs, in quarter turns clockwise from left to right.
enum class Turn : std::uint8_t { none, quarter, half, three_quarters };

// Position along and across the direction a text runs in: lines of any turn compare alike.
struct Run {
  double from = 0;
  double to = 0;
  double baseline = 0;  // grows from line to line
};
inline Run run_of(const Rect& box, double baseline, Turn turn) {
  switch (turn) {
    case Turn::none:
      return {box.x0, box.x1, baseline};
    case Turn::half:
      return {-box.x1, -box.x0, -baseline};
    case Turn::quarter:
      return {box.y0, box.y1, -baseline};
    case Turn::three_quarters:
      return {-box.y1, -box.y0, baseline};
  }
  return {};
}

// One drawn character. Ligatures and some accents carry several code points.
struct Glyph {
  Rect box;             // advance width × font ascent and descent
  double baseline = 0;  // y of the baseline (x for text turned by a quarter)
  float size = 0;       // font size in points, as displayed
  std::array<char32_t, 4> unicode{};
  std::uint8_t unicode_count = 0;  // 0: the font does not say what the character is
  std::uint32_t code = 0;  // character code in the font; what legacy encodings are read from
  std::uint16_t font = 0;  // index into the document's fonts
  Turn turn = Turn::none;
  bool invisible = false;  // render mode 3: usually somebody's OCR
};

// A ruling line: a stroke, or a fill so thin that it is one.
enum class Axis : std::uint8_t { horizontal, vertical };
struct Rule {
  Axis axis = Axis::horizontal;
  double at = 0;    // y of a horizontal rule, x of a vertical one (its middle)
  double from = 0;  // where it starts and ends along its axis
  double to = 0;
  double thickness = 0;

  friend bool operator==(const Rule&, const Rule&) = default;
};

struct Picture {
  Rect box;
  int width = 0;  // pixels
  int height = 0;
};

// Everything drawn on a page, as it comes from the file.
struct PageInk {
  int number = 0;  // 1-based
  double width = 0;
  double height = 0;
  std::vector<Glyph> glyphs;  // in drawing order
  std::vector<Rule> rules;
  std::vector<Picture> pictures;
  std::string note;  // why the rest of the page is not here; empty: nothing is missing
};

// A word: characters with no blank between them, NFC.
struct Word {
  std::string text;
  Rect box;
  double baseline = 0;
  float size = 0;
  bool bold = false;
  bool italic = false;
  bool raised = false;        // set smaller and higher than its neighbour: a footnote mark, "m²"
  bool blank_before = false;  // a typed blank fills the gap to the word before it
  Turn turn = Turn::none;
  // Read from a picture: how sure that is, 0…1, and what else it may be, the likeliest first.
  double confidence = 1;
  std::vector<std::string> others = {};

  friend bool operator==(const Word&, const Word&) = default;
};

// Why a word is in no cell and no paragraph. What could be believed is left out, too, where all
// pages are to be read from their pictures.
enum class LeftOutReason { outside_page, hidden, repeated_header, not_believed, read_from_picture };
struct LeftOut {
  int page = 0;
  std::string text;
  Rect box;
  LeftOutReason reason = LeftOutReason::outside_page;

  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

// A page as words and ruling lines: what tables and paragraphs are made from, wherever it came
// from.
struct PageText {
  int number = 0;
  double width = 0;
  double height = 0;
  std::vector<Word> words;  // in drawing order
  std::vector<Rule> rules;  // merged: one rule a visible line
  std::vector<Picture> pictures;
  std::vector<LeftOut> left_out;
};

}  // namespace bocso
