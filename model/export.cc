// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export.h"

#include <algorithm>
#include <vector>

#include "model/json.h"

namespace bocso {
namespace {

constexpr std::string_view kEndOfRow = "\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "-2.945", "+28", "-0,5%": a sign, a digit, and nothing but what numbers are printed with.
bool is_signed_number(std::string_view text) {
  if (text.size() < 2 || (text[0] != '-' && text[0] != '+') || !is_digit(text[1])) return false;
  if (text.back() == '%') text.remove_suffix(1);
  return std::ranges::all_of(text.substr(1),
                             [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

bool runs_as_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos &&
         !is_signed_number(text);
}

std::string csv_row(const std::vector<std::string>& texts) {
  std::string row;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) row += ',';
    row += csv_cell(texts[i]);
  }
  return row.append(kEndOfRow);
}

template <class R>
std::string written(const R& record, ExportFormat format) {
  if (format == ExportFormat::csv) return csv_row(exported_texts(record));
  return exported_object(record) + '\n';
}

Result<void> write_names(const ExportSink& sink) {
  const Document document;
  const LabelledTable table;
  Result<void> done = sink(ExportFile::documents, csv_row(exported_names(document)));
  if (done) done = sink(ExportFile::figures, csv_row(exported_names(Figure{})));
  if (done) done = sink(ExportFile::flags, csv_row(exported_names(Flag{})));
  if (done) done = sink(ExportFile::tables, csv_row(exported_names(TableOf{table, document})));
  return done;
}

Result<void> export_report(const Report& report, ExportFormat format, const ExportSink& sink) {
  std::string documents = written(report.document, format);
  std::string figures;
  std::string flags;
  std::string tables;
  for (const Figure& figure : report.figures) figures += written(figure, format);
  for (const Flag& flag : report.flags) flags += written(flag, format);
  for (const LabelledTable& table : report.tables) {
    tables += written(TableOf{table, report.document}, format);
  }
  Result<void> done = sink(ExportFile::documents, documents);
  if (done) done = sink(ExportFile::figures, figures);
  if (done) done = sink(ExportFile::flags, flags);
  if (done) done = sink(ExportFile::tables, tables);
  return done;
}

}  // namespace

std::string_view to_string(ExportFormat format) {
  return format == ExportFormat::csv ? "csv" : "jsonl";
}

std::string csv_cell(std::string_view text) {
  std::string cell = runs_as_formula(text) ? "'" : "";
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

Result<void> export_store(Store& store, ExportFormat format, const ExportSink& sink) {
  if (format == ExportFormat::csv) {
    if (auto done = write_names(sink); !done) return done;
  }
  const auto documents = store.documents();
  if (!documents) return tl::unexpected(documents.error());
  for (const std::string& id : *documents) {
    const Result<Report> report = store.load(id);
    if (!report) return tl::unexpected(report.error());
    if (auto done = export_report(*report, format, sink); !done) return done;
  }
  return {};
}

}  // namespace bocso
