// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suspects.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace bocso {
namespace {

std::size_t index(int i) { return static_cast<std::size_t>(i); }

// What no figure of this kind can pass; the rule "range" has found that it does.
Limit limit_of(const Report& report, int figure) {
  const Figure& of = report.figures[index(figure)];
  Limit limit;
  limit.figure = figure;
  limit.low = Decimal{of.kind == Kind::rank ? 1 : 0, 0};
  if (of.kind == Kind::percent) limit.high = Decimal{100, 0};
  if (of.kind == Kind::rank) limit.high = of.denominator;
  limit.whole = of.kind == Kind::count || of.kind == Kind::rank;
  return limit;
}

// The figures a claim is flagged with, as make_flag() is given them, in any order.
std::vector<std::string> ids_of(const Report& report, const Judged& judged) {
  std::vector<std::string> ids;
  const auto take = [&](int figure) {
    if (figure >= 0) ids.push_back(report.figures[index(figure)].id);
  };
  take(judged.claim.result);
  const Way& way = judged.claim.ways[judged.way];
  for (const Operand& operand : way.parts) take(operand.figure);
  for (const Operand& operand : way.base) take(operand.figure);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

// The relations of flags: of which broken claim, or of which limit, each of them speaks.
class FlaggedRelations {
 public:
  FlaggedRelations(const CheckInput& input, const std::vector<Flag>& flags) {
    std::map<std::string_view, int> figures;
    for (const Flag& flag : flags) {
      if (flag.rule == "range" && !flag.figures.empty()) figures[flag.figures.front()] = -1;
    }
    if (!figures.empty()) {
      for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
        const auto found = figures.find(input.report.figures[i].id);
        if (found != figures.end()) found->second = static_cast<int>(i);
      }
    }
    for (std::size_t i = 0; i < input.judged.size(); ++i) {
      const Judged& judged = input.judged[i];
      if (judged.verdict != Verdict::broken) continue;
      std::vector<std::string> ids = ids_of(input.report, judged);
      if (judged.claim.rule == "mention") {
        copies_.push_back({std::move(ids), static_cast<int>(i)});
        continue;
      }
      claims_.try_emplace({std::string(judged.claim.rule), std::move(ids)}, static_cast<int>(i));
    }
    for (const auto& [id, figure] : figures) {
      if (figure < 0) continue;
      limit_of_[std::string(id)] = static_cast<int>(input.judged.size() + limits_.size());
      limits_.push_back(limit_of(input.report, figure));
    }
  }

  const std::vector<Limit>& limits() const { return limits_; }

  // -1: none.
  int relation_of(const Flag& flag) const {
    if (flag.rule == "range" && !flag.figures.empty()) {
      const auto limit = limit_of_.find(flag.figures.front());
      return limit == limit_of_.end() ? -1 : limit->second;
    }
    std::vector<std::string> ids = flag.figures;
    std::ranges::sort(ids);
    // A flag of two copies names the figures, too, of what the copy would mend.
    for (const Copies& copies : copies_) {
      if (flag.rule == "mention" && std::ranges::includes(ids, copies.figures)) {
        return copies.relation;
      }
    }
    const auto claim = claims_.find({flag.rule, std::move(ids)});
    return claim == claims_.end() ? -1 : claim->second;
  }

 private:
  struct Copies {
    std::vector<std::string> figures;  // ids, sorted
    int relation = -1;
  };
  std::vector<Copies> copies_;
  std::map<std::pair<std::string, std::vector<std::string>>, int> claims_;
  std::map<std::string, int> limit_of_;
  std::vector<Limit> limits_;
};

// A suspect with the mending it comes from.
struct Listed {
  const Mending* mending = nullptr;
  Change change;
};

bool stands_in(const RelationGraph& graph, int slot, int relation) {
  return std::ranges::binary_search(graph.slots_of(relation), slot);
}

std::vector<Listed> list(const RelationGraph& graph, const std::vector<const Mending*>& mendings,
                         int relation) {
  std::vector<Listed> listed;
  for (const Mending* mending : mendings) {
    if (mending->gain() == 0 && !mending->is_explained()) continue;
    for (const Change& change : mending->changes) {
      const bool known = std::ranges::any_of(listed, [&](const Listed& other) {
        return other.change.slot == change.slot && other.change.value == change.value;
      });
      if (known || listed.size() == kMostSuspects) continue;
      if (stands_in(graph, change.slot, relation)) listed.push_back({mending, change});
    }
  }
  return listed;
}

// The unexplained value of the figure that ought to come out.
std::vector<Listed> list_result(const std::vector<const Mending*>& mendings, int result) {
  for (const Mending* mending : mendings) {
    if (mending->changes.size() != 1 || mending->changes.front().slot != 2 * result) continue;
    return {{mending, mending->changes.front()}};
  }
  return {};
}

constexpr int kDecimalsOfRates = 2;  // where the report prints no other rate

// With how many decimals the report prints its rates: in the figure's own column, else anywhere.
int decimals_of_rates(const Report& report, const Figure& figure) {
  std::map<int, int> own, all;
  for (const Figure& other : report.figures) {
    if (!is_percent(other) || other.id == figure.id) continue;
    ++all[other.decimals];
    if (other.table == figure.table && other.column == figure.column) ++own[other.decimals];
  }
  const std::map<int, int>& used = own.empty() ? all : own;
  const auto most = std::ranges::max_element(used, {}, &std::pair<const int, int>::second);
  return most == used.end() ? kDecimalsOfRates : most->first;
}

// A rate that no slip of its own digits explains was printed with decimals like the others: "1764"
// was "98,85", not "99".
void show_decimals(const CheckInput& input, const RelationGraph& graph, Listed& listed) {
  Change& change = listed.change;
  if (change.how != Misprint::other && change.how != Misprint::rate_and_count) return;
  for (int relation : listed.mending->mended) {
    if (graph.is_limit(relation)) continue;
    const Judged& judged = input.judged[index(relation)];
    if (judged.claim.rule != "ratio" || 2 * judged.claim.result != change.slot) continue;
    const int decimals = decimals_of_rates(input.report, graph.figure_of(change.slot));
    if (decimals <= change.decimals || judged.expected->decimals == 0) return;
    const auto value = percentage(*judged.expected, {100, 0}, decimals, Rounding::nearest);
    if (!value) return;
    change.value = *value;
    change.decimals = decimals;
    return;
  }
}

// One figure, and one value of it: more relations ask for it than for any other or, of a single
// relation, a slip that few numbers have in them.
bool stands_out(const std::vector<Listed>& listed) {
  if (listed.empty() || listed.front().mending->changes.size() != 1) return false;
  if (listed.front().mending->left > 0) return false;
  const Listed& first = listed.front();
  const int gain = first.mending->gain();
  const bool is_reading = first.change.how <= Misprint::reading;
  if (first.change.how == Misprint::recognition) return true;
  if (gain == 0) return first.change.how <= Misprint::rate_and_count && listed.size() == 1;
  return std::all_of(listed.begin() + 1, listed.end(), [&](const Listed& other) {
    return is_reading || other.mending->gain() < gain;
  });
}

std::string value_text(const Figure& figure, const Change& change) {
  const std::string value = to_string(change.value);
  return RelationGraph::is_denominator(change.slot) ? to_string(*figure.value) + "/" + value
                                                    : value;
}

}  // namespace

Words words_for(const Figure& figure, const Change& change, std::size_t relations, bool named) {
  const bool second = RelationGraph::is_denominator(change.slot);
  std::string found = as_printed(figure, *figure.value);
  std::string meant = second ? found : as_printed(figure, change.value, change.decimals);
  if (figure.denominator) {
    found += "/" + to_vietnamese(*figure.denominator);
    meant += "/" + to_vietnamese(second ? change.value : *figure.denominator);
  }
  Words where = {figure.source == Source::prose ? "văn bản" : "bảng",
                 figure.source == Source::prose ? "the text" : "the table"};
  if (named && figure.source != Source::prose && !figure.label.empty()) {
    where = {fmt::format("dòng {}", quoted(figure.label)),
             fmt::format("row {}", quoted(figure.label))};
    if (!figure.column_label.empty()) {
      where.vi += fmt::format(", cột {}", quoted(figure.column_label));
      where.en += fmt::format(", column {}", quoted(figure.column_label));
    }
  }
  Words how;
  if (change.how != Misprint::other) {
    how = {fmt::format(" ({})", in_vietnamese(change.how)),
           fmt::format(" ({})", to_string(change.how))};
  }
  Words all = {"quan hệ này đúng", "the relation would hold"};
  if (relations > 1) {
    all = {fmt::format("cả {} quan hệ đều đúng", relations),
           relations == 2 ? "both relations would hold"
                          : fmt::format("all {} relations would hold", relations)};
  }
  return {fmt::format("{} in {}, nếu là {}{} thì {}", where.vi, found, meant, how.vi, all.vi),
          fmt::format("{} prints {}; were it {}{}, {}", where.en, found, meant, how.en, all.en)};
}

void name_suspects(const CheckInput& input, std::vector<Flag>& flags) {
  const FlaggedRelations flagged(input, flags);
  RelationGraph graph(input.report, input.judged, flagged.limits());
  const std::vector<Mending> mendings = find_mendings(graph, input.judged);
  std::map<int, std::vector<const Mending*>> by_relation;
  for (const Mending& mending : mendings) {
    for (int relation : mending.mended) by_relation[relation].push_back(&mending);
  }
  for (Flag& flag : flags) {
    const int relation = flagged.relation_of(flag);
    const auto found = by_relation.find(relation);
    if (found == by_relation.end()) continue;
    std::vector<Listed> listed = list(graph, found->second, relation);
    if (listed.empty() && !graph.is_limit(relation)) {
      listed = list_result(found->second, input.judged[index(relation)].claim.result);
    }
    for (Listed& one : listed) show_decimals(input, graph, one);
    for (const Listed& one : listed) {
      const Figure& figure = graph.figure_of(one.change.slot);
      flag.suspects.push_back(
          {figure.id, value_text(figure, one.change), std::string(to_string(one.change.how))});
    }
    if (!stands_out(listed)) continue;
    const std::vector<int>& mended = listed.front().mending->mended;
    const auto claims = static_cast<std::size_t>(
        std::ranges::count_if(mended, [&](int r) { return !graph.is_limit(r); }));
    if (claims == 0) continue;
    const Figure& figure = graph.figure_of(listed.front().change.slot);
    const Words words =
        words_for(figure, listed.front().change, claims, figure.id != flag.figures.front());
    flag.message_vi += "; " + words.vi;
    flag.message_en += "; " + words.en;
  }
}

}  // namespace bocso
