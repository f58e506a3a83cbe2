// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/pairing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "normalize/decimal.h"
#include "normalize/utf8.h"

namespace bocso::accuracy {
namespace {

// A figure as the alignment sees it: texts are numbers, so that comparing is cheap.
struct Item {
  int figure = 0;  // index into the truth or the reading
  int value = 0;
  int words = 0;   // label or sentence
  int column = 0;  // index
  int header = 0;
  int table = -1;
  int row = -1;
  int page = 0;
};

class Names {
 public:
  int number(const std::string& text) {
    return numbers_.try_emplace(text, static_cast<int>(numbers_.size())).first->second;
  }

 private:
  std::map<std::string, int> numbers_;
};

// "54.0" and "54" are one number.
std::string canonical(const std::string& value) {
  const std::optional<Decimal> decimal = parse_decimal(value);
  if (!decimal) return value;
  std::string digits = to_string(*decimal);
  if (digits.find('.') == std::string::npos) return digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

// The words of a text and how often each occurs.
std::map<std::string, int> word_counts(const std::string& folded) {
  std::map<std::string, int> counts;
  for (std::size_t begin = 0; begin < folded.size();) {
    std::size_t end = folded.find(' ', begin);
    if (end == std::string::npos) end = folded.size();
    if (end > begin) ++counts[folded.substr(begin, end - begin)];
    begin = end + 1;
  }
  return counts;
}

// Texts, folded and told apart; alike() remembers what it compared.
class Texts {
 public:
  int number(const std::string& text) {
    const int n = names_.number(fold(text).text);
    if (n == static_cast<int>(counts_.size())) counts_.push_back(word_counts(fold(text).text));
    return n;
  }

  // Most words are shared, of both (labels with a letter misread) or of the shorter one (a sentence
  // of its paragraph).
  bool alike(int a, int b, bool prose) {
    if (a == b) return true;
    const auto [known, is_new] = alike_.try_emplace({std::min(a, b), std::max(a, b)}, false);
    if (is_new) known->second = compare(counts_[index(a)], counts_[index(b)], prose);
    return known->second;
  }

 private:
  static std::size_t index(int n) { return static_cast<std::size_t>(n); }

  static bool compare(const std::map<std::string, int>& a, const std::map<std::string, int>& b,
                      bool prose) {
    int shared = 0, of_a = 0, of_b = 0;
    for (const auto& [word, count] : a) {
      of_a += count;
      const auto other = b.find(word);
      if (other != b.end()) shared += std::min(count, other->second);
    }
    for (const auto& [word, count] : b) of_b += count;
    const int due = prose ? std::min(of_a, of_b) : std::max(of_a, of_b);
    return 3 * shared >= 2 * due && shared > 0;
  }

  Names names_;
  std::vector<std::map<std::string, int>> counts_;
  std::map<std::pair<int, int>, bool> alike_;
};

constexpr int kSameValue = 8;
constexpr int kSamePlace = 3;
constexpr int kSameWords = 2;
constexpr int kSameHeader = 2;
constexpr int kSamePage = 1;

// How well two figures agree; 0 when they cannot be the same one.
int agreement(const Item& truth, const Item& read, bool prose, Texts& texts) {
  const bool value = truth.value == read.value;
  const bool page = truth.page == read.page;
  const bool words = truth.words == read.words || texts.alike(truth.words, read.words, prose);
  if (prose) return words ? (value ? kSameValue : 1) + (page ? kSamePage : 0) : 0;
  const bool row = truth.table == read.table && truth.row == read.row;
  const bool header =
      truth.header == read.header || (truth.table == read.table && truth.column == read.column);
  if (value ? !words && !header : !header || (!words && !row)) return 0;
  return (value ? kSameValue : 0) + (row && header ? kSamePlace : 0) + (words ? kSameWords : 0) +
         (header ? kSameHeader : 0) + (page ? kSamePage : 0);
}

void align(const std::vector<Item>& truth, const std::vector<Item>& read, bool prose, Texts& texts,
           std::vector<int>& partner) {
  const std::size_t columns = read.size() + 1;
  // best[i * columns + k]: of truth from i on and read from k on.
  std::vector<int> best((truth.size() + 1) * columns, 0);
  std::vector<int> pair((truth.size() + 1) * columns, 0);
  for (std::size_t i = truth.size(); i-- > 0;) {
    for (std::size_t k = read.size(); k-- > 0;) {
      const std::size_t here = i * columns + k;
      pair[here] = agreement(truth[i], read[k], prose, texts);
      best[here] = std::max(best[here + columns], best[here + 1]);
      if (pair[here] > 0) {
        best[here] = std::max(best[here], pair[here] + best[here + columns + 1]);
      }
    }
  }
  std::size_t i = 0, k = 0;
  while (i < truth.size() && k < read.size()) {
    const std::size_t here = i * columns + k;
    if (pair[here] > 0 && best[here] == pair[here] + best[here + columns + 1]) {
      partner[static_cast<std::size_t>(truth[i++].figure)] = read[k++].figure;
    } else if (best[here] == best[here + columns]) {
      ++i;
    } else {
      ++k;
    }
  }
}

void pair_moved(const std::vector<Item>& truth, const std::vector<Item>& read, Texts& texts,
                std::vector<int>& partner) {
  std::set<int> taken(partner.begin(), partner.end());
  for (const Item& due : truth) {
    int& own = partner[static_cast<std::size_t>(due.figure)];
    if (own >= 0) continue;
    const auto same = std::ranges::find_if(read, [&](const Item& item) {
      return !taken.contains(item.figure) && item.value == due.value && item.page == due.page &&
             texts.alike(item.words, due.words, true);
    });
    if (same == read.end()) continue;
    own = same->figure;
    taken.insert(own);
  }
}

// Figures of tables, or of prose, in the order of the document.
std::vector<Item> items_of(const std::vector<Figure>& figures, bool prose, Names& values,
                           Texts& texts) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& f = figures[i];
    if ((f.source == "prose") != prose || !is_number(f.kind)) continue;
    items.push_back({.figure = static_cast<int>(i),
                     .value = values.number(canonical(f.value) + "/" + canonical(f.denominator)),
                     .words = texts.number(prose ? f.sentence : f.label),
                     .column = f.column,
                     .header = prose ? -1 : texts.number(f.column_label),
                     .table = f.table,
                     .row = f.row,
                     .page = f.page});
  }
  return items;
}

}  // namespace

bool is_number(const std::string& kind) { return kind != "text" && kind != "empty"; }

bool same_number(const std::string& a, const std::string& b) {
  return canonical(a) == canonical(b);
}

std::vector<int> pair_figures(const std::vector<Figure>& truth, const std::vector<Figure>& read) {
  std::vector<int> partner(truth.size(), -1);
  Names values;
  Texts texts;
  for (const bool prose : {false, true}) {
    const std::vector<Item> due = items_of(truth, prose, values, texts);
    const std::vector<Item> got = items_of(read, prose, values, texts);
    align(due, got, prose, texts, partner);
    if (prose) pair_moved(due, got, texts, partner);
  }
  return partner;
}

}  // namespace bocso::accuracy
