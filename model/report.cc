// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "model/displayed.h"
#include "model/entities.h"
#include "model/figure_periods.h"
#include "model/figures.h"
#include "model/letterhead.h"
#include "model/section_periods.h"
#include "model/table_labels.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

int year_of(const Document& document) {
  for (const std::string* date : {&document.period_end, &document.as_of, &document.date}) {
    if (date->size() >= 4) return std::stoi(date->substr(0, 4));
  }
  return 0;
}

// The text source of the whole: that of its readable pages, "mixed" when they differ.
void judge_pages(const std::vector<PageInfo>& pages, Document& document) {
  if (pages.empty()) {
    document.status = Status::partial;
    document.error = fmt::format("it has only {} pages: none of those asked for", document.pages);
  }
  int unread = 0;
  for (const PageInfo& page : pages) {
    if (page.text_source.empty()) {
      if (++unread == 1) document.error = fmt::format("page {}: {}", page.number, page.reason);
    } else if (document.text_source.empty()) {
      document.text_source = page.text_source;
    } else if (document.text_source != page.text_source) {
      document.text_source = "mixed";
    }
  }
  if (unread > 0) document.status = Status::partial;
  if (unread > 1) document.error += fmt::format(" (and {} more pages)", unread - 1);
}

bool is_unread(const std::vector<PageInfo>& pages, int page) {
  const auto info = std::ranges::find(pages, page, &PageInfo::number);
  return info != pages.end() && info->text_source.empty();
}

// What stands above each table; a table in a section has the section's period.
std::vector<TableContext> contexts_of(const Layout& layout, const SectionPeriods& sections,
                                      int year) {
  std::vector<TableContext> contexts;
  std::optional<Period> section;
  for (const Block& block : layout.order) {
    if (block.kind == Block::Kind::paragraph) {
      section = sections[static_cast<std::size_t>(block.index)];
      continue;
    }
    TableContext& context = contexts.emplace_back(table_context(layout, block.index, year));
    if (!context.period) context.period = section;
  }
  return contexts;
}

// "Kết quả hoạt động từ khi thành lập đến nay" leaves the days to the sections and annexes: they
// hold for the document when all that state any state the same.
void close_period(const SectionPeriods& sections, const std::vector<TableContext>& contexts,
                  Document& document) {
  const bool is_open = document.period_end.empty() && document.as_of.empty() &&
                       fold(document.title).text.find("den nay") != std::string::npos;
  if (!is_open) return;
  std::vector<std::optional<Period>> stated = sections;
  for (const TableContext& context : contexts) stated.push_back(context.period);
  std::erase(stated, std::nullopt);
  const bool agree =
      !stated.empty() && std::ranges::count(stated, stated.front()) == std::ssize(stated);
  if (agree && stated.front()->start && stated.front()->end) put_period(document, *stated.front());
}

// In a document of several sources a figure has that of its page.
void name_sources(const std::vector<PageInfo>& pages, std::vector<Figure>& figures) {
  for (Figure& figure : figures) {
    const auto page = std::ranges::find(pages, figure.page, &PageInfo::number);
    if (page != pages.end()) figure.text_source = page->text_source;
  }
}

}  // namespace

Report read_report(const std::string& file, std::string bytes, const ReportOptions& options,
                   const Catalogue& catalogue, const Matcher& matcher) {
  const std::string id = document_id(bytes);
  Result<Layout> layout = read_layout(std::move(bytes), options.layout);
  if (!layout) return failed_report(file, id, layout.error());

  Report report;
  Document& document = report.document;
  document.id = id;
  document.file = file;
  document.files = {file};
  document.pages = layout->page_count;
  document.notes = layout->notes;
  judge_pages(layout->pages, document);
  if (!is_unread(layout->pages, 1)) {
    read_letterhead(*layout, catalogue.gazetteer, document);
  }

  const SectionPeriods sections = section_periods(layout->paragraphs, year_of(document));
  const std::vector<TableContext> contexts = contexts_of(*layout, sections, year_of(document));
  close_period(sections, contexts, document);
  for (std::size_t i = 0; i < layout->tables.size(); ++i) {
    LabelledTable& table = report.tables.emplace_back(label_table(layout->tables[i], contexts[i]));
    table.index = static_cast<int>(i);
    table.id = fmt::format("{}.t{}", id.substr(0, 12), i);
    for (Figure& figure : table_figures(table, document))
      report.figures.push_back(std::move(figure));
  }
  for (Figure& figure : prose_figures(layout->paragraphs, document, sections)) {
    report.figures.push_back(std::move(figure));
  }
  // A text layer that is not believed shows what was not read, but no figures.
  std::erase_if(report.figures, [&](const Figure& f) { return is_unread(layout->pages, f.page); });
  if (document.text_source == "mixed") name_sources(layout->pages, report.figures);
  report.pages = std::move(layout->pages);
  report.paragraphs = std::move(layout->paragraphs);
  place_as_displayed(report, layout->frames);
  identify_entities(report, catalogue);
  matcher.match(report.figures, report.tables, report.paragraphs, report.document.title);
  settle_periods(report, catalogue);
  run_checks(report, catalogue, {});
  return report;
}

Report failed_report(const std::string& file, const std::string& id, const Error& error) {
  Report report;
  report.document.id = id;
  report.document.file = file;
  report.document.files = {file};
  report.document.status = Status::failed;
  report.document.error =
      error.page > 0 ? fmt::format("page {}: {}", error.page, error.message) : error.message;
  return report;
}

std::string document_id(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

}  // namespace bocso
