// SPDX-License-Identifier: GPL-3.0-or-later
// Change columns: "Tăng (+)/Giảm (-)" beside the figures of two dates.
//
// A cell of such a column does not say what it counts: beside a count and a rate it may be the
// change of either, of a fraction's first or second number, or growth in percent. A unit printed
// with it says which; without one all are tried, and it is wrong when it is none of them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "model/relation.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// Which of two columns is the later one: by the date in its header, else by its words.
struct Moment {
  std::string date;  // ISO, "" when the header states none
  int order = 0;     // -1 "kỳ trước", +1 "kỳ này", 0 unknown
};

Moment moment_of(const TableFacts& facts, int column) {
  static const Pattern earlier(R"(\b((ky|nam|thang|quy|dau) (truoc|ky|nam)|cung ky)\b)");
  static const Pattern later(
      R"(\b((ky|nam|thang|quy) nay|ky bao cao|cuoi (ky|nam)|hien tai|thoi diem bao cao)\b)");
  const Column& own = facts.column(column);
  const std::string& header = facts.folded_header(column);
  Moment moment;
  // Without a digit the date is the table's, and the same for all columns.
  if (header.find_first_of("0123456789") != std::string::npos) {
    moment.date = !own.as_of.empty() ? own.as_of : own.period_end;
  }
  if (earlier.matches_part(header)) moment.order = -1;
  if (later.matches_part(header)) moment.order = 1;
  return moment;
}

// -1: a before b; 1: behind; 0: not to be told.
int compare(const Moment& a, const Moment& b) {
  if (!a.date.empty() && !b.date.empty()) {
    return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  }
  if (a.order != 0 && b.order != 0 && a.order != b.order) return a.order;
  return 0;
}

// A header without its date: what is left is the same for the two columns of a pair.
std::string without_date(std::string_view header) {
  static constexpr std::array<std::string_view, 22> kDateWords = {
      "ngay", "thang", "nam",  "quy", "ky",  "tinh", "den", "het", "tu", "dau",  "cuoi",
      "nay",  "truoc", "cung", "bao", "cao", "i",    "ii",  "iii", "iv", "hien", "tai"};
  std::string rest;
  for (std::size_t i = 0; i < header.size();) {
    std::size_t end = header.find(' ', i);
    if (end == std::string_view::npos) end = header.size();
    const std::string_view word = header.substr(i, end - i);
    const bool dated = word.find_first_of("0123456789") != std::string_view::npos ||
                       std::ranges::find(kDateWords, word) != kDateWords.end();
    if (!dated) rest += (rest.empty() ? "" : " ") + std::string(word);
    i = end + 1;
  }
  return rest;
}

struct Pair {
  int before = -1;
  int after = -1;
};

// The columns a change column speaks of: between it and the change column before it, two dates of
// everything that stands there. Empty when there is anything else.
std::vector<Pair> pairs_beside(const TableFacts& facts, int change) {
  std::map<std::string, std::vector<int>> alike;
  std::vector<std::string> order;
  for (int c : facts.figure_columns()) {
    if (c >= change) break;
    if (facts.column(c).role == Role::change) {
      alike.clear();
      order.clear();
      continue;
    }
    const std::string key = without_date(facts.folded_header(c));
    if (!alike.contains(key)) order.push_back(key);
    alike[key].push_back(c);
  }
  std::vector<Pair> pairs;
  for (const std::string& key : order) {
    const std::vector<int>& columns = alike[key];
    if (columns.size() != 2) return {};
    const int sooner = compare(moment_of(facts, columns[0]), moment_of(facts, columns[1]));
    if (sooner == 0) return {};
    pairs.push_back(sooner < 0 ? Pair{columns[0], columns[1]} : Pair{columns[1], columns[0]});
  }
  return pairs;
}

// "so với cùng kỳ năm trước" beside two months of one year speaks of a column that is not there.
bool speaks_of(const TableFacts& facts, int change, const Pair& pair) {
  static const Pattern year_ago(R"(\b(cung ky|nam truoc)\b)");
  if (!year_ago.matches_part(facts.folded_header(change))) return true;
  const std::string before = moment_of(facts, pair.before).date;
  const std::string after = moment_of(facts, pair.after).date;
  return before.size() < 4 || after.size() < 4 || before.substr(0, 4) != after.substr(0, 4);
}

// How the column prints a fall: with its sign, or in a column of its own ("Giảm").
struct Signs {
  bool falls_only = false;
  bool prints_minus = false;
};

Signs signs_of(const TableFacts& facts, int change) {
  static const Pattern fall(R"(\bgiam\b)");
  static const Pattern rise(R"(\btang\b)");
  const std::string& header = facts.folded_header(change);
  Signs signs;
  signs.falls_only = fall.matches_part(header) && !rise.matches_part(header);
  for (int r = 0; r < facts.rows(); ++r) {
    for (int figure : facts.numbers(r, change)) {
      signs.prints_minus = signs.prints_minus || facts.figure(figure).value->coefficient < 0;
    }
  }
  return signs;
}

bool prints_plus(const Figure& figure) { return figure.raw.find('+') != std::string::npos; }

class ChangeCell {
 public:
  ChangeCell(const TableFacts& facts, const Signs& signs, int change)
      : facts_(facts), signs_(signs), change_(facts.figure(change)) {}

  void add(int before, int after) {
    const Figure& from = facts_.figure(before);
    const Figure& to = facts_.figure(after);
    if (from.kind != to.kind) return;
    const bool fits_unit = !change_.unit_code.empty() && change_.unit_code == to.unit_code;
    // Counts do not change by a fraction; a rate beside them does, also up to "100".
    const bool fits_decimals =
        (change_.decimals == 0 || to.decimals > 0 || from.decimals > 0) && !exceeds_rates(to);
    const bool is_settled = fits_unit && prints_unit();
    if (is_settled) settle();
    const bool in_percent = is_percent(change_) && prints_unit();
    if (is_settled || (!settled_ && !in_percent)) {
      add_way({{{after, false, false}, {before, false, true}}, {}},
              (fits_unit ? 2 : 0) + (fits_decimals && !is_whole_beside_decimals(from, to) ? 1 : 0));
      if (from.kind == Kind::ratio && from.denominator && to.denominator) {
        add_way({{{after, true, false}, {before, true, true}}, {}}, 0);
      }
    }
    // Counts do not change by a fraction: "12,5" beside them is growth in percent, sign or not.
    const bool may_be_growth = is_percent(change_) || change_.decimals > 0;
    if (may_be_growth && is_additive(from) && from.value->coefficient > 0) {
      add_way({{{after, false, false}, {before, false, true}}, {{before, false, false}}},
              is_percent(change_) ? 1 : 0);
      add_way({{{after, false, false}}, {{before, false, false}}}, 0);
    }
  }

  std::vector<Way> take_ways() {
    std::ranges::stable_sort(ways_, [](const auto& a, const auto& b) { return a.first > b.first; });
    // Where none holds, the first is told: of those that fit as well, the nearest.
    const auto others = std::ranges::find_if(
        ways_, [&](const auto& way) { return way.first != ways_.front().first; });
    const auto nearest = std::min_element(ways_.begin(), others, [&](const auto& a, const auto& b) {
      return is_nearer(a.second, b.second);
    });
    if (nearest != ways_.end()) std::rotate(ways_.begin(), nearest, nearest + 1);
    std::vector<Way> ways;
    for (auto& [fits, way] : ways_) ways.push_back(std::move(way));
    return ways;
  }

 private:
  // "+18" beside 99,15 and 100 is rather that of the counts there.
  bool is_whole_beside_decimals(const Figure& from, const Figure& to) const {
    return change_.decimals == 0 && (from.decimals > 0 || to.decimals > 0);
  }

  // No rate changes by more than 100.
  bool exceeds_rates(const Figure& to) const {
    return is_percent(to) && absolute(*change_.value) > Decimal{100, 0};
  }

  // "+120 hồ sơ", "+3,07%": in its cell or its column's header; a unit of the row says nothing
  // here.
  bool prints_unit() const {
    const bool sign = change_.unit_code == "percent" && change_.raw.find('%') != std::string::npos;
    const bool word = !change_.unit.empty() && change_.raw.find(change_.unit) != std::string::npos;
    return sign || word || !facts_.column(change_.column).unit.empty();
  }

  // The printed unit says which pair is meant: what was tried of others is dropped, but for growth,
  // which is in percent of any.
  void settle() {
    if (!settled_) {
      std::erase_if(ways_, [](const auto& way) { return way.second.base.empty(); });
    }
    settled_ = true;
  }

  // How far the way's outcome is from what is printed, a wrong sign aside, by the larger of both.
  struct Distance {
    Decimal off;
    Decimal of;
  };
  std::optional<Distance> distance(const Way& way) const {
    if (!way.base.empty()) return std::nullopt;
    Decimal sum;
    for (const Operand& operand : way.parts) {
      const Figure& figure = facts_.figure(operand.figure);
      const Decimal& value = operand.denominator ? *figure.denominator : *figure.value;
      const Result<Decimal> next = operand.negative ? subtract(sum, value) : bocso::add(sum, value);
      if (!next) return std::nullopt;
      sum = *next;
    }
    const Decimal printed = absolute(*change_.value);
    const Result<Decimal> off = subtract(printed, absolute(sum));
    if (!off) return std::nullopt;
    return Distance{absolute(*off), std::max(printed, absolute(sum))};
  }
  bool is_nearer(const Way& a, const Way& b) const {
    const std::optional<Distance> of_a = distance(a), of_b = distance(b);
    if (!of_a || !of_b) return false;
    const Result<Decimal> left = multiply(of_a->off, of_b->of);
    const Result<Decimal> right = multiply(of_b->off, of_a->of);
    return left && right && *left < *right;
  }

  void add_way(Way way, int fit) {
    Way turned = way;
    for (Operand& operand : turned.parts) operand.negative = !operand.negative;
    if (signs_.falls_only) std::swap(way, turned);
    ways_.emplace_back(fit, std::move(way));
    // Where no fall in the column has its sign, the header's "tăng, giảm" leaves it to the reader.
    const bool unsigned_column = !signs_.prints_minus && !prints_plus(change_);
    if (unsigned_column || signs_.falls_only) ways_.emplace_back(0, std::move(turned));
  }

  const TableFacts& facts_;
  Signs signs_;
  const Figure& change_;
  std::vector<std::pair<int, Way>> ways_;  // how well each fits what is printed
  bool settled_ = false;
};

bool is_relative(const Claim& claim) {
  return std::ranges::any_of(claim.ways, [](const Way& way) { return !way.base.empty(); });
}

std::optional<Claim> change_claim(const TableFacts& facts, int row, int column,
                                  const std::vector<Pair>& pairs, const Signs& signs) {
  const int change = facts.number(row, column);
  if (change < 0) return std::nullopt;
  ChangeCell cell(facts, signs, change);
  for (const Pair& pair : pairs) {
    const std::vector<int>& before = facts.numbers(row, pair.before);
    const std::vector<int>& after = facts.numbers(row, pair.after);
    if (before.size() != after.size()) continue;
    for (std::size_t part = 0; part < before.size(); ++part) cell.add(before[part], after[part]);
  }
  Claim claim;
  claim.rule = "delta";
  claim.result = change;
  claim.ways = cell.take_ways();
  claim.missing = claim.ways.empty();
  claim.severity = is_relative(claim) ? Severity::warning : Severity::error;
  if (claim.missing) return claim;
  const Way& way = claim.ways.front();
  const Figure& after = facts.figure(way.parts.front().figure);
  const Figure& before = facts.figure(way.parts.back().figure);
  const std::string name = quoted(facts.row(row).label);
  claim.what = {
      fmt::format("Dòng {}: mức thay đổi từ {} đến {} in không khớp", name, before.raw, after.raw),
      fmt::format("Row {}: the printed change from {} to {} does not fit", name, before.raw,
                  after.raw)};
  const std::string header = quoted(facts.column(column).label);
  claim.why = {fmt::format("cột {} cạnh số liệu của hai thời điểm", header),
               fmt::format("column {} beside the figures of two dates", header)};
  return claim;
}

}  // namespace

void find_change_claims(const TableFacts& facts, Claims& claims) {
  for (int c : facts.figure_columns()) {
    if (facts.column(c).role != Role::change) continue;
    const std::vector<Pair> pairs = pairs_beside(facts, c);
    const bool fits =
        std::ranges::all_of(pairs, [&](const Pair& pair) { return speaks_of(facts, c, pair); });
    if (pairs.empty() || !fits) continue;
    const Signs signs = signs_of(facts, c);
    for (int r = 0; r < facts.rows(); ++r) {
      auto claim = change_claim(facts, r, c, pairs, signs);
      if (!claim) continue;
      claim->family = fmt::format("t{} change {}", facts.table().index, c);
      claims.push_back(std::move(*claim));
    }
  }
}

}  // namespace bocso
