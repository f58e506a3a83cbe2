// SPDX-License-Identifier: GPL-3.0-or-later
// The forms a generated report can have. Each writes blocks and relations into the draft.
#pragma once

#include <array>

#include "corpus/make/draft.h"

namespace bocso::corpus {

void write_one_stop_form(Draft& draft);   // appendix: one-stop units, indicators of the catalogue
void write_quarter_form(Draft& draft);    // the long appendix in three levels
void write_agency_form(Draft& draft);     // agencies × many columns, mostly on a turned page
void write_narrative_form(Draft& draft);  // sentences with figures, annexes behind them
void write_month_form(Draft& draft);      // month against month, with changes

struct Form {
  const char* name;
  void (*write)(Draft& draft);
};
inline constexpr std::array<Form, 5> kForms = {{{"one-stop", write_one_stop_form},
                                                {"quarter", write_quarter_form},
                                                {"agencies", write_agency_form},
                                                {"narrative", write_narrative_form},
                                                {"months", write_month_form}}};

// For annexes: parts of other forms.
void add_one_stop_table(Draft& draft);
void add_agency_table(Draft& draft);

}  // namespace bocso::corpus
