// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity printed in two places of a document: a sentence and a table, two sentences, two
// rows.
//
// Two figures are held to be the same quantity only when everything the page says of them agrees:
// unit, stage, time, level, agency, channel, period, and no word is left over. A figure whose words
// name neither level nor agency is compared only in a document that has no headings for them.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "model/entity.h"
#include "model/figure_periods.h"
#include "model/relation.h"
#include "model/senses.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr int kMostPlaces = 4;  // a quantity that seems to be printed more often is none

class MentionFinder {
 public:
  MentionFinder(const Report& report, const std::vector<TableFacts>& tables, Claims& claims)
      : report_(report), tables_(tables), claims_(claims) {}

  void find(const std::vector<Passage>& passages) {
    find_rows();
    std::vector<Meaning> said = prose_meanings(report_, passages);
    if (said.empty()) return;
    home_level_ = sense_of(fold(report_.document.title).text)[Aspect::level];
    headed_ = has_scoped_headings();
    period_ = only_period();
    std::vector<Meaning> meanings = table_meanings(report_);
    std::ranges::move(said, std::back_inserter(meanings));
    settle_on_time(meanings);
    find_changes(meanings);
    find_same(meanings);
  }

 private:
  struct Period {
    std::string start, end;
    friend auto operator<=>(const Period&, const Period&) = default;
  };
  using Key = std::tuple<std::string, bool, std::array<int, kAspects>, std::vector<std::string>,
                         std::string, Period>;

  const Figure& figure(int index) const { return report_.figures[static_cast<std::size_t>(index)]; }

  static Period period_of(const Figure& of) { return {of.period_start, last_day(of)}; }

  // Where all tables are about one time and the document names none, its sentences are about it,
  // too.
  Period only_period() const {
    const Figure* only = nullptr;
    for (const Figure& of : report_.figures) {
      if (of.source != Source::table) continue;
      if (only != nullptr && !same_time(*only, of)) return {};
      if (only == nullptr || only->period_start.empty()) only = &of;
    }
    return only == nullptr ? Period{} : period_of(*only);
  }

  Key key_of(const Meaning& meaning) const {
    const Figure& of = figure(meaning.figure);
    Period period = period_of(of);
    if (period == Period{} && meaning.in_prose) period = period_;
    Sense sense = meaning.sense;
    // "tại Trung tâm" says nothing in a report of the centre.
    if (sense[Aspect::level] == home_level_) sense[Aspect::level] = 0;
    return {meaning.unit, of.kind == Kind::percent, sense.values,
            sense.rest,   meaning.entity,           period};
  }

  // "2. Sở Y tế", "b) Cấp huyện": figures below belong to it without saying so.
  bool has_scoped_headings() const {
    constexpr std::size_t kLongestHeading = 150;
    static const Pattern mark(R"(^\s*([-+•*]|[IVX]+\.|\d{1,2}(\.\d{1,2})*[.)]?|[a-zđ]\))\s*)");
    return std::ranges::any_of(report_.paragraphs, [&](const Paragraph& paragraph) {
      const std::string& text = paragraph.content.text;
      if (text.size() > kLongestHeading || paragraph.kind != ParagraphKind::body) return false;
      std::vector<std::string_view> groups;
      std::string_view words = text;
      if (!mark.find(text, 0, groups)) return false;
      words.remove_prefix(groups[0].size());
      if (words.find_first_of("0123456789") != std::string_view::npos) return false;
      const int level = sense_of(fold(words).text)[Aspect::level];
      return (level != 0 && level != home_level_) || is_entity_name(words);
    });
  }

  void find_same(const std::vector<Meaning>& meanings) {
    std::map<Key, std::vector<const Meaning*>> places;
    for (const Meaning& meaning : meanings) {
      if (headed_ && meaning.in_prose && !meaning.scoped) continue;
      if (meaning.sense[Aspect::change] != 0 || meaning.unit.empty()) continue;
      places[key_of(meaning)].push_back(&meaning);
    }
    for (const auto& [key, same] : places) {
      if (same.size() < 2 || same.size() > kMostPlaces || !same.back()->in_prose) continue;
      // Twice in the tables: which one the sentence repeats is not to be told.
      if (!same[1]->in_prose) continue;
      for (std::size_t i = 1; i < same.size(); ++i) add(*same[0], *same[i]);
    }
  }

  void add(const Meaning& first, const Meaning& second) {
    const Figure& one = figure(first.figure);
    const Figure& other = figure(second.figure);
    if (one.paragraph >= 0 && one.paragraph == other.paragraph) return;
    const bool certain =
        first.scoped && second.scoped && first.sense.rest.empty() && !first.in_prose;
    Claim claim = mention(first.figure, second.figure);
    claim.severity = certain ? Severity::error : Severity::warning;
    claim.why = {"hai chỗ ghi cùng đơn vị tính, phạm vi và kỳ báo cáo",
                 "both name the same unit, scope and period"};
    claims_.push_back(std::move(claim));
  }

  std::string name_of(int index) const {
    const Figure& of = figure(index);
    if (of.source == Source::prose) return quoted(of.raw);
    return quoted(of.label.empty() ? of.column_label : of.label);
  }

  Words place_of(int index) const {
    const Figure& of = figure(index);
    if (of.source != Source::prose) {
      return {fmt::format("bảng {}", of.table + 1), fmt::format("table {}", of.table + 1)};
    }
    return {fmt::format("đoạn văn, trang {}", of.page), fmt::format("text, page {}", of.page)};
  }

  Claim mention(int one, int other) const {
    Claim claim;
    claim.rule = "mention";
    claim.result = one;
    claim.ways.push_back({{{other, false, false}}, {}});
    const Words here = place_of(one);
    const Words there = place_of(other);
    claim.what = {fmt::format("{} ({}) và {} ({}) phải bằng nhau", name_of(one), here.vi,
                              name_of(other), there.vi),
                  fmt::format("{} ({}) and {} ({}) should be equal", name_of(one), here.en,
                              name_of(other), there.en)};
    return claim;
  }

  // "Số TTHC bãi bỏ, thay thế" in a table, "08 TTHC thay thế, 02 TTHC được bãi bỏ" in a sentence.
  void find_changes(const std::vector<Meaning>& meanings) {
    for (const Meaning& row : meanings) {
      const int kinds = row.sense[Aspect::change];
      if (row.in_prose || kinds == 0 || row.sense[Aspect::level] != 0 || !row.sense.rest.empty())
        continue;
      std::vector<const Meaning*> parts;
      int found = 0;
      bool repeated = false;
      for (const Meaning& said : meanings) {
        const int kind = said.sense[Aspect::change];
        if (!said.in_prose || kind == 0 || !said.sense.rest.empty() ||
            said.sense[Aspect::level] != 0)
          continue;
        const Figure& a = figure(row.figure);
        const Figure& b = figure(said.figure);
        if (row.unit != said.unit || !same_time(a, b)) continue;
        // "sửa đổi, bổ sung, thay thế" in the sentence cannot be divided.
        if ((kind & kinds) != 0 && (kind & ~kinds) != 0) repeated = true;
        if ((kind & kinds) == 0) continue;
        repeated = repeated || (found & kind) != 0;
        found |= kind;
        parts.push_back(&said);
      }
      if (repeated || found != kinds) continue;
      if (!same_sentence(parts)) continue;
      add_changes(row, parts);
    }
  }

  bool same_sentence(const std::vector<const Meaning*>& parts) const {
    return std::ranges::all_of(parts, [&](const Meaning* part) {
      return figure(part->figure).sentence == figure(parts.front()->figure).sentence &&
             figure(part->figure).paragraph == figure(parts.front()->figure).paragraph;
    });
  }

  void add_changes(const Meaning& row, const std::vector<const Meaning*>& parts) {
    Claim claim = mention(row.figure, parts.front()->figure);
    claim.severity = Severity::warning;
    if (parts.size() > 1) {
      claim.rule = "sum";
      claim.ways.clear();
      Way way;
      std::string list;
      for (const Meaning* part : parts) {
        way.parts.push_back({part->figure, false, false});
        list += (list.empty() ? "" : " + ") + quoted(figure(part->figure).raw);
      }
      claim.ways.push_back(std::move(way));
      claim.what = {fmt::format("{} phải bằng {}", name_of(row.figure), list),
                    fmt::format("{} should be {}", name_of(row.figure), list)};
    }
    const Words there = place_of(parts.front()->figure);
    claim.why = {fmt::format("cùng loại thay đổi TTHC, {}", there.vi),
                 fmt::format("the same changes of procedures, {}", there.en)};
    claims_.push_back(std::move(claim));
  }

  // Rows of forms that count the same: "Tổng số TTHC có yêu cầu nghĩa vụ tài chính" below one rate
  // and again below the next.
  struct RowPlace {
    const TableFacts* facts = nullptr;
    int row = -1;
  };

  void find_rows() {
    constexpr std::size_t kLeastWords = 5;  // a label that says what it counts by itself
    std::map<std::pair<std::string, std::vector<std::string>>, std::vector<RowPlace>> rows;
    for (const TableFacts& facts : tables_) {
      for (int r = 0; r < facts.rows(); ++r) {
        if (facts.is_heading(r) || facts.row(r).total || facts.folded_unit(r).empty()) continue;
        std::vector<std::string> words = content_words(facts.folded_label(r));
        if (words.size() < kLeastWords) continue;
        rows[{facts.folded_unit(r), std::move(words)}].push_back({&facts, r});
      }
    }
    for (const auto& [key, places] : rows) {
      if (places.size() != 2) continue;
      if (is_same_row(places[0], places[1], key.second)) add_rows(places[0], places[1]);
    }
  }

  static std::vector<std::string> path_words(const RowPlace& place) {
    std::vector<std::string> words;
    for (int up = place.facts->row(place.row).parent; up >= 0; up = place.facts->row(up).parent) {
      for (std::string& word : content_words(place.facts->folded_label(up))) {
        words.push_back(std::move(word));
      }
    }
    return words;
  }

  static bool names_scope(std::string_view folded) {
    static const Pattern scope(
        R"(\b(cua|do|thuoc|linh vuc|cap|nganh|so|huyen|xa|khoi|nhom|doi voi|don vi|muc do|mot phan|toan trinh)\b)");
    return scope.matches_part(folded);
  }

  static bool is_same_row(const RowPlace& a, const RowPlace& b,
                          const std::vector<std::string>& words) {
    if (a.facts != b.facts) {
      const auto title = [](const RowPlace& place) {
        return fold(place.facts->table().title).text;
      };
      return path_words(a) == path_words(b) && title(a) == title(b);
    }
    // In one table: bases of two rates, each defined in words of its own.
    static const Pattern rate(R"([-+* ]*(ty|ti) le\b.*)");
    const int above_a = a.facts->row(a.row).parent;
    const int above_b = b.facts->row(b.row).parent;
    if (above_a < 0 || above_b < 0 || above_a == above_b) return false;
    if (a.facts->row(above_a).parent != b.facts->row(above_b).parent) return false;
    const std::string& of_a = a.facts->folded_label(above_a);
    const std::string& of_b = b.facts->folded_label(above_b);
    if (!rate.matches_all(of_a) || !rate.matches_all(of_b)) return false;
    if (names_scope(of_a) || names_scope(of_b)) return false;
    const auto said_a = content_words(of_a);
    const auto said_b = content_words(of_b);
    constexpr std::ptrdiff_t kLeastOwn = 3;
    return std::ranges::count_if(words, [&](const std::string& word) {
             return std::ranges::find(said_a, word) == said_a.end() &&
                    std::ranges::find(said_b, word) == said_b.end();
           }) >= kLeastOwn;
  }

  void add_rows(const RowPlace& a, const RowPlace& b) {
    for (int c : a.facts->figure_columns()) {
      if (a.facts->column(c).role != Role::value || c >= b.facts->columns()) continue;
      if (b.facts->folded_header(c) != a.facts->folded_header(c)) continue;
      const int one = a.facts->number(a.row, c);
      const int other = b.facts->number(b.row, c);
      if (one < 0 || other < 0 || figure(one).kind != figure(other).kind) continue;
      if (!same_time(figure(one), figure(other)) || figure(one).entity != figure(other).entity)
        continue;
      Claim claim = mention(one, other);
      claim.severity = Severity::warning;
      claim.why = {fmt::format("dòng {} và dòng {} cùng nhãn", a.row + 1, b.row + 1),
                   fmt::format("rows {} and {} carry the same label", a.row + 1, b.row + 1)};
      claims_.push_back(std::move(claim));
    }
  }

  const Report& report_;
  const std::vector<TableFacts>& tables_;
  Claims& claims_;
  bool headed_ = false;
  int home_level_ = 0;
  Period period_;
};

}  // namespace

void find_mention_claims(const Report& report, const std::vector<TableFacts>& tables,
                         const std::vector<Passage>& passages, Claims& claims) {
  MentionFinder(report, tables, claims).find(passages);
}

}  // namespace bocso
