// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/period_mentions.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bocso {
namespace {

constexpr std::string_view kDocuments[] = {"quyet dinh",
                                           "cong van",
                                           "ke hoach",
                                           "bao cao",
                                           "thong bao",
                                           "nghi quyet",
                                           "nghi dinh",
                                           "thong tu",
                                           "chi thi",
                                           "cong dien",
                                           "to trinh",
                                           "van ban",
                                           "huong dan",
                                           "bien ban",
                                           "giay moi",
                                           "ket luan",
                                           "hop dong",
                                           "quy che",
                                           "phieu",
                                           "de an",
                                           "chuong trinh",
                                           "quy dinh",
                                           "chuong trinh cong tac"};
constexpr std::string_view kPlans[] = {"nhiem vu",  "phuong huong", "ke hoach",
                                       "giai phap", "chuong trinh", "trong tam"};
// A day behind these is when a paper was made, or begins to apply.
constexpr std::string_view kMade[] = {"ban hanh", "hieu luc", "cong bo", "phe duyet"};
// "sau hơn 9 tháng triển khai" is a length of time.
constexpr std::string_view kLengths[] = {"sau", "hon", "gan", "thoi gian", "trong vong"};
constexpr std::size_t kLawReach = 10;
constexpr std::size_t kPlanReach = 5;

bool any_ends(const TimeText& text, std::size_t at, const auto& phrases) {
  return std::any_of(std::begin(phrases), std::end(phrases),
                     [&](std::string_view phrase) { return text.ends(at, phrase); });
}

bool is_range_sign(const TimeText& text, std::size_t at) {
  return text.is(at, TimeWord::until) || text.is_sign(at, '-');
}

// Behind "0 giờ 00 phút", "24h", "17h30".
std::size_t behind_clock(const TimeText& text, std::size_t at) {
  if (!text.is_number(at) || (text[at + 1].text != "h" && text[at + 1].text != "gio")) return at;
  at += 2;
  if (text.is_number(at) && !date_at(text, at)) ++at;
  if (text[at].text == "phut") ++at;
  return text.is_sign(at, ',') ? at + 1 : at;
}

// Behind "hết", "cuối", "hết thời điểm".
std::size_t behind_end_words(const TimeText& text, std::size_t at) {
  while (text.is(at, TimeWord::whole) || text.is(at, TimeWord::last)) ++at;
  return text.starts(at, "thoi diem") ? at + 2 : at;
}

// ---- ranges

bool may_bound(const Stretch& stretch) { return stretch.unit != StretchUnit::months; }

// "từ 5/9 đến 7/9" are fractions as well as days; "5 - 10/12/2023" needs a word.
bool days_agree(const Stretch& a, const Stretch& b, bool from) {
  if (b.first_month == 0) return false;
  const bool named = !a.bare || !b.bare;
  if (a.first_month == 0) return (from || !a.bare) && (b.year != 0 || named);
  if (a.year == 0 && b.year == 0) return named && from;
  return b.year != 0 || named;
}

bool bounds_agree(const Stretch& a, const Stretch& b, bool from) {
  if (!may_bound(a) || !may_bound(b) || b.unit == StretchUnit::year_start) return false;
  if (a.unit == StretchUnit::day && b.unit == StretchUnit::day) return days_agree(a, b, from);
  if (b.unit == StretchUnit::day && (b.first_month == 0 || (b.bare && b.year == 0))) return false;
  if (a.unit == StretchUnit::day && a.first_month == 0) return false;
  return from || a.unit == b.unit || a.unit == StretchUnit::year_start;
}

// "giai đoạn 2021-2025", "thời kỳ 2021 - 2030", "các năm 2021, 2022", "từ năm 2020 đến năm 2022".
std::optional<Mention> years_at(const TimeText& text, std::size_t at) {
  std::size_t number = at;
  if (text.starts(at, "giai doan") || text.starts(at, "thoi ky")) {
    number += 2;
    if (text.is_number(number) && text.is(number + 1, TimeWord::year)) number += 2;  // "5 năm"
    if (text.is(number, TimeWord::from)) ++number;
    if (text.is(number, TimeWord::year)) ++number;
  } else if (text.is(at, TimeWord::year)) {
    ++number;
  } else {
    return std::nullopt;
  }
  const auto first = year_at(text, number);
  if (!first) return std::nullopt;
  std::size_t end = number + 1;
  int last = *first;
  while (is_range_sign(text, end) || text.is_sign(end, ',') || text[end].text == "va") {
    const std::size_t next = text.is(end + 1, TimeWord::year) ? end + 2 : end + 1;
    const auto more = year_at(text, next);
    if (!more || *more <= last) break;
    // "năm 2022, năm 2023 …" are two statements; years in a list have one "năm".
    const bool listed = !is_range_sign(text, end);
    if (listed && (next != end + 1 || *more != last + 1)) break;
    last = *more;
    end = next + 1;
  }
  if (last == *first) return std::nullopt;
  Mention found{
      MentionRole::flow, at, end, {StretchUnit::year, *first}, Stretch{StretchUnit::year, last}};
  return found;
}

// "từ ngày 03/9/2019 đến hết ngày 12/5/2020", "01/01/2023 - 30/6/2023", "từ tháng 1 đến tháng 6".
std::optional<Mention> range_at(const TimeText& text, std::size_t at) {
  const bool from = text.is(at, TimeWord::from);
  const auto a = stretch_at(text, behind_clock(text, at + (from ? 1 : 0)));
  if (!a) return std::nullopt;
  std::size_t next = a->end;
  if (text.is_sign(next, ',') && text.is(next + 1, TimeWord::until)) ++next;
  if (!is_range_sign(text, next)) return std::nullopt;
  next = behind_clock(text, behind_end_words(text, next + 1));
  const auto b = stretch_at(text, next);
  if (b && bounds_agree(*a, *b, from)) return Mention{MentionRole::flow, at, b->end, *a, *b};
  const bool until_now = text.starts(next, "nay") || text.starts(next, "hien") ||
                         (text.ends(next, "thoi diem") && text.is(a->end, TimeWord::until));
  if (!until_now || (a->unit == StretchUnit::day && (a->first_month == 0 || a->bare)))
    return std::nullopt;
  if (!may_bound(*a) || (!from && a->unit != StretchUnit::year_start)) return std::nullopt;
  return Mention{MentionRole::open, at, next + 1, *a, {}};
}

// ---- what is left out

// "380/QĐ-UBND" before a date, or a kind of paper with or without a number: "Công văn số
// 2590/SNV-CCHC, ngày", "Báo cáo số     /BC-VP ngày", "Quyết định ngày".
bool is_behind_document(const TimeText& text, std::size_t at) {
  while (at > 0 && (text.is_sign(at - 1, ',') || text.is_sign(at - 1, '('))) --at;
  bool symbol = false;
  bool slash = false;
  while (at > 0) {
    if (any_ends(text, at, kDocuments)) return true;
    const Token& token = text.before(at);
    if (token.kind == Token::Kind::word && token.text != "so") {
      const bool in_symbol = text.before(at, 2).kind == Token::Kind::sign && !token.blank_before;
      if (!in_symbol) break;
      symbol = true;
    } else if (token.kind == Token::Kind::sign) {
      if (std::string_view("/-&.:_").find(token.text[0]) == std::string_view::npos) break;
      slash = slash || token.text == "/";
    }
    --at;
  }
  return symbol && slash;
}

// "Quảng Ngãi, ngày 23 tháng 01 năm 2025", alone on its line.
bool is_letter_head(const TimeText& text, std::size_t at, const Stretch& day) {
  if (!day.letter_date || day.end != text.size() || at < 2 || !text.is_sign(at - 1, ',')) {
    return false;
  }
  for (std::size_t i = 0; i + 1 < at; ++i) {
    if (!text.is_word(i)) return false;
  }
  return true;
}

bool is_document_day(const TimeText& text, std::size_t at, const Stretch& day) {
  if (is_behind_document(text, at) || is_letter_head(text, at, day)) return true;
  if (any_ends(text, at, kMade) || text.is(at - 1, TimeWord::signing)) return true;
  const bool counted = text.ends(at, "so lieu") || text.ends(at, "thoi diem");
  return !counted && text[day.end].text == "cua";
}

// "ngày   tháng 9 năm 2023", "ngày … tháng 9 năm 2023": the day was to be filled in.
bool is_rest_of_date(const TimeText& text, std::size_t at) {
  while (at > 0 && text.before(at).kind == Token::Kind::sign) --at;
  return at > 0 && text.is(at - 1, TimeWord::day);
}

bool is_of_law(const TimeText& text, std::size_t at) {
  for (std::size_t back = 1; back <= std::min(at, kLawReach); ++back) {
    const Token& token = text.before(at, back);
    if (token.kind != Token::Kind::word) return false;
    if (token.word == TimeWord::law || text.starts(at - back, "hien phap")) return true;
  }
  return false;
}

// "đạt 98% kế hoạch năm 2023", "Kế hoạch cải cách hành chính giai đoạn 2021-2025": the year names
// the plan. A title or a column that begins so is about that year.
bool is_of_plan(const TimeText& text, std::size_t at) {
  for (std::size_t end = at; end >= 2 && at - end <= kLawReach; --end) {
    if (text.before(end).kind != Token::Kind::word) return false;
    for (std::string_view plan : {"ke hoach", "de an", "chuong trinh"}) {
      if (text.ends(end, plan)) return end > 2 && !text.is_sign(end - 3, '/');
    }
  }
  return false;
}

bool is_compared(const TimeText& text, std::size_t at) {
  for (std::string_view phrase :
       {"cung ky", "cung ki", "cung ky cua", "cung thoi diem", "cung thoi gian"}) {
    if (text.ends(at, phrase)) return true;
  }
  return false;
}

bool is_left_out(const TimeText& text, std::size_t at, const Stretch& stretch) {
  const Token& before = text.before(at);
  if (is_compared(text, at) || before.text == "truoc" || before.text == "sau") return true;
  if (text[stretch.end].text == "chuyen") return true;  // "hồ sơ năm 2022 chuyển sang"
  switch (stretch.unit) {
    case StretchUnit::day:
      return is_document_day(text, at, stretch);
    case StretchUnit::month:
      if (is_rest_of_date(text, at)) return true;
      break;
    case StretchUnit::year:
      if (is_of_law(text, at) || is_of_plan(text, at)) return true;
      break;
    case StretchUnit::year_start:
      return true;
    case StretchUnit::quarter:
    case StretchUnit::months:
      break;
  }
  // "đầu năm 2023" is not the year; "cao hơn năm 2022" compares.
  return before.word == TimeWord::first || before.word == TimeWord::last ||
         (before.text == "hon" && stretch.unit != StretchUnit::months);
}

bool is_plan(const TimeText& text, std::size_t at) {
  for (std::size_t back = 0; back < std::min(at, kPlanReach); ++back) {
    if (any_ends(text, at - back, kPlans)) return true;
    if (text.before(at, back + 1).kind != Token::Kind::word) return false;
  }
  return false;
}

// ---- the text from left to right

class Reader {
 public:
  explicit Reader(const TimeText& text) : text_(text) {}

  std::vector<Mention> read() {
    for (std::size_t at = 0; at < text_.size();) {
      note_state(at);
      at = std::max(step(at), at + 1);
    }
    if (mentions_.empty()) read_year_label();
    return std::move(mentions_);
  }

 private:
  // A comparison holds to the end of its clause.
  void note_state(std::size_t at) {
    if (text_.is(at, TimeWord::so) || text_.starts(at, "so voi")) {
      const TimeWord next = text_[at + 1].word;
      compared_ = compared_ || text_[at + 1].text == "voi" || text_[at + 1].text == "cung" ||
                  next == TimeWord::day || next == TimeWord::month || next == TimeWord::quarter ||
                  next == TimeWord::year || next == TimeWord::last;
    }
    if (text_[at].kind == Token::Kind::sign &&
        std::string_view(",;:.)").find(text_[at].text[0]) != std::string_view::npos) {
      compared_ = false;
    }
    planned_ = planned_ || text_.starts(at, "phuong huong");
  }

  // Reads what begins at `at` and returns where to go on.
  std::size_t step(std::size_t at) {
    if (!text_.is_number(at) && text_.is(at, TimeWord::other)) return at + 1;
    if (text_.starts(at, "nhiem ky") || text_.starts(at, "nam hoc")) return behind_years(at + 2);
    if (auto years = years_at(text_, at)) {
      const bool out = is_compared(text_, at) || is_of_plan(text_, at);
      return out ? years->end : take(*years);
    }
    if (auto range = range_at(text_, at)) return take(*range);
    if (text_.is(at, TimeWord::from)) {
      // Where something began.
      const auto start = stretch_at(text_, behind_clock(text_, at + 1));
      if (start && start->several) return take({MentionRole::flow, at, start->end, *start, {}});
      return start && !start->bare ? start->end : at + 1;
    }
    if (text_.is(at, TimeWord::until)) return cutoff(at);
    const auto stretch = stretch_at(text_, at);
    if (!stretch) return at + 1;
    return single(at, *stretch);
  }

  std::size_t behind_years(std::size_t at) const {
    while (year_at(text_, at) || is_range_sign(text_, at)) ++at;
    return at;
  }

  std::size_t take(Mention mention) {
    if (!compared_) {
      mention.plan = planned_ || is_plan(text_, mention.begin);
      mentions_.push_back(mention);
    }
    return mention.end;
  }

  // "công tác 9 tháng, nhiệm vụ 3 tháng cuối năm 2023": the year's rest says which nine.
  void take_rest(std::size_t until, const Stretch& rest) {
    for (std::size_t at = 0; at < until; ++at) {
      const auto stretch = months_before(text_, at, rest);
      if (!stretch || any_ends(text_, at, kLengths)) continue;
      take({MentionRole::flow, at, stretch->end, *stretch, {}});
      return;
    }
  }

  // "tính đến 15/6", "đến hết ngày 30/9/2023", "đến cuối năm 2022".
  std::size_t cutoff(std::size_t at) {
    const std::size_t words = behind_end_words(text_, at + 1);
    const bool counted = text_.ends(at, "tinh");
    const bool whole = words > at + 1 || counted;
    const std::size_t begin = behind_clock(text_, words);
    const auto stretch = stretch_at(text_, begin);
    if (!stretch) return at + 1;
    const bool good = [&] {
      switch (stretch->unit) {
        case StretchUnit::day:
          return stretch->first_month != 0 && (!stretch->bare || stretch->year != 0 || counted);
        case StretchUnit::month:
        case StretchUnit::quarter:
          return !is_rest_of_date(text_, begin);
        // "đến năm 2030" is a horizon.
        case StretchUnit::months:
        case StretchUnit::year:
          return whole;
        case StretchUnit::year_start:
          return false;
      }
      return false;
    }();
    if (!good) return stretch->unit == StretchUnit::day && stretch->bare ? at + 1 : stretch->end;
    return take({MentionRole::cutoff, at, stretch->end, *stretch, {}});
  }

  std::size_t single(std::size_t at, const Stretch& stretch) {
    const bool day = stretch.unit == StretchUnit::day;
    // A number without "ngày" is a day only as a whole date.
    if (day && (stretch.first_month == 0 || (stretch.bare && stretch.year == 0))) return at + 1;
    const bool at_its_end = text_.is(at - 1, TimeWord::last) && text_.ends(at - 1, "thoi diem");
    if (!at_its_end && is_left_out(text_, at, stretch)) return stretch.end;
    if (stretch.unit == StretchUnit::months && stretch.last_month == 12) take_rest(at, stretch);
    const MentionRole role = at_its_end ? MentionRole::cutoff
                             : day      ? MentionRole::day
                                        : MentionRole::flow;
    return take({role, at, stretch.end, stretch, {}});
  }

  // A column's header: "2022", "Thực hiện 2022", "Kế hoạch / 2023".
  void read_year_label() {
    static constexpr std::string_view kHeads[] = {"thuc hien",  "ke hoach", "uoc", "du toan",
                                                  "quyet toan", "ket qua",  "th",  "kh"};
    std::size_t numbers = 0;
    std::size_t where = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!text_.is_number(at)) continue;
      ++numbers;
      where = at;
    }
    const auto year = numbers == 1 ? year_at(text_, where) : std::nullopt;
    if (!year) return;
    const Token& before = text_.before(where);
    const Token& behind = text_[where + 1];
    const bool begins = where == 0 || before.text == "/" || before.text == "(";
    const bool ends = where + 1 == text_.size() || behind.text == ")" ||
                      (behind.text == "/" && behind.blank_before);
    if (!ends || (!begins && !any_ends(text_, where, kHeads))) return;
    mentions_.push_back({MentionRole::flow, where, where + 1, {StretchUnit::year, *year}, {}});
  }

  const TimeText& text_;
  std::vector<Mention> mentions_;
  bool compared_ = false;
  bool planned_ = false;
};

}  // namespace

std::vector<Mention> find_mentions(const TimeText& text) { return Reader(text).read(); }

}  // namespace bocso
