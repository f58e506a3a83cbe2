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
// Texts of the page are matched in the form of label_text.h: words alone, abbreviations written
// out. label_pattern() brings a pattern into that form, so that it may be written as the page
// prints: "phan anh, kien nghi( \(pakn\))?" and "so tthc" fit what "Phản ánh, kiến nghị" and "Số
// thủ tục hành chính" become.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/label_text.h"
#include "normalize/result.h"

namespace bocso {

// Name -> what it stands for, expanded already.
using PatternNames = std::map<std::string, std::string, std::less<>>;

bool is_pattern_name(std::string_view text);

// The pattern with every {name} replaced. Errors: bad_input: a name that names has not, a "{"
// before a letter that no "}" closes, more than 20,000 bytes.
Result<std::string> expand_names(std::string_view pattern, const PatternNames& names);

// The pattern with a letter for every {name}: it compiles when the whole does, and is short.
std::string without_names(std::string_view pattern);

// Why the pattern can never fit folded text, as the end of a sentence ("has the capital letter T");
// nullopt when nothing speaks against it. Looks at a pattern as written, {names} are left out.
std::optional<std::string> why_never_fits(std::string_view pattern);

// The expanded pattern over label_text(): punctuation left out, abbreviations that stand as words
// replaced by their words. "so tthc.*" -> "so thu tuc hanh chinh.*".
std::string label_pattern(std::string_view pattern, const Abbreviations& abbreviations);

// The abbreviations that a pattern over label_text() still has, and no text ever will: "dvc" in
// "dvc(tt)?".
std::vector<std::string> left_abbreviations(std::string_view label_pattern,
                                            const Abbreviations& abbreviations);

// The words that stand whole in a pattern: "so", "cap", "tinh", "huyen" for "so cap
// (tinh|huyen).*".
std::vector<std::string> literal_words(std::string_view pattern);

// How many characters of literal text every fitting text has: 11 for "so (tthc )?cap (tinh|huyen)".
// Of a pattern that compiles.
std::size_t literal_length(std::string_view pattern);

}  // namespace bocso
