// SPDX-License-Identifier: GPL-3.0-or-later
// Which period the sections of a document are about, where their headings say so.
//
//   3. Kết quả giải quyết (Từ ngày 03/9/2019 đến ngày 12/5/2020)
//   3.1. Về số lượng hồ sơ tiếp nhận:      is about these days, too
//   4. Mức độ hài lòng                     is not
#pragma once

#include <optional>
#include <vector>

#include "extract/table.h"
#include "normalize/period.h"

namespace bocso {

// By paragraph.
using SectionPeriods = std::vector<std::optional<Period>>;

// By paragraph of the layout: the period of the innermost numbered heading above it that states
// one; of a list ("- Số hồ sơ …"), the period its opening line states ("Kết quả quý III như sau:").
// nullopt where none does. default_year as for find_period(). An annex begins anew.
SectionPeriods section_periods(const std::vector<Paragraph>& paragraphs, int default_year);

}  // namespace bocso
