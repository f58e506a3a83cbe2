// SPDX-License-Identifier: GPL-3.0-or-later
// Total rows: what they add up, and what they do not.
//
// A total row says that it adds up, not what. Three doubts are settled before a number is held
// against it:
//   the column may hold no amounts   "Lương tháng", "Độ tuổi": a total between the least and the
//                                    greatest of its parts may be their average, unless words or
//                                    units say that amounts are added ("Kinh phí", "hồ sơ"). Where
//                                    another column that counts the same adds up it is a warning,
//                                    else nothing
//   the rows may be no parts         "Tổng số" above "Nữ", "Đảng viên", "Dân tộc thiểu số"
//   the label may name a place       "Toàn tỉnh" is one more row where nothing adds up to it
#include <fmt/format.h>

#include <algorithm>

#include "model/column_groups.h"
#include "model/entity.h"
#include "model/header_words.h"
#include "model/relation.h"
#include "model/total_columns.h"
#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/unit.h"

namespace bocso {
namespace {

// The rows a total may be the sum of.
struct Block {
  std::vector<int> rows;
};

// "Tổng cộng", "Cộng": said to be a sum. "Toàn tỉnh" is as well the tenth row of nine districts.
bool says_sum(std::string_view folded) {
  static const Pattern pattern(R"(\b(tong|cong)\b)");
  return pattern.matches_part(folded);
}

// Whose rows share out what is counted: agencies, places, fields, sources.
bool shares_out(std::string_view folded_header) {
  static const Pattern pattern(
      R"((ten |cac |danh muc )*(don vi|co quan|dia (phuong|ban|diem)|tinh|huyen|quan|thanh pho|xa|phuong|)"
      R"(thi (xa|tran)|thon|khu vuc|so|nganh|cap|to chuc|co so|truong|benh vien|trung tam|)"
      R"(doanh nghiep|chu dau tu|linh vuc|nguon|loai|nhom|du an|cong trinh|hang muc|khoan|muc|thang|)"
      R"(quy|nam)\b.*)");
  return pattern.matches_all(folded_header);
}

// "Còn lại", "Khác", "Các đơn vị khác": the row that takes in all the rest.
bool takes_in_the_rest(std::string_view folded) {
  static const Pattern pattern(R"([-+* ]*(so )?(con lai|khac)\b.*|.*\bkhac)");
  return pattern.matches_all(folded);
}

// What people are besides: of the same people once more.
bool is_attribute(std::string_view folded) {
  static const Pattern pattern(
      R"([-+* ]*(trong do:? |so |la |nguoi )*(nu|dang vien|doan vien|dan toc|nguoi dan toc|ton giao|)"
      R"(ngheo|khuyet tat|trinh do|do tuoi|duoi \d+ tuoi|tren \d+ tuoi)\b.*)");
  return pattern.matches_all(folded);
}

// Is the amount one that an average of the parts could be?
bool is_between(const Decimal& total, const std::vector<Decimal>& parts) {
  const auto [least, most] = std::ranges::minmax(parts);
  return least >= Decimal{} && least <= total && total <= most;
}

class TotalRow {
 public:
  TotalRow(const TableFacts& facts, int row) : facts_(facts), row_(row) {
    // A total stands behind its parts; where nothing it could add up comes before it, they follow.
    const Block above = block_above();
    const Block below = block_below();
    const Block subtotals = earlier_totals();
    const bool adds_totals = is_usable(subtotals);
    first_ = above.rows.empty() && !adds_totals;
    if (is_usable(above)) blocks_.push_back(above);
    if (is_usable(below) && !says_more_than_parts(below) && (first_ || totals_lead())) {
      blocks_.push_back(below);
    }
    if (adds_totals) blocks_.insert(blocks_.begin(), subtotals);
    // "Tổng cộng" at the end of a table with sections may mean all of them.
    if (const Block all = all_above(); is_usable(all) && all.rows != above.rows) {
      blocks_.push_back(all);
    }
  }

  bool has_blocks() const { return !blocks_.empty(); }

  std::optional<Claim> claim(int column) const {
    const int total = facts_.number(row_, column);
    Claim claim;
    claim.rule = "sum";
    claim.severity = Severity::error;
    claim.result = total;
    claim.family = fmt::format("t{} total {}", facts_.table().index, row_);
    claim.same_ways = true;
    // A column that the total row leaves blank on purpose is none of its business.
    if (total < 0) return std::nullopt;
    for (const Block& block : blocks_) {
      Way way;
      for (int part : parts_in(block, column)) {
        const int figure = facts_.number(part, column);
        if (figure < 0) claim.missing = true;
        if (figure >= 0) way.parts.push_back({figure, false, false});
      }
      if (way.parts.size() < 2) claim.missing = true;
      claim.ways.push_back(std::move(way));
    }
    if (!may_be_added(claim) || mixes_units(claim)) return std::nullopt;
    if (claim.missing) return claim;
    if (runs_up(claim, column)) return std::nullopt;
    if (may_be_average(claim, column) && !belongs_to_a_sum(column)) {
      if (!counts_like_a_sum(column)) return std::nullopt;
      claim.severity = Severity::warning;
    }
    claim.standing = standing(claim, column);
    const std::string label = quoted(facts_.row(row_).label);
    const std::string header = quoted(facts_.column(column).label);
    claim.what.vi =
        fmt::format("Dòng {}, cột {} phải bằng tổng các dòng thành phần", label, header);
    claim.what.en = fmt::format("Row {}, column {} should be the sum of its rows", label, header);
    claim.why = {first_ ? "dòng tổng đứng trước các dòng thành phần" : "dòng tổng của bảng",
                 first_ ? "a total row before its parts" : "total row of the table"};
    return claim;
  }

 private:
  // Rows that say something about others and are no part of a total.
  bool is_aside(int r) const {
    static const Pattern average(R"([-+* ]*(binh quan|trung binh|(ty|ti) (le|trong|suat))\b.*)");
    const Row& row = facts_.row(r);
    if (average.matches_all(facts_.folded_label(r))) return true;
    if (row.among || facts_.folded_label(r).starts_with("trong do")) return true;
    const std::string& unit = facts_.folded_unit(r);
    return !unit.empty() && !facts_.folded_unit(row_).empty() && unit != facts_.folded_unit(row_);
  }

  // Words alone in their row: above others in the hierarchy, or the only ones without a number. A
  // numbered row without figures is a part that was left blank.
  bool is_words_only(int r) const {
    if (!facts_.is_heading(r)) return false;
    return !facts_.children(r).empty() || (facts_.row(r).ordinal.empty() && has_ordinals());
  }

  bool has_ordinals() const {
    return std::ranges::any_of(facts_.table().rows,
                               [](const Row& row) { return !row.ordinal.empty(); });
  }

  bool opens_section(int r) const { return is_words_only(r) && facts_.row(r).parent < 0; }

  // A total that is numbered itself ("1.3 Tổng số") adds up what is numbered beside or below it.
  bool is_numbered() const { return !facts_.row(row_).ordinal.empty(); }

  Block block_above() const {
    Block block;
    for (int r = row_ - 1; r >= 0; --r) {
      if (facts_.row(r).total || opens_section(r)) break;
      if (is_numbered() && r == facts_.row(row_).parent) break;
      block.rows.push_back(r);
    }
    std::ranges::reverse(block.rows);
    return block;
  }

  Block block_below() const {
    Block block;
    if (is_numbered()) return {facts_.children(row_)};
    for (int r = row_ + 1; r < facts_.rows(); ++r) {
      if (facts_.row(r).total) break;
      block.rows.push_back(r);
    }
    return block;
  }

  // "Cộng" of each section, up to the last row that adds such rows up itself.
  Block earlier_totals() const {
    Block block;
    if (row_ == 0 || !facts_.row(row_ - 1).total) return block;
    for (int r = row_ - 1; r >= 0; --r) {
      if (!facts_.row(r).total) continue;
      block.rows.push_back(r);
      if (r > 0 && facts_.row(r - 1).total) break;
    }
    std::ranges::reverse(block.rows);
    return block;
  }

  Block all_above() const {
    Block block;
    if (row_ + 1 != facts_.rows() || is_numbered()) return block;
    for (int r = 0; r < row_; ++r) {
      if (!facts_.row(r).total) block.rows.push_back(r);
    }
    return block;
  }

  // The table's first total is its first row: totals stand before their parts here.
  bool totals_lead() const {
    for (int r = 0; r < facts_.rows(); ++r) {
      if (facts_.is_heading(r)) continue;
      return facts_.row(r).total;
    }
    return false;
  }

  // What follows a total as a list of marks ("- Nữ", "- Đảng viên") may be attributes of the same
  // people; numbered and plain rows are parts.
  // Neither are the same people once more by sex and once more by age.
  bool is_usable(const Block& block) const {
    static const Pattern once_more(R"(\b(theo|chia|phan theo|phan loai|co cau)\b)");
    int usable = 0;
    for (int r : block.rows) {
      if (is_words_only(r) && once_more.matches_part(facts_.folded_label(r))) return false;
      if (is_words_only(r) || is_aside(r)) continue;
      const auto ordinal = read_ordinal(facts_.row(r).ordinal);
      const auto leading = ordinal ? ordinal : leading_ordinal(facts_.row(r).label);
      const bool mark = leading && leading->place.empty();
      if (mark && r > row_) return false;
      ++usable;
    }
    return usable >= 2;
  }

  // The rows at the block's top level; a heading gives way to the rows under it.
  std::vector<int> parts_in(const Block& block, int column) const {
    std::vector<bool> inside(static_cast<std::size_t>(facts_.rows()));
    for (int r : block.rows) inside[static_cast<std::size_t>(r)] = true;
    const auto in_block = [&](int r) { return inside[static_cast<std::size_t>(r)]; };
    std::vector<int> parts;
    for (int r : rows_that_count(block)) {
      int up = facts_.row(r).parent;
      bool covered = false;
      for (; up >= 0 && in_block(up) && !covered; up = facts_.row(up).parent) {
        covered = !facts_.numbers(up, column).empty();
      }
      if (covered) continue;
      const bool speaks_for_children =
          facts_.numbers(r, column).empty() && has_numbers_below(r, column);
      if (!speaks_for_children) parts.push_back(r);
    }
    return parts;
  }

  bool has_numbers_below(int row, int column) const {
    return std::ranges::any_of(facts_.children(row), [&](int child) {
      return !facts_.numbers(child, column).empty() || has_numbers_below(child, column);
    });
  }

  // What counts files or people is added up; where it is printed with decimals, it is an average.
  bool counts_wholes_in(const Claim& claim, int column) const {
    const bool counts = header_sense_of(facts_.column(column).label) == HeaderSense::counts;
    const auto is_count = [&](int index) {
      const Figure& figure = facts_.figure(index);
      if (figure.decimals > 0) return false;
      const auto unit = find_unit(figure.unit);
      return unit ? unit->kind == UnitKind::count && bocso::counts_wholes(*unit) : counts;
    };
    return is_count(claim.result) &&
           std::ranges::all_of(claim.ways.front().parts,
                               [&](const Operand& part) { return is_count(part.figure); });
  }

  // The total is what the rows add up to, to the last place.
  bool adds_up(int column) const {
    const int total = facts_.number(row_, column);
    if (total < 0) return false;
    return std::ranges::any_of(blocks_, [&](const Block& block) {
      Decimal sum;
      int parts = 0;
      for (int part : parts_in(block, column)) {
        const int figure = facts_.number(part, column);
        if (figure < 0) return false;
        const Result<Decimal> next = add(sum, *facts_.figure(figure).value);
        if (!next) return false;
        sum = *next;
        parts += facts_.figure(figure).value->coefficient != 0 ? 1 : 0;
      }
      return parts >= 2 && sum == *facts_.figure(total).value;
    });
  }

  // Another column of the row that counts the same, by its words and its unit, does add up.
  bool counts_like_a_sum(int column) const {
    const auto meaning = [&](int c) {
      return std::pair(header_sense_of(facts_.column(c).label),
                       facts_.figure(facts_.number(row_, c)).unit_code);
    };
    return any_other_sum(column, [&](int c) { return meaning(c) == meaning(column); });
  }

  bool belongs_to_a_sum(int column) const {
    return any_other_sum(column, [&](int c) { return are_counted_together(facts_, c, column); });
  }

  template <typename Test>
  bool any_other_sum(int column, Test test) const {
    return !says_pay(facts_, column) && std::ranges::any_of(facts_.figure_columns(), [&](int c) {
      return c != column && adds_up_over_rows(facts_, c) && adds_up(c) && test(c);
    });
  }

  // "Lũy kế" of month after month ends with all of them.
  bool runs_up(const Claim& claim, int column) const {
    static const Pattern running(R"(\b(luy ke|cong don)\b)");
    return running.matches_part(facts_.folded_header(column)) && !adds_up(column) &&
           *facts_.figure(claim.result).value ==
               *facts_.figure(claim.ways.front().parts.back().figure).value;
  }

  // "Giá bán 7.300" of 7.200 and 7.400.
  bool may_be_average(const Claim& claim, int column) const {
    if (facts_.column(column).role == Role::change || adds_up(column)) return false;
    std::vector<Decimal> parts;
    for (const Operand& part : claim.ways.front().parts) {
      parts.push_back(*facts_.figure(part.figure).value);
    }
    return is_between(*facts_.figure(claim.result).value, parts) &&
           !counts_wholes_in(claim, column) && !holds_amounts(facts_, column);
  }

  Standing standing(const Claim& claim, int column) const {
    if (first_) return shares_out_rows() ? Standing::leading : Standing::hinted;
    return says_sum(facts_.folded_label(row_)) || counts_wholes_in(claim, column)
               ? Standing::stated
               : Standing::leading;
  }

  std::vector<int> rows_that_count(const Block& block) const {
    std::vector<int> rows;
    for (int r : block.rows) {
      if (!is_words_only(r) && !is_aside(r)) rows.push_back(r);
    }
    return rows;
  }

  std::vector<std::string> labels_of(const std::vector<int>& rows) const {
    std::vector<std::string> labels;
    for (int r : rows) labels.push_back(facts_.folded_label(r));
    return labels;
  }

  // "Nam", "Nữ", "Thành thị", "Nông thôn": some of the rows are all of it (find_partition_claims).
  bool says_more_than_parts(const Block& block) const {
    const auto match =
        match_partition(facts_.folded_label(row_), labels_of(rows_that_count(block)));
    return match && !match->others.empty();
  }

  // Do the rows below a total divide it, by their header, their names or their words?
  bool shares_out_rows() const {
    const std::vector<int> rows = rows_that_count(blocks_.front());
    for (int c = 0; c < facts_.columns(); ++c) {
      if (facts_.column(c).role == Role::label && shares_out(facts_.folded_header(c))) return true;
    }
    const std::vector<std::string> labels = labels_of(rows);
    if (takes_in_the_rest(labels.back())) return true;
    const auto match = match_partition(facts_.folded_label(row_), labels);
    if (match && match->others.empty()) return true;
    if (std::ranges::any_of(labels, is_attribute)) return false;
    return std::ranges::all_of(rows, [&](int r) {
      return !facts_.row(r).ordinal.empty() || is_entity_name(facts_.row(r).label);
    });
  }

  bool may_be_added(const Claim& claim) const {
    const auto additive = [&](int figure) {
      return figure < 0 || is_additive(facts_.figure(figure));
    };
    if (!additive(claim.result)) return false;
    for (const Way& way : claim.ways) {
      for (const Operand& operand : way.parts) {
        if (!additive(operand.figure)) return false;
      }
    }
    return true;
  }

  bool mixes_units(const Claim& claim) const {
    const std::string* unit = nullptr;
    for (const Way& way : claim.ways) {
      for (const Operand& operand : way.parts) {
        const std::string& own = facts_.folded_unit(facts_.figure(operand.figure).row);
        if (own.empty()) continue;
        if (unit != nullptr && *unit != own) return true;
        unit = &own;
      }
    }
    return false;
  }

  const TableFacts& facts_;
  int row_;
  bool first_ = false;
  std::vector<Block> blocks_;
};

// "Toàn quốc" among the rows of a few provinces is no sum of theirs.
bool adds_up_rows(const TableFacts& facts, int row) {
  static const Pattern wider(R"(\b(quoc|nuoc|vung)\b)");
  return facts.row(row).total && !wider.matches_part(facts.folded_label(row));
}

}  // namespace

void find_total_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) {
    if (!adds_up_rows(facts, r)) continue;
    const TotalRow total(facts, r);
    if (!total.has_blocks()) continue;
    for (int c : facts.figure_columns()) {
      if (!adds_up_over_rows(facts, c)) continue;
      if (std::optional<Claim> claim = total.claim(c)) claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
