// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/truth.h"

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/make/evidence.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 8> kKindNames = {"count", "percent", "money", "code",
                                                   "ratio", "rank",    "delta", "score"};
constexpr std::array<const char*, 7> kApproxNames = {"",      "about",    "over",   "nearly",
                                                     "under", "at_least", "at_most"};

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// A figure's own unit, or the one its row, column or table states.
std::string unit_of(const Placed& place) {
  if (place.figure && !place.figure->unit.empty()) return place.figure->unit;
  const Kind kind = place.figure ? place.figure->kind : Kind::count;
  if (place.figure && (kind == Kind::percent || place.figure->percent_sign)) return "%";
  if (!place.table) return {};
  const Column& column = place.table->columns[static_cast<std::size_t>(place.column)];
  if (!column.unit.empty()) return column.unit;
  const Row& row = place.table->rows[static_cast<std::size_t>(place.row)];
  if (!row.unit.empty()) return row.unit;
  return kind == Kind::money ? place.table->unit : std::string();
}

Json table_fields(const Placed& place) {
  const Row& row = place.table->rows[static_cast<std::size_t>(place.row)];
  const Role role = place.table->columns[static_cast<std::size_t>(place.column)].role;
  return {{"source", role == Role::note ? "note" : "table"},
          {"table", place.table_index},
          {"row", place.row},
          {"column", place.column},
          {"ordinal", row.ordinal},
          {"label", row.label},
          {"path", path_of(*place.table, place.row)},
          {"column_label", column_label(*place.table, place.column)}};
}

bool is_stated(const Stated& period) { return !period.end.empty() || !period.as_of.empty(); }

// What is known beyond the figure itself; a field that is not known is left out.
void add_known(Json& line, const Placed& place, const Report& report) {
  const Figure none;
  const Figure& figure = place.figure ? *place.figure : none;
  std::string entity = figure.entity;
  if (place.table) {
    const Row& row = place.table->rows[static_cast<std::size_t>(place.row)];
    const Column& column = place.table->columns[static_cast<std::size_t>(place.column)];
    if (entity.empty()) entity = row.entity;
    const Stated& period = is_stated(column.period)         ? column.period
                           : is_stated(place.table->period) ? place.table->period
                                                            : report.period;
    if (!period.start.empty()) line["period_start"] = period.start;
    if (!period.end.empty()) line["period_end"] = period.end;
    if (!period.as_of.empty()) line["as_of"] = period.as_of;
    if (place.table->catalogued) {
      const bool note = column.role == Role::note;
      line["indicator"] = text_or_null(note ? figure.indicator : row.indicator);
    }
  }
  if (!entity.empty()) line["entity"] = entity;
}

Json figure_line(const Placed& place, const Report& report) {
  Json line = place.table ? table_fields(place)
                          : Json{{"source", "prose"}, {"sentence", text_of(*place.text)}};
  line["unit"] = text_or_null(unit_of(place));
  if (!place.figure) {
    line.update({{"kind", "empty"},
                 {"raw", ""},
                 {"value", nullptr},
                 {"denominator", nullptr},
                 {"approx", nullptr}});
    line["page"] = place.table->rows[static_cast<std::size_t>(place.row)].page;
    add_known(line, place, report);
    return line;
  }
  const Figure& figure = *place.figure;
  line["kind"] = kKindNames[static_cast<std::size_t>(figure.kind)];
  line["raw"] = printed(figure);
  line["value"] = canonical(figure);
  line["denominator"] =
      figure.denominator ? Json(std::to_string(*figure.denominator)) : Json(nullptr);
  line["approx"] = text_or_null(kApproxNames[static_cast<std::size_t>(figure.approx)]);
  line["page"] = figure.page;
  add_known(line, place, report);
  return line;
}

// "table 0, Tổng số TTHC liên thông", "page 1": where a person finds the figure.
std::string place_in_words(const Placed& place) {
  if (!place.table) return "page " + std::to_string(place.figure->page);
  return "table " + std::to_string(place.table_index) + ", " +
         place.table->rows[static_cast<std::size_t>(place.row)].label;
}

std::string text(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts(const Json& json, const char* name) {
  std::vector<std::string> all;
  const auto found = json.find(name);
  if (found == json.end() || !found->is_array()) return all;
  for (const Json& item : *found) {
    if (item.is_string()) all.push_back(item.get<std::string>());
  }
  return all;
}

int number(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_number_integer() ? found->get<int>() : -1;
}

std::optional<ExpectedFigure> figure_from(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  for (const char* name :
       {"source", "kind", "raw", "value", "denominator", "unit", "approx", "page"}) {
    if (!json.contains(name)) return std::nullopt;
  }
  return ExpectedFigure{.source = text(json, "source"),
                        .table = number(json, "table"),
                        .row = number(json, "row"),
                        .column = number(json, "column"),
                        .ordinal = text(json, "ordinal"),
                        .label = text(json, "label"),
                        .path = texts(json, "path"),
                        .column_label = text(json, "column_label"),
                        .sentence = text(json, "sentence"),
                        .kind = text(json, "kind"),
                        .raw = text(json, "raw"),
                        .value = text(json, "value"),
                        .denominator = text(json, "denominator"),
                        .unit = text(json, "unit"),
                        .approx = text(json, "approx"),
                        .page = number(json, "page")};
}

}  // namespace

std::string figures_jsonl(Report& report) {
  std::string lines;
  for (const Placed& place : placed_figures(report)) {
    lines += figure_line(place, report).dump() + "\n";
  }
  return lines;
}

namespace {

// The line number of each figure in figures_jsonl, by key.
std::map<std::string, std::size_t> line_numbers(Report& report) {
  std::map<std::string, std::size_t> index;
  const std::vector<Placed> all = placed_figures(report);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].figure) index.emplace(all[i].figure->key, i);
  }
  return index;
}

}  // namespace

std::string misprints_jsonl(Report& report) {
  const std::map<std::string, std::size_t> index = line_numbers(report);
  const std::vector<Placed> all = placed_figures(report);
  std::string lines;
  static constexpr std::array<const char*, 3> kShownNames = {"due", "unstated", "nothing"};
  for (const Misprint& wrong : report.misprinted) {
    const std::size_t line = index.at(wrong.key);
    const Json fields{{"figure", line},
                      {"kind", wrong.kind},
                      {"printed", printed(*all[line].figure)},
                      {"right", canonical(wrong.right)},
                      {"shows", kShownNames[static_cast<std::size_t>(shown_by(report, wrong))]},
                      {"ambiguous", is_ambiguous(report, wrong)}};
    lines += fields.dump() + "\n";
  }
  return lines;
}

std::string flags_jsonl(Report& report) {
  const std::vector<DueFlag> flags = due_flags(report);
  const std::map<std::string, std::size_t> index = line_numbers(report);
  std::string lines;
  for (const DueFlag& flag : flags) {
    Json figures = Json::array();
    for (const std::string& key : flag.figures) figures.push_back(index.at(key));
    Json line{{"rule", flag.rule},
              {"severity", text_or_null(flag.severity)},
              {"figures", figures},
              {"found", text_or_null(flag.found)},
              {"expected", text_or_null(flag.expected)},
              {"planted", true}};
    if (!flag.ground.empty()) line["ground"] = flag.ground;
    lines += line.dump() + "\n";
  }
  return lines;
}

std::string note_md(Report& report) {
  std::string note = "# " + report.name + "\n\n" + report.why + "\n\n";
  const std::vector<DueFlag> flags = due_flags(report);
  if (flags.empty()) return note + "Nothing is planted: no flag may be raised.\n";
  note += "Planted:\n\n";
  std::map<std::string, std::string> where;
  for (const Placed& place : placed_figures(report)) {
    if (place.figure) where.emplace(place.figure->key, place_in_words(place));
  }
  for (const DueFlag& flag : flags) {
    note += "- " + where[flag.figures.front()] + ": " + flag.rule + " (" + flag.severity +
            "): found " + flag.found +
            (flag.expected.empty()
                 ? ""
                 : (flag.rule == "part_whole" ? ", at most " : ", should be ") + flag.expected) +
            "\n";
  }
  return note;
}

std::optional<std::vector<ExpectedFigure>> read_figures(const std::string& jsonl) {
  std::vector<ExpectedFigure> figures;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) {
    const Json json = Json::parse(line, nullptr, false);
    std::optional<ExpectedFigure> figure = figure_from(json);
    if (!figure) return std::nullopt;
    figures.push_back(std::move(*figure));
  }
  return figures;
}

std::optional<std::vector<ExpectedFlag>> read_flags(const std::string& jsonl) {
  std::vector<ExpectedFlag> flags;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("figures")) return std::nullopt;
    ExpectedFlag flag{text(json, "rule"),
                      text(json, "severity"),
                      {},
                      text(json, "found"),
                      text(json, "expected")};
    for (const Json& index : json["figures"]) {
      if (!index.is_number_unsigned()) return std::nullopt;
      flag.figures.push_back(index.get<std::size_t>());
    }
    flags.push_back(std::move(flag));
  }
  return flags;
}

std::optional<std::vector<ExpectedMisprint>> read_misprints(const std::string& jsonl) {
  std::vector<ExpectedMisprint> misprints;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("right") || number(json, "figure") < 0) {
      return std::nullopt;
    }
    misprints.push_back({static_cast<std::size_t>(number(json, "figure")), text(json, "kind"),
                         text(json, "printed"), text(json, "right")});
  }
  return misprints;
}

}  // namespace bocso::corpus
