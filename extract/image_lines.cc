// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_lines.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/image_crossings.h"
#include "extract/image_dots.h"
#include "extract/image_strokes.h"

namespace bocso {
namespace {

// All in inches. The gaps, pieces and bridges of a start are those of a measurement on tables in
// three faces at 150 to 300 dpi, grey and black and white; how a line goes on, and what letters
// look like, was set by eye on some forty pages, each at 300 dpi grey and 200 dpi black and white.
constexpr double kGap = 1.0 / 50;    // bridged at once
constexpr double kPiece = 1.0 / 10;  // what is shorter is no piece of a line
constexpr double kBridge = 1.0 / 8;  // between pieces
constexpr double kSeed = 0.2;        // a piece of this length starts a line
constexpr double kApart = 0.6;       // words that a piece of a line hangs together with are shorter
constexpr double kSolid = 0.4;       // no letters have so long a stroke
constexpr int kMostMissed = 3;       // steps without ink
constexpr double kStep = 0.1;        // by which a line is followed
constexpr double kLong = 1.0;
constexpr double kSure = 2.0;          // no letters make a line of this length
constexpr double kBeside = 0.012;      // the strips beside a line are empty
constexpr double kLetterNear = 0.055;  // how near letters stand to a stroke of one of them
constexpr double kThickest = 0.035;
constexpr double kLetterStroke = 0.025;  // ink that reaches further across a line is no part of it
constexpr double kEdge = 0.1;            // of the picture
constexpr double kShortest[] = {0.4, 0.25};  // by Axis
constexpr double kLean = 0.01;               // how much a line may rise over its length
// Shares of a line's length.
constexpr double kInkBeside = 0.15;
constexpr double kInkOnStep = 0.3;      // a line that was found goes on where it is faint, too,
constexpr double kInkBesideStep = 0.4;  // if there is less than that share of its ink beside it
constexpr double kInkOnSeed = 0.6;
constexpr double kLessInk = 0.25;  // than the other lines have
constexpr double kEnoughInk = 0.85;
constexpr double kShortInk = 0.8;  // of a short line: letters in two rows have less
constexpr double kInkBesideLine = 0.2;
constexpr double kLettersBeside = 0.4;

int pixels(double inches, double dpi) {
  return std::max(1, static_cast<int>(std::lround(inches * dpi)));
}

double middle_of(const PixelLine& line) { return (line.at_from + line.at_to) / 2; }

PixelLine line_in(const PixelBox& box, Axis axis) {
  const bool across_page = axis == Axis::horizontal;
  const double middle = across_page ? (box.y0 + box.y1 - 1) / 2.0 : (box.x0 + box.x1 - 1) / 2.0;
  return {axis,   across_page ? box.x0 : box.y0,           across_page ? box.x1 : box.y1, middle,
          middle, across_page ? box.height() : box.width()};
}

// Ink without gaps, of a length that no letters have.
bool is_solid(const Strokes& strokes, const PixelLine& line, double dpi) {
  const auto middle = static_cast<int>(std::lround(middle_of(line)));
  const int half = line.thickness / 2;
  return line.thickness <= kThickest * dpi &&
         strokes.longest(line.from, line.to, middle - half, middle + half) >= kSolid * dpi;
}

// Pieces of lines, of ink that may be broken.
Image strong_pieces(const Strokes& strokes, const Image& ink, double dpi) {
  Image mask = strokes.close(strokes.dilate(ink, 1, 3), pixels(kGap, dpi));
  mask = strokes.close(strokes.open(mask, pixels(kPiece, dpi), 1), pixels(kBridge, dpi));
  return strokes.open(mask, pixels(kSeed, dpi), 1);
}

bool is_thin(const PixelLine& line, double dpi) {
  return line.thickness <= kThickest * dpi + kLean * (line.to - line.from);
}

// The thin parts of a mask. What is thick may be a line that hangs together with words beside it.
std::vector<PixelLine> thin_parts(const Strokes& strokes, const Image& mask, double dpi,
                                  Axis axis) {
  std::vector<PixelLine> lines;
  std::vector<PixelBox> thick;
  for (const PixelBox& box : components(mask, 8)) {
    const PixelLine line = line_in(box, axis);
    if (is_thin(line, dpi)) {
      lines.push_back(line);
    } else if (line.to - line.from > kApart * dpi) {
      thick.push_back(box);
    }
  }
  for (const PixelBox& box : thick) {
    const Image part = strokes.open(crop(mask, box), pixels(kApart, dpi), 1);
    for (PixelBox inside : components(part, 8)) {
      inside = {inside.x0 + box.x0, inside.y0 + box.y0, inside.x1 + box.x0, inside.y1 + box.y0};
      const PixelLine line = line_in(inside, axis);
      if (is_thin(line, dpi)) lines.push_back(line);
    }
  }
  return lines;
}

// What is surely a line, or a piece of one.
std::vector<PixelLine> seeds(const Image& ink, double dpi, Axis axis) {
  const Strokes strokes(ink, axis);
  const Image mask = strong_pieces(strokes, ink, dpi);
  const int strip = std::max(2, pixels(kBeside, dpi));
  // Lines that cross are no ink beside a line.
  const Image near(pixSubtract(nullptr, strokes.dilate(mask, 1, 3 + 2 * strip).pix(),
                               strokes.dilate(mask, 1, 3).pix()));
  const Image beside(pixAnd(nullptr, near.pix(), ink.pix()));
  const Strokes ring(beside, axis);
  std::vector<PixelLine> lines;
  for (PixelLine line : thin_parts(strokes, mask, dpi, axis)) {
    const int low = static_cast<int>(std::floor(line.at_from - (line.thickness - 1) / 2.0));
    const int high = low + line.thickness - 1;
    const bool is_line =
        is_solid(strokes, line, dpi) ||
        (strokes.covered(line.from, line.to, low, high) >= kInkOnSeed &&
         ring.covered(line.from, line.to, low - 1 - strip, low - 2) <= kInkBeside &&
         ring.covered(line.from, line.to, high + 2, high + 1 + strip) <= kInkBeside);
    if (!is_line) continue;
    line.thickness = std::max(1, line.thickness - 2);  // as it was before it was dilated
    lines.push_back(line);
  }
  return lines;
}

// Follows a line from one of its ends by steps of that many pixels, to the start of the page where
// they are negative, as long as there is ink. Returns where it ends.
std::pair<int, double> follow(const Strokes& strokes, int end, double at, int step, double dpi) {
  const int strip = std::max(3, pixels(kBeside, dpi) + 1);
  const int start = end;
  const double start_at = at;
  std::pair<int, double> last = {end, at};
  for (int missed = 0; missed < kMostMissed;) {
    const int from = std::min(end, end + step);
    const int to = std::max(end, end + step);
    end += step;
    if (end < 0 || end > strokes.length()) break;
    double best = 0;
    int best_at = 0;
    for (const int shift : {0, 1, -1}) {
      const int middle = static_cast<int>(std::lround(at)) + shift;
      const double strayed = std::fabs(middle - start_at);
      if (strayed > 2 + kLean * std::abs(end - start)) continue;
      const double here = strokes.covered(from, to, middle - 1, middle + 1);
      if (here <= best) continue;
      best = here;
      best_at = middle;
    }
    const bool goes_on =
        best >= kInkOnStep &&
        strokes.covered(from, to, best_at - strip - 1, best_at - strip) < kInkBesideStep * best &&
        strokes.covered(from, to, best_at + strip, best_at + strip + 1) < kInkBesideStep * best;
    if (!goes_on) {
      ++missed;
      continue;
    }
    missed = 0;
    at = best_at;
    last = {end, at};
  }
  return last;
}

// What share of a line is inked.
double ink_on(const Strokes& strokes, const PixelLine& line) {
  const auto middle = static_cast<int>(std::lround(middle_of(line)));
  const int half = line.thickness / 2 + 1;
  return strokes.covered(line.from, line.to, middle - half, middle + half);
}

// Ink close by on one side, or letters on both.
bool has_ink_beside(const Strokes& strokes, const PixelLine& line, double dpi) {
  const auto middle = static_cast<int>(std::lround(middle_of(line)));
  const int strip = line.thickness / 2 + 1 + std::max(2, pixels(kBeside, dpi));
  const int near = pixels(kLetterNear, dpi);
  const auto covered = [&](int low, int high) {
    return strokes.covered(line.from, line.to, middle + low, middle + high);
  };
  if (covered(-strip - 1, -strip) > kInkBesideLine || covered(strip, strip + 1) > kInkBesideLine) {
    return true;
  }
  return line.to - line.from < kSure * dpi && covered(-near, -strip) > kLettersBeside &&
         covered(strip, near) > kLettersBeside;
}

// How broken the lines of this picture are: the median share of long ones that is inked.
double usual_ink(const std::vector<double>& inked, const std::vector<PixelLine>& lines,
                 double dpi) {
  std::vector<double> sure;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].to - lines[i].from >= kSure * dpi) sure.push_back(inked[i]);
  }
  if (sure.empty()) return 1;
  std::nth_element(sure.begin(), sure.begin() + std::ssize(sure) / 2, sure.end());
  return sure[sure.size() / 2];
}

// What letters leave when they stand above each other is more broken than the lines of the picture,
// or has ink beside it.
void drop_letters(std::vector<PixelLine>& lines, const Strokes& strokes, double dpi) {
  std::vector<double> inked;
  for (const PixelLine& line : lines) inked.push_back(ink_on(strokes, line));
  const double least = std::min(usual_ink(inked, lines, dpi) - kLessInk, kEnoughInk);
  std::size_t next = 0;
  std::erase_if(lines, [&](const PixelLine& line) {
    const bool is_short = line.to - line.from < kLong * dpi;
    const double here = inked[next++];
    if (line.to - line.from < kShortest[static_cast<std::size_t>(line.axis)] * dpi) return true;
    if (is_solid(strokes, line, dpi)) return false;
    return here < (is_short ? kShortInk : least) || has_ink_beside(strokes, line, dpi);
  });
}

// What a sheet's edge leaves in the scanner.
void drop_edges(std::vector<PixelLine>& lines, int breadth, double dpi) {
  std::erase_if(lines, [&](const PixelLine& line) {
    const double at = middle_of(line);
    return std::min(at, breadth - at) < kEdge * dpi;
  });
}

void extend(std::vector<PixelLine>& lines, const Image& ink, double dpi) {
  if (lines.empty()) return;
  const Strokes strokes(ink, lines.front().axis);
  for (PixelLine& line : lines) {
    // In long steps over gaps, then in short ones to the very end.
    for (const double inches : {kStep, kStep / 5}) {
      const int step = pixels(inches, dpi);
      std::tie(line.from, line.at_from) = follow(strokes, line.from, line.at_from, -step, dpi);
      std::tie(line.to, line.at_to) = follow(strokes, line.to, line.at_to, step, dpi);
    }
  }
  drop_letters(lines, strokes, dpi);
}

// How far ink reaches across lines where letters stand on them. In a blurred picture lines are
// thick, too.
int letter_stroke(const std::vector<PixelLine>& lines, Axis axis, double dpi) {
  constexpr int kMore = 2;  // pixels than half of the lines have
  std::vector<int> thick;
  for (const PixelLine& line : lines) {
    if (line.axis == axis) thick.push_back(line.thickness);
  }
  if (thick.empty()) return pixels(kLetterStroke, dpi);
  const auto middle = thick.begin() + std::ssize(thick) / 2;
  std::nth_element(thick.begin(), middle, thick.end());
  return std::max(pixels(kLetterStroke, dpi), *middle + kMore);
}

}  // namespace

std::vector<PixelLine> find_lines(const Image& ink, double dpi) {
  std::vector<PixelLine> rows = seeds(ink, dpi, Axis::horizontal);
  std::vector<PixelLine> columns = seeds(ink, dpi, Axis::vertical);
  extend(rows, ink, dpi);
  extend(columns, ink, dpi);
  for (const Axis axis : {Axis::horizontal, Axis::vertical}) {
    const std::vector<PixelLine> dotted = dotted_lines(ink, dpi, axis);
    std::vector<PixelLine>& lines = axis == Axis::horizontal ? rows : columns;
    lines.insert(lines.end(), dotted.begin(), dotted.end());
  }
  drop_edges(rows, ink.height(), dpi);
  drop_edges(columns, ink.width(), dpi);
  settle(rows, columns, ink, dpi);
  rows.insert(rows.end(), columns.begin(), columns.end());
  return rows;
}

Image mask_of(const std::vector<PixelLine>& lines, const Image& ink, double dpi) {
  Image mask;
  for (const Axis axis : {Axis::horizontal, Axis::vertical}) {
    const Strokes strokes(ink, axis);
    Image bands(pixCreateTemplate(ink.pix()));
    for (const PixelLine& line : lines) {
      if (line.axis != axis) continue;
      const bool across_page = axis == Axis::horizontal;
      const auto x0 = static_cast<int>(across_page ? line.from : line.at_from);
      const auto y0 = static_cast<int>(across_page ? line.at_from : line.from);
      const auto x1 = static_cast<int>(across_page ? line.to : line.at_to);
      const auto y1 = static_cast<int>(across_page ? line.at_to : line.to);
      pixRenderLine(bands.pix(), x0, y0, x1, y1, line.thickness + 4, L_SET_PIXELS);
    }
    const Image letters = strokes.open(ink, 1, letter_stroke(lines, axis, dpi));
    const Image thin(pixSubtract(nullptr, ink.pix(), letters.pix()));
    const Image own(pixAnd(nullptr, thin.pix(), bands.pix()));
    mask = mask ? Image(pixOr(nullptr, mask.pix(), own.pix())) : own;
  }
  return Image(pixDilateBrick(nullptr, mask.pix(), 3, 3));
}

}  // namespace bocso
