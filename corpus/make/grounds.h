// SPDX-License-Identifier: GPL-3.0-or-later
// What generated pages say of their relations: the kinds of evidence, and how much each proves.
//
// An error is due where the page says that numbers add up, a warning where its words only make it
// likely. The scores are told by these names, so that what is missed is known by its kind.
#pragma once

#include "corpus/make/content.h"

namespace bocso::corpus {

// Tables of agencies.
inline constexpr Ground kFormula{"formula", "error"};     // "(4=1+2+3)" below the header
inline constexpr Ground kTotalRow{"total row", "error"};  // "Tổng cộng"
inline constexpr Ground kSectionRow{"section row",
                                    "error"};  // "I. Cấp huyện" with numbers of its own
// "Tổng số" beside columns that exclude each other and leave nothing out: đúng hạn, quá hạn.
inline constexpr Ground kClasses{"classes of a total", "error"};
// "Tổng số" beside columns of which there may be more kinds: công chức, viên chức.
inline constexpr Ground kMembers{"members of a total", "warning"};
inline constexpr Ground kOutcome{"received by outcome", "warning"};
inline constexpr Ground kRest{"remainder", "warning"};  // "Còn lại" behind plan and done
inline constexpr Ground kNamedRate{"rate by its name", "error"};    // "Tỷ lệ đúng hạn (%)"
inline constexpr Ground kBareRate{"rate without name", "warning"};  // "Tỷ lệ (%)" in a group

// Two dates.
inline constexpr Ground kChange{"change column", "error"};
inline constexpr Ground kShares{"shares of a whole", "error"};  // "đã …" and "chưa …" make 100 %

// Trees of indicators.
inline constexpr Ground kListed{"rows under “gồm”", "error"};
inline constexpr Ground kRowsBelow{"rows under a total", "warning"};
inline constexpr Ground kRateRows{"rows of a rate", "error"};
inline constexpr Ground kNote{"note beside a value", "warning"};
inline constexpr Ground kJoined{"label that joins two", "warning"};  // "một phần, toàn trình"
inline constexpr Ground kSameCount{"one count twice", "warning"};

// Sentences.
inline constexpr Ground kFraction{"fraction and rate", "error"};  // "9.903/9.974 hồ sơ, đạt 99,3%"
inline constexpr Ground kList{"list in a sentence", "error"};  // "gồm"
inline constexpr Ground kClassesSaid{"classes in a sentence",
                                     "warning"};             // "trong đó", all there are
inline constexpr Ground kAmong{"among a whole", "warning"};  // "trong đó"

}  // namespace bocso::corpus
