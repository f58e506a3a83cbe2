// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and columns that no indicator takes, as the beginning of a catalogue file.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "model/label_text.h"
#include "model/record.h"

namespace bocso {

// Collects over documents; figures are grouped by the words of their label (of their column, where
// the row names an agency, a place or a total), their kind and their unit.
class Suggestions {
 public:
  explicit Suggestions(const Abbreviations& abbreviations) : abbreviations_(abbreviations) {}

  // The figures of tables that have no indicator. The report is matched already.
  void add(const Report& report);

  // A catalogue file, the commonest group first, that `catalogue check` finds nothing wrong with;
  // ids begin with "todo.", and each stub says how often and where its label stands. "" when
  // nothing is left over.
  std::string yaml() const;

 private:
  struct Group {
    std::string printed;  // as the page has it
    std::string where;    // "bao-cao.pdf, page 2, under “…”: 1.903"
    int figures = 0;
    int documents = 0;
    std::string last_document;
  };
  using Key = std::tuple<std::string, std::string, Kind, std::string>;  // field, words, kind, unit

  const Abbreviations& abbreviations_;
  std::map<Key, Group> groups_;
};

}  // namespace bocso
