// SPDX-License-Identifier: GPL-3.0-or-later
// Sums that labels state: parts that partition what stands above them, and rows that join two
// others.
#include <fmt/format.h>

#include <algorithm>

#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

std::string joined_labels(const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels) text += (text.empty() ? "" : " + ") + quoted(label);
  return text;
}

// A whole and the labels and figures of what may be its parts.
struct Whole {
  std::string label;  // as printed
  std::string folded;
  std::vector<std::string> parts;  // as printed
  std::vector<std::string> folded_parts;
};

// The parts that must be there, and those that may belong to the whole, too.
struct Parts {
  std::vector<int> members;
  std::vector<int> others;
  Words why;
};

// "…, gồm:" and "…, bao gồm:" end a label whose rows below are all of it; in brackets it only
// explains.
bool says_consists_of(std::string_view folded) {
  static const Pattern pattern(R"(.*\b(bao )?gom( co)?:?\.?)");
  return pattern.matches_all(folded);
}

std::optional<Parts> parts_of(const Whole& whole) {
  if (whole.parts.size() < 2) return std::nullopt;
  if (says_consists_of(whole.folded)) {
    Parts parts;
    for (std::size_t i = 0; i < whole.parts.size(); ++i)
      parts.members.push_back(static_cast<int>(i));
    parts.why = {"nhãn ghi “gồm”", "the label says “gồm” (consists of)"};
    return parts;
  }
  const auto match = match_partition(whole.folded, whole.folded_parts);
  if (!match) return std::nullopt;
  Parts parts{match->members, match->others, {}};
  std::vector<std::string> names;
  for (int member : match->members) names.push_back(whole.parts[static_cast<std::size_t>(member)]);
  const std::string list = joined_labels(names);
  parts.why = {fmt::format("{} hợp thành {}", list, quoted(whole.label)),
               fmt::format("{} make up {}", list, quoted(whole.label))};
  return parts;
}

// The claim that the whole is the sum of the members, or of the members and all others that count
// the same. figures: one a part, -1 where there is none.
std::optional<Claim> partition_claim(const Report& report, int whole, const Parts& parts,
                                     const std::vector<int>& figures) {
  const auto at = [&](int i) { return figures[static_cast<std::size_t>(i)]; };
  const auto figure = [&](int index) -> const Figure& {
    return report.figures[static_cast<std::size_t>(index)];
  };
  Claim claim;
  claim.rule = "sum";
  claim.severity = Severity::warning;
  claim.result = whole;
  claim.missing = whole < 0;
  if (whole >= 0 && !is_additive(figure(whole))) return std::nullopt;
  Way way;
  for (int member : parts.members) {
    const int part = at(member);
    if (part < 0) {
      claim.missing = true;
      continue;
    }
    if (!is_additive(figure(part))) return std::nullopt;
    way.parts.push_back({part, false, false});
  }
  if (whole < 0 && way.parts.empty()) return std::nullopt;
  if (claim.missing) return claim;
  claim.ways.push_back(way);
  for (int other : parts.others) {
    const int part = at(other);
    if (part >= 0 && is_additive(figure(part))) way.parts.push_back({part, false, false});
  }
  if (way != claim.ways.front()) claim.ways.push_back(std::move(way));
  claim.why = parts.why;
  return claim;
}

void name_whole(Claim& claim, std::string_view label) {
  const std::string name = quoted(label);
  claim.what = {fmt::format("{} phải bằng tổng các phần của nó", name),
                fmt::format("{} should be the sum of its parts", name)};
}

bool same_unit(const TableFacts& facts, int a, int b) {
  return facts.folded_unit(a) == facts.folded_unit(b);
}

// Those under it in the hierarchy; of a total, those that follow it.
std::vector<int> rows_under(const TableFacts& facts, int row) {
  if (!facts.row(row).total || !facts.children(row).empty()) return facts.children(row);
  std::vector<int> rows;
  for (int r = row + 1; r < facts.rows() && !facts.row(r).total; ++r) rows.push_back(r);
  return rows;
}

void find_in_rows(const TableFacts& facts, int row, Claims& claims) {
  Whole whole{facts.row(row).label, facts.folded_label(row), {}, {}};
  std::vector<int> children;
  for (int child : rows_under(facts, row)) {
    if (!same_unit(facts, row, child)) continue;
    children.push_back(child);
    whole.parts.push_back(facts.row(child).label);
    whole.folded_parts.push_back(facts.folded_label(child));
  }
  const auto parts = parts_of(whole);
  if (!parts) return;
  for (int c : facts.figure_columns()) {
    std::vector<int> figures;
    for (int child : children) figures.push_back(facts.number(child, c));
    auto claim = partition_claim(facts.report(), facts.number(row, c), *parts, figures);
    if (!claim) continue;
    name_whole(*claim, whole.label);
    claims.push_back(std::move(*claim));
  }
}

// Two classes that officials also count together, and how a label joins them.
struct Joint {
  const char* both;
  const char* first;
  const char* second;
};
constexpr Joint kJoints[] = {
    {R"(\bmuc( do)? 3(,| va|, va|/) ?(muc( do)? )?4\b)", "muc do 3", "muc do 4"},
    {R"(\bmot phan(,| va|, va|/| \+) ?toan trinh\b)", "mot phan", "toan trinh"},
    {R"(\btoan trinh(,| va|, va|/| \+) ?mot phan\b)", "toan trinh", "mot phan"},
    {R"(\btruoc han(,| va|, va|/) ?dung han\b)", "truoc han", "dung han"},
    {R"(\bcap huyen(,| va|, va|/) ?cap xa\b)", "cap huyen", "cap xa"},
};

// A label without what makes it a total of the whole place: "tổng số … của tỉnh".
std::string core_label(std::string_view folded) {
  static const Pattern tail(R"( (cua|tren dia ban|toan) (tinh|thanh pho|dia phuong)\.?$)");
  std::string text(folded);
  std::vector<std::string_view> groups;
  if (tail.find(text, 0, groups)) text.resize(text.size() - groups[0].size());
  std::string core;
  for (const std::string& word : content_words(text)) core += (core.empty() ? "" : " ") + word;
  return core;
}

// The one row that counts exactly this; -1 when there is none, or more than one.
int row_that_counts(const TableFacts& facts, const std::vector<std::string>& cores,
                    const std::string& core, int beside) {
  int found = -1;
  for (int r = 0; r < facts.rows(); ++r) {
    if (r == beside || cores[static_cast<std::size_t>(r)] != core) continue;
    if (!same_unit(facts, r, beside)) continue;
    if (found >= 0) return -1;
    found = r;
  }
  return found;
}

struct JointRows {
  int first = -1;
  int second = -1;
};
std::optional<JointRows> rows_joined(const TableFacts& facts, const std::vector<std::string>& cores,
                                     int row) {
  static const std::vector<Pattern> both = [] {
    std::vector<Pattern> patterns;
    for (const Joint& joint : kJoints) patterns.emplace_back(joint.both);
    return patterns;
  }();
  const std::string& label = facts.folded_label(row);
  std::vector<std::string_view> groups;
  for (std::size_t i = 0; i < both.size(); ++i) {
    if (!both[i].find(label, 0, groups)) continue;
    const auto begin = static_cast<std::size_t>(groups[0].data() - label.data());
    const auto with = [&](const char* words) {
      std::string text = label;
      return core_label(text.replace(begin, groups[0].size(), words));
    };
    const JointRows rows{row_that_counts(facts, cores, with(kJoints[i].first), row),
                         row_that_counts(facts, cores, with(kJoints[i].second), row)};
    if (rows.first >= 0 && rows.second >= 0) return rows;
  }
  return std::nullopt;
}

}  // namespace

void find_partition_claims(const TableFacts& facts, Claims& claims) {
  for (int r = 0; r < facts.rows(); ++r) find_in_rows(facts, r, claims);
}

void find_joint_claims(const TableFacts& facts, Claims& claims) {
  std::vector<std::string> cores;
  for (int r = 0; r < facts.rows(); ++r) cores.push_back(core_label(facts.folded_label(r)));
  for (int r = 0; r < facts.rows(); ++r) {
    const auto rows = rows_joined(facts, cores, r);
    if (!rows) continue;
    const Words why{"nhãn gộp hai loại này", "the label joins these two"};
    const Parts parts{{0, 1}, {}, why};
    for (int c : facts.figure_columns()) {
      const std::vector<int> figures{facts.number(rows->first, c), facts.number(rows->second, c)};
      auto claim = partition_claim(facts.report(), facts.number(r, c), parts, figures);
      if (!claim) continue;
      const std::string name = quoted(facts.row(r).label);
      const std::string list =
          joined_labels({facts.row(rows->first).label, facts.row(rows->second).label});
      claim->what = {fmt::format("{} phải bằng {}", name, list),
                     fmt::format("{} should be {}", name, list)};
      claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
