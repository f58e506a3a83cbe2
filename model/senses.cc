// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/senses.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "model/entity.h"
#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Rows are tried in order, and what one matches is gone for the next.
struct AspectRow {
  Aspect aspect;
  int value;             // 0: the words tell nothing, or everything
  std::string_view has;  // what every match holds: cheaper to look for than the pattern
  const char* pattern;
};
// "đúng hạn" takes the early ones in only where they are not counted apart.
constexpr int kEarly = 1, kOnTime = 2, kLate = 3, kBareOnTime = 4;
constexpr int kReceived = 1, kResolved = 2, kOpen = 3, kCancelled = 4, kCarried = 5, kPaused = 6;

constexpr AspectRow kRows[] = {
    {Aspect::stage, 0, "ket qua", R"(\bket qua (giai quyet|xu ly)\b)"},
    {Aspect::stage, kReceived, "giai quyet", R"(\b(tiep )?nhan( moi)? giai quyet\b)"},
    {Aspect::channel, 0, "truc tiep", R"(\b(ca )?truc tiep(,| va|, va| hoac| lan) truc tuyen\b)"},
    {Aspect::channel, 0, "truc tiep", R"(\b(ca )?truc tuyen(,| va|, va| hoac| lan) truc tiep\b)"},
    {Aspect::time, kOnTime, "dung",
     R"(\b(truoc|som)( thoi)?( han)?(,| va|, va|/) ?dung( thoi)? han\b)"},
    {Aspect::time, kOnTime, "dung", R"(\bdung( han)?(,| va|, va|/) ?(truoc|som)( thoi)? han\b)"},
    {Aspect::time, kLate, " han", R"(\b(bi )?(qua|tre)( thoi)? han\b)"},
    {Aspect::time, kEarly, " han", R"(\b(truoc|som)( thoi)? han\b)"},
    {Aspect::time, kBareOnTime, " han", R"(\bdung( thoi)? han\b)"},
    {Aspect::stage, kCarried, "",
     R"(\b(ky|nam|quy|thang) truoc chuyen (qua|sang)\b|\bton dau ky\b)"},
    {Aspect::stage, kCancelled, "", R"(\b(bi|da|ho so|hs) huy\b|\bhuy bo\b|\brut ho so\b)"},
    {Aspect::stage, kPaused, "tam dung", R"(\btam dung\b)"},
    {Aspect::stage, kOpen, "",
     R"(\b(con )?(dang|chua)( duoc)?( trong)?( thoi (gian|han))? (giai quyet|xu ly)\b)"},
    {Aspect::stage, kResolved, "",
     R"(\b(da )?(duoc )?(giai quyet|xu ly)( xong)?(( va)? tra ket qua)?\b|\bda tra ket qua\b)"},
    {Aspect::stage, kReceived, "nhan", R"(\b(da )?(duoc )?tiep nhan( moi)?\b|\bda nhan\b)"},
    {Aspect::level, 3, "xa", R"(\b(ubnd )?(cap xa|(cac )?xa, phuong(, thi tran)?)\b)"},
    {Aspect::level, 2, "huyen",
     R"(\b(ubnd )?(cap huyen|(cac )?huyen(, thi xa)?(, thanh pho)?|(cac )?quan, huyen)\b)"},
    {Aspect::level, 1, "", R"(\b(cac )?(so,? (ban,? )?nganh|co quan chuyen mon)( cap tinh)?\b)"},
    {Aspect::level, 4, "trung tam",
     R"(\btrung tam( phuc vu)?( hanh chinh cong)?( cap tinh| tinh)?\b)"},
    {Aspect::level, 5, "cap tinh", R"(\bcap tinh\b)"},
    {Aspect::level, 0, "", R"(\b((tren dia ban |cua )?(toan )?tinh|tai dia phuong)\b)"},
    {Aspect::channel, 1, "", R"(\btruc tuyen\b|\bqua mang\b)"},
    {Aspect::channel, 2, "truc tiep", R"(\btruc tiep\b)"},
    {Aspect::channel, 3, "", R"(\b(dich vu )?(buu chinh( cong ich)?|bcci)\b)"},
    {Aspect::channel, 4, "tai cho", R"(\b(ngay )?tai cho\b)"},
    {Aspect::service, 3, "", R"(\b(mot phan|toan trinh)(,| va|, va|/) ?(mot phan|toan trinh)\b)"},
    {Aspect::service, 1, "mot phan", R"(\bmot phan\b)"},
    {Aspect::service, 2, "toan trinh", R"(\btoan trinh\b)"},
    {Aspect::service, 6, "muc", R"(\bmuc( do)? 3(,| va|, va) ?(muc( do)? )?4\b)"},
    {Aspect::service, 4, "muc", R"(\bmuc( do)? 3\b)"},
    {Aspect::service, 5, "muc", R"(\bmuc( do)? 4\b)"},
    {Aspect::change, 1, "moi", R"(\b((cong bo|ban hanh|quy dinh) moi|moi ban hanh)\b)"},
    {Aspect::change, 2, "sua doi", R"(\bsua doi(, bo sung)?\b)"},
    {Aspect::change, 4, "thay the", R"(\bthay the\b)"},
    {Aspect::change, 8, "bai bo", R"(\bbai bo\b)"},
};

// Names of what everything here counts, and words of sentences that say nothing of it.
constexpr std::string_view kTellNothing[] = {
    "ho",   "tthc", "ket",   "qua",   "thong", "ke",   "lieu",  "trong", "hien",  "nay",
    "bo",   "phan", "mot",   "ubnd",  "xong",  "toan", "la",    "dat",   "chiem", "don",
    "vi",   "cong", "chi",   "tieu",  "bi",    "lan",  "luot",  "co",    "den",   "thoi",
    "diem", "bao",  "cao",   "ky",    "nhu",   "sau",  "duoc",  "nguoi", "pakn",  "khoang",
    "uoc",  "hanh", "chinh", "thu",   "tuc",   "dvc",  "con",   "phuc",  "vu",    "thuc",
    "hs",   "quy",  "nam",   "thang", "ngay",  "ii",   "iii",   "iv",    "dau",   "trong",
    "pa",   "kn",   "phan",  "anh",   "kien",  "nghi", "quyet", "giai",  "tinh",  "gom"};

struct CompiledRow {
  Aspect aspect;
  int value;
  std::string_view has;
  Pattern pattern;
};

const std::vector<CompiledRow>& rows() {
  static const std::vector<CompiledRow> compiled = [] {
    std::vector<CompiledRow> all;
    for (const AspectRow& row : kRows) {
      all.push_back({row.aspect, row.value, row.has, Pattern(row.pattern)});
    }
    return all;
  }();
  return compiled;
}

void add_words(std::vector<std::string>& rest, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (std::ranges::find(rest, word) == rest.end()) rest.push_back(word);
  }
  std::ranges::sort(rest);
}

// Tables that count files seldom have a unit column; their headers say it.
std::string unit_of(const Figure& figure, std::string_view words) {
  static const std::array<std::pair<Pattern, std::string_view>, 3> nouns = {{
      {Pattern(R"(\b(ho so|hs)\b)"), "file"},
      {Pattern(R"(\b(pakn|phan anh)\b)"), "petition"},
      {Pattern(R"(\b(tthc|thu tuc hanh chinh)\b)"), "procedure"},
  }};
  if (!figure.unit_code.empty() || figure.kind != Kind::count) return figure.unit_code;
  for (const auto& [pattern, code] : nouns) {
    if (pattern.matches_part(words)) return std::string(code);
  }
  return "";
}

bool says_what(const Sense& sense) {
  return sense[Aspect::stage] != 0 || sense[Aspect::time] != 0 || sense[Aspect::change] != 0;
}

// A rate is of what its words end in: "do UBND cấp xã tiếp nhận được giải quyết đúng hạn" is a rate
// of on time; so is a count of files answered late, whether "giải quyết" is said or not.
void let_time_stand_alone(Sense& sense, bool rate) {
  if (sense[Aspect::time] == 0) return;
  if (rate || sense[Aspect::stage] == kResolved || sense[Aspect::stage] == kReceived) {
    sense[Aspect::stage] = kResolved;
  }
}

}  // namespace

Sense sense_of(std::string_view folded) {
  Sense sense;
  std::string text = without_brackets(folded);
  std::vector<std::string_view> groups;
  for (const CompiledRow& row : rows()) {
    if (text.find(row.has) == std::string::npos) continue;
    while (row.pattern.find(text, 0, groups)) {
      const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
      text.replace(begin, groups[0].size(), " ; ");
      if (row.value == 0) continue;
      int& value = sense[row.aspect];
      if (row.aspect == Aspect::change) {
        value |= row.value;
      } else if (row.aspect == Aspect::stage && value != 0) {
        // "tiếp nhận được giải quyết": the later stage counts.
        if (value != row.value && value != kResolved) sense.clear = false;
      } else if (value != 0 && value != row.value) {
        sense.clear = false;
      } else {
        value = row.value;
      }
    }
  }
  for (const std::string& word : content_words(text)) {
    const bool dated = word.find_first_of("0123456789") != std::string::npos;
    if (!dated && std::ranges::find(kTellNothing, word) == std::end(kTellNothing)) {
      add_words(sense.rest, {word});
    }
  }
  return sense;
}

namespace {

// Headers and the labels above rows are the same for many figures.
class Senses {
 public:
  const Sense& of(const std::string& printed) {
    const auto found = known_.find(printed);
    if (found != known_.end()) return found->second;
    return known_.emplace(printed, sense_of(fold(printed).text)).first->second;
  }

 private:
  std::unordered_map<std::string, Sense> known_;
};

}  // namespace

bool is_narrower(std::string_view folded) {
  static const Pattern pattern(
      R"(\b(linh vuc|luy ke|tu dau nam|cung ky|(nam|quy|thang|ky) truoc|phuong huong|rieng)\b)");
  return pattern.matches_part(folded);
}

std::vector<Meaning> table_meanings(const Report& report) {
  std::vector<Meaning> meanings;
  Senses senses;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const Figure& figure = report.figures[i];
    const bool counts = is_additive(figure) || figure.kind == Kind::percent;
    if (figure.source != Source::table || !is_number(figure) || !counts) continue;
    if (figure.kind == Kind::delta || figure.table < 0 || figure.row < 0) continue;
    const LabelledTable& table = report.tables[static_cast<std::size_t>(figure.table)];
    const auto row = static_cast<std::size_t>(figure.row);
    if (row >= table.rows.size()) continue;
    Meaning meaning;
    meaning.figure = static_cast<int>(i);
    meaning.entity = fold(figure.entity).text;
    std::string own = figure.column_label;
    if (!table.rows[row].total && meaning.entity.empty()) own = figure.label + " ; " + own;
    meaning.sense = senses.of(own);
    if (!says_what(meaning.sense)) continue;
    meaning.unit = unit_of(figure, fold(own).text);
    Sense& sense = meaning.sense;
    // What stands above the row narrows it, but a rate's own classes are those of its part.
    for (const std::string& label : figure.path) {
      const Sense& above = senses.of(label);
      if (sense[Aspect::level] == 0) sense[Aspect::level] = above[Aspect::level];
      for (Aspect aspect : {Aspect::channel, Aspect::service}) {
        if (above[aspect] != 0 && sense[aspect] == 0) sense.clear = false;
      }
      if (!above.clear && sense[Aspect::level] == 0) sense.clear = false;
      add_words(sense.rest, above.rest);
    }
    if (is_narrower(fold(table.title).text)) sense.clear = false;
    const Sense& title = senses.of(table.title);
    if (sense[Aspect::level] == 0 && title.clear) sense[Aspect::level] = title[Aspect::level];
    let_time_stand_alone(sense, figure.kind == Kind::percent);
    meaning.scoped = sense[Aspect::level] != 0 || !meaning.entity.empty();
    if (sense.clear) meanings.push_back(std::move(meaning));
  }
  return meanings;
}

namespace {

// What the words before in a sentence leave in force.
struct Context {
  int sentence = -1;
  Sense scope;  // of the sentence's first clause
  Sense last;   // of the last figure that said a stage or a time
  Sense previous;
};

std::optional<Meaning> meaning_of(const Report& report, const Passage& passage, std::size_t i,
                                  Context& context) {
  const Saying& saying = passage.sayings[i];
  const Figure& figure = report.figures[static_cast<std::size_t>(saying.figure)];
  const bool rate = figure.kind == Kind::percent;
  Meaning meaning;
  meaning.figure = saying.figure;
  meaning.in_prose = true;
  meaning.unit = figure.unit_code;
  Sense& sense = meaning.sense;
  std::string name = is_entity_name(saying.name) ? fold(saying.name).text : "";
  sense = sense_of(name.empty() ? saying.lead + " ; " + saying.tail : saying.tail);
  // "Bộ phận Một cửa cấp xã đã tiếp nhận" begins like a name, but says a level.
  if (!name.empty()) {
    const Sense as_words = sense_of(name);
    if (as_words.rest.empty()) {
      sense = sense_of(saying.lead + " ; " + saying.tail);
      name.clear();
    }
  }
  meaning.entity = name;
  const bool first = context.sentence != saying.sentence;
  if (first) {
    const bool begins = saying.sentence == 0;
    context = Context{saying.sentence, sense, {}, {}};
    // "Bộ phận Một cửa của 13/13 huyện, thị xã, thành phố đã tiếp nhận": the unit is the level.
    const Sense unit = sense_of(fold(figure.unit).text);
    if (unit[Aspect::level] != 0) context.scope = sense_of(saying.label);
    // A later sentence may still speak of what the paragraph began with.
    if (!begins && sense[Aspect::level] == 0 && name.empty()) context.scope.clear = false;
  }
  // A rate right behind its count is the count's.
  const bool of_count = rate && i > 0 && !says_what(sense) && !first && sense.rest.empty();
  if (of_count) sense = context.previous;
  if (!name.empty()) {
    for (Aspect aspect : {Aspect::stage, Aspect::time}) {
      if (sense[aspect] == 0) sense[aspect] = context.last[aspect];
    }
  }
  if (sense[Aspect::time] != 0 && sense[Aspect::stage] == 0) {
    sense[Aspect::stage] = context.last[Aspect::stage];
  }
  if (sense[Aspect::change] == 0) {
    for (Aspect aspect : {Aspect::level, Aspect::channel, Aspect::service}) {
      if (sense[aspect] == 0) sense[aspect] = context.scope[aspect];
    }
    if (!first) add_words(sense.rest, context.scope.rest);
    sense.clear = sense.clear && context.scope.clear;
  }
  if (says_what(sense) && !rate) context.last = sense;
  context.previous = sense;
  let_time_stand_alone(sense, rate);
  meaning.scoped = sense[Aspect::level] != 0 || !meaning.entity.empty();
  const bool counts = is_additive(figure) || rate;
  if (!counts || !sense.clear || !says_what(sense) || is_aside(saying)) return std::nullopt;
  return meaning;
}

}  // namespace

void settle_on_time(std::vector<Meaning>& meanings) {
  const bool early_apart = std::ranges::any_of(
      meanings, [](const Meaning& one) { return one.sense[Aspect::time] == kEarly; });
  const auto is_bare = [](const Meaning& one) { return one.sense[Aspect::time] == kBareOnTime; };
  if (early_apart) std::erase_if(meanings, is_bare);
  for (Meaning& meaning : meanings) {
    if (is_bare(meaning)) meaning.sense[Aspect::time] = kOnTime;
  }
}

namespace {

// Paragraphs that speak of one field or another time, themselves or by the heading above them.
std::vector<bool> narrower_paragraphs(const Report& report) {
  constexpr std::size_t kLongestHeading = 150;
  std::vector<bool> narrower;
  bool heading = false;
  for (const Paragraph& paragraph : report.paragraphs) {
    const std::string& text = paragraph.content.text;
    const bool narrow = is_narrower(fold(text).text);
    const bool heads = text.size() <= kLongestHeading && !text.ends_with('.');
    if (heads && paragraph.kind == ParagraphKind::body) heading = narrow;
    narrower.push_back(narrow || heading);
  }
  return narrower;
}

}  // namespace

std::vector<Meaning> prose_meanings(const Report& report, const std::vector<Passage>& passages) {
  std::vector<Meaning> meanings;
  const std::vector<bool> narrower = narrower_paragraphs(report);
  for (const Passage& passage : passages) {
    if (passage.list) continue;
    Context context;
    for (std::size_t i = 0; i < passage.sayings.size(); ++i) {
      const Figure& figure = report.figures[static_cast<std::size_t>(passage.sayings[i].figure)];
      if (figure.source != Source::prose) break;
      if (narrower[static_cast<std::size_t>(figure.paragraph)]) break;
      if (auto meaning = meaning_of(report, passage, i, context)) {
        meanings.push_back(std::move(*meaning));
      }
    }
  }
  return meanings;
}

}  // namespace bocso
