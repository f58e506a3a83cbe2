// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "accuracy/explained.h"
#include "accuracy/pairing.h"
#include "normalize/utf8.h"

namespace bocso::accuracy {
namespace {

std::string shown(const Figure& f) {
  const std::string place = f.source == "prose" ? f.sentence
                                                : fmt::format("t{}.{}.{} {} | {}", f.table, f.row,
                                                              f.column, f.label, f.column_label);
  return fmt::format("{} {}{}{} \"{}\" p{} {}", f.kind, f.value, f.denominator.empty() ? "" : "/",
                     f.denominator, f.raw, f.page, place);
}

// Is what was read what the truth states? In prose nobody can say where a unit ends.
bool same_words(const std::string& truth, const std::string& read) {
  return fold_keeping_marks(truth) == fold_keeping_marks(read);
}
bool like_unit(const std::string& truth, const std::string& read) {
  const std::string a = fold_keeping_marks(truth), b = fold_keeping_marks(read);
  return a.empty() == b.empty() && (a.starts_with(b) || b.starts_with(a));
}

int rank(const std::string& severity) {
  return severity == "error" ? 2 : severity == "warning" ? 1 : 0;
}

void count(Score::Field& field, bool asked, bool right) {
  if (!asked) return;
  ++field.asked;
  if (right) ++field.right;
}

class Scorer {
 public:
  Scorer(const std::string& name, const Document& truth, const Document& read, Score& score)
      : name_(name),
        truth_(truth),
        read_(read),
        score_(score),
        partner_(pair_figures(truth.figures, read.figures)),
        owner_(read.figures.size(), -1),
        due_rank_(read.flags.size(), -1),
        right_(truth.figures.size(), false) {
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i] >= 0) owner_[static_cast<std::size_t>(partner_[i])] = static_cast<int>(i);
    }
    for (const Flag& flag : read.flags) {
      if (flag.rule == "ocr") doubted_.insert(flag.figures.begin(), flag.figures.end());
    }
  }

  void add_figures() {
    for (std::size_t i = 0; i < truth_.figures.size(); ++i) {
      if (is_number(truth_.figures[i].kind)) add_figure(i);
    }
    for (std::size_t k = 0; k < read_.figures.size(); ++k) {
      if (owner_[k] >= 0 || !is_number(read_.figures[k].kind)) continue;
      ++score_.extra;
      add_reading(k, false);
      miss("extra " + shown(read_.figures[k]));
    }
  }

  void add_flags() {
    for (const Flag& due : truth_.flags) {
      const Found found = find(due, rank(due.severity));
      FlagCount& count = score_.flags[due.rule + " " + due.severity];
      ++count.due;
      count.found += found.any ? 1 : 0;
      count.severity_right += found.same_severity ? 1 : 0;
      FlagCount& ground = score_.grounds[due.ground.empty() ? due.rule : due.ground];
      ++ground.due;
      ground.found += found.any ? 1 : 0;
      if (found.any) found_.insert(due.figures.begin(), due.figures.end());
      if (!found.any) miss("missed " + said(due));
    }
    for (const Flag& broken : truth_.unstated) {
      count(score_.unstated, true, find(broken, rank("error")).any);
    }
    for (std::size_t k = 0; k < read_.flags.size(); ++k) {
      const Flag& flag = read_.flags[k];
      // Between documents: see add_series.
      if (flag.rule == "ocr" || flag.rule == "series") continue;
      FlagCount& count = score_.flags[flag.rule + " " + flag.severity];
      if (due_rank_[k] >= 0) {
        if (due_rank_[k] >= rank(flag.severity)) continue;
        ++count.harsher;
        miss("harsher " + flag.severity + " " + flag.rule + ": " + flag.message);
        continue;
      }
      if (is_explained(flag, read_.figures, [&](std::size_t k) { return misprint_of(k); }))
        continue;
      ++count.false_alarms;
      miss("false " + flag.severity + " " + flag.rule + ": " + flag.message);
    }
  }

  void add_misprints() {
    for (const Misprint& misprint : truth_.misprints) {
      if (misprint.shows == "nothing") ++score_.shows_nothing;
      const auto named = std::ranges::count_if(truth_.flags, [&](const Flag& flag) {
        return std::ranges::find(flag.figures, misprint.figure) != flag.figures.end();
      });
      count(score_.kinds[misprint.kind], named > 0, found_.contains(misprint.figure));
      const bool right = std::ranges::any_of(read_.flags, [&](const Flag& flag) {
        return !flag.suspects.empty() &&
               owner_[flag.suspects[0].figure] == static_cast<int>(misprint.figure) &&
               same_number(flag.suspects[0].value, misprint.value);
      });
      count(score_.ambiguous_suspects, named > 0 && misprint.ambiguous, right);
      count(score_.suspects, named > 0 && !misprint.ambiguous, right);
      count(score_.crossed_suspects, named > 1 && !misprint.ambiguous, right);
      if (named > 0 && !misprint.ambiguous && !right) {
        miss(fmt::format("suspect not first ({}, {}): {}", misprint.kind, misprint.value,
                         shown(truth_.figures[misprint.figure])));
      }
    }
  }

 private:
  void miss(const std::string& what) { score_.misses.push_back(name_ + ": " + what); }

  void add_figure(std::size_t i) {
    const Figure& truth = truth_.figures[i];
    ++score_.figures;
    if (partner_[i] < 0) {
      ++score_.missing;
      miss("missing " + shown(truth));
      return;
    }
    const std::size_t k = static_cast<std::size_t>(partner_[i]);
    const Figure& read = read_.figures[k];
    right_[i] =
        same_number(truth.value, read.value) && same_number(truth.denominator, read.denominator);
    add_reading(k, right_[i]);
    if (!right_[i]) {
      ++score_.wrong;
      miss("wrong " + shown(truth) + " read as " + shown(read));
      return;
    }
    ++score_.right;
    add_fields(truth, read);
  }

  void add_fields(const Figure& truth, const Figure& read) {
    field("label", score_.label, truth, truth.label, same_words(truth.label, read.label),
          read.label);
    const bool unit = truth.source == "table" ? same_words(truth.unit, read.unit)
                                              : like_unit(truth.unit, read.unit);
    field("unit", score_.unit, truth, truth.unit, unit, read.unit);
    field("kind", score_.kind, truth, truth.kind, truth.kind == read.kind, read.kind);
    field("entity", score_.entity, truth, truth.entity, same_words(truth.entity, read.entity),
          read.entity);
    const std::string period = truth.period_start + "/" + truth.period_end + "/" + truth.as_of;
    const std::string got = read.period_start + "/" + read.period_end + "/" + read.as_of;
    // The truth has the time as the page states it; which of the dates a figure has of it, its
    // indicator's nature says: the last day of a period for a stock, an end without beginning for
    // what was counted until a day.
    const bool on_its_day = !truth.period_end.empty() && got == "//" + truth.period_end;
    const bool until_its_day = !truth.as_of.empty() && got == "/" + truth.as_of + "/";
    field("period", score_.period, truth, period == "//" ? "" : period,
          period == got || (!read.indicator.empty() && (on_its_day || until_its_day)), got);
    field("indicator", score_.indicator, truth, truth.indicator, truth.indicator == read.indicator,
          read.indicator);
    const bool other = !read.indicator.empty() && read.indicator != truth.indicator;
    count(score_.indicator_wrong, truth.catalogued, other);
    if (truth.catalogued && truth.indicator.empty() && other) {
      miss(fmt::format("indicator of none read as \"{}\": {}", read.indicator, shown(truth)));
    }
  }

  void field(const char* name, Score::Field& field, const Figure& truth,
             const std::string& expected, bool right, const std::string& got) {
    count(field, !expected.empty(), right);
    if (!expected.empty() && !right) {
      miss(fmt::format("{} \"{}\" read as \"{}\": {}", name, expected, got, shown(truth)));
    }
  }

  // A reading with its confidence and doubt.
  void add_reading(std::size_t k, bool right) {
    const double confidence = std::clamp(read_.figures[k].confidence, 0.0, 1.0);
    ConfidenceBin& bin = score_.confidence[std::min<std::size_t>(
        static_cast<std::size_t>(confidence * 10), score_.confidence.size() - 1)];
    ++bin.figures;
    bin.right += right ? 1 : 0;
    bin.confidence += confidence;
    const bool doubted = doubted_.contains(k);
    if (right && doubted) ++score_.right_doubted;
    if (!right && !doubted) ++score_.wrong_undoubted;
  }

  struct Found {
    bool any = false;
    bool same_severity = false;
  };

  // Marks the flags that say what is due, with how bad that is.
  Found find(const Flag& due, int due_rank) {
    Found found;
    for (std::size_t k = 0; k < read_.flags.size(); ++k) {
      if (!says(read_.flags[k], due)) continue;
      // That a part is more than its whole is as certain as it is, whatever the sum's ground.
      const bool other = read_.flags[k].rule != due.rule;
      due_rank_[k] = std::max(due_rank_[k], other ? rank("error") : due_rank);
      found.any = true;
      found.same_severity = found.same_severity || read_.flags[k].severity == due.severity;
    }
    return found;
  }

  // "flag sum error (total row): count 10529 …; with 2.301, 8.228".
  std::string said(const Flag& due) const {
    std::string text = fmt::format("flag {} {} ({}): {}", due.rule, due.severity, due.ground,
                                   shown(truth_.figures[due.figures[0]]));
    for (std::size_t i = 1; i < due.figures.size(); ++i) {
      text += (i == 1 ? "; with " : ", ") + truth_.figures[due.figures[i]].raw;
    }
    return text;
  }

  // The same rule on the same figures: the first of them, two, or all there are.
  bool says(const Flag& flag, const Flag& due) const {
    // A share over 100 is told as such, or by what it is made of; a rate and a sum also by a part
    // that is more than its whole.
    const bool of_share = (flag.rule == "range" && due.rule == "ratio") ||
                          (flag.rule == "ratio" && due.rule == "range");
    const bool of_parts = flag.rule == "part_whole" && (due.rule == "ratio" || due.rule == "sum");
    if (flag.rule != due.rule && !of_share && !of_parts) return false;
    std::size_t shared = 0;
    for (const std::size_t k : flag.figures) {
      if (owner_[k] < 0) continue;
      const std::size_t i = static_cast<std::size_t>(owner_[k]);
      shared += static_cast<std::size_t>(std::count(due.figures.begin(), due.figures.end(), i));
    }
    const bool first = !flag.figures.empty() && !due.figures.empty() &&
                       owner_[flag.figures[0]] == static_cast<int>(due.figures[0]);
    const bool all = shared == due.figures.size();
    if (of_share) return first;
    // A habit is told of one figure.
    if (due.rule == "separator") return shared > 0;
    return shared >= std::min<std::size_t>(2, due.figures.size()) && (first || all || shared >= 2);
  }

  const Misprint* misprint_of(std::size_t k) const {
    const auto found = std::ranges::find_if(truth_.misprints, [&](const Misprint& misprint) {
      return owner_[k] == static_cast<int>(misprint.figure);
    });
    return found == truth_.misprints.end() ? nullptr : &*found;
  }

  const std::string& name_;
  const Document& truth_;
  const Document& read_;
  Score& score_;
  std::vector<int> partner_;   // of true figures among those read
  std::vector<int> owner_;     // the reverse
  std::vector<int> due_rank_;  // of the flags read: how bad what they say is, -1 when it is not due
  std::vector<bool> right_;
  std::set<std::size_t> doubted_;
  std::set<std::size_t> found_;  // true figures in due flags that were found
};

}  // namespace

void add_document(const std::string& name, const Document& truth, const Document& read,
                  Score& score) {
  ++score.reports;
  score.pages += read.pages;
  Scorer scorer(name, truth, read, score);
  scorer.add_figures();
  scorer.add_flags();
  scorer.add_misprints();
}

double percent(int right, int of) { return of == 0 ? 100 : 100.0 * right / of; }

FlagCount flags_of(const Score& score, const std::string& severity) {
  FlagCount all;
  for (const auto& [name, flags] : score.flags) {
    if (!name.ends_with(severity)) continue;
    all.due += flags.due;
    all.found += flags.found;
    all.severity_right += flags.severity_right;
    all.harsher += flags.harsher;
    all.false_alarms += flags.false_alarms;
  }
  return all;
}

void add_classes(const Score& score, Score& sum) {
  const auto add = [](const FlagCount& count, FlagCount& to) {
    to.due += count.due;
    to.found += count.found;
    to.severity_right += count.severity_right;
    to.harsher += count.harsher;
    to.false_alarms += count.false_alarms;
  };
  for (const auto& [name, flags] : score.flags) add(flags, sum.flags[name]);
  for (const auto& [name, flags] : score.grounds) add(flags, sum.grounds[name]);
  for (const auto& [name, field] : score.kinds) {
    sum.kinds[name].asked += field.asked;
    sum.kinds[name].right += field.right;
  }
}

double calibration_error(const Score& score) {
  double distance = 0;
  int figures = 0;
  for (const ConfidenceBin& bin : score.confidence) {
    distance += std::abs(bin.confidence - bin.right);
    figures += bin.figures;
  }
  return figures == 0 ? 0 : distance / figures;
}

}  // namespace bocso::accuracy
