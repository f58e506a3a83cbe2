// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/column_groups.h"

#include <algorithm>
#include <set>

#include "model/header_words.h"
#include "model/total_words.h"
#include "normalize/pattern.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::string_view kJoint = " / ";

bool says_of_which(std::string_view cell) {
  static const Pattern pattern("trong (do|so do):?");
  return pattern.matches_all(cell);
}

// The cells below `group` in the header of a column: "trong do / nu". Empty when it is not under
// it.
std::string_view below(std::string_view header, std::string_view group) {
  if (header.size() <= group.size() + kJoint.size() || !header.starts_with(group)) return {};
  header.remove_prefix(group.size());
  return header.starts_with(kJoint) ? header.substr(kJoint.size()) : std::string_view();
}

std::string_view first_cell(std::string_view cells) { return cells.substr(0, cells.find(kJoint)); }

// Does a header cell name all that stands under `group`, and nothing less? "Tổng số hồ sơ", "Số
// hồ sơ" under "Đã giải quyết", "Số lượng".
bool names_whole(std::string_view cell, std::string_view group) {
  static const Pattern counts(
      "^(?:tong so luong|so luong|tong so|tong cong|tong|cong|so)(?: (.*))?$");
  std::vector<std::string_view> groups;
  if (!counts.find(cell, 0, groups)) return false;
  const std::string_view thing = groups[1];
  return thing.empty() || find_unit(thing).has_value() ||
         is_subset(content_words(thing), content_words(group));
}

// Of columns under one header cell the one that counts all: by the word for a total, else by
// naming no part.
int whole_among(const TableFacts& facts, const std::vector<int>& columns) {
  std::vector<int> totals, wholes;
  for (int c : columns) {
    const std::string& header = facts.folded_header(c);
    const std::string_view cell = innermost_part(header);
    if (is_total_label(cell)) totals.push_back(c);
    if (names_whole(cell, outer_parts(header))) wholes.push_back(c);
  }
  if (totals.empty()) totals = std::move(wholes);
  return totals.size() == 1 ? totals.front() : -1;
}

class GroupReader {
 public:
  explicit GroupReader(const TableFacts& facts) : facts_(facts) {
    for (int c : facts.figure_columns()) {
      if (is_value_column(facts, c)) columns_.push_back(c);
    }
  }

  std::vector<ColumnGroup> read() const {
    std::vector<ColumnGroup> groups;
    std::set<std::string_view> known;
    for (int c : columns_) {
      for (std::string_view outer = outer_parts(facts_.folded_header(c)); !outer.empty();
           outer = outer_parts(outer)) {
        if (says_of_which(innermost_part(outer)) || !known.insert(outer).second) continue;
        groups.push_back(group_of(outer));
      }
    }
    return groups;
  }

 private:
  ColumnGroup group_of(std::string_view header) const {
    ColumnGroup group{std::string(header), total_of(header), {}, {}};
    add_members(header, group.total, group.parts, &group.of_which);
    return group;
  }

  int total_of(std::string_view group) const {
    std::vector<int> own;
    for (int c : columns_) {
      const std::string_view cells = below(facts_.folded_header(c), group);
      if (!cells.empty() && first_cell(cells) == cells) own.push_back(c);
    }
    return whole_among(facts_, own);
  }

  void add_members(std::string_view group, int total, std::vector<int>& parts,
                   std::vector<int>* of_which) const {
    std::set<std::string_view> inner;
    for (int c : columns_) {
      const std::string_view cells = below(facts_.folded_header(c), group);
      if (c == total || cells.empty()) continue;
      const std::string_view cell = first_cell(cells);
      if (cell == cells) {
        parts.push_back(c);
        continue;
      }
      if (!inner.insert(cell).second) continue;
      add_inner(std::string(group) + std::string(kJoint) + std::string(cell),
                says_of_which(cell) && of_which != nullptr ? *of_which : parts);
    }
  }

  void add_inner(const std::string& group, std::vector<int>& parts) const {
    const int total = total_of(group);
    if (total >= 0) {
      parts.push_back(total);
    } else {
      add_members(group, -1, parts, nullptr);
    }
  }

  const TableFacts& facts_;
  std::vector<int> columns_;
};

bool prints_decimals(const TableFacts& facts, int column) {
  for (int r = 0; r < facts.rows(); ++r) {
    for (int index : facts.numbers(r, column)) {
      const Figure& figure = facts.figure(index);
      if (figure.decimals > 0 || is_percent(figure)) return true;
    }
  }
  return false;
}

}  // namespace

bool is_value_column(const TableFacts& facts, int column) {
  return facts.column(column).role == Role::value && facts.column(column).unit != "%";
}

bool adds_up_over_rows(const TableFacts& facts, int column) {
  static const Pattern never(
      R"(\b((ty|ti) (le|trong|so|suat)|binh quan|trung binh|don gia|dinh muc|he so|xep hang|)"
      R"(thu (hang|tu)|diem so|chi so|mat do|nang suat|cong suat su dung|toc do|)"
      R"((cao|thap|lon|nho|lau|dai|ngan|som|muon) nhat|so nam|tham nien|do tuoi|tuoi (nghe|tho))\b|(^|/ )((tong )?diem\b|gia$)|%|‰)");
  // "Học sinh/lớp", "(ca/100.000 dân)". What is counted a day or a year does add up.
  static const Pattern per_one(
      R"((/| tren (mot|1|moi) )(lop|giao vien|hoc sinh|bac si|van dan|dau nguoi|(km|m|cm)[23²³]?|)"
      R"(ha)\b|\([^()]+/ ?(1[0.]* ?)?(nguoi|ho|dan|tre)\b[^()/]*\)|/ ?1[0.]*0 (dan|nguoi|tre)\b)");
  static const Pattern compared(R"((^|/ )so (voi|cung ky)\b)");
  const Column& own = facts.column(column);
  const std::string& header = facts.folded_header(column);
  if (own.role == Role::rate || never.matches_part(header)) return false;
  if (is_blank(std::string_view(own.label)) && prints_decimals(facts, column)) return false;
  // A change may be one of counts; without a sign or a word for it, it may as well be an index.
  if (own.role != Role::change && compared.matches_part(header)) return false;
  return !per_one.matches_part(header) && !per_one.matches_part("(" + fold(own.unit).text + ")");
}

std::vector<ColumnGroup> column_groups(const TableFacts& facts) {
  return GroupReader(facts).read();
}

int whole_of(const TableFacts& facts, const std::vector<int>& columns) {
  return columns.size() == 1 ? columns.front() : whole_among(facts, columns);
}

}  // namespace bocso
