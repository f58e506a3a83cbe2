// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace bocso {
namespace {

// A catalogue holds some thousands of patterns; RE2's own 8 MB would be short for a set of them.
constexpr std::int64_t kSetMemory = 128 << 20;

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

RE2::Options quiet_set() {
  RE2::Options options = quiet();
  options.set_max_mem(kSetMemory);
  return options;
}

// Never with null data, by which RE2 tells groups that took no part.
re2::StringPiece piece(std::string_view text) {
  return text.empty() ? re2::StringPiece("", 0) : re2::StringPiece(text.data(), text.size());
}

// The largest that a few letters become are classes: "\\pL" makes some 1,000 instructions of 16
// bytes, and RE2 takes 5 MB of them.
bool is_never_too_large(std::string_view expression) {
  constexpr std::size_t kShort = 400;  // bytes
  return expression.size() <= kShort && expression.find('{') == std::string_view::npos;
}

}  // namespace

struct Pattern::Compiled {
  std::string expression;
  RE2 whole;
};

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(std::string_view expression) {
  auto compiled = std::unique_ptr<Compiled>(
      new Compiled{std::string(expression), RE2(piece(expression), quiet())});
  if (!compiled->whole.ok()) return failure(ErrorCode::bad_input, compiled->whole.error());
  return Pattern(std::move(compiled));
}

Pattern::Pattern(const char* expression)
    : compiled_(new Compiled{expression, RE2(expression, quiet())}) {
  if (compiled_->whole.ok()) return;
  std::fprintf(stderr, "bocso: wrong pattern %s: %s\n", expression,
               compiled_->whole.error().c_str());
  std::abort();
}

bool Pattern::matches_all(std::string_view text) const {
  return compiled_->whole.Match(piece(text), 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

bool Pattern::matches_part(std::string_view text) const {
  return compiled_->whole.Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Pattern::find(std::string_view text, std::size_t from,
                   std::vector<std::string_view>& groups) const {
  groups.clear();
  if (from > text.size()) return false;
  const int count = 1 + compiled_->whole.NumberOfCapturingGroups();
  std::array<re2::StringPiece, 16> few;
  std::vector<re2::StringPiece> many;
  re2::StringPiece* found = few.data();
  if (count > std::ssize(few)) {
    many.resize(static_cast<std::size_t>(count));
    found = many.data();
  }
  if (!compiled_->whole.Match(piece(text), from, text.size(), RE2::UNANCHORED, found, count)) {
    return false;
  }
  for (int i = 0; i < count; ++i) groups.emplace_back(found[i].data(), found[i].size());
  return true;
}

const std::string& Pattern::expression() const { return compiled_->expression; }

std::optional<Error> pattern_mistake(std::string_view expression) {
  if (is_never_too_large(expression)) {
    RE2::Set reader(quiet(), RE2::ANCHOR_BOTH);
    if (reader.Add(piece(expression), nullptr) >= 0) return std::nullopt;
  }
  const Result<Pattern> compiled = Pattern::compile(expression);
  if (compiled) return std::nullopt;
  return compiled.error();
}

struct PatternSet::Compiled {
  RE2::Set set{quiet_set(), RE2::ANCHOR_BOTH};
  std::vector<std::string> expressions;
};

PatternSet::PatternSet(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

Result<PatternSet> PatternSet::compile(const std::vector<std::string>& expressions) {
  auto compiled = std::make_unique<Compiled>();
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    std::string reason;
    if (compiled->set.Add(expressions[i], &reason) < 0) {
      return failure(ErrorCode::bad_input, reason, {}, 0, static_cast<int>(i) + 1);
    }
  }
  if (!compiled->set.Compile()) {
    return failure(ErrorCode::bad_input, "the patterns need too much memory together");
  }
  compiled->expressions = expressions;
  return PatternSet(std::move(compiled));
}

std::vector<int> PatternSet::matches(std::string_view text) const {
  std::vector<int> found;
  if (compiled_->expressions.empty()) return found;
  RE2::Set::ErrorInfo error{RE2::Set::kNoError};
  if (!compiled_->set.Match(piece(text), &found, &error) && error.kind != RE2::Set::kNoError) {
    // The set ran out of memory on this text; one by one is slower and says the same.
    found.clear();
    for (std::size_t i = 0; i < compiled_->expressions.size(); ++i) {
      const RE2 one(compiled_->expressions[i], quiet());
      if (RE2::FullMatch(piece(text), one)) found.push_back(static_cast<int>(i));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace bocso
