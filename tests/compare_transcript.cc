// SPDX-License-Identifier: GPL-3.0-or-later
// compare_transcript PDF TEXT [PDF TEXT…]: how much of a document is read as a person wrote it
// down.
//
// Words are compared without their order (tables are written down row by row, columns as people
// like) and without case (fonts of capitals). Counted are the letters of the transcript that have
// marks: those in words that the document has, too. A spreadsheet printed to PDF stops drawing a
// text where its cell ends: words of the transcript beyond that place are in no file, and are told
// apart instead of counted. Prints for each pair
//
//   report.pdf: 421 of 422 letters with marks, 99.76 %; legacy:tcvn3; missing: 1×hưởn; cut off by
//   the edge of a cell: 1×cấp; besides: 1×hưởng
//
// "besides" are words of the document that the transcript lacks. Exit status 1 when a document
// cannot be read or less than 99.9 % of the letters agree.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/layout.h"
#include "normalize/utf8.h"

namespace {

using namespace bocso;

constexpr double kDue = 0.999;

using Words = std::map<std::string, int>;

// Letters in a row; figures and punctuation are written down as people like.
std::vector<std::string> split(std::string_view text) {
  const std::string lower = to_lower(to_nfc(text));
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < lower.size();) {
    const char32_t c = next_code_point(lower, i);
    if (is_letter(c)) {
      append_utf8(word, c);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

void add_words(std::string_view text, Words& words) {
  for (const std::string& word : split(text)) ++words[word];
}

Words words_of(const Layout& layout) {
  Words words;
  for (const Table& table : layout.tables) {
    for (const Cell& cell : table.cells) add_words(cell.content.text, words);
  }
  for (const Paragraph& paragraph : layout.paragraphs) add_words(paragraph.content.text, words);
  for (const LeftOut& word : layout.left_out) add_words(word.text, words);
  return words;
}

constexpr std::size_t kLeastLetters = 10;  // of a text that is recognised by its beginning

// Is the text drawn up to the right edge of its cell?
bool reaches_the_edge(const Cell& cell) {
  const PageBox text = locate(cell.content, 0, cell.content.text.size());
  return text.page == cell.page && text.box.x1 + text.box.height() / 2 >= cell.box.x1;
}

// The words of a written field that the cell with its beginning has no room for. A word that is
// drawn in part, its last mark with the next code ("hươ" of "hưởng"), is one of them.
std::vector<std::string> beyond(const Cell& cell, const std::vector<std::string>& field) {
  const std::vector<std::string> drawn = split(cell.content.text);
  std::string begin;
  std::string whole;
  for (const std::string& word : drawn) begin += fold(word).text;
  for (const std::string& word : field) whole += fold(word).text;
  if (begin.size() < kLeastLetters || begin.size() >= whole.size() || !whole.starts_with(begin) ||
      !reaches_the_edge(cell)) {
    return {};
  }
  std::size_t same = 0;
  while (same < drawn.size() && drawn[same] == field[same]) ++same;
  if (same + 1 < drawn.size()) return {};
  return {field.begin() + static_cast<std::ptrdiff_t>(same), field.end()};
}

Words cut_off(const Layout& layout, const std::string& transcript) {
  Words cut;
  std::size_t begin = 0;
  while (begin < transcript.size()) {
    const std::size_t end = std::min(transcript.find_first_of("\t\n", begin), transcript.size());
    const std::vector<std::string> field =
        split(std::string_view(transcript).substr(begin, end - begin));
    for (const Table& table : layout.tables) {
      for (const Cell& cell : table.cells) {
        for (const std::string& word : beyond(cell, field)) ++cut[word];
      }
    }
    begin = end + 1;
  }
  return cut;
}

int marked_letters(std::string_view word) {
  int count = 0;
  for (std::size_t i = 0; i < word.size();) {
    if (next_code_point(word, i) >= 0x80) ++count;
  }
  return count;
}

std::string read_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool compare(const char* pdf, const char* transcript) {
  const Result<Layout> layout = read_layout(read_file(pdf), {});
  if (!layout) {
    std::cerr << pdf << ": " << to_string(layout.error()) << '\n';
    return false;
  }
  Words read = words_of(*layout);
  Words written;
  const std::string text = read_file(transcript);
  add_words(text, written);
  Words cut = cut_off(*layout, text);
  int all = 0;
  int found = 0;
  std::string missing;
  std::string not_drawn;
  for (const auto& [word, count] : written) {
    const int there = std::min(count, read.contains(word) ? read[word] : 0);
    if (there > 0) read[word] -= there;
    const int beyond_edge = std::min(count - there, cut.contains(word) ? cut[word] : 0);
    const int lost = count - there - beyond_edge;
    all += (there + lost) * marked_letters(word);
    found += there * marked_letters(word);
    if (lost > 0) missing += fmt::format(" {}×{}", lost, word);
    if (beyond_edge > 0) not_drawn += fmt::format(" {}×{}", beyond_edge, word);
  }
  std::string besides;
  for (const auto& [word, count] : read) {
    if (count > 0) besides += fmt::format(" {}×{}", count, word);
  }
  const double share = all == 0 ? 0 : static_cast<double>(found) / all;
  std::cout << fmt::format(
      "{}: {} of {} letters with marks, {:.2f} %; {}; missing:{}; cut off by the edge of a "
      "cell:{}; "
      "besides:{}\n",
      pdf, found, all, 100 * share, layout->pages.front().text_source, missing, not_drawn, besides);
  return share >= kDue;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || argc % 2 == 0) {
    std::cerr << "usage: compare_transcript PDF TEXT [PDF TEXT…]\n";
    return 2;
  }
  bool good = true;
  for (int i = 1; i + 1 < argc; i += 2) good = compare(argv[i], argv[i + 1]) && good;
  return good ? 0 : 1;
}
