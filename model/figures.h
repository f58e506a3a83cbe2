// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled tables and paragraphs → figures: every number that counts or measures something.
//
// Ambiguous readings are settled here, from the unit, the column and the neighbours; the ones not
// chosen and the reason are kept in the figure. figure_periods.h says which period a figure is of.
#pragma once

#include <vector>

#include "extract/table.h"
#include "model/record.h"
#include "model/section_periods.h"

namespace bocso {

// The figures of a table's value, rate, change and note cells, row by row. Columns of years ("Năm
// khởi công": 2022) and of codes ("Mã số") name their rows and hold none. The table's unit is taken
// by the columns that can carry it (header_words.h), decimals are those of unit and column.
std::vector<Figure> table_figures(const LabelledTable& table, const Document& document);

// The figures of body paragraphs and footnotes. sections: by paragraph, the period of its section
// where it has one (section_periods.h); empty for none at all.
std::vector<Figure> prose_figures(const std::vector<Paragraph>& paragraphs,
                                  const Document& document, const SectionPeriods& sections = {});

}  // namespace bocso
