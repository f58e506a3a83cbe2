// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and paragraphs: types only. Text always knows where on which page it stands.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extract/page.h"
#include "extract/page_map.h"
#include "normalize/result.h"

namespace bocso {

// Where one word of a text stands.
struct Place {
  std::size_t begin = 0;  // byte offsets into the text
  std::size_t end = 0;
  int page = 0;
  Rect box;
  bool starts_line = false;
  // Of a word read from a picture: how sure that is, 0…1, and as which other number it may be read.
  double confidence = 1;
  std::vector<std::string> others = {};

  friend bool operator==(const Place&, const Place&) = default;
};

// Text with the place of every word: lines joined by one blank, NFC. Places are in text order.
struct PlacedText {
  std::string text;
  std::vector<Place> places;

  friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

// The page and box of text[begin, end): the words on the page the span starts on. {0, {}} when the
// span covers no word.
struct PageBox {
  int page = 0;
  Rect box;

  friend bool operator==(const PageBox&, const PageBox&) = default;
};
PageBox locate(const PlacedText& text, std::size_t begin, std::size_t end);

// The words of which some of text[begin, end) is part.
std::span<const Place> places_of(const PlacedText& text, std::size_t begin, std::size_t end);

// How sure the least sure of them is, 0…1; 1 when there are none.
double confidence_of(std::span<const Place> places);

struct Cell {
  int row = 0;  // over all pages of the table, header rows included, from 0
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  PlacedText content;
  bool bold = false;  // every word is
  bool italic = false;
  int page = 0;  // of its first part
  Rect box;      // the cell's own area on that page

  friend bool operator==(const Cell&, const Cell&) = default;
};

// The blank strip between two columns, points.
struct Gutter {
  double from = 0;
  double to = 0;
  double middle() const { return (from + to) / 2; }

  friend bool operator==(const Gutter&, const Gutter&) = default;
};

// A table, joined over all its pages. Every grid position is covered by exactly one cell; empty
// cells are there, too. Cells are ordered by row, then column.
struct Table {
  int rows = 0;
  int columns = 0;
  std::vector<double> column_edges;  // columns + 1 x coordinates on its first page
  std::vector<Cell> cells;
  int repeated_rows =
      0;  // leading rows that later pages repeat (there they are left out); 0: none seen
  std::vector<PageBox> parts;  // its area on each of its pages
  // Of a part without vertical rules: where each of column_edges may as well be. Empty otherwise,
  // and once the parts are joined.
  std::vector<Gutter> gutters;

  friend bool operator==(const Table&, const Table&) = default;
};

// The cell that covers a grid position, nullptr outside the table.
const Cell* cell_at(const Table& table, int row, int column);

// The cells whose first row is `row`, left to right.
std::span<const Cell> cells_starting_in(const Table& table, int row);

enum class ParagraphKind { body, page_number, running_head, footnote };

struct FootnoteMark {
  std::size_t offset = 0;  // in the paragraph's text, behind the word it is set on
  std::string mark;        // "1", "*"

  friend bool operator==(const FootnoteMark&, const FootnoteMark&) = default;
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::body;
  PlacedText content;  // without footnote marks; a footnote's own mark is in marks, at offset 0
  std::vector<FootnoteMark> marks;
  int page = 0;     // it starts on
  Rect box;         // on that page
  double size = 0;  // commonest font size, points
  bool bold = false;
  bool italic = false;
  bool centred = false;

  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// One thing in reading order.
struct Block {
  enum class Kind { paragraph, table };
  Kind kind = Kind::paragraph;
  int index = 0;  // into Layout::paragraphs or Layout::tables

  friend bool operator==(const Block&, const Block&) = default;
};

struct PageInfo {
  int number = 0;
  double width = 0;
  double height = 0;
  std::string text_source;  // as TextSource::source; "" when the page's text could not be had
  std::string reason;       // why it is so: "no text layer: a picture covers 98 % of the page"

  friend bool operator==(const PageInfo&, const PageInfo&) = default;
};

// A page read from its picture stands in points of the picture put right: upright and level. This
// leads from there to the page as it is displayed.
struct PictureFrame {
  int page = 0;
  PageMap to_page;
  double width = 0;  // of the page as displayed, points
  double height = 0;
};

// A document as tables and paragraphs. Every word of every page is in a cell, in a paragraph (its
// marks included) or in left_out.
struct Layout {
  int page_count = 0;           // of the document
  std::vector<PageInfo> pages;  // those that were asked for
  std::vector<Paragraph> paragraphs;
  std::vector<Table> tables;
  std::vector<Block> order;  // body paragraphs, footnotes, page numbers and tables as they are read
  std::vector<LeftOut> left_out;
  std::vector<Note> notes;
  std::vector<PictureFrame> frames;  // of the pages that need one, in their order
};

}  // namespace bocso
