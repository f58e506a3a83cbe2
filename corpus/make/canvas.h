// SPDX-License-Identifier: GPL-3.0-or-later
// Text and rules on the pages of a PDF: the only user of Pango, and of Cairo but for ageing_ink.
//
// Coordinates are points from the top left of the page as displayed. Metrics are unhinted and the
// metadata fixed, so the same calls give the same bytes with the same versions of the libraries.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus/make/content.h"

struct _PangoLayout;  // NOLINT: Pango's own name

namespace bocso::corpus {

struct LayoutDeleter {
  void operator()(_PangoLayout* layout) const;
};

// A text broken into lines.
struct Text {
  struct Line {
    double height = 0;
    double baseline = 0;  // below the line's top
  };
  // Where a figure stands, so that it can be told which page it came to.
  struct Mark {
    Figure* figure = nullptr;
    int line = 0;
  };
  // Bytes of the laid-out text to be written as letters and combining marks.
  struct Span {
    int begin = 0;
    int end = 0;
  };

  std::unique_ptr<_PangoLayout, LayoutDeleter> layout;
  std::vector<Line> lines;
  std::vector<Mark> marks;
  std::vector<Span> decomposed;
  double width = 0;  // of the widest line
  bool overprinted = false;

  double height() const;
  double height(int first, int last) const;  // of lines [first, last)
};

class Canvas {
 public:
  // family: the font, which has Vietnamese letters.
  Canvas(const std::string& title, const std::string& family);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void start_page(const Paper& paper);
  int page() const { return page_; }  // 1-based

  // Breaks pieces into lines no wider than width. The pieces must outlive the text.
  Text lay_out(Pieces& pieces, const TextStyle& style, double width) const;
  // Draws lines [first, last), the first one's top at y; tells their figures the page.
  void draw(const Text& text, int first, int last, double x, double y);

  void stroke(double x0, double y0, double x1, double y1, double width);
  void fill(double x0, double y0, double x1, double y1);
  void box(double x0, double y0, double x1, double y1, double width);

  // The whole PDF. Nothing may be drawn afterwards.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
  int page_ = 0;
};

// "cairo 1.16.0, pango 1.50.12, Liberation Serif": what the bytes depend on. Empty when the font
// the reports are set in is not installed.
std::string toolchain();

// Is the family installed, with the letters of Vietnamese?
bool has_font(const std::string& family);

// "Quý III" -> "QUÝ III".
std::string capitals(const std::string& text);

}  // namespace bocso::corpus
