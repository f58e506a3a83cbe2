// SPDX-License-Identifier: GPL-3.0-or-later
// compare_transcript PDF TEXT [PDF TEXT…]: how much of a document is read as a person wrote it
// down.
//
// Words are compared without their order (tables are written down row by row, columns as people
// like) and without case (fonts of capitals). Counted are the letters of the transcript that have
// marks: those in words that the document has, too. Prints for each pair
//
//   report.pdf: 421 of 422 letters with marks, 99.76 %; legacy:tcvn3; missing: hưởn; besides: hưởng
//
// "besides" are words of the document that the transcript lacks. Exit status 1 when a document
// cannot be read or less than 99.9 % of the letters agree.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "extract/layout.h"
#include "normalize/utf8.h"

namespace {

using namespace bocso;

constexpr double kDue = 0.999;

using Words = std::map<std::string, int>;

// Letters in a row; figures and punctuation are written down as people like.
void add_words(std::string_view text, Words& words) {
  const std::string lower = to_lower(to_nfc(text));
  std::string word;
  for (std::size_t i = 0; i < lower.size();) {
    const char32_t c = next_code_point(lower, i);
    if (is_letter(c)) {
      append_utf8(word, c);
    } else if (!word.empty()) {
      ++words[std::exchange(word, {})];
    }
  }
  if (!word.empty()) ++words[word];
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
  add_words(read_file(transcript), written);
  int all = 0;
  int found = 0;
  std::string missing;
  for (const auto& [word, count] : written) {
    const int there = std::min(count, read.contains(word) ? read[word] : 0);
    if (there > 0) read[word] -= there;
    all += count * marked_letters(word);
    found += there * marked_letters(word);
    if (there < count) missing += fmt::format(" {}×{}", count - there, word);
  }
  std::string besides;
  for (const auto& [word, count] : read) {
    if (count > 0) besides += fmt::format(" {}×{}", count, word);
  }
  const double share = all == 0 ? 0 : static_cast<double>(found) / all;
  std::cout << fmt::format(
      "{}: {} of {} letters with marks, {:.2f} %; {}; missing:{}; besides:{}\n", pdf, found, all,
      100 * share, layout->pages.front().text_source, missing, besides);
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
