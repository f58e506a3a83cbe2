// SPDX-License-Identifier: GPL-3.0-or-later
// corpus/reports: a misprinted figure that stands in two or more relations is the first suspect of
// every flag it is in, with the value that its maker knows to be right.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/make/relations.h"
#include "corpus/make/reports.h"
#include "model/report.h"
#include "tests/support/corpus_reports.h"

namespace bocso {
namespace {

namespace fs = std::filesystem;

struct Misprinted {
  int table = -1;
  int row = -1;
  int column = -1;
  std::string right;
  std::ptrdiff_t relations = 0;
};

// The misprinted figures of tables.
std::vector<Misprinted> misprinted(corpus::Report& report) {
  std::vector<Misprinted> all;
  for (const corpus::Placed& place : corpus::placed_figures(report)) {
    if (place.figure == nullptr || place.table == nullptr) continue;
    const std::string& key = place.figure->key;
    const auto found = std::ranges::find(report.misprinted, key, &corpus::Misprint::key);
    if (found == report.misprinted.end()) continue;
    Misprinted& one = all.emplace_back();
    one.table = place.table_index;
    one.row = place.row;
    one.column = place.column;
    one.right = canonical(found->right);
    one.relations = std::ranges::count_if(report.relations, [&](const corpus::Relation& relation) {
      return relation.whole == key ||
             std::ranges::find(relation.parts, key) != relation.parts.end();
    });
  }
  return all;
}

bool is_named(const Flag& flag, const std::string& figure, const std::string& right) {
  if (flag.suspects.empty() || flag.suspects.front().figure != figure) return false;
  const auto value = parse_decimal(flag.suspects.front().value);
  return value && value == parse_decimal(right);
}

TEST(SuspectsOfTheCorpus, MisprintsInTwoRelationsAreNamedFirst) {
  int in_two = 0;
  for (const corpus::Maker& maker : corpus::kMakers) {
    corpus::Report made = maker.make();
    const Report report = read_corpus_report(maker.name);
    for (const Misprinted& wrong : misprinted(made)) {
      const auto figure = std::ranges::find_if(report.figures, [&](const Figure& one) {
        return one.table == wrong.table && one.row == wrong.row && one.column == wrong.column;
      });
      ASSERT_NE(figure, report.figures.end()) << maker.name;
      bool named = false;
      bool other = false;
      for (const Flag& flag : report.flags) {
        if (flag.severity == Severity::info || flag.rule == "numbering") continue;
        if (std::ranges::find(flag.figures, figure->id) == flag.figures.end()) continue;
        (is_named(flag, figure->id, wrong.right) ? named : other) = true;
      }
      if (wrong.relations < 2) continue;
      ++in_two;
      EXPECT_TRUE(named && !other) << maker.name << " " << figure->id << " printed " << figure->raw
                                   << ", right " << wrong.right;
    }
  }
  EXPECT_GE(in_two, 3);
}

}  // namespace
}  // namespace bocso
