// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "corpus/make/reports.h"

namespace bocso::corpus {
namespace {

Report typed(Report report, const char* suffix, LegacyText text, const char* why) {
  report.name += suffix;
  report.why = why;
  report.legacy = text;
  return report;
}

}  // namespace

Report make_monthly_vni() {
  return typed(make_monthly(), "-vni", {LegacyEncoding::vni, LegacyVariant::builtin},
               "The report monthly with the text layer of VNI fonts, whose marks are characters of "
               "their own. Everything read of it is what is read of monthly.");
}

Report make_office_quarter_tcvn3() {
  return typed(make_office_quarter(), "-tcvn3", {LegacyEncoding::tcvn3, LegacyVariant::subset},
               "The report office-quarter with subset TCVN3 fonts, whose ToUnicode gives the Latin "
               "look of the codes. Everything read of it is what is read of office-quarter.");
}

Report make_one_stop_tcvn3() {
  return typed(make_one_stop(), "-tcvn3", {LegacyEncoding::tcvn3, LegacyVariant::builtin},
               "The report one-stop in TCVN3 fonts without ToUnicode, capitals in fonts of their "
               "own. Everything read of it is what is read of one-stop.");
}

}  // namespace bocso::corpus
