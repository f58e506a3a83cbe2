// SPDX-License-Identifier: GPL-3.0-or-later
// The pattern language of catalogue files: RE2 over folded text, with named pieces.
//
//   patterns:
//     tthc: tthc|thu tuc hanh chinh
//     so: (tong )?so( luong)?
//     so_tthc: '{so} {tthc}'
//
// "{so_tthc} lien thong" then stands for "(?:(?:(tong )?so( luong)?) (?:tthc|thu tuc hanh chinh))
// lien thong". A name is a letter and letters, digits or "_"; RE2's own "{2,3}" begins with a digit
// and is left alone,
// "\{" is a brace.
//
// A label on the page carries more than its words. Around every label pattern the same things are
// allowed, so that no rule has to spell them out: before it a dash or "trong đó:", behind it
// points, commas, colons, footnote marks, explanations in brackets, "trong đó:" and "bao gồm:". So
// "so tthc cap tinh" fits
// "- Trong đó: Số TTHC cấp tỉnh (bao gồm cả TTHC của cơ quan ngành dọc):" as well.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/result.h"

namespace bocso {

// Name -> what it stands for, expanded already.
using PatternNames = std::map<std::string, std::string, std::less<>>;

bool is_pattern_name(std::string_view text);

// The pattern with every {name} replaced. Errors: bad_input: a name that names has not, a "{"
// before a letter that no "}" closes, more than 20,000 bytes.
Result<std::string> expand_names(std::string_view pattern, const PatternNames& names);

// Why the pattern can never fit folded text, as the end of a sentence ("has the capital letter T");
// nullopt when nothing speaks against it. Looks at a pattern as written, {names} are left out.
std::optional<std::string> why_never_fits(std::string_view pattern);

// The expanded pattern with what may stand around a label.
std::string label_expression(std::string_view pattern);

// How many characters of literal text every fitting text has: 11 for "so (tthc )?cap (tinh|huyen)".
// Of a pattern that compiles.
std::size_t literal_length(std::string_view pattern);

}  // namespace bocso
