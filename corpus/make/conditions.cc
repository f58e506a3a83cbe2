// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/conditions.h"

#include <algorithm>
#include <array>

namespace bocso::corpus {
namespace {

// What well-kept reports allow themselves.
constexpr Sloppiness kTidy{.padded = 20, .change_words = 10};
// Rates of the kinds of slips in the worst of some real reports.
constexpr Sloppiness kSloppy{.point = 15,
                             .ungrouped = 15,
                             .padded = 50,
                             .unit = 8,
                             .unsigned_change = 15,
                             .change_words = 25};

// Scans are named after their kind of ageing.
constexpr Condition scan(const char* kind, const char* description) {
  return {.name = kind, .description = description, .ageing = kind, .sloppiness = kTidy};
}

constexpr std::array kConditions = {
    Condition{.name = "digital",
              .description = "tables with all their rules, Unicode text, numbers as they should be",
              .sloppiness = kTidy},
    Condition{.name = "horizontal",
              .description = "tables with horizontal rules only",
              .lines = Lines::horizontal,
              .sloppiness = kTidy},
    Condition{.name = "borderless",
              .description = "tables without rules",
              .lines = Lines::none,
              .sloppiness = kTidy},
    Condition{.name = "nfd",
              .description = "text as letters and combining marks, all of it or in patches",
              .layer = TextLayer::nfd,
              .sloppiness = kTidy},
    Condition{.name = "dense",
              .description = "small type, long tables over pages, rows cut by the page",
              .density = Density::dense,
              .sloppiness = kTidy},
    Condition{.name = "sloppy",
              .description = "numbers against the rules: 99.42%, 40543, 03, units in cells, "
                             "changes without sign or in words",
              .sloppiness = kSloppy},
    Condition{.name = "tcvn3",
              .description = "fonts in TCVN3 codes",
              .layer = TextLayer::tcvn3,
              .sloppiness = kTidy},
    Condition{.name = "vni",
              .description = "fonts in VNI codes",
              .layer = TextLayer::vni,
              .sloppiness = kTidy},
    scan("scan300", "grey scans at 300 dpi"),
    scan("scan200", "grey scans at 200 dpi"),
    scan("scan150", "grey scans at 150 dpi"),
    scan("fax300", "black and white at 300 dpi"),
    scan("fax200", "black and white at 200 dpi"),
    scan("stamp", "colour scans with stamps and signatures over the text"),
    scan("turned", "scans of pages that lie on their side or head"),
    scan("photo", "photographs of pages"),
    scan("shaded", "scans in uneven light"),
};

}  // namespace

std::span<const Condition> conditions() { return kConditions; }

const Condition* find_condition(std::string_view name) {
  const auto* found = std::ranges::find(kConditions, name, &Condition::name);
  return found == kConditions.end() ? nullptr : found;
}

}  // namespace bocso::corpus
