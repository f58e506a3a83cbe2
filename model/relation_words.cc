// SPDX-License-Identifier: GPL-3.0-or-later
// What labels say of each other: which classes partition a whole, and which words count.
#include <algorithm>
#include <array>

#include "model/relation.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

constexpr std::size_t kMostClasses = 3;

// One way officials divide a whole. Patterns find the class's words inside a folded label.
struct Partition {
  std::array<const char*, kMostClasses> classes;  // nullptr behind the last
  bool alone = false;           // only when no other label stands beside the classes
  const char* whole = nullptr;  // what the whole's label must say
  bool outcome = false;         // of one thing each: rates of the classes are shares
};

// Of files received, some are neither answered in time nor late yet.
constexpr const char* kAnswered = R"(\b(giai quyet|xu ly|hoan thanh|tra|ket qua|thuc hien)\b)";
constexpr const char* kOpen = R"(\b(dang|chua|con|ton)\b)";

// Handed in at the desk; "trực tiếp và qua bưu chính" counts what came by post with it.
constexpr const char* kInPerson =
    R"(\btruc tiep((,| va|, va)( qua)?( dich vu)? (buu chinh( cong ich)?|buu dien|bcci))?)"
    R"(( va (cac )?hinh thuc khac)?\b)";

constexpr Partition kPartitions[] = {
    // Levels of government; from July 2025 there are two.
    {{R"(\b(cap tinh|do tinh)\b)", R"(\bcap huyen\b)", R"(\bcap xa\b)"}},
    {{R"(\bcap tinh\b)", R"(\bcap xa\b)", nullptr}, true},
    // When files were answered; "đúng hạn" alone takes the early ones in.
    {{R"(\b(truoc|som)( thoi)? han\b)", R"(\bdung( thoi)? han\b)", R"(\b(qua|tre)( thoi)? han\b)"},
     false,
     kAnswered,
     true},
    {{R"(\b((truoc|som)( han)?(,| va|, va) )?dung( thoi)? han\b)", R"(\b(qua|tre)( thoi)? han\b)",
      nullptr},
     false,
     kAnswered,
     true},
    // Files still open.
    {{R"(\b(trong( thoi)? han|chua (den|toi)( thoi)? han)\b)", R"(\b(qua|tre)( thoi)? han\b)",
      nullptr},
     false,
     kOpen,
     true},
    // Files received, with those of the period before.
    {{R"(\b((tu )?ky truoc( chuyen( qua| sang)?)?|ton( dong)?|chuyen (qua|sang|tiep))\b)",
      kInPerson, R"(\btruc tuyen\b)"},
     false,
     R"(\b(tiep nhan|nhan giai quyet)\b)",
     true},
    {{kInPerson, R"(\btruc tuyen\b)", R"(\b(dich vu )?(buu chinh( cong ich)?|buu dien|bcci)\b)"},
     false,
     nullptr,
     true},
    {{kInPerson, R"(\btruc tuyen\b)", nullptr}, false, nullptr, true},
    {{R"(\bcung cap\b)", R"(\bgiua cac cap( chinh quyen)?\b)", nullptr}},
    {{R"(\b(hdnd|hoi dong nhan dan)\b)", R"(\b(ubnd|uy ban nhan dan)\b)", nullptr}},
    {{R"(\bmuc( do)? 3\b)", R"(\bmuc( do)? 4\b)", nullptr}},
    {{R"(\bmot phan\b)", R"(\btoan trinh\b)", R"(\bcung cap thong tin( truc tuyen)?\b)"}},
    {{R"(\bmot phan\b)", R"(\btoan trinh\b)", nullptr}},
    {{R"(\bchuyen trach\b)", R"(\bkiem nhiem\b)", nullptr}},
    {{R"(\bda\b)", R"(\bchua\b)", nullptr}, false, nullptr, true},
    // Answers to a survey; "bình thường" may stand between them.
    {{R"(\brat hai long\b)", R"(^(so (phieu|luot|nguoi) )?hai long\b)",
      R"(\b(khong|chua) hai long\b)"},
     false,
     nullptr,
     true},
    {{R"(^[-+* ]*(so )?nam( gioi)?$)", R"(^[-+* ]*(so )?nu( gioi)?$)", nullptr}},
    {{R"(^[-+* ]*(khu vuc )?(thanh thi|do thi)$)", R"(^[-+* ]*(khu vuc )?nong thon$)", nullptr}},
};

struct CompiledPartition {
  std::vector<Pattern> classes;
  int first = 0;  // number of the first class, counted through all partitions
  bool alone = false;
  std::optional<Pattern> whole;
  bool outcome = false;
};

const std::vector<CompiledPartition>& partitions() {
  static const std::vector<CompiledPartition> compiled = [] {
    std::vector<CompiledPartition> all;
    int number = 0;
    for (const Partition& partition : kPartitions) {
      CompiledPartition& one = all.emplace_back();
      one.first = number;
      one.alone = partition.alone;
      one.outcome = partition.outcome;
      if (partition.whole != nullptr) one.whole.emplace(partition.whole);
      for (const char* expression : partition.classes) {
        if (expression != nullptr) one.classes.emplace_back(expression);
      }
      number += static_cast<int>(one.classes.size());
    }
    return all;
  }();
  return compiled;
}

// The numbers of the classes whose words stand in a label: most labels name none, and one pass over
// them says so.
std::vector<int> classes_named(std::string_view label) {
  static const PatternSet set = [] {
    std::vector<std::string> expressions;
    for (const CompiledPartition& partition : partitions()) {
      for (const Pattern& one : partition.classes) {
        expressions.push_back("(?s).*(?:" + one.expression() + ").*");
      }
    }
    return PatternSet::compile(expressions).value();
  }();
  return set.matches(label);
}

struct Label {
  explicit Label(std::string_view words) : text(words), classes(classes_named(words)) {}
  bool names(int number) const { return std::ranges::binary_search(classes, number); }

  std::string text;
  std::vector<int> classes;  // ascending
};

std::vector<Label> labels_of(const std::vector<std::string>& folded, bool with_brackets) {
  std::vector<Label> labels;
  for (const std::string& one : folded) {
    labels.emplace_back(with_brackets ? one : without_brackets(one));
  }
  return labels;
}

bool name_all_classes(const CompiledPartition& partition, const std::vector<Label>& labels) {
  for (int i = 0; i < static_cast<int>(partition.classes.size()); ++i) {
    const auto names_it = [&](const Label& label) { return label.names(partition.first + i); };
    if (std::ranges::none_of(labels, names_it)) return false;
  }
  return true;
}

// The class a label names, when it names exactly one, and the label without the words that do.
struct ClassOf {
  int index = -1;
  std::string rest;
};
ClassOf class_of(const CompiledPartition& partition, const Label& label) {
  ClassOf found;
  std::vector<std::string_view> groups;
  const std::string_view text = label.text;
  for (std::size_t i = 0; i < partition.classes.size(); ++i) {
    if (!label.names(partition.first + static_cast<int>(i))) continue;
    if (!partition.classes[i].find(text, 0, groups)) continue;
    if (found.index >= 0) return {};
    found.index = static_cast<int>(i);
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    found.rest = std::string(text.substr(0, begin)) + " " +
                 std::string(text.substr(begin + groups[0].size()));
  }
  return found;
}

// Spellings that mean the same, folded.
struct Spelling {
  std::string_view written;
  std::string_view meant;
};
constexpr Spelling kSpellings[] = {
    {"thu tuc hanh chinh", "tthc"},
    {"dich vu cong", "dvc"},
    {"dvctt", "dvc truc tuyen"},
    {"phan anh, kien nghi", "pakn"},
    {"phan anh kien nghi", "pakn"},
    {"phan anh va kien nghi", "pakn"},
    {"van ban quy pham phap luat", "vbqppl"},
    {"uy ban nhan dan", "ubnd"},
    {"hoi dong nhan dan", "hdnd"},
    {"don vi su nghiep cong lap", "dvsncl"},
};

constexpr std::string_view kStopWords[] = {"so",   "tong",  "luong", "cac", "da",   "dang", "duoc",
                                           "cua",  "tren",  "tai",   "va",  "do",   "ve",   "cho",
                                           "theo", "tra",   "ty",    "ti",  "le",   "gom",  "bao",
                                           "voi",  "nhung", "co",    "o",   "thuoc"};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80);
}

void replace_all(std::string& text, const Spelling& spelling) {
  for (std::size_t at = text.find(spelling.written); at != std::string::npos;
       at = text.find(spelling.written, at + spelling.meant.size())) {
    text.replace(at, spelling.written.size(), spelling.meant);
  }
}

}  // namespace

std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

std::vector<std::string> content_words(std::string_view folded) {
  std::string text = without_brackets(folded);
  for (std::string_view tail : {"trong do", "bao gom"}) {
    if (const std::size_t at = text.rfind(tail); at != std::string::npos && at > 0) {
      text.erase(at, tail.size());
    }
  }
  for (const Spelling& spelling : kSpellings) replace_all(text, spelling);
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    if (!is_word_byte(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    std::string word = text.substr(begin, end - begin);
    if (std::ranges::find(kStopWords, word) == std::end(kStopWords)) {
      words.push_back(std::move(word));
    }
    begin = end;
  }
  return words;
}

bool is_subset(const std::vector<std::string>& words, const std::vector<std::string>& of) {
  return std::ranges::all_of(
      words, [&](const std::string& word) { return std::ranges::find(of, word) != of.end(); });
}

namespace {

std::optional<PartitionMatch> match_one(const CompiledPartition& partition,
                                        const std::vector<std::string>& whole_words,
                                        const std::vector<Label>& labels) {
  PartitionMatch match;
  match.outcome = partition.outcome;
  match.members.assign(partition.classes.size(), -1);
  std::optional<std::vector<std::string>> common;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const ClassOf found = class_of(partition, labels[i]);
    if (found.index < 0) {
      match.others.push_back(static_cast<int>(i));
      continue;
    }
    std::vector<std::string> rest = content_words(found.rest);
    if (common && rest != *common) {
      // A label that names a class and says more besides divides something smaller.
      if (!is_subset(*common, rest)) return std::nullopt;
      match.others.push_back(static_cast<int>(i));
      continue;
    }
    int& member = match.members[static_cast<std::size_t>(found.index)];
    if (member >= 0) return std::nullopt;
    member = static_cast<int>(i);
    common = std::move(rest);
  }
  if (std::ranges::find(match.members, -1) != match.members.end()) return std::nullopt;
  if (partition.alone && !match.others.empty()) return std::nullopt;
  if (!is_subset(*common, whole_words)) return std::nullopt;
  return match;
}

}  // namespace

std::optional<PartitionMatch> match_partition(std::string_view folded_whole,
                                              const std::vector<std::string>& folded_labels) {
  const std::vector<Label> labels = labels_of(folded_labels, false);
  for (const CompiledPartition& partition : partitions()) {
    if (!name_all_classes(partition, labels)) continue;
    if (partition.whole && !partition.whole->matches_part(folded_whole)) continue;
    if (auto match = match_one(partition, content_words(folded_whole), labels)) return match;
  }
  return std::nullopt;
}

std::optional<PartitionMatch> match_clauses(std::string_view folded_whole,
                                            const std::vector<std::string>& folded_clauses) {
  static const std::vector<std::string> filler = {
      "ket",   "qua",  "giai",  "quyet", "xu",   "ly",   "ho",   "tthc", "la",     "bi",    "nop",
      "hien",  "nay",  "trong", "lan",   "luot", "tiep", "nhan", "hop",  "truong", "nguoi", "dat",
      "chiem", "thuc", "hien",  "nhu",   "sau",  "con",  "lai",  "thu",  "tuc"};
  const std::vector<std::string> whole_words = content_words(folded_whole);
  const std::vector<Label> clauses = labels_of(folded_clauses, true);
  for (const CompiledPartition& partition : partitions()) {
    if (!name_all_classes(partition, clauses)) continue;
    if (partition.whole && !partition.whole->matches_part(folded_whole)) continue;
    PartitionMatch match;
    match.outcome = partition.outcome;
    match.members.assign(partition.classes.size(), -1);
    bool fits = true;
    for (std::size_t i = 0; i < clauses.size() && fits; ++i) {
      const ClassOf found = class_of(partition, clauses[i]);
      const auto says_more = [&](const std::string& word) {
        return std::ranges::find(filler, word) == filler.end() &&
               std::ranges::find(whole_words, word) == whole_words.end();
      };
      if (found.index < 0) {
        match.others.push_back(static_cast<int>(i));
        continue;
      }
      int& member = match.members[static_cast<std::size_t>(found.index)];
      fits = member < 0 && std::ranges::none_of(content_words(found.rest), says_more);
      member = static_cast<int>(i);
    }
    const bool whole = std::ranges::find(match.members, -1) == match.members.end();
    if (fits && whole && (!partition.alone || match.others.empty())) return match;
  }
  return std::nullopt;
}

bool are_rivals(std::string_view folded_a, std::string_view folded_b) {
  const Label a(without_brackets(folded_a));
  const Label b(without_brackets(folded_b));
  return std::ranges::any_of(partitions(), [&](const CompiledPartition& partition) {
    const int of_a = class_of(partition, a).index;
    const int of_b = class_of(partition, b).index;
    return of_a >= 0 && of_b >= 0 && of_a != of_b;
  });
}

}  // namespace bocso
