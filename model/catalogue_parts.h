// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue while it is put together from files, and the checks that need the whole of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"

namespace bocso {

struct CatalogueParts {
  Catalogue catalogue;
  // The files as given, for errors; Indicator::file and Relation::file are without folders.
  std::vector<std::string> indicator_paths;  // beside catalogue.indicators
  std::vector<std::string> relation_paths;   // beside catalogue.relations
  std::vector<Error> errors;
};

// A kind's name, as in catalogue files and exports. An indicator can be of every kind but text and
// empty.
struct KindName {
  Kind kind;
  std::string_view name;
};
inline constexpr KindName kIndicatorKinds[] = {{Kind::count, "count"}, {Kind::percent, "percent"},
                                               {Kind::money, "money"}, {Kind::code, "code"},
                                               {Kind::ratio, "ratio"}, {Kind::rank, "rank"},
                                               {Kind::delta, "delta"}, {Kind::score, "score"}};
std::string_view kind_name(Kind kind);

// Dotted snake_case: "procedures.in_force.total".
bool is_indicator_id(std::string_view text);

// Replaces the indicator of that id, or adds it.
void add_indicator(CatalogueParts& parts, Indicator indicator, const std::string& path);

// Adds the relation unless another file has it already; in one file twice is an error.
void add_relation(CatalogueParts& parts, Relation relation, const std::string& path);

// Adds to parts.errors what is wrong between indicators and relations: a relation with an id that
// no indicator has, with the same id twice, with kinds and units it cannot have; rules of two
// indicators that ask for the same.
void check_whole(CatalogueParts& parts);

}  // namespace bocso
