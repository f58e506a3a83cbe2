// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/doubt.h"

#include <algorithm>
#include <string>
#include <vector>

namespace bocso {

void set_doubt(Figure& figure, const PlacedText& content, std::size_t begin, std::size_t end,
               const Surroundings& around) {
  const auto places = places_of(content, begin, end);
  figure.confidence = std::min(figure.confidence, confidence_of(places));
  for (const Place& place : places) {
    for (const std::string& other : place.others) {
      std::string text = content.text.substr(0, place.begin) + other;
      const std::size_t from = std::min(begin, place.begin);
      if (place.end < end) text += content.text.substr(place.end, end - place.end);
      text.erase(0, from);
      const std::vector<Quantity> quantities = find_cell_quantities(text);
      if (quantities.empty()) continue;
      Figure alternative;
      settle(alternative, quantities.front(), text, around);
      if (!alternative.value || alternative.value == figure.value) continue;
      std::string value = to_string(*alternative.value);
      if (std::ranges::find(figure.alternatives, value) == figure.alternatives.end()) {
        figure.alternatives.push_back(std::move(value));
      }
    }
  }
}

}  // namespace bocso
