// SPDX-License-Identifier: GPL-3.0-or-later
// From figures to the points of series (see series.h).
//
//   ObservationCollector collector;
//   collector.begin(report.document);
//   for (std::size_t i = 0; i < report.figures.size(); ++i) collector.add(report.figures[i], i);
//   const Observations all = collector.take();
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/record.h"
#include "model/series.h"

namespace bocso {

// Texts ↔ numbers, so that a series is found by five numbers.
class Texts {
 public:
  std::int32_t number(std::string_view text);
  const std::string& text(std::int32_t number) const {
    return texts_[static_cast<std::size_t>(number)];
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> numbers_;
};

// Documents come in any order, each once: they are numbered by id, series by their first figures.
class ObservationCollector {
 public:
  // The document of the figures that follow. Asks for its id, province and issuer.
  void begin(const Document& document);
  // position: in Report::figures. A figure that takes no part is left out.
  void add(const Figure& figure, std::size_t position);
  // All that was collected; the collector is empty afterwards.
  Observations take();

 private:
  using Key = std::array<std::int32_t, 5>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };

  std::int32_t entity_of(const Figure& figure);
  std::int32_t folded(std::string_view name);
  std::int32_t series_of(const Figure& figure);

  Observations all_;
  Texts texts_;
  std::unordered_map<std::int32_t, std::int32_t> folded_;
  std::unordered_map<Key, std::int32_t, KeyHash> series_;
  std::int32_t province_ = 0;
  bool names_province_ = false;
  std::int32_t issuer_ = 0;
};

}  // namespace bocso
