// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace bocso {
namespace {

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

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
  auto compiled =
      std::unique_ptr<Compiled>(new Compiled{std::string(expression), RE2(piece(expression), quiet())});
  if (!compiled->whole.ok()) return failure(ErrorCode::bad_input, compiled->whole.error());
  return Pattern(std::move(compiled));
}

Pattern::Pattern(const char* expression) : compiled_(new Compiled{expression, RE2(expression, quiet())}) {
  if (compiled_->whole.ok()) return;
  std::fprintf(stderr, "bocso: wrong pattern %s: %s\n", expression, compiled_->whole.error().c_str());
  std::abort();
}

bool Pattern::matches_all(std::string_view text) const {
  return compiled_->whole.Match(piece(text), 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

bool Pattern::matches_part(std::string_view text) const {
  return compiled_->whole.Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Pattern::find(std::string_view text, std::size_t from, std::vector<std::string_view>& groups) const {
  const int count = 1 + compiled_->whole.NumberOfCapturingGroups();
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(count));
  if (!compiled_->whole.Match(piece(text), from, text.size(), RE2::UNANCHORED, found.data(), count)) return false;
  groups.clear();
  for (const re2::StringPiece& group : found) groups.emplace_back(group.data(), group.size());
  return true;
}

const std::string& Pattern::expression() const { return compiled_->expression; }

struct PatternSet::Compiled {
  RE2::Set set{quiet(), RE2::ANCHOR_BOTH};
  bool empty = true;
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
    compiled->empty = false;
  }
  if (!compiled->set.Compile()) return failure(ErrorCode::bad_input, "the patterns need too much memory together");
  return PatternSet(std::move(compiled));
}

std::vector<int> PatternSet::matches(std::string_view text) const {
  std::vector<int> found;
  if (compiled_->empty) return found;
  compiled_->set.Match(piece(text), &found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace bocso
