// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gazetteer.h"

#include <algorithm>
#include <utility>

#include "normalize/utf8.h"

namespace bocso {
namespace {

// What stands before a name. "tp" names cities only: "TP. Thái Nguyên" is a town.
struct Title {
  std::string_view folded;
  bool city = false;
};
constexpr Title kTitles[] = {
    {"tỉnh ", false}, {"thành phố ", true}, {"tp. ", true}, {"tp.", true}, {"tp ", true}};

bool ends_word(std::string_view text, std::size_t offset) {
  return offset >= text.size() || !is_letter(next_code_point(text, offset));
}

bool starts_word(std::string_view text, std::size_t offset) {
  if (offset == 0) return true;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return !is_letter(next_code_point(text, before));
}

std::string word_before(std::string_view folded, std::size_t offset) {
  std::string_view before = trim(folded.substr(0, offset));
  const std::size_t blank = before.rfind(' ');
  return std::string(blank == std::string_view::npos ? before : before.substr(blank + 1));
}

// The words that tell one agency from another: "Sở Tài nguyên môi trường" is "Sở Tài nguyên và Môi
// trường", "Ban quản lý khu công nghiệp" "Ban quản lý các khu công nghiệp".
std::string body_key(std::string_view name, const Abbreviations& abbreviations) {
  const std::string words = label_text(name, abbreviations).plain;
  std::string key;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = std::string_view(words).substr(begin, end - begin);
    begin = end + 1;
    if (word == "va" || word == "cac") continue;
    key.append(key.empty() ? "" : " ").append(word);
  }
  return key;
}

// Where rows of that key are; a new one at the end.
template <class Row, class Index>
std::size_t place_of(std::vector<Row>& rows, Index& index, const std::string& key) {
  const auto [at, is_new] = index.try_emplace(key, rows.size());
  if (is_new) rows.emplace_back();
  return at->second;
}

template <class Row, class Index>
const Row* find_row(const std::vector<Row>& rows, const Index& index, std::string_view key) {
  const auto at = index.find(key);
  return at == index.end() ? nullptr : &rows[at->second];
}

}  // namespace

void Gazetteer::add(Province province) {
  const std::size_t at = place_of(provinces_, province_ids_, province.id);
  spellings_[fold_keeping_marks(province.name)] = at;
  for (const std::string& other : province.also) spellings_[fold_keeping_marks(other)] = at;
  provinces_[at] = std::move(province);
}

void Gazetteer::add(PlaceType type) {
  const std::string name = fold_keeping_marks(type.name);
  const auto known = type_names_.find(name);
  const std::size_t at = known != type_names_.end() ? known->second : place_types_.size();
  if (at == place_types_.size()) place_types_.emplace_back();
  type_names_[name] = at;
  for (const std::string& other : type.also) type_names_[fold_keeping_marks(other)] = at;
  place_types_[at] = std::move(type);
}

void Gazetteer::add(Body body, const Abbreviations& abbreviations) {
  const std::size_t at = place_of(bodies_, body_ids_, body.id);
  body_names_[body_key(body.name, abbreviations)] = at;
  for (const std::string& other : body.also) body_names_[body_key(other, abbreviations)] = at;
  bodies_[at] = std::move(body);
}

const Province* Gazetteer::province(std::string_view id) const {
  return find_row(provinces_, province_ids_, id);
}

const Province* Gazetteer::province_spelled(std::string_view folded) const {
  return find_row(provinces_, spellings_, folded);
}

const Province* Gazetteer::province_at(std::string_view folded, bool city) const {
  const Province* found = nullptr;
  std::size_t length = 0;
  for (const auto& [spelling, at] : spellings_) {
    const Province& province = provinces_[at];
    if (spelling.size() <= length || province.city != city) continue;
    if (folded.starts_with(spelling) && ends_word(folded, spelling.size())) {
      found = &province;
      length = spelling.size();
    }
  }
  return found;
}

const PlaceType* Gazetteer::place_type(std::string_view folded) const {
  return find_row(place_types_, type_names_, folded);
}

const Body* Gazetteer::body(std::string_view name, const Abbreviations& abbreviations) const {
  return find_row(bodies_, body_names_, body_key(name, abbreviations));
}

const Province* province_named(const Gazetteer& gazetteer, std::string_view name) {
  const std::string folded = fold_keeping_marks(name);
  if (const Province* exact = gazetteer.province_spelled(folded)) return exact;
  for (const Title& title : kTitles) {
    if (!folded.starts_with(title.folded)) continue;
    const Province* found =
        gazetteer.province_spelled(trim(std::string_view(folded).substr(title.folded.size())));
    if (found != nullptr && found->city == title.city) return found;
  }
  return nullptr;
}

std::vector<ProvinceMention> find_provinces(const Gazetteer& gazetteer, std::string_view text) {
  const std::string folded = fold_keeping_marks(text);
  std::vector<std::pair<std::size_t, ProvinceMention>> found;
  for (const Title& title : kTitles) {
    for (std::size_t at = folded.find(title.folded); at != std::string::npos;
         at = folded.find(title.folded, at + 1)) {
      if (!starts_word(folded, at)) continue;
      std::size_t name = at + title.folded.size();
      while (name < folded.size() && folded[name] == ' ') ++name;
      const Province* province =
          gazetteer.province_at(std::string_view(folded).substr(name), title.city);
      if (province != nullptr) found.push_back({at, {province, word_before(folded, at)}});
    }
  }
  // "tp. " is found as "tp.", too.
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ProvinceMention> mentions;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i == 0 || found[i].first != found[i - 1].first)
      mentions.push_back(std::move(found[i].second));
  }
  return mentions;
}

}  // namespace bocso
