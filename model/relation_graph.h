// SPDX-License-Identifier: GPL-3.0-or-later
// All relations of a document over all its printed numbers, and what one number would have to be.
//
// Numbers are slots: each figure's value, and the second number of a ratio ("1.764/1.764"). A
// relation joins the slots it speaks of. A change is another number in a slot; relations are asked
// whether they hold with changes, and which numbers in a slot would make them hold:
//
//   1 + 2 + 3 = 7, asked for the slot of 7: {6, 6}; for that of 2: {3, 3}
//
// Sums are kept by relation, so that a question costs as many steps as there are changes, however
// long the column is. Relations are prepared when they are first asked: a document without a broken
// relation costs nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/bounds.h"
#include "model/misprint.h"
#include "model/ranges.h"
#include "model/relation.h"

namespace bocso {

// Another number in a slot, with the decimals it would be printed with.
struct Change {
  int slot = -1;
  Decimal value;
  int decimals = 0;
  Misprint how = Misprint::other;

  friend bool operator==(const Change&, const Change&) = default;
};
using Changes = std::vector<Change>;

// What no figure of its kind can pass: a share 0 … 100. Broken by the figure as printed.
struct Limit {
  int figure = -1;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool whole = false;  // no fraction either

  friend bool operator==(const Limit&, const Limit&) = default;
};

class RelationGraph {
 public:
  RelationGraph(const Report& report, const std::vector<Judged>& judged,
                const std::vector<Limit>& limits);

  const Report& report() const { return report_; }
  const Figure& figure_of(int slot) const {
    return report_.figures[static_cast<std::size_t>(slot / 2)];
  }
  static bool is_denominator(int slot) { return slot % 2 == 1; }

  // Relations are numbered: claims as in `judged`, then the limits. Those of claims that cannot be
  // checked have no slots.
  const std::vector<int>& broken() const { return broken_; }
  bool is_broken(int relation) const { return at(relation).broken; }
  bool is_limit(int relation) const { return static_cast<std::size_t>(relation) >= claims_; }
  // Equal sides, not "no more than".
  bool is_equation(int relation) const;
  std::span<const int> slots_of(int relation) const;
  std::span<const int> relations_of(int slot) const;
  // What an unbroken relation ties so tightly that no change of this slot alone is possible.
  bool is_frozen(int slot);

  // The slot as printed; nullopt when its value is not a whole number of its last printed place.
  std::optional<Print> print_of(int slot) const;
  // A number as the digits of Print, at so many decimals.
  std::optional<std::int64_t> digits_of(int slot, const Decimal& value, int decimals) const;
  // Digits as in Print. nullopt: beyond 18 digits.
  std::optional<Change> change_to(int slot, std::int64_t digits, int decimals, Misprint how) const;

  bool holds(int relation, const Changes& changes);
  // Which numbers of as many decimals as are printed in `slot` make the relation hold, all other
  // changes made.
  Ranges solve(int relation, int slot, const Changes& changes);

 private:
  // How often a slot stands in a form: +1, -1, seldom more.
  struct Term {
    int slot = -1;
    int parts = 0;
    int base = 0;
    bool result = false;
  };
  // One way of a claim.
  struct Form {
    Total parts, base;
    std::vector<Term> terms;  // by slot
    Bounds result;
    Compare compare = Compare::equal;
    bool is_rate = false;
    bool rounded_parts = false;
  };
  struct Relation {
    bool broken = false;
    bool may_be_cut = false;
    bool prepared = false;
    bool rigid = false;
    std::vector<Form> forms;
  };
  struct Sides {
    Bounds result, parts, base;
  };

  const Relation& at(int relation) const { return relations_[static_cast<std::size_t>(relation)]; }
  const Limit& limit(int relation) const {
    return limits_[static_cast<std::size_t>(relation) - claims_];
  }
  std::span<const Way> ways_of(int relation) const;
  void add_relations();
  void index_slots();
  const Relation& prepared(int relation);
  Form form_of(const Claim& claim, const Way& way, bool may_be_cut) const;
  bool is_rigid(const Relation& relation) const;
  Bounds bounds_of_slot(int slot, bool may_be_cut) const;
  Bounds bounds_of_change(const Change& change, bool may_be_cut) const;
  std::optional<Sides> sides(const Form& form, const Changes& changes, bool may_be_cut,
                             int without) const;
  bool form_holds(const Form& form, const Changes& changes, bool may_be_cut) const;
  std::optional<Range> solve_form(const Form& form, const Term& term, const Changes& changes,
                                  bool may_be_cut) const;
  Ranges solve_limit(const Limit& limit, int slot) const;

  const Report& report_;
  const std::vector<Judged>& judged_;
  const std::vector<Limit>& limits_;
  std::size_t claims_ = 0;
  std::vector<Relation> relations_;
  std::vector<int> broken_;
  // Slots of relation r: slots_[slots_begin_[r]] … ; relations of slot s likewise.
  std::vector<std::size_t> slots_begin_, relations_begin_;
  std::vector<int> slots_, relations_of_;
};

}  // namespace bocso
