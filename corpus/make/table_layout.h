// SPDX-License-Identifier: GPL-3.0-or-later
// A table on paper: columns, row heights, and the pieces of it that come to one page.
#pragma once

#include <vector>

#include "corpus/make/canvas.h"
#include "corpus/make/content.h"

namespace bocso::corpus {

// A cell with its text broken into lines.
struct LaidCell {
  int row = 0;
  int column = 0;
  int rows = 1;
  int columns = 1;
  Text text;
};

struct LaidTable {
  Table* table = nullptr;
  std::vector<double> edges;  // columns + 1
  std::vector<LaidCell> header;
  std::vector<double> header_heights;
  std::vector<LaidCell> body;
  std::vector<double> heights;  // of body rows

  double header_height() const;
};

LaidTable lay_out_table(const Canvas& canvas, Table& table, double left, double width);

// Part of a body row on one page. lines are what each cell of the row shows there.
struct RowPart {
  int row = 0;
  double height = 0;
  bool split = false;  // the row began on the page before or goes on on the next one
  struct Lines {
    int first = 0;
    int last = 0;
  };
  std::vector<Lines> lines;  // one a column
};

// The whole of a row.
RowPart whole_row(const LaidTable& laid, int row);
// What of `rest` fits into room; lines empty when a cell would not get a single line in.
RowPart cut_row(const LaidTable& laid, RowPart& rest, double room);

// Draws the header and the parts below each other from y on; returns where they end.
double draw_part(Canvas& canvas, const LaidTable& laid, const std::vector<RowPart>& parts, double y,
                 bool with_header);

}  // namespace bocso::corpus
