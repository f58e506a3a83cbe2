// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/evidence.h"

#include <algorithm>
#include <set>

#include "corpus/make/judging.h"
#include "corpus/make/relations.h"
#include "corpus/make/slips.h"

namespace bocso::corpus {
namespace {

bool names(const DueFlag& flag, const std::string& key) {
  return std::ranges::find(flag.figures, key) != flag.figures.end();
}

// The relations that a page states, asked for the figures they hold together.
class Page {
 public:
  explicit Page(Report& report) : index_(index_of(report)) {
    for (const Relation& relation : report.relations) {
      if (relation.ground.severity[0] == 0 || !is_complete(relation, index_)) continue;
      for (const std::string& key : members(relation)) by_figure_[key].push_back(&relation);
    }
  }

  Figure& figure(const std::string& key) { return *index_.at(key); }

  std::vector<const Relation*> broken_with(const std::string& key) const {
    std::vector<const Relation*> broken;
    for (const Relation* relation : of(key)) {
      if (judge(*relation, index_).verdict != Verdict::holds) broken.push_back(relation);
    }
    return broken;
  }

  // All of these and all others of the figure hold.
  bool mended(const std::string& key, const std::vector<const Relation*>& broken) const {
    const auto holds = [&](const Relation* relation) {
      return judge(*relation, index_).verdict == Verdict::holds;
    };
    return std::ranges::all_of(broken, holds) && std::ranges::all_of(of(key), holds);
  }

 private:
  const std::vector<const Relation*>& of(const std::string& key) const {
    static const std::vector<const Relation*> none;
    const auto found = by_figure_.find(key);
    return found == by_figure_.end() ? none : found->second;
  }

  FigureIndex index_;
  std::map<std::string, std::vector<const Relation*>> by_figure_;
};

bool may_stand(const Figure& figure, const Amount& value) {
  if (figure.kind == Kind::delta) return true;
  std::int64_t hundred = 100;
  for (int i = 0; i < value.decimals; ++i) hundred *= 10;
  return value.digits >= 0 &&
         (figure.kind != Kind::percent || figure.surpassable || value.digits <= hundred);
}

// Would this figure, printed as another number, mend what is broken? `right` is not asked for.
bool has_rival(Page& page, const std::string& key, const std::vector<const Relation*>& broken,
               const std::vector<Amount>& values, const Amount* right) {
  Figure& figure = page.figure(key);
  const Amount printed = figure.value;
  bool found = false;
  for (const Amount& value : values) {
    if (found) break;
    if (!may_stand(figure, value) || (right != nullptr && value == *right)) continue;
    figure.value = value;
    found = page.mended(key, broken);
  }
  figure.value = printed;
  return found;
}

}  // namespace

Shown shown_by(Report& report, const Misprint& misprint) {
  Shown shown = Shown::nothing;
  for (const DueFlag& flag : due_flags(report)) {
    if (!names(flag, misprint.key)) continue;
    if (!flag.severity.empty()) return Shown::due;
    shown = Shown::unstated;
  }
  return shown;
}

bool is_ambiguous(Report& report, const Misprint& misprint) {
  Page page(report);
  const std::vector<const Relation*> broken = page.broken_with(misprint.key);
  if (broken.empty()) return false;
  const Amount right = misprint.right.value;
  Figure& wrong = page.figure(misprint.key);
  const Amount printed = wrong.value;
  wrong.value = right;
  const bool alone = page.mended(misprint.key, broken);
  wrong.value = printed;
  if (!alone) return true;

  std::vector<Amount> others = single_slips(wrong);
  // Where the right number is no slip away, one beside it would do as well.
  if (std::ranges::find(others, right) == others.end()) {
    others.push_back({right.digits - 1, right.decimals});
    others.push_back({right.digits + 1, right.decimals});
  }
  if (has_rival(page, misprint.key, broken, others, &right)) return true;
  // Only what stands in all that is broken can mend it.
  for (const std::string& key : members(*broken.front())) {
    if (key == misprint.key) continue;
    const bool in_all = std::ranges::all_of(broken, [&](const Relation* relation) {
      const std::vector<std::string> keys = members(*relation);
      return std::ranges::find(keys, key) != keys.end();
    });
    if (!in_all) continue;
    if (has_rival(page, key, broken, single_slips(page.figure(key)), nullptr)) return true;
  }
  return false;
}

}  // namespace bocso::corpus
