// SPDX-License-Identifier: GPL-3.0-or-later
// Any number of reports like real ones, with their truth: form, agencies, period, indicators,
// wordings and looks are drawn from a seed.
//
//   Report report = generate(*find_condition("digital"), 1, 0);
//   write_files(generated_files(report, *find_condition("digital")), "out/" + report.name);
#pragma once

#include <cstdint>

#include "corpus/make/conditions.h"
#include "corpus/make/content.h"
#include "corpus/make/write.h"

namespace bocso::corpus {

// Report `number` of a seed: the same for the same three, whatever else is made. Its name is
// "digital-1-0".
Report generate(const Condition& condition, std::uint64_t seed, std::uint64_t number);

// The files of its folder: those of report_files and "expected/misprints.jsonl". "report.pdf" is
// empty when the text layer or the scan could not be made.
Files generated_files(Report& report, const Condition& condition);

}  // namespace bocso::corpus
