// SPDX-License-Identifier: GPL-3.0-or-later
// The rule ocr: figures whose picture may show another number, and what that means for the others.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "model/checks_table.h"
#include "model/misprint.h"
#include "model/relation.h"

namespace bocso {
namespace {

// Below this the recognition itself says that the print may be another.
constexpr double kDoubtful = 0.6;

// So does another reading of the picture that has another value: on made scans at 150 to 300 dpi
// there is one for 2 of a hundred right figures, and for most of those misread.
bool is_doubtful(const Figure& figure) {
  const bool recognised = figure.text_source == "ocr" || figure.text_source == "mixed";
  return recognised && is_number(figure) &&
         (figure.confidence < kDoubtful || !figure.alternatives.empty());
}

bool mended_by_reading(const Flag& flag) {
  return !flag.suspects.empty() && flag.suspects.front().why == to_string(Misprint::recognition);
}

}  // namespace

void check_ocr(const CheckInput& input, std::vector<Flag>& flags) {
  for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
    const Figure& figure = input.report.figures[i];
    if (!is_doubtful(figure)) continue;
    Flag flag = make_flag(input.report, "ocr", Severity::info, {static_cast<int>(i)});
    flag.found = to_string(*figure.value);
    const std::string raw = quoted(figure.raw);
    if (figure.confidence < kDoubtful) {
      flag.message_vi = fmt::format("{}: nhận dạng chưa chắc chắn ({:.0f}%, dưới {:.0f}%)", raw,
                                    100 * figure.confidence, 100 * kDoubtful);
      flag.message_en = fmt::format("{}: the recognition is unsure of it ({:.0f}%, below {:.0f}%)",
                                    raw, 100 * figure.confidence, 100 * kDoubtful);
    } else {
      const std::string& other = figure.alternatives.front();
      flag.message_vi =
          fmt::format("{}: nhận dạng chưa chắc chắn, một lần đọc khác cho {}", raw, other);
      flag.message_en =
          fmt::format("{}: the recognition is unsure of it, another reading gives {}", raw, other);
    }
    flags.push_back(std::move(flag));
  }
}

void weigh_doubt(const CheckInput& input, std::vector<Flag>& flags) {
  std::unordered_map<std::string_view, const Figure*> doubtful;
  for (const Figure& figure : input.report.figures) {
    if (is_doubtful(figure)) doubtful.emplace(figure.id, &figure);
  }
  for (Flag& flag : flags) {
    if (mended_by_reading(flag)) {
      flag.severity = Severity::info;
      continue;
    }
    if (flag.severity != Severity::error) continue;
    const auto id = std::ranges::find_if(
        flag.figures, [&](const std::string& figure) { return doubtful.contains(figure); });
    if (id == flag.figures.end()) continue;
    const std::string raw = quoted(doubtful.at(*id)->raw);
    flag.severity = Severity::warning;
    flag.message_vi += fmt::format("; nhận dạng {} chưa chắc chắn", raw);
    flag.message_en += fmt::format("; the recognition is unsure of {}", raw);
  }
}

}  // namespace bocso
