// SPDX-License-Identifier: GPL-3.0-or-later
// Names of provinces, of kinds of places and of agencies, as catalogue files give them:
//
//   provinces:
//     - {id: bac_kan, name: Bắc Kạn, before: 6, into: thai_nguyen, also: [Bắc Cạn]}
//   place_types:
//     - {name: thành phố, level: district, also: [tp]}
//   bodies:
//     - {id: so_y_te, name: Sở Y tế, level: department, also: [Sở YT]}
//
// corpus/catalogue/places.yaml and bodies.yaml say where the names come from. A file of a user adds
// names or, with an id that is there already, replaces one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/label_text.h"

namespace bocso {

struct Province {
  std::string id;                 // "quang_ngai"
  std::string name;               // "Quảng Ngãi"
  bool city = false;              // under central authority: "thành phố Hải Phòng"
  int code_before = 0;            // the statistics office's until 30 June 2025; 0: not in that list
  int code_since = 0;             // since 1 July 2025; 0: not in that list
  std::string into;               // the id of what it was merged into; "" when it goes on
  std::vector<std::string> also;  // other spellings

  friend bool operator==(const Province&, const Province&) = default;
};

struct PlaceType {
  std::string name;   // "huyện"
  std::string level;  // "province", "district", "commune"
  std::vector<std::string> also;

  friend bool operator==(const PlaceType&, const PlaceType&) = default;
};

struct Body {
  std::string id;                 // "so_y_te"
  std::string name;               // without its place: "Sở Y tế"
  std::string level;              // "department", "vertical", "central", "agency"
  bool stands_for_place = false;  // a place's people's committee: "UBND huyện" is "huyện"
  std::vector<std::string> also;

  friend bool operator==(const Body&, const Body&) = default;
};

class Gazetteer {
 public:
  // One of the same id (of a place type: of the same name) is replaced.
  void add(Province province);
  void add(PlaceType type);
  // Its names are compared as labels are: "Sở LĐTBXH" is "Sở Lao động - Thương binh và Xã hội" when
  // the abbreviations say so.
  void add(Body body, const Abbreviations& abbreviations);

  const std::vector<Province>& provinces() const { return provinces_; }
  const std::vector<PlaceType>& place_types() const { return place_types_; }
  const std::vector<Body>& bodies() const { return bodies_; }

  // The province of an id, or of a spelling in the form of fold_keeping_marks: "hòa bình", "hcm".
  const Province* province(std::string_view id) const;
  const Province* province_spelled(std::string_view folded) const;
  // The one with the longest spelling that such a text begins with.
  const Province* province_at(std::string_view folded, bool city) const;
  // The kind of place a word or two name, in that form: "tp", "thị xã".
  const PlaceType* place_type(std::string_view folded) const;
  // The agency of that name, without its place: "Sở TNMT", "VP.UBND".
  const Body* body(std::string_view name, const Abbreviations& abbreviations) const;

  friend bool operator==(const Gazetteer& a, const Gazetteer& b) {
    return a.provinces_ == b.provinces_ && a.place_types_ == b.place_types_ &&
           a.bodies_ == b.bodies_;
  }

 private:
  using Index = std::map<std::string, std::size_t, std::less<>>;

  std::vector<Province> provinces_;
  std::vector<PlaceType> place_types_;
  std::vector<Body> bodies_;
  Index province_ids_, spellings_, type_names_, body_ids_, body_names_;
};

// The province a text is the name of, in any usual spelling: "Quảng Ngãi", "tỉnh Hoà Bình", "TP.
// HCM", "Đăk Lăk". nullptr for anything else.
const Province* province_named(const Gazetteer& gazetteer, std::string_view name);

// The provinces a text names as such, in text order: "UBND tỉnh Quảng Ngãi", "thành phố Đà Nẵng". A
// name without "tỉnh" or "thành phố" counts for nothing (it may be a town), and "thành phố Thái
// Nguyên" is a town of that province. before: the word in front of "tỉnh", folded with marks
// ("ubnd"); "" at the start.
struct ProvinceMention {
  const Province* province = nullptr;
  std::string before;
};
std::vector<ProvinceMention> find_provinces(const Gazetteer& gazetteer, std::string_view text);

}  // namespace bocso
