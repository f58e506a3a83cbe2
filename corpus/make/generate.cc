// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/generate.h"

#include <string>
#include <utility>

#include "corpus/make/ageing.h"
#include "corpus/make/forms.h"
#include "corpus/make/legacy_layer.h"
#include "corpus/make/look.h"
#include "corpus/make/mistakes.h"
#include "corpus/make/truth.h"

namespace bocso::corpus {
namespace {

// What happens to the finished PDF: a text layer under a legacy encoding, the ageing of a scan.
std::string dressed(std::string pdf, const Report& report, const Condition& condition) {
  Random random(0, 0, report.name);
  if (condition.layer == TextLayer::tcvn3 || condition.layer == TextLayer::vni) {
    using enum LegacyVariant;
    const LegacyEncoding encoding =
        condition.layer == TextLayer::vni ? LegacyEncoding::vni : LegacyEncoding::tcvn3;
    pdf = legacy_layer(pdf, encoding, random.one_of({builtin, distilled, subset}));
  }
  if (condition.ageing == nullptr) return pdf;
  return aged(pdf, *find_ageing(condition.ageing), random.below(1'000'000'000));
}

}  // namespace

Report generate(const Condition& condition, std::uint64_t seed, std::uint64_t number) {
  Random random(seed, number, condition.name);
  const Form& form = random.pick(kForms);
  Setting setting = make_setting(random);
  Habits habits = make_habits(random);
  Draft draft{.setting = std::move(setting),
              .habits = std::move(habits),
              .random = random,
              .dense = condition.density == Density::dense};
  draft.report.name =
      std::string(condition.name) + "-" + std::to_string(seed) + "-" + std::to_string(number);
  draft.report.why = std::string("Form \"") + form.name + "\", condition \"" +
                     std::string(condition.name) + "\": " + std::string(condition.description) +
                     ".";
  form.write(draft);
  Report report = std::move(draft.report);
  if (draft.random.chance(condition.misprinted)) {
    plant_misprints(report, draft.random, static_cast<int>(draft.random.between(1, 3)));
  }
  write_numbers(report, condition.sloppiness, draft.random);
  report.separators_due = true;
  dress(report, condition, draft.random);
  if (condition.layer == TextLayer::nfd) decompose(report, draft.random);
  return report;
}

Files generated_files(Report& report, const Condition& condition) {
  Files files = report_files(report);
  files["report.pdf"] = dressed(std::move(files["report.pdf"]), report, condition);
  files["expected/misprints.jsonl"] = misprints_jsonl(report);
  return files;
}

}  // namespace bocso::corpus
