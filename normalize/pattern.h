// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions, the one wrapper around RE2: a pattern, and a set of patterns tried in one
// pass.
//
// Linear time whatever the pattern; compiled once, shared, not copyable. Patterns from catalogue
// files are outside data: a wrong one is an Error with RE2's reason.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/result.h"

namespace bocso {

class Pattern {
 public:
  // Errors: bad_input with RE2's message.
  static Result<Pattern> compile(std::string_view expression);
  // For patterns written in our own code; a wrong one stops the program.
  explicit Pattern(const char* expression);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  bool matches_all(std::string_view text) const;   // the pattern covers the whole text
  bool matches_part(std::string_view text) const;  // the pattern occurs in the text

  // The first match at or after `from`: group 0 is the whole match. Views point into text; a group
  // that took no part is empty with data() == nullptr. false, and no groups, when there is none.
  bool find(std::string_view text, std::size_t from, std::vector<std::string_view>& groups) const;

  const std::string& expression() const;

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

// What compile() would say of an expression; nullopt for a good one. Short ones without counted
// repetitions cannot be too large, so they are read and not compiled: a fifth of the work.
std::optional<Error> pattern_mistake(std::string_view expression);

class PatternSet {
 public:
  // Each must match a whole text. Errors: bad_input; Error::line is the 1-based index of the wrong
  // one.
  static Result<PatternSet> compile(const std::vector<std::string>& expressions);
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  // The indices of the patterns that match the whole text, ascending, in one pass over it.
  std::vector<int> matches(std::string_view text) const;

 private:
  struct Compiled;
  explicit PatternSet(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace bocso
