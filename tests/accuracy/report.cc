// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/report.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

namespace bocso::accuracy {
namespace {

using Json = nlohmann::ordered_json;

double of_figures(int count, const Score& score) {
  return score.figures == 0 ? 0 : 100.0 * count / score.figures;
}
double field(const Score::Field& field) { return percent(field.right, field.asked); }

double found(const Score& score, const char* severity) {
  const FlagCount flags = flags_of(score, severity);
  return percent(flags.found, flags.due);
}

// One number of a score. better: 1 when more is better, -1 when less is, 0 when it is only told.
struct Measure {
  const char* name;  // in JSON
  const char* head;  // in the table; null: not there
  int better;
  double (*get)(const Score&);
  int decimals;
};

constexpr std::array<Measure, 36> kMeasures = {{
    {"reports", "reports", 0, [](const Score& s) { return double(s.reports); }, 0},
    {"pages", "pages", 0, [](const Score& s) { return double(s.pages); }, 0},
    {"figures", "figures", 0, [](const Score& s) { return double(s.figures); }, 0},
    {"right", "right %", 1, [](const Score& s) { return of_figures(s.right, s); }, 2},
    {"wrong", "wrong %", -1, [](const Score& s) { return of_figures(s.wrong, s); }, 2},
    {"missing", "missing %", -1, [](const Score& s) { return of_figures(s.missing, s); }, 2},
    {"extra", "extra %", -1, [](const Score& s) { return of_figures(s.extra, s); }, 2},
    {"wrong_undoubted", nullptr, -1,
     [](const Score& s) { return of_figures(s.wrong_undoubted, s); }, 2},
    {"right_doubted", nullptr, -1, [](const Score& s) { return of_figures(s.right_doubted, s); },
     2},
    {"label", "label %", 1, [](const Score& s) { return field(s.label); }, 2},
    {"unit", "unit %", 1, [](const Score& s) { return field(s.unit); }, 2},
    {"kind", "kind %", 1, [](const Score& s) { return field(s.kind); }, 2},
    {"entity", "entity %", 1, [](const Score& s) { return field(s.entity); }, 2},
    {"period", "period %", 1, [](const Score& s) { return field(s.period); }, 2},
    {"indicator", "indicator %", 1, [](const Score& s) { return field(s.indicator); }, 2},
    {"indicator_wrong", "other indicator %", -1,
     [](const Score& s) { return s.indicator_wrong.asked == 0 ? 0 : field(s.indicator_wrong); }, 2},
    {"errors_due", "errors due", 0, [](const Score& s) { return double(flags_of(s, "error").due); },
     0},
    {"errors_found", "found %", 1, [](const Score& s) { return found(s, "error"); }, 1},
    {"warnings_due", "warnings due", 0,
     [](const Score& s) { return double(flags_of(s, "warning").due); }, 0},
    {"warnings_found", "found %", 1, [](const Score& s) { return found(s, "warning"); }, 1},
    {"infos_due", "infos due", 0, [](const Score& s) { return double(flags_of(s, "info").due); },
     0},
    {"infos_found", "found %", 1, [](const Score& s) { return found(s, "info"); }, 1},
    {"severity", "severity %", 1,
     [](const Score& s) {
       const FlagCount flags = flags_of(s, "");
       return percent(flags.severity_right, flags.found);
     },
     1},
    {"harsher", "harsher", -1, [](const Score& s) { return double(flags_of(s, "").harsher); }, 0},
    {"false_errors", "false errors", -1,
     [](const Score& s) { return double(flags_of(s, "error").false_alarms); }, 0},
    {"false_warnings", "false warnings", -1,
     [](const Score& s) { return double(flags_of(s, "warning").false_alarms); }, 0},
    {"series", nullptr, 0, [](const Score& s) { return double(s.series.asked); }, 0},
    {"series_right", nullptr, 1, [](const Score& s) { return field(s.series); }, 2},
    {"suspects", "suspect %", 1, [](const Score& s) { return field(s.suspects); }, 1},
    {"crossed_suspects", "of crossed %", 1,
     [](const Score& s) { return field(s.crossed_suspects); }, 1},
    {"unstated", nullptr, 0, [](const Score& s) { return double(s.unstated.asked); }, 0},
    {"unstated_found", nullptr, 0, [](const Score& s) { return double(s.unstated.right); }, 0},
    {"shows_nothing", nullptr, 0, [](const Score& s) { return double(s.shows_nothing); }, 0},
    {"ambiguous", nullptr, 0, [](const Score& s) { return double(s.ambiguous_suspects.asked); }, 0},
    {"ambiguous_suspects", nullptr, 0, [](const Score& s) { return field(s.ambiguous_suspects); },
     1},
    {"calibration_error", "calibration", -1, calibration_error, 3},
}};

std::string printed(const Measure& measure, const Score& score) {
  return fmt::format("{:.{}f}", measure.get(score), measure.decimals);
}

// As far as it is printed, so that what is written and read back compares equal.
double rounded(const Measure& measure, const Score& score) {
  return std::stod(printed(measure, score));
}

Json counts_json(const std::map<std::string, FlagCount>& counts) {
  Json flags = Json::object();
  for (const auto& [name, count] : counts) {
    flags[name] = {{"due", count.due},
                   {"found", count.found},
                   {"harsher", count.harsher},
                   {"false", count.false_alarms}};
  }
  return flags;
}

Json kinds_json(const Score& score) {
  Json kinds = Json::object();
  for (const auto& [name, count] : score.kinds) {
    kinds[name] = {{"due", count.asked}, {"found", count.right}};
  }
  return kinds;
}

Json curve_json(const Score& score) {
  Json curve = Json::array();
  for (const ConfidenceBin& bin : score.confidence) {
    if (bin.figures == 0) continue;
    curve.push_back({{"figures", bin.figures},
                     {"confidence", bin.confidence / bin.figures},
                     {"right", static_cast<double>(bin.right) / bin.figures}});
  }
  return curve;
}

}  // namespace

std::string table_of(const Scores& scores) {
  std::string table = "| condition |";
  std::string line = "| --- |";
  for (const Measure& measure : kMeasures) {
    if (!measure.head) continue;
    table += fmt::format(" {} |", measure.head);
    line += " ---: |";
  }
  table += "\n" + line + "\n";
  for (const auto& [condition, score] : scores) {
    table += fmt::format("| {} |", condition);
    for (const Measure& measure : kMeasures) {
      if (measure.head) table += fmt::format(" {} |", printed(measure, score));
    }
    table += "\n";
  }
  return table;
}

std::string classes_of(const Scores& scores) {
  Score sum;
  for (const auto& [condition, score] : scores) add_classes(score, sum);
  std::string table = "| class | due | found | found % |\n| --- | ---: | ---: | ---: |\n";
  const auto add = [&](const std::string& name, int due, int found) {
    if (due == 0) return;
    table += fmt::format("| {} | {} | {} | {:.1f} |\n", name, due, found, percent(found, due));
  };
  for (const auto& [name, flags] : sum.flags) add("rule: " + name, flags.due, flags.found);
  for (const auto& [name, flags] : sum.grounds) add("ground: " + name, flags.due, flags.found);
  for (const auto& [name, kind] : sum.kinds) add("misprint: " + name, kind.asked, kind.right);
  return table;
}

std::string json_of(const Scores& scores) {
  Json all = Json::object();
  for (const auto& [condition, score] : scores) {
    Json& row = all[condition];
    for (const Measure& measure : kMeasures) row[measure.name] = rounded(measure, score);
    row["flags"] = counts_json(score.flags);
    row["grounds"] = counts_json(score.grounds);
    row["misprints"] = kinds_json(score);
    row["reliability"] = curve_json(score);
  }
  return all.dump(2) + "\n";
}

std::string baseline_of(const Scores& scores) {
  Json all = Json::object();
  for (const auto& [condition, score] : scores) {
    all[condition]["tolerance"] = 0;
    for (const Measure& measure : kMeasures) {
      if (measure.better != 0) all[condition][measure.name] = rounded(measure, score);
    }
  }
  return all.dump(2) + "\n";
}

std::optional<std::vector<std::string>> worse_than(const std::string& baseline,
                                                   const Scores& scores) {
  const Json all = Json::parse(baseline, nullptr, false);
  if (!all.is_object()) return std::nullopt;
  std::vector<std::string> worse;
  for (const auto& [condition, score] : scores) {
    if (!all.contains(condition)) worse.push_back(condition + " is not in the baseline");
  }
  for (const auto& [condition, due] : all.items()) {
    const auto score = scores.find(condition);
    if (score == scores.end()) {
      worse.push_back(condition + " is in the baseline and was not measured");
      continue;
    }
    for (const Measure& measure : kMeasures) {
      if (measure.better == 0) continue;
      if (!due.contains(measure.name)) {
        worse.push_back(fmt::format("{}: {} is not in the baseline", condition, measure.name));
        continue;
      }
      const double before = due[measure.name].get<double>();
      const double now = rounded(measure, score->second);
      if ((before - now) * measure.better <= due.value("tolerance", 0.0)) continue;
      worse.push_back(fmt::format("{}: {} was {}, is {}", condition, measure.name, before, now));
    }
  }
  return worse;
}

}  // namespace bocso::accuracy
