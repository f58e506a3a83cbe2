// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "accuracy/pairing.h"
#include "normalize/decimal.h"
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

std::optional<double> as_double(const std::string& value) {
  if (!parse_decimal(value)) return std::nullopt;
  return std::stod(value);
}

// "98.50" -> 0.01. In a scaled unit (`21,1 tỷ`) the value ends in noughts: "21100000000" -> 1e8.
double last_place(const std::string& value) {
  const std::size_t point = value.find('.');
  if (point != std::string::npos) {
    return std::pow(10, -static_cast<double>(value.size() - point - 1));
  }
  constexpr std::size_t kScaled = 6;
  const std::size_t noughts = value.size() - 1 - value.find_last_not_of('0');
  return value != "0" && noughts >= kScaled ? std::pow(10, static_cast<double>(noughts)) : 1;
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
      if (explained(flag)) continue;
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
    field("period", score_.period, truth, period == "//" ? "" : period, period == got, got);
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

  // The number printed in a figure, or the one it should be; nullopt for words.
  struct Number {
    double printed = 0;
    double right = 0;
    double unit = 1;         // of the right one's last place
    double denominator = 0;  // of ratios
  };
  std::optional<Number> number(std::size_t k) const {
    const Figure& figure = read_.figures[k];
    const std::optional<double> value = as_double(figure.value);
    if (!value) return std::nullopt;
    Number number{*value, *value, last_place(figure.value),
                  as_double(figure.denominator).value_or(0)};
    if (const Misprint* misprint = misprint_of(k)) {
      number.right = as_double(misprint->value).value_or(*value);
      number.unit = last_place(misprint->value);
    }
    return number;
  }
  const Misprint* misprint_of(std::size_t k) const {
    const auto found = std::ranges::find_if(truth_.misprints, [&](const Misprint& misprint) {
      return owner_[k] == static_cast<int>(misprint.figure);
    });
    return found == truth_.misprints.end() ? nullptr : &*found;
  }

  // A misprint may break more than the truth says was built on it: a flag that the right values
  // would mend is no false alarm.
  bool explained(const Flag& flag) const {
    const auto is_misprinted = [&](std::size_t k) { return misprint_of(k) != nullptr; };
    if (std::ranges::none_of(flag.figures, is_misprinted)) return false;
    const std::optional<Number> first = number(flag.figures[0]);
    const std::optional<double> due = as_double(flag.expected);
    if (first && due && std::abs(*due - first->right) <= 1.01 * first->unit &&
        first->right != first->printed) {
      return true;
    }
    // These speak of their first figure alone.
    for (const char* rule : {"range", "code", "separator", "unit"}) {
      if (flag.rule == rule) return is_misprinted(flag.figures[0]);
    }
    // The misprinted number comes from another row.
    if (flag.rule == "numbering") return false;
    return flag.rule == "ratio" || flag.rule == "rounding" ? rate_mends(flag) : change_mends(flag);
  }

  // The rate of two of its figures, of one in all of them, or of a printed ratio is what it should
  // be.
  bool rate_mends(const Flag& flag) const {
    const std::optional<Number> rate = number(flag.figures[0]);
    if (!rate) return false;
    const auto holds = [&](double part, double whole) {
      return whole != 0 && std::abs(100 * part / whole - rate->right) <= 1.01 * rate->unit;
    };
    double all = 0;
    for (const std::size_t i : std::set(flag.figures.begin() + 1, flag.figures.end())) {
      if (const std::optional<Number> part = number(i)) all += part->right;
    }
    for (const std::size_t i : flag.figures) {
      const std::optional<Number> part = number(i);
      if (!part || i == flag.figures[0]) continue;
      if (holds(part->right, part->denominator) || holds(part->right, all)) return true;
      for (const std::size_t j : flag.figures) {
        const std::optional<Number> whole = number(j);
        if (whole && j != i && j != flag.figures[0] && holds(part->right, whole->right)) {
          return true;
        }
      }
    }
    return false;
  }

  // What is off is what was misprinted, give or take what rounding leaves.
  bool change_mends(const Flag& flag) const {
    const std::optional<double> found = as_double(flag.found), due = as_double(flag.expected);
    if (!found || !due) return false;
    std::vector<double> off = {*found - *due};
    double rounding = 0;
    for (const std::size_t k : flag.figures) {
      const std::optional<Number> figure = number(k);
      if (!figure) continue;
      if (figure->unit != 1) rounding += figure->unit / 2;
      const double change = figure->printed - figure->right;
      if (change == 0) continue;
      for (std::size_t i = 0, count = off.size(); i < count; ++i) {
        off.push_back(off[i] + change);
        off.push_back(off[i] - change);
      }
    }
    const bool part = flag.rule == "part_whole";  // less is as good
    return std::any_of(off.begin() + 1, off.end(), [&](double left) {
      return (part ? left : std::abs(left)) <= rounding + 1e-6 * std::abs(*found);
    });
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

void add_series(const Documents& truth, const Documents& read,
                const std::function<Score&(const std::string& name)>& score_of) {
  std::map<std::string, std::vector<int>> owners;  // by document: of figures read
  const auto true_figure = [&](const std::string& name, std::size_t k) -> const Figure* {
    const auto due = truth.find(name);
    const auto got = read.find(name);
    if (due == truth.end() || got == read.end()) return nullptr;
    auto& owner = owners[name];
    if (owner.empty()) {
      owner.assign(got->second.figures.size(), -1);
      const std::vector<int> partner = pair_figures(due->second.figures, got->second.figures);
      for (std::size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] >= 0) owner[static_cast<std::size_t>(partner[i])] = static_cast<int>(i);
      }
    }
    return owner[k] < 0 ? nullptr : &due->second.figures[static_cast<std::size_t>(owner[k])];
  };
  for (const auto& [name, document] : read) {
    if (!truth.contains(name)) continue;
    for (const Flag& flag : document.flags) {
      if (flag.rule != "series") continue;
      std::vector<const Figure*> figures;
      for (const std::size_t k : flag.figures) figures.push_back(true_figure(name, k));
      for (const auto& [other, k] : flag.others) figures.push_back(true_figure(other, k));
      const Figure* first = figures.front();
      // Where the truth does not know the indicators, nobody can say.
      const bool known = std::ranges::all_of(
          figures, [](const Figure* figure) { return figure != nullptr && figure->catalogued; });
      if (!known) continue;
      const bool same = std::ranges::all_of(figures, [&](const Figure* figure) {
        return figure->indicator == first->indicator && !figure->indicator.empty();
      });
      Score& score = score_of(name);
      count(score.series, true, same);
      if (same) continue;
      ++score.flags["series " + flag.severity].false_alarms;
      score.misses.push_back(name + ": false " + flag.severity + " series: " + flag.message);
    }
  }
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
