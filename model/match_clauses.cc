// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/match_clauses.h"

#include <algorithm>

#include "model/reading.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr int kHeadings = 3;           // how many headings are looked for
constexpr int kParagraphsBack = 8;     // and how far back
constexpr std::size_t kHeading = 200;  // bytes of the longest heading

// Words between what is counted and its number.
constexpr const char* kLeads[] = {" la",  " dat",  " duoc", " khoang",
                                  " uoc", " tren", " hon",  " gan"};

std::string without_lead(std::string head) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kLeads) {
      if (!head.ends_with(word)) continue;
      head.resize(head.size() - word.size());
      again = true;
    }
  }
  return head;
}

// Where each figure of one sentence stands in it.
struct RawPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Behind the last ";" and the last bracket that is not closed, or was opened before; a whole
// "(TTHC)" cuts nothing.
std::string_view head_of(std::string_view between) {
  std::size_t begin = 0;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < between.size(); ++at) {
    const char c = between[at];
    if (c == '(') open.push_back(at);
    if (c == ')' && !open.empty()) {
      open.pop_back();
    } else if (c == ')' || (c == ';' && open.empty())) {
      begin = at + 1;
    }
  }
  if (!open.empty()) begin = open.back() + 1;
  return between.substr(begin);
}

std::string_view behind_comma(std::string_view between) {
  const std::size_t cut = between.find_last_of(",;()");
  return cut == std::string_view::npos ? between : between.substr(cut + 1);
}

std::string_view tail_of(std::string_view between) {
  return between.substr(0, std::min(between.find_first_of(";()"), between.size()));
}

bool is_heading(const Paragraph& paragraph) {
  const std::string& text = paragraph.content.text;
  return paragraph.kind == ParagraphKind::body && text.size() <= kHeading &&
         (paragraph.bold || paragraph.italic || trim(text).ends_with(':'));
}

std::vector<std::string> headings_above(int paragraph, const std::vector<Paragraph>& paragraphs,
                                        const Abbreviations& abbreviations) {
  std::vector<std::string> headings;
  for (int back = 1; back <= kParagraphsBack && paragraph - back >= 0; ++back) {
    const Paragraph& above = paragraphs[static_cast<std::size_t>(paragraph - back)];
    if (!is_heading(above) || std::ssize(headings) == kHeadings) continue;
    headings.insert(headings.begin(), label_text(above.content.text, abbreviations).plain);
  }
  return headings;
}

}  // namespace

std::vector<Clause> clauses_of(const std::vector<Figure>& figures,
                               const std::vector<Paragraph>& paragraphs,
                               const Abbreviations& abbreviations) {
  std::vector<Clause> clauses(figures.size());
  for (std::size_t first = 0; first < figures.size();) {
    const Figure& lead = figures[first];
    std::size_t last = first + 1;
    while (last < figures.size() && figures[last].source == Source::prose &&
           figures[last].paragraph == lead.paragraph && figures[last].sentence == lead.sentence) {
      ++last;
    }
    if (lead.source != Source::prose) {
      first = last;
      continue;
    }
    const std::string_view sentence = lead.sentence;
    std::vector<RawPlace> places;
    std::size_t from = 0;
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t at = sentence.find(figures[i].raw, from);
      const std::size_t begin = at == std::string_view::npos ? from : at;
      from = at == std::string_view::npos ? from : at + figures[i].raw.size();
      places.push_back({begin, from});
    }
    std::vector<std::string> above = lead.paragraph >= 0 && lead.paragraph < std::ssize(paragraphs)
                                         ? headings_above(lead.paragraph, paragraphs, abbreviations)
                                         : std::vector<std::string>();
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t k = i - first;
      const std::size_t before = k == 0 ? 0 : places[k - 1].end;
      const std::size_t behind = k + 1 < places.size() ? places[k + 1].begin : sentence.size();
      const auto words = [&](std::string_view piece) {
        return label_text(piece, abbreviations).plain;
      };
      Clause& clause = clauses[i];
      const std::string head = words(head_of(sentence.substr(before, places[k].begin - before)));
      const std::string unit =
          figures[i].kind == Kind::percent ? "" : words(words_behind(figures[i]));
      const std::string tail =
          words(tail_of(sentence.substr(places[k].end, behind - places[k].end)));
      clause.text = head + (head.empty() ? "#" : " #") + (unit.empty() ? "" : " " + unit) +
                    (tail.empty() ? "" : " " + tail);
      clause.head = without_lead(head);
      clause.above = above;
      clause.lead = words(behind_comma(sentence.substr(before, places[k].begin - before)));
      clause.in_list =
          k > 0 && !figures[i].entity.empty() && clause.head.ends_with(words(figures[i].entity));
      above.push_back(clause.text);
    }
    first = last;
  }
  return clauses;
}

bool only_a_rate(const Clause& clause) {
  static const Pattern pattern("(va )?(dat|chiem|bang|tuong ung|ung voi)?( ty le)?( la)?");
  return pattern.matches_all(clause.lead);
}

}  // namespace bocso
