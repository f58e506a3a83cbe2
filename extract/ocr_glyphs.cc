// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_glyphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace bocso {
namespace {

// Shares of a figure's height, from the digits and signs of Liberation and DejaVu, serif and sans.
constexpr double kSpeck = 0.09;            // what is smaller both ways is dirt
constexpr double kTall = 0.78;             // the least height of a figure
constexpr double kNarrowestFigure = 0.25;  // what is narrower is left of a ruling line
constexpr double kWidestFigure = 0.85;
constexpr double kDash = 2.2;             // width of a dash that stands alone, of its own height
constexpr double kNarrowestTouching = 1;  // figures that touch,
constexpr double kPitch = 0.76;           // each of which takes this much
constexpr double kFlat = 0.26;            // the most height of a minus,
constexpr double kShortestFlat = 0.2;     // its least width,
constexpr double kHighest = 0.3;          // and between which its middle is, from the figures' top
constexpr double kLowest = 0.8;
constexpr double kAsTall = 0.88;   // figures are of one height
constexpr double kPlusFrom = 0.4;  // the middle of a plus
constexpr double kPlusTo = 0.63;
constexpr double kLeastPlus = 0.38;  // height
constexpr double kMostPlus = 0.92;
constexpr double kWidePlus = 0.72;
constexpr double kPointHeight = 0.27;
constexpr double kMarkHeight = 0.5;
constexpr double kMarkWidth = 0.36;
constexpr double kOnLine = 0.14;      // how far a point's lower end is from the figures'
constexpr double kTail = 0.06;        // how far a comma reaches below them at least
constexpr double kTailHeight = 0.24;  // of a comma

constexpr char kPointOrComma = ';';
constexpr char kTouching = 'D';

bool is_separator(char c) { return c == '.' || c == ','; }
bool is_sign(char c) { return c == '-' || c == '+' || is_separator(c); }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Parts of a broken figure stand above each other.
std::vector<PixelBox> joined(std::vector<PixelBox> pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  std::vector<PixelBox> out;
  for (const PixelBox& piece : pieces) {
    if (!out.empty()) {
      PixelBox& last = out.back();
      const int common = std::min(last.x1, piece.x1) - piece.x0;
      if (2 * common > std::min(last.width(), piece.width())) {
        last = {last.x0, std::min(last.y0, piece.y0), std::max(last.x1, piece.x1),
                std::max(last.y1, piece.y1)};
        continue;
      }
    }
    out.push_back(piece);
  }
  return out;
}

int median(std::vector<int> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool matches(std::string_view reading, std::string_view shapes) {
  if (shapes.empty() || reading.empty()) return shapes.empty() && reading.empty();
  if (shapes.front() != kTouching) {
    return is_shape_of(shapes.front(), reading.front()) &&
           matches(reading.substr(1), shapes.substr(1));
  }
  // As many figures as there is room for, or one more as "1" is narrow; points hide among them.
  const std::size_t room = std::min(shapes.find_first_not_of(kTouching), shapes.size());
  std::size_t figures = 0;
  for (std::size_t end = 0; end < reading.size() && figures <= room; ++end) {
    if (is_sign(reading[end]) && !is_separator(reading[end])) break;
    if (!is_separator(reading[end])) ++figures;
    if (figures >= room && matches(reading.substr(end + 1), shapes.substr(room))) return true;
  }
  return false;
}

}  // namespace

FigureLine figure_line(std::vector<PixelBox> pieces, int left, int top) {
  int tallest = 0;
  for (PixelBox& piece : pieces) {
    piece = {left + piece.x0, top + piece.y0, left + piece.x1, top + piece.y1};
    tallest = std::max(tallest, piece.height());
  }
  std::erase_if(pieces, [&](const PixelBox& piece) {
    return piece.height() < kSpeck * tallest && piece.width() < kSpeck * tallest;
  });
  FigureLine line;
  line.pieces = joined(std::move(pieces));
  std::vector<int> tops;
  std::vector<int> bottoms;
  for (const PixelBox& piece : line.pieces) {
    if (piece.height() < kAsTall * tallest) continue;
    tops.push_back(piece.y0);
    bottoms.push_back(piece.y1);
  }
  const bool is_dash =
      line.pieces.size() == 1 && line.pieces[0].width() > kDash * line.pieces[0].height();
  if (tops.empty() || is_dash) return line;
  line.top = median(tops);
  line.bottom = std::max(line.top, median(bottoms));
  return line;
}

char shape_of(const PixelBox& piece, const FigureLine& line) {
  const double height = line.bottom - line.top;
  const double high = piece.height() / height;
  const double wide = piece.width() / height;
  const double middle = ((piece.y0 + piece.y1) / 2.0 - line.top) / height;
  const double below = (piece.y1 - line.bottom) / height;
  const bool is_middle = middle >= kHighest && middle <= kLowest;
  const bool is_square = wide >= 0.75 * high && wide <= 1.35 * high;
  if (middle >= kPlusFrom && middle <= kPlusTo && is_square && high >= kLeastPlus &&
      high <= kMostPlus && (high < kTall || wide > kWidePlus)) {
    return '+';
  }
  if (high >= kTall) return wide >= kNarrowestFigure && wide <= kWidestFigure ? kFigureShape : '?';
  if (is_middle && high <= kFlat && wide >= kShortestFlat && wide >= 1.4 * high) return '-';
  if (wide > kMarkWidth || high > kMarkHeight || below < -kOnLine) return '?';
  if (below >= kTail && high >= kTailHeight) return ',';
  return below < kTail && high <= kPointHeight ? '.' : kPointOrComma;
}

bool is_sign_shape(char shape) { return is_sign(shape) || shape == kPointOrComma; }

bool is_shape_of(char shape, char read) {
  if (shape == kPointOrComma) return is_separator(read);
  return is_sign(shape) ? read == shape : !is_sign(read);
}

bool is_figure_height(const PixelBox& piece, const FigureLine& line) {
  return piece.height() >= kTall * (line.bottom - line.top);
}

std::string shapes_of(const FigureLine& line) {
  const int height = line.bottom - line.top;
  if (height <= 0) return {};
  std::string shapes;
  for (const PixelBox& piece : line.pieces) {
    const double wide = static_cast<double>(piece.width()) / height;
    if (is_figure_height(piece, line) && wide >= kNarrowestTouching) {
      shapes.append(static_cast<std::size_t>(std::lround(wide / kPitch)), kTouching);
      continue;
    }
    shapes += shape_of(piece, line);
    if (shapes.back() == '?') return {};
  }
  return shapes;
}

bool has_shapes(std::string_view reading, std::string_view shapes) {
  if (shapes.empty()) return true;
  return matches(reading, shapes);
}

std::string with_signs_of(std::string_view reading, std::string_view shapes) {
  std::string figures;
  for (const char c : reading) {
    if (is_figure(c)) figures += c;
    if (!is_figure(c) && !is_sign(c)) return {};
  }
  if (std::count(shapes.begin(), shapes.end(), 'd') != std::ssize(figures) ||
      shapes.find(kPointOrComma) != std::string_view::npos) {
    return {};
  }
  std::string out;
  std::size_t next = 0;
  for (const char shape : shapes) out += shape == 'd' ? figures[next++] : shape;
  return out;
}

}  // namespace bocso
