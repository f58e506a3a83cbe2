// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/image_crossings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/image_strokes.h"

namespace bocso {
namespace {

// Set on 26 pages of generated tables (corpus/make, condition digital, seeds 100 to 109), each aged
// as scan300, scan200, scan150, fax300 and fax200: of their 2,627 cells 99.96, 99.92, 99.85, 99.96
// and 99.7 % are found; 88 to 97, and 89 and 78 % where lines are not judged by their crossings,
// nor dots followed, nor faint ink is ink. In inches.
constexpr double kSameLine = 0.012;   // pieces that are no further apart across
constexpr double kReach = 0.05;       // lines cross that miss each other by this much
constexpr double kOverhang = 0.35;    // what reaches less far beyond the last crossing is text
constexpr double kBlock = 0.05;       // a line is judged by such parts of it
constexpr double kLeastJudged = 0.1;  // between two crossings
constexpr double kMostJudged = 1.5;   // more than that may be seen in part
constexpr double kBeside = 0.012;
constexpr double kShortest[] = {0.4, 0.25};  // by Axis
constexpr double kLeastClear = 0.2;          // share of a part
constexpr double kMostClear = 0.6;           // share of a part
// Shares of the ink that is usual for the line.
constexpr double kInkStays = 0.6;
constexpr double kInkOfBroken = 0.2;
constexpr double kInkOfFainter = 0.4;      // where lines are not broken
constexpr double kInkAmongLetters = 0.95;  // of a part's length
constexpr double kAsOthers = 0.85;
constexpr double kLettersLine = 0.75;  // stems in every row leave gaps in every row
constexpr double kWhole = 0.9;         // lines with more ink are not broken
constexpr double kFaint = 0.5;         // a line with less ink is one of dots
constexpr double kDotsStay = 0.2;      // share of its usual dots
constexpr double kFewDots = 2.5;       // pixels

struct Line {
  std::vector<PixelLine> pieces;  // by start
  int thickness = 0;

  const PixelLine& piece_near(double along) const {
    const auto away = [&](const PixelLine& piece) {
      return std::max({piece.from - along, along - piece.to, 0.0});
    };
    return *std::min_element(
        pieces.begin(), pieces.end(),
        [&](const PixelLine& a, const PixelLine& b) { return away(a) < away(b); });
  }
  double at(double along) const {
    const PixelLine& piece = piece_near(along);
    const double share =
        std::clamp((along - piece.from) / std::max(piece.to - piece.from, 1), 0.0, 1.0);
    return piece.at_from + share * (piece.at_to - piece.at_from);
  }
  // The share of [from, to) that its pieces cover.
  double found(double from, double to) const {
    double covered = 0;
    double end = from;
    for (const PixelLine& piece : pieces) {
      const double start = std::max<double>(piece.from, end);
      const double stop = std::min<double>(piece.to, to);
      if (stop <= start) continue;
      covered += stop - start;
      end = stop;
    }
    return covered / std::max(to - from, 1.0);
  }
};

std::vector<Line> joined(std::vector<PixelLine> pieces, double dpi) {
  std::sort(pieces.begin(), pieces.end(),
            [](const PixelLine& a, const PixelLine& b) { return a.to - a.from > b.to - b.from; });
  std::vector<Line> lines;
  const double apart = std::max(2.5, kSameLine * dpi);
  for (const PixelLine& piece : pieces) {
    const double middle = (piece.from + piece.to) / 2.0;
    const double at = (piece.at_from + piece.at_to) / 2;
    auto line = std::find_if(lines.begin(), lines.end(), [&](const Line& other) {
      return std::fabs(other.at(middle) - at) <= apart;
    });
    if (line == lines.end()) line = lines.insert(lines.end(), Line{});
    line->pieces.push_back(piece);
    line->thickness = std::max(line->thickness, piece.thickness);
  }
  for (Line& line : lines) {
    std::sort(line.pieces.begin(), line.pieces.end(),
              [](const PixelLine& a, const PixelLine& b) { return a.from < b.from; });
  }
  return lines;
}

// Where other lines cross this one, along it.
std::vector<double> crossings(const Line& line, const std::vector<Line>& others, double dpi) {
  std::vector<double> places;
  const double first = line.at(line.pieces.front().from);
  for (const Line& other : others) {
    const double at = line.at(other.at(first));
    const PixelLine& piece = other.piece_near(at);
    if (at < piece.from - kReach * dpi || at > piece.to + kReach * dpi) continue;
    places.push_back(other.at(at));
  }
  std::sort(places.begin(), places.end());
  return places;
}

// What the picture shows of a line between two crossings.
struct Seen {
  double from = 0;
  double to = 0;
  double found = 0;         // share
  double ink = 0;           // share of the length that is inked
  double clear = 0;         // pixels of it without ink beside them
  double ink_on_clear = 0;  // share of those
};
Seen look_at(const Line& line, const Strokes& strokes, double from, double to, double dpi) {
  Seen seen{from, to, line.found(from, to)};
  const double inset = 0.02 * dpi;
  const int half = line.thickness / 2 + 1;
  const int strip = half + std::max(2, static_cast<int>(std::lround(kBeside * dpi)));
  const auto block = std::max(4, static_cast<int>(kBlock * dpi));
  int count = 0;
  for (auto start = static_cast<int>(from + inset); start + block <= to - inset; start += block) {
    const auto middle = static_cast<int>(std::lround(line.at(start + block / 2.0)));
    const auto covered = [&](int low, int high) {
      return strokes.covered(start, start + block, middle + low, middle + high);
    };
    const double ink = covered(-half, half);
    seen.ink += ink;
    ++count;
    if (covered(-strip - 1, -strip) + covered(strip, strip + 1) > 0) continue;
    seen.clear += block;
    seen.ink_on_clear += ink * block;
  }
  seen.ink /= std::max(count, 1);
  seen.ink_on_clear /= std::max(seen.clear, 1.0);
  return seen;
}

// How much of the line is inked where it was found, in its better parts: letters between two tables
// have less.
double usual_ink(const std::vector<Seen>& parts) {
  for (const double found : {0.5, 0.05}) {
    std::vector<double> inked;
    for (const Seen& part : parts) {
      if (part.found >= found && part.clear > 0) inked.push_back(part.ink_on_clear);
    }
    if (inked.empty()) continue;
    const auto at = inked.begin() + std::ssize(inked) * 3 / 4;
    std::nth_element(inked.begin(), at, inked.end());
    return *at;
  }
  return 1;
}

// What the lines of a page have of their ink.
struct Page {
  double ink = 0;      // most of them
  bool whole = false;  // few are broken
};

// usual: the share of its ink that the line has elsewhere.
enum class Verdict { line, unknown, no_line };
Verdict judge(const Seen& part, double usual, const Page& page, double dpi) {
  const bool was_found = part.found >= 0.5;
  const double length = part.to - part.from;
  const auto verdict = [](bool is_line) { return is_line ? Verdict::line : Verdict::no_line; };
  if (length < kLeastJudged * dpi) return verdict(was_found);
  // Beside letters, and where lines are not broken, other lines tell how much ink makes a line.
  const double sure = kInkStays * std::max(usual, kAsOthers * page.ink);
  if (part.clear < kLeastClear * length) {
    if (part.ink >= (was_found ? sure : kInkAmongLetters)) return Verdict::line;
    return part.ink >= kInkOfBroken * page.ink && !page.whole ? Verdict::unknown : Verdict::no_line;
  }
  if (usual >= kFaint) {
    if (part.ink_on_clear >= sure) return Verdict::line;
    const bool is_clear = part.clear >= kMostClear * length;
    const double least = page.whole ? kInkOfFainter : kInkOfBroken;
    if (part.ink_on_clear < least * usual) return Verdict::no_line;
    if (is_clear) return Verdict::line;
    return page.whole ? Verdict::no_line : Verdict::unknown;
  }
  // Of a line in dots few are left here, or none.
  const double expected = usual * part.clear;
  const double dots = part.ink_on_clear * part.clear;
  if (dots >= std::max(kFewDots, kDotsStay * expected)) return Verdict::line;
  return dots >= 1 || expected < 2 * kFewDots ? Verdict::unknown : Verdict::no_line;
}

// What is not known is a line if its neighbours are.
std::vector<bool> judged(const std::vector<Seen>& parts, const Page& page, double dpi) {
  const double usual = usual_ink(parts);
  if (page.whole && usual >= kFaint && usual < kLettersLine * page.ink) {
    return std::vector<bool>(parts.size(), false);
  }
  std::vector<Verdict> verdicts;
  for (const Seen& part : parts) verdicts.push_back(judge(part, usual, page, dpi));
  std::vector<bool> stays;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto before =
        std::find_if(std::make_reverse_iterator(verdicts.begin() + static_cast<std::ptrdiff_t>(i)),
                     verdicts.rend(), [](Verdict v) { return v != Verdict::unknown; });
    const auto behind =
        std::find_if(verdicts.begin() + static_cast<std::ptrdiff_t>(i), verdicts.end(),
                     [](Verdict v) { return v != Verdict::unknown; });
    const bool before_is = before == verdicts.rend() || *before == Verdict::line;
    const bool behind_is = behind == verdicts.end() || *behind == Verdict::line;
    stays.push_back(verdicts[i] == Verdict::line ||
                    (verdicts[i] == Verdict::unknown && before_is && behind_is));
  }
  return stays;
}

// The stretches along a line that stay, which is crossed where its parts meet.
using Stretch = std::pair<double, double>;
std::vector<Stretch> settled(const Line& line, const std::vector<double>& places,
                             const std::vector<Seen>& parts, const Page& page,
                             const Strokes& strokes, double dpi) {
  std::vector<Stretch> stretches;
  const auto add = [&](double from, double to) {
    if (to <= from) return;
    if (!stretches.empty() && from <= stretches.back().second + 2) {
      stretches.back().second = std::max(stretches.back().second, to);
    } else {
      stretches.emplace_back(from, to);
    }
  };
  const auto add_found = [&](double from, double to) {
    for (const PixelLine& piece : line.pieces) {
      const double start = std::max<double>(piece.from, from);
      const double stop = std::min<double>(piece.to, to);
      const bool is_text = stop - start > kReach * dpi && stop - start < kOverhang * dpi;
      if (!is_text) add(start, stop);
    }
  };
  const std::vector<bool> stays = judged(parts, page, dpi);
  const double usual = usual_ink(parts);
  // Beyond the last crossing the letters of a title stand above each other as well.
  const auto add_overhang = [&](double from, double to) {
    Seen seen = look_at(line, strokes, from, to, dpi);
    seen.found = 0;
    const bool is_end = to - from <= kReach * dpi;
    if (is_end || parts.empty() || judge(seen, usual, page, dpi) == Verdict::line) {
      add_found(from, to);
    }
  };
  double end = 0;
  for (const PixelLine& piece : line.pieces) end = std::max<double>(end, piece.to);
  add_overhang(line.pieces.front().from, places.front());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (stays[i]) {
      add(parts[i].from, parts[i].to);
    } else if (parts[i].to - parts[i].from > kMostJudged * dpi) {
      add_found(parts[i].from, parts[i].to);
    }
  }
  add_overhang(places.back(), end);
  return stretches;
}

void settle_lines(std::vector<Line>& lines, const std::vector<Line>& others, const Strokes& strokes,
                  Axis axis, double dpi) {
  struct Crossed {
    std::vector<double> places;
    std::vector<Seen> parts;
  };
  std::vector<Crossed> crossed;
  std::vector<double> inked;
  for (const Line& line : lines) {
    Crossed& here = crossed.emplace_back(Crossed{crossings(line, others, dpi), {}});
    for (std::size_t i = 0; i + 1 < here.places.size(); ++i) {
      here.parts.push_back(look_at(line, strokes, here.places[i], here.places[i + 1], dpi));
    }
    if (here.parts.size() > 1) inked.push_back(usual_ink(here.parts));
  }
  std::sort(inked.begin(), inked.end());
  Page page;
  if (!inked.empty()) page = {inked[inked.size() / 2], inked[inked.size() / 5] >= kWhole};
  std::vector<Line> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (crossed[i].places.empty()) {
      if (axis == Axis::horizontal) out.push_back(line);
      continue;
    }
    Line kept{{}, line.thickness};
    for (const auto& [from, to] :
         settled(line, crossed[i].places, crossed[i].parts, page, strokes, dpi)) {
      if (to - from < kShortest[static_cast<std::size_t>(axis)] * dpi) continue;
      kept.pieces.push_back({axis, static_cast<int>(std::lround(from)),
                             static_cast<int>(std::lround(to)), line.at(from), line.at(to),
                             line.thickness});
    }
    if (!kept.pieces.empty()) out.push_back(std::move(kept));
  }
  lines = std::move(out);
}

std::vector<PixelLine> pieces_of(const std::vector<Line>& lines) {
  std::vector<PixelLine> pieces;
  for (const Line& line : lines) {
    pieces.insert(pieces.end(), line.pieces.begin(), line.pieces.end());
  }
  return pieces;
}

}  // namespace

void settle(std::vector<PixelLine>& rows, std::vector<PixelLine>& columns, const Image& ink,
            double dpi) {
  std::vector<Line> row_lines = joined(rows, dpi);
  std::vector<Line> column_lines = joined(columns, dpi);
  const Strokes across(ink, Axis::horizontal);
  const Strokes down(ink, Axis::vertical);
  for (int round = 0; round < 2; ++round) {
    settle_lines(row_lines, column_lines, across, Axis::horizontal, dpi);
    settle_lines(column_lines, row_lines, down, Axis::vertical, dpi);
  }
  rows = pieces_of(row_lines);
  columns = pieces_of(column_lines);
}

}  // namespace bocso
