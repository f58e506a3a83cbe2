// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/record.h"

#include <algorithm>
#include <array>

namespace bocso {
namespace {

// In the order of the enums.
template <class E>
constexpr std::array<std::string_view, 0> kNames{};
template <>
constexpr auto kNames<Kind> = std::to_array<std::string_view>({"count", "percent", "money", "code",
                                                               "ratio", "rank", "delta", "score",
                                                               "text", "empty"});
template <>
constexpr auto kNames<Source> = std::to_array<std::string_view>({"table", "prose", "note"});
template <>
constexpr auto kNames<Role> = std::to_array<std::string_view>({"ordinal", "label", "unit", "value",
                                                               "rate", "change", "note"});
template <>
constexpr auto kNames<Severity> = std::to_array<std::string_view>({"info", "warning", "error"});
template <>
constexpr auto kNames<Status> = std::to_array<std::string_view>({"ok", "partial", "failed"});
template <>
constexpr auto kNames<Approx> = std::to_array<std::string_view>({"", "about", "over", "nearly",
                                                                 "under", "at_least", "at_most"});
template <>
constexpr auto kNames<ParagraphKind> =
    std::to_array<std::string_view>({"body", "page_number", "running_head", "footnote"});

}  // namespace

template <NamedEnum E>
std::string_view to_string(E value) {
  return kNames<E>[static_cast<std::size_t>(value)];
}

template <NamedEnum E>
std::optional<E> parse(std::string_view name) {
  const auto found = std::ranges::find(kNames<E>, name);
  if (found == kNames<E>.end()) return std::nullopt;
  return static_cast<E>(found - kNames<E>.begin());
}

template <NamedEnum E>
std::size_t value_count() {
  return kNames<E>.size();
}

#define BOCSO_NAMED(E)                                       \
  template std::string_view to_string<E>(E);                 \
  template std::optional<E> parse<E>(std::string_view name); \
  template std::size_t value_count<E>()
BOCSO_NAMED(Kind);
BOCSO_NAMED(Source);
BOCSO_NAMED(Role);
BOCSO_NAMED(Severity);
BOCSO_NAMED(Status);
BOCSO_NAMED(Approx);
BOCSO_NAMED(ParagraphKind);
#undef BOCSO_NAMED

}  // namespace bocso
