// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between figures: how one that the page states is written down, and how it is judged.
//
// A claim says what a figure (a total, a rate, a change) should come out as, in one or more ways,
// and why. Finders turn labels, headers, ordinals and the catalogue into claims; judging is the
// same for all of them:
//
//   "(8=5+6+7)" over columns 5, 6, 7 -> Claim{rule sum, result: the figure in column 8,
//                                            ways {5 + 6 + 7}, why "formula in the header"}
//
// A claim holds when one of its ways does, for some choice inside the intervals of its figures.
// More ways than one are for pages that leave open what is meant ("Tăng (+)/Giảm (-)" beside a
// count and a rate): they make a claim weaker, never stronger.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/bounds.h"
#include "model/catalogue.h"
#include "model/passages.h"
#include "model/record.h"

namespace bocso {

// A sentence, or a piece of one, in both languages of the messages.
struct Words {
  std::string vi;
  std::string en;
};

struct Operand {
  int figure = -1;           // index into Report::figures
  bool denominator = false;  // the second number of "1.764/1.764"
  bool negative = false;

  friend bool operator==(const Operand&, const Operand&) = default;
};

// How a result comes about: Σ parts, or 100 · Σ parts / Σ base when base is not empty. One part and
// no base: two figures that print the same quantity.
struct Way {
  std::vector<Operand> parts;
  std::vector<Operand> base;

  friend bool operator==(const Way&, const Way&) = default;
};

// How far a claim is carried by the page alone, and how far by the others of its family.
enum class Standing {
  stated,    // by the page alone
  leading,   // a warning, unless another of its family holds
  hinted,    // not checkable, unless another of its family holds
  usual,     // a warning, unless four times as many of its family hold as fail
  inferred,  // as usual, and not checkable unless more of its family hold than fail, two of them
             // with numbers that tell; of rates one will do if twice as many hold
};

struct Claim {
  std::string_view rule;                  // "sum", "ratio", "delta", "part_whole", "mention"
  Severity severity = Severity::warning;  // of the flag when it is broken
  int result = -1;                        // the figure that ought to come out; -1: 100
  std::vector<Way> ways;                  // the first is the likeliest
  bool missing = false;                   // a figure it needs is not there: it cannot be checked
  std::string family;                     // claims on the same ground: "t0 formula 8"; "": alone
  bool same_ways = false;                 // way i means the same throughout the family
  Standing standing = Standing::stated;
  Compare compare = Compare::equal;  // "part_whole": result <= parts, or >=
  Words what;                        // "Cột 8 phải bằng cột 5 + 6 + 7"
  Words why;                         // "công thức ở đầu bảng"
};

enum class Verdict { held, held_if_cut, broken, not_checkable };

struct Judged {
  Claim claim;
  Verdict verdict = Verdict::not_checkable;
  std::vector<bool> holds;          // by way
  std::size_t way = 0;              // the one to name in a message
  std::optional<Decimal> expected;  // what that way gives
};

// The tables of a report, made ready for finding claims. Figures are indices into Report::figures.
class TableFacts {
 public:
  TableFacts(const Report& report, int table);

  const LabelledTable& table() const { return table_; }
  const Report& report() const { return report_; }
  int rows() const { return static_cast<int>(table_.rows.size()); }
  int columns() const { return static_cast<int>(table_.columns.size()); }

  // The numbers of a cell in a value, rate or change column, left to right.
  const std::vector<int>& numbers(int row, int column) const;
  // The number that is alone in its cell; -1 when there is none, or more than one.
  int number(int row, int column) const;
  const Figure& figure(int index) const { return report_.figures[static_cast<std::size_t>(index)]; }
  const Row& row(int r) const { return table_.rows[static_cast<std::size_t>(r)]; }
  const Column& column(int c) const { return table_.columns[static_cast<std::size_t>(c)]; }
  const std::string& folded_label(int row) const { return labels_[static_cast<std::size_t>(row)]; }
  const std::string& folded_header(int column) const {
    return headers_[static_cast<std::size_t>(column)];
  }
  const std::string& folded_unit(int row) const { return units_[static_cast<std::size_t>(row)]; }
  const std::vector<int>& children(int row) const {
    return children_[static_cast<std::size_t>(row)];
  }
  // Columns that may hold figures: value, rate and change.
  const std::vector<int>& figure_columns() const { return figure_columns_; }
  // No numbers in any of them: a heading.
  bool is_heading(int row) const { return heading_[static_cast<std::size_t>(row)]; }

 private:
  std::size_t cell(int row, int column) const;

  const Report& report_;
  const LabelledTable& table_;
  std::vector<std::vector<int>> numbers_;  // by cell
  std::vector<std::string> labels_, headers_, units_;
  std::vector<std::vector<int>> children_;
  std::vector<int> figure_columns_;
  std::vector<bool> heading_;
};

// What a check sees: the report, the catalogue, and all claims judged.
struct CheckInput {
  const Report& report;
  const Catalogue& catalogue;
  const std::vector<TableFacts>& tables;
  const std::vector<Judged>& judged;
};

// Numeric: has a value, and is neither words nor an empty cell.
bool is_number(const Figure& figure);
bool is_percent(const Figure& figure);
// A count, an amount or a change of one: what a total adds up.
bool is_additive(const Figure& figure);

// The finders, in the order of their weight: of two claims over the same figures the first counts.
using Claims = std::vector<Claim>;
void find_formula_claims(const TableFacts& facts, Claims& claims);  // "(8=5+6+7)"
void find_total_claims(const TableFacts& facts, Claims& claims);    // "Tổng cộng"
void find_catalogue_claims(const Report& report, const Catalogue& catalogue, Claims& claims);
void find_block_claims(const TableFacts& facts, Claims& claims);      // a level and its agencies
void find_column_claims(const TableFacts& facts, Claims& claims);     // a group's total column
void find_partition_claims(const TableFacts& facts, Claims& claims);  // tỉnh + huyện + xã
void find_joint_claims(const TableFacts& facts, Claims& claims);      // "mức độ 3, 4" = 3 + 4
void find_balance_claims(const TableFacts& facts, Claims& claims);    // received = done + pending
void find_rate_claims(const TableFacts& facts, Claims& claims);  // "Tỷ lệ" over its two rows
void find_rate_column_claims(const TableFacts& facts, Claims& claims);  // and over two columns
void find_share_claims(const TableFacts& facts, Claims& claims);        // shares of a whole
void find_change_claims(const TableFacts& facts, Claims& claims);       // "Tăng (+)/Giảm (-)"
void find_prose_claims(const Report& report, const std::vector<Passage>& passages, Claims& claims);
void find_prose_rate_claims(const Report& report, const std::vector<Passage>& passages,
                            Claims& claims);                      // "A/B hồ sơ, đạt P%"
void find_part_claims(const TableFacts& facts, Claims& claims);   // "Trong đó" <= its whole
void find_fraction_claims(const Report& report, Claims& claims);  // "1.764/1.769": 1.764 <= 1.769
void find_mention_claims(const Report& report, const std::vector<TableFacts>& tables,
                         const std::vector<Passage>& passages,
                         Claims& claims);  // one quantity in two places

// Every claim with its verdict, those over figures that an earlier one covers left out. Where more
// than two thirds of a family of three or more fail, what they stand on was misread: none of them
// is checkable.
std::vector<Judged> judge(Claims claims, const Report& report);

// Would the claim hold if this figure printed that value?
bool holds_with(const Claim& claim, const std::vector<Figure>& figures, int figure,
                const Decimal& value);

// Classes that together make a whole and exclude each other: "cấp tỉnh", "cấp huyện", "cấp xã".
// What the classes leave of the labels ("số TTHC") must be the same, and something the whole's
// label says, too.
struct PartitionMatch {
  std::vector<int> members;  // indices into the labels, one a class
  std::vector<int> others;   // labels that are none of the classes
  bool outcome = false;      // every one of what is counted is in one class: done in time, or late
};
std::optional<PartitionMatch> match_partition(std::string_view folded_whole,
                                              const std::vector<std::string>& folded_labels);
// The same for clauses of running text, which say more around the class ("trả kết quả trước hạn và
// đúng hạn"): words that tell nothing, and those of the whole, are let pass.
std::optional<PartitionMatch> match_clauses(std::string_view folded_whole,
                                            const std::vector<std::string>& folded_clauses);
// Do two labels name different classes of one partition ("đúng hạn", "quá hạn")?
bool are_rivals(std::string_view folded_a, std::string_view folded_b);

// A label without its brackets, which explain it: "Số TTHC (cấp tỉnh)" -> "Số TTHC ".
std::string without_brackets(std::string_view label);
// The words of a label that say what it counts: no brackets, no "tổng số", "các", "đã", "được".
std::vector<std::string> content_words(std::string_view folded);
bool is_subset(const std::vector<std::string>& words, const std::vector<std::string>& of);

// “Sở Xây dựng”, long labels cut at a word.
std::string quoted(std::string_view label);
// "1.903", "98,98%": a value as a message prints it.
std::string printed(const Decimal& value, bool percent);
// The same in the way a figure of the document is printed: "1795" beside it gives "1805", "98.12%"
// gives "98.21%".
std::string printed_like(const Figure& figure, const Decimal& value, bool percent);
// The same with the figure's unit where it scales and the sign of a change: 1148080500000 beside
// "1.134.203,9 triệu đồng" is "1.148.080,5 triệu đồng", 120 beside "+34" is "+120". At least
// `decimals` of them.
std::string as_printed(const Figure& figure, const Decimal& value, int decimals);
std::string as_printed(const Figure& figure, const Decimal& value);  // with its own decimals

// A flag with its id, figures and places; found, expected and messages are the caller's.
Flag make_flag(const Report& report, std::string_view rule, Severity severity,
               std::vector<int> figures);

}  // namespace bocso
