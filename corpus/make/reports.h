// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of corpus/reports, each made by a file of its own.
#pragma once

#include <array>

#include "corpus/make/content.h"

namespace bocso::corpus {

Report make_appendix_quarter();
Report make_centre();
Report make_clean();
Report make_clean_fax();
Report make_investment();
Report make_monthly();
Report make_office_quarter();
Report make_one_stop();
Report make_second_count();
Report make_sentences();

// The same words as in the report of the first part of the name, typed before Unicode.
Report make_monthly_vni();
Report make_office_quarter_tcvn3();
Report make_one_stop_tcvn3();

struct Maker {
  const char* name;  // its folder
  Report (*make)();
};
inline constexpr std::array<Maker, 13> kMakers = {
    {{"appendix-quarter", make_appendix_quarter},
     {"centre", make_centre},
     {"clean", make_clean},
     {"clean-fax", make_clean_fax},
     {"investment", make_investment},
     {"monthly", make_monthly},
     {"monthly-vni", make_monthly_vni},
     {"office-quarter", make_office_quarter},
     {"office-quarter-tcvn3", make_office_quarter_tcvn3},
     {"one-stop", make_one_stop},
     {"one-stop-tcvn3", make_one_stop_tcvn3},
     {"second-count", make_second_count},
     {"sentences", make_sentences}}};

}  // namespace bocso::corpus
