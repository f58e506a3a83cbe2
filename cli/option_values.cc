// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <thread>

#include "model/checks.h"

namespace bocso {
namespace {

constexpr int kMostJobs = 1024;
constexpr int kLastPage = std::numeric_limits<int>::max();
constexpr double kMostSeconds = 1e7;  // four months

tl::unexpected<Error> wrong(std::string_view option, std::string_view text,
                            std::string_view wanted) {
  return failure(ErrorCode::bad_input, fmt::format("--{} '{}': {}", option, text, wanted));
}

template <class T>
std::optional<T> number(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The pieces between commas, empty ones too.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t comma = text.find(',');
    pieces.push_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return pieces;
    text.remove_prefix(comma + 1);
  }
}

std::optional<PageRange> page_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  const std::optional<int> first = number<int>(text.substr(0, dash));
  std::optional<int> last = first;
  if (dash != std::string_view::npos) {
    last = dash + 1 == text.size() ? kLastPage : number<int>(text.substr(dash + 1));
  }
  if (!first || !last || *first < 1 || *last < *first) return std::nullopt;
  return PageRange{*first, *last};
}

}  // namespace

Result<std::vector<PageRange>> parse_pages(std::string_view text) {
  std::vector<PageRange> ranges;
  if (text.empty()) return ranges;
  for (const std::string_view piece : split(text)) {
    const std::optional<PageRange> range = page_range(piece);
    if (!range) return wrong("pages", text, "pages are written like 1-3,7 or 5-");
    ranges.push_back(*range);
  }
  return ranges;
}

std::string to_text(std::vector<PageRange> pages) {
  if (pages.empty()) return "all";
  std::ranges::sort(pages, {}, &PageRange::first);
  std::vector<PageRange> joined;
  for (const PageRange& range : pages) {
    if (!joined.empty() && range.first - 1 <= joined.back().last) {
      joined.back().last = std::max(joined.back().last, range.last);
    } else {
      joined.push_back(range);
    }
  }
  std::string text;
  for (const auto& [first, last] : joined) {
    if (!text.empty()) text += ',';
    text += fmt::format("{}", first);
    if (last != first) text += last == kLastPage ? "-" : fmt::format("-{}", last);
  }
  return text;
}

Result<int> jobs_of(const Arguments& arguments) {
  if (!arguments.has("jobs")) {
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostJobs);
  }
  const std::string text = arguments.value("jobs");
  const std::optional<int> jobs = number<int>(text);
  if (!jobs || *jobs < 1 || *jobs > kMostJobs) {
    return wrong("jobs", text, fmt::format("a number from 1 to {}", kMostJobs));
  }
  return *jobs;
}

Result<double> timeout_of(const Arguments& arguments) {
  const std::string text = arguments.value("timeout", "120");
  const std::optional<double> seconds = number<double>(text);
  if (!seconds || !(*seconds >= 0 && *seconds <= kMostSeconds)) {
    return wrong("timeout", text, "a number of seconds, 0 for no limit");
  }
  return *seconds;
}

Result<std::vector<ExportFormat>> formats_of(const Arguments& arguments) {
  std::vector<ExportFormat> formats;
  if (!arguments.has("format")) return formats;
  const std::string text = arguments.value("format");
  for (const std::string_view name : split(text)) {
    const auto known = std::ranges::find_if(
        kExportFormats, [&](ExportFormat format) { return to_string(format) == name; });
    if (known == kExportFormats.end())
      return wrong("format", text, "the formats are jsonl and csv");
    if (std::ranges::find(formats, *known) == formats.end()) formats.push_back(*known);
  }
  return formats;
}

Result<std::optional<Severity>> fail_on_of(const Arguments& arguments, std::string_view preset) {
  const std::string text = arguments.value("fail-on", preset);
  const std::optional<Severity> level = parse<Severity>(text);
  if (!level && text != "none") return wrong("fail-on", text, "none, info, warning or error");
  return level;
}

Result<Severity> min_severity_of(const Arguments& arguments) {
  const std::string text = arguments.value("min-severity", "info");
  const std::optional<Severity> level = parse<Severity>(text);
  if (!level) return wrong("min-severity", text, "info, warning or error");
  return *level;
}

Result<std::vector<std::string>> rules_of(const Arguments& arguments) {
  std::vector<std::string> rules;
  if (!arguments.has("rules")) return rules;
  const std::string text = arguments.value("rules");
  for (const std::string_view rule : split(text)) {
    if (!is_rule(rule)) return wrong("rules", text, fmt::format("there is no rule '{}'", rule));
    rules.emplace_back(rule);
  }
  return rules;
}

Result<Kind> kind_of(const Arguments& arguments) {
  const std::string text = arguments.value("kind", "empty");
  const std::optional<Kind> kind = parse<Kind>(text);
  if (!kind) {
    return wrong("kind", text, "count, percent, money, code, ratio, rank, delta or score");
  }
  return *kind;
}

Result<OcrUse> ocr_of(const Arguments& arguments) {
  const std::string when = arguments.value("ocr", "auto");
  if (when == "auto") return OcrUse::automatic;
  if (when == "always") return OcrUse::always;
  if (when == "never") return OcrUse::never;
  return wrong("ocr", when, "auto, always or never");
}

Result<double> dpi_of(const Arguments& arguments) {
  const std::string text = arguments.value("dpi", "0");
  int dpi = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), dpi);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (!is_number || (dpi != 0 && (dpi < 70 || dpi > 1200))) {
    return wrong("dpi", text, "a number from 70 to 1200, or 0");
  }
  return dpi;
}

}  // namespace bocso
