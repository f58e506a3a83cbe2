// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/passages.h"

#include <algorithm>
#include <map>

#include "model/entity.h"
#include "model/reading.h"
#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestItem = 400;  // bytes of a list item that merely counts

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where a figure's number stands in its text.
struct Position {
  std::size_t begin = 0;  // of the first digit or sign
  std::size_t end = 0;    // behind the unit
};

// A figure keeps its print, not its offset: it is found again, in order, from `from` on.
Position locate(std::string_view text, const Figure& figure, std::size_t from) {
  const std::string& raw = figure.raw;
  std::size_t at = text.find(raw, from);
  while (at != std::string_view::npos && at > 0 && is_digit(raw.front()) &&
         is_digit(text[at - 1])) {
    at = text.find(raw, at + 1);
  }
  if (at == std::string_view::npos || raw.empty()) return {std::string_view::npos, 0};
  const std::size_t digit = raw.find_first_of("0123456789");
  const std::size_t skip = digit == std::string::npos ? 0 : digit;
  return {at + (figure.source == Source::note ? skip : 0), at + raw.size()};
}

// Where the last clause of the words before a number begins. A comma ends none ("trước hạn, đúng
// hạn: 6.770"), nor does the colon right before the number.
std::size_t last_clause(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ':' || text[end - 1] == ' ')) --end;
  const std::size_t at = text.substr(0, end).find_last_of(";(:)");
  return at == std::string_view::npos ? 0 : at + 1;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = ":;,(+- \t";
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kMarks) - begin + 1);
}

class PassageReader {
 public:
  PassageReader(const Report& report, std::string_view text) : report_(report), text_(text) {}

  Passage read(const std::vector<int>& figures) {
    Passage passage;
    const std::vector<TextSpan> spans = sentences(text_);
    std::size_t end = 0;
    for (int index : figures) {
      const Figure& figure = report_.figures[static_cast<std::size_t>(index)];
      const Position at = locate(text_, figure, end);
      if (at.begin == std::string_view::npos) continue;
      Saying saying;
      saying.figure = index;
      std::size_t start = 0;
      std::size_t close = text_.size();
      for (std::size_t s = 0; s < spans.size() && spans[s].begin <= at.begin; ++s) {
        saying.sentence = static_cast<int>(s);
        start = spans[s].begin;
        close = spans[s].end;
      }
      saying.depth = depth_at(start, at.begin);
      const std::size_t from = std::max(start, end);
      describe(saying, figure, text_.substr(from, at.begin - from), at.end, from == start);
      end = at.end;
      if (close > end) saying.behind = fold(text_.substr(end, close - end)).text;
      if (!passage.sayings.empty() && passage.sayings.back().sentence == saying.sentence) {
        passage.sayings.back().behind = saying.joint;
      }
      passage.sayings.push_back(std::move(saying));
    }
    return passage;
  }

 private:
  int depth_at(std::size_t from, std::size_t to) const {
    int depth = 0;
    for (char c : text_.substr(from, to - from)) {
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
    }
    return depth;
  }

  void describe(Saying& saying, const Figure& figure, std::string_view joint, std::size_t end,
                bool first) const {
    static const Pattern change(R"((tang|giam)\b.*)");
    saying.joint = fold(joint).text;
    saying.change = change.matches_all(fold(figure.raw).text);
    std::string_view own = joint;
    // Up to the first separator the words are the tail of the figure before.
    if (!first) own.remove_prefix(std::min(own.find_first_of(";,.:()"), own.size()));
    if (own.empty()) own = joint;
    const std::string_view lead = without_marks(own.substr(last_clause(own)));
    saying.name = std::string(lead);
    saying.lead = fold(lead).text;
    const std::size_t stop = std::min(text_.find_first_of(";,.:()0123456789", end), text_.size());
    saying.tail = fold(text_.substr(end, stop - end)).text;
    saying.label = saying.lead + " " + fold(words_behind(figure)).text + " " + saying.tail;
  }

  const Report& report_;
  std::string_view text_;
};

// "- cấp tỉnh: 120 hồ sơ;"
bool is_item(std::string_view text) {
  static const Pattern item(R"(\s*([-–+*•]|[a-zđ]\)|\d{1,2}[.)])\s*\S(?s:.*))");
  return text.size() <= kLongestItem && item.matches_all(text);
}

bool opens_list(std::string_view text) {
  text = trim(text);
  return !text.empty() && text.back() == ':';
}

// The lead's last sentence, and the first figure of each item below it.
Passage list_at(const std::vector<Passage>& all, const Report& report, std::size_t lead) {
  Passage list;
  list.list = true;
  const Passage& head = all[lead];
  for (const Saying& saying : head.sayings) {
    if (saying.sentence == head.sayings.back().sentence) list.sayings.push_back(saying);
  }
  list.page = report.paragraphs[lead].page;
  const std::size_t own = list.sayings.size();
  const std::string folded = fold(report.paragraphs[lead].content.text).text;
  const std::size_t last_digit = folded.find_last_of("0123456789");
  const std::string opener =
      last_digit == std::string::npos ? folded : folded.substr(last_digit + 1);
  for (std::size_t p = lead + 1; p < report.paragraphs.size(); ++p) {
    const Paragraph& paragraph = report.paragraphs[p];
    if (paragraph.kind != ParagraphKind::body) continue;
    if (!is_item(paragraph.content.text) || all[p].sayings.empty()) break;
    Saying item = all[p].sayings.front();
    item.sentence = list.sayings.empty() ? 0 : list.sayings.front().sentence;
    item.depth = 0;
    item.joint = (list.sayings.size() == own ? opener + " " : "; ") + item.joint;
    list.sayings.push_back(std::move(item));
  }
  if (list.sayings.size() < own + 2) list.sayings.clear();
  return list;
}

}  // namespace

std::vector<Passage> passages_of(const Report& report) {
  std::vector<std::vector<int>> by_paragraph(report.paragraphs.size());
  std::map<std::tuple<int, int, int>, std::vector<int>> by_note;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const Figure& figure = report.figures[i];
    if (!figure.value) continue;
    const auto paragraph = static_cast<std::size_t>(figure.paragraph);
    if (figure.source == Source::prose && paragraph < by_paragraph.size()) {
      by_paragraph[paragraph].push_back(static_cast<int>(i));
    } else if (figure.source == Source::note) {
      by_note[{figure.table, figure.row, figure.column}].push_back(static_cast<int>(i));
    }
  }
  std::vector<Passage> all(report.paragraphs.size());
  for (std::size_t p = 0; p < all.size(); ++p) {
    if (by_paragraph[p].empty()) continue;
    all[p] = PassageReader(report, report.paragraphs[p].content.text).read(by_paragraph[p]);
    all[p].page = report.paragraphs[p].page;
  }
  std::vector<Passage> passages;
  for (std::size_t p = 0; p < all.size(); ++p) {
    if (!opens_list(report.paragraphs[p].content.text)) continue;
    Passage list = list_at(all, report, p);
    if (!list.sayings.empty()) passages.push_back(std::move(list));
  }
  std::erase_if(all, [](const Passage& passage) { return passage.sayings.empty(); });
  passages.insert(passages.begin(), all.begin(), all.end());
  for (const auto& [place, figures] : by_note) {
    const auto& [t, row, column] = place;
    if (t < 0 || t >= static_cast<int>(report.tables.size())) continue;
    const LabelledTable& table = report.tables[static_cast<std::size_t>(t)];
    const Cell* cell = cell_at(table.grid, table.header_rows + row, column);
    if (cell == nullptr) continue;
    passages.push_back(PassageReader(report, cell->content.text).read(figures));
  }
  return passages;
}

std::vector<std::size_t> wholes_of(const Passage& passage, std::size_t part, const Report& report) {
  const auto& sayings = passage.sayings;
  const auto figure = [&](std::size_t i) -> const Figure& {
    return report.figures[static_cast<std::size_t>(sayings[i].figure)];
  };
  const Opener opener = opener_of(sayings[part]);
  const bool first = part == 0 || sayings[part - 1].sentence != sayings[part].sentence;
  const int sentence = sayings[part].sentence - (first ? 1 : 0);
  const int depth = sayings[part].depth - (opener == Opener::bracket ? 1 : 0);
  std::vector<std::size_t> wholes;
  for (std::size_t i = part; i-- > 0;) {
    if (sayings[i].sentence != sentence) break;
    if (sayings[i].depth > depth || is_aside(sayings[i])) continue;
    const Figure& whole = figure(i);
    const bool counts = is_additive(whole) || whole.kind == Kind::ratio;
    if (!counts) continue;
    if (!whole.unit_code.empty() && whole.unit_code == figure(part).unit_code) {
      wholes.push_back(i);
    } else if (opener == Opener::bracket) {
      break;
    }
    if (opener == Opener::bracket) break;
  }
  return wholes;
}

Opener opener_of(const Saying& saying) {
  static const Pattern among(R"(\btrong (do|so do|so nay|so tren)\b)");
  static const Pattern consists(R"(\b(bao )?gom( co)?\b|\b(cu the|chia ra)( la| nhu sau)?[,:])");
  if (among.matches_part(saying.joint)) return Opener::among;
  if (consists.matches_part(saying.joint)) return Opener::consists;
  const std::size_t open = saying.joint.rfind('(');
  const std::size_t close = saying.joint.rfind(')');
  const bool opens = open != std::string::npos && (close == std::string::npos || close < open);
  return opens ? Opener::bracket : Opener::none;
}

bool is_aside(const Saying& saying) {
  static const Pattern aside(
      R"(\b(cung ky|(nam|ky|quy|thang) truoc|so voi|ke hoach|chi tieu|muc tieu|du toan|du kien|)"
      R"(binh quan|trung binh|uoc tinh)\b|\b(tang|giam)( them| duoc| khoang)*$)");
  // Files of the period before that are still open are among those of this one.
  static const Pattern carried(R"(\b(nam|ky|quy|thang) truoc chuyen\b)");
  if (saying.change || aside.matches_part(saying.tail)) return true;
  if (carried.matches_part(saying.lead)) return false;
  return !is_entity_name(saying.name) && aside.matches_part(saying.lead);
}

}  // namespace bocso
