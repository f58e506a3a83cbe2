// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity_id.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "model/entity.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kDocumentDigits = 12;
constexpr std::string_view kCountry = "vn";

struct NamePart {
  std::string key;  // lower case, marks kept
  std::string printed;
};
using NameParts = std::span<const NamePart>;

// The words of a name, without brackets and punctuation: "TP.Phổ Yên (mới)" is "tp phổ yên".
std::vector<NamePart> words_of(std::string_view name) {
  std::vector<NamePart> words;
  std::string printed;
  int depth = 0;
  const auto finish = [&] {
    if (!printed.empty()) words.push_back({fold_keeping_marks(printed), printed});
    printed.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(name, at);
    if (c == '(') ++depth;
    const bool is_word = is_letter(c) || (c >= '0' && c <= '9') || c == '&';
    if (depth == 0 && is_word) printed += name.substr(begin, at - begin);
    if (!is_word) finish();
    if (c == ')' && depth > 0) --depth;
  }
  finish();
  return words;
}

std::string joined(NameParts words, std::string_view joint) {
  std::string text;
  for (const NamePart& word : words) text.append(text.empty() ? "" : joint).append(word.key);
  return text;
}

// "Phường 03" is "Phường 3".
std::string written_out(NameParts words) {
  std::string text;
  for (const NamePart& word : words) {
    std::string_view key = word.key;
    while (key.size() > 1 && key[0] == '0') key.remove_prefix(1);
    text.append(text.empty() ? "" : "_").append(key);
  }
  std::ranges::replace(text, '&', '_');
  return text;
}

std::string below(const std::string& scope, std::string_view id) {
  return scope.empty() || id.empty() ? scope + std::string(id) : scope + "." + std::string(id);
}

struct Places {
  const Province* province = nullptr;
  std::string district;  // "huyện_đại_từ"
  std::string commune;

  std::string innermost() const { return commune.empty() ? district : commune; }
};

// The pieces of one name, read with the gazetteer.
class NamePlaces {
 public:
  NamePlaces(const Catalogue& catalogue, const Province* home)
      : gazetteer_(catalogue.gazetteer), abbreviations_(catalogue.abbreviations), home_(home) {}

  // The agency the name begins with and where it is, when the gazetteer has it.
  const Body* body(NameParts words, Places& places) const {
    for (std::size_t n = words.size(); n > 0; --n) {
      const Body* body = gazetteer_.body(joined(words.first(n), " "), abbreviations_);
      if (body == nullptr) continue;
      if (auto found = read_places(words.subspan(n))) {
        places = std::move(*found);
        return body;
      }
    }
    return nullptr;
  }

  // The places a name consists of or ends with: "huyện Đại Từ", "tỉnh", "Lai Châu". nullopt for
  // anything else.
  std::optional<Places> read_places(NameParts words) const {
    Places places;
    places.province = home_;
    if (!words.empty() && type_length(words) == 0) {
      places.province = gazetteer_.province_spelled(joined(words, " "));
      return places.province == nullptr ? std::nullopt : std::optional(places);
    }
    while (!words.empty()) {
      const std::size_t type = type_length(words);
      if (type == 0) return std::nullopt;
      std::size_t end = type;
      while (end < words.size() && (end == type || type_length(words.subspan(end)) == 0)) ++end;
      if (!add_place(words.first(type), words.subspan(type, end - type), places)) {
        return std::nullopt;
      }
      words = words.subspan(end);
    }
    return places;
  }

 private:
  // How many words from the first name a kind of place. "xã hội" is none.
  std::size_t type_length(NameParts words) const {
    for (const std::size_t n : {std::size_t{2}, std::size_t{1}}) {
      if (words.size() < n || gazetteer_.place_type(joined(words.first(n), " ")) == nullptr)
        continue;
      return n == 1 && words.size() > 1 && joined(words.first(2), " ") == "xã hội" ? 0 : n;
    }
    return 0;
  }

  bool add_place(NameParts type_words, NameParts name, Places& places) const {
    const PlaceType& type = *gazetteer_.place_type(joined(type_words, " "));
    for (const NamePart& word : name) {
      if (starts_lower_case(word.printed)) return false;  // "xã nông thôn mới"
    }
    const Province* province = gazetteer_.province_spelled(joined(name, " "));
    if (type.level == "province") {
      if (!name.empty()) places.province = province;
      return name.empty() ? home_ != nullptr : province != nullptr && !province->city;
    }
    if (name.empty()) {
      // "Sở Y tế thành phố", of Hải Phòng.
      return type.level == "district" && home_ != nullptr && home_->city;
    }
    // "thành phố Huế" was a town of Thừa Thiên Huế.
    const bool is_home_town =
        home_ != nullptr && province != nullptr && home_->into == province->id;
    if (province != nullptr && province->city && type.level == "district" && !is_home_town) {
      places.province = province;
      return true;
    }
    std::string& place = type.level == "commune" ? places.commune : places.district;
    if (!place.empty()) return false;
    std::string type_name = fold_keeping_marks(type.name);
    std::ranges::replace(type_name, ' ', '_');
    place = type_name + "_" + written_out(name);
    return true;
  }

  const Gazetteer& gazetteer_;
  const Abbreviations& abbreviations_;
  const Province* home_;
};

EntityId id_of(const Places& places, const Document& document, std::string_view own) {
  const std::string scope =
      places.province != nullptr ? places.province->id : document.id.substr(0, kDocumentDigits);
  return {below(below(below(scope, places.district), places.commune), own), places.innermost()};
}

}  // namespace

EntityId entity_id(std::string_view name, const Document& document, const Catalogue& catalogue) {
  const std::vector<NamePart> all = words_of(name);
  const NameParts words = all;
  if (words.empty()) return {};
  const Province* home = province_named(catalogue.gazetteer, document.province);
  const NamePlaces reader(catalogue, home);

  Places places;
  if (const Body* body = reader.body(words, places)) {
    if (body->level == "central") return {below(std::string(kCountry), body->id), ""};
    if (!body->stands_for_place) return id_of(places, document, body->id);
    const bool names_some = places.province != nullptr || !places.innermost().empty();
    return names_some && !is_bare_head(name) ? id_of(places, document, "") : EntityId{};
  }
  if (const auto found = reader.read_places(words)) {
    const bool names_some = found->province != nullptr || !found->innermost().empty();
    return names_some ? id_of(*found, document, "") : EntityId{};
  }
  if (is_bare_head(name)) return {};
  // Not listed: the places at its end, and its own words before them.
  for (std::size_t own = 1; own < words.size(); ++own) {
    if (const auto found = reader.read_places(words.subspan(own))) {
      return id_of(*found, document, written_out(words.first(own)));
    }
  }
  Places here;
  here.province = home;
  return id_of(here, document, written_out(words));
}

}  // namespace bocso
