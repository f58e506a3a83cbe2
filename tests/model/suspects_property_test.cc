// SPDX-License-Identifier: GPL-3.0-or-later
// One misprint of each kind in random tables that are right: the figure is the first suspect, with
// the value it had, wherever it stands in two or more relations.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "model/checks_table.h"
#include "model/suspects.h"
#include "tests/model/check_tables.h"
#include "tests/support/random.h"

namespace bocso {
namespace {

// Agencies by row: direct + online = received = resolved + open, and a rate; a total row.
std::string agencies(Random& random) {
  std::string drawing =
      "olvvvvvr\n"
      "STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết|"
      "Tỷ lệ (%)\n"
      "#||1|2|3=1+2|4|5|6=4/3\n";
  std::int64_t sum[4] = {};
  const auto add = [&](const std::string& name, std::int64_t direct, std::int64_t online,
                       std::int64_t resolved, std::int64_t open) {
    const std::int64_t all = direct + online;
    const auto rate = percentage({resolved, 0}, {all, 0}, 2, Rounding::nearest);
    drawing += fmt::format("{}|{}|{}|{}|{}|{}|{}\n", name, print(direct), print(online), print(all),
                           print(resolved), print(open), to_vietnamese(*rate));
  };
  const std::int64_t rows = random.between(3, 12);
  for (std::int64_t i = 0; i < rows; ++i) {
    const std::int64_t direct = random.between(50, 5000);
    const std::int64_t online = random.between(50, 900);
    const std::int64_t open = random.between(0, direct + online);
    add(fmt::format("{}|Đơn vị số {}", i + 1, i), direct, online, direct + online - open, open);
    sum[0] += direct, sum[1] += online, sum[2] += direct + online - open, sum[3] += open;
  }
  add("|Tổng cộng", sum[0], sum[1], sum[2], sum[3]);
  return drawing;
}

// The same at two dates, with the change; a total row.
std::string changes(Random& random) {
  std::string drawing =
      "olvvc\n"
      "STT|Đơn vị|Số hồ sơ ngày 30/9/2023|Số hồ sơ ngày 31/10/2023|Tăng (+)/Giảm (-)\n";
  const auto add = [&](const std::string& name, std::int64_t before, std::int64_t after) {
    drawing += fmt::format("{}|{}|{}|{}{}\n", name, print(before), print(after),
                           after > before ? "+" : "", print(after - before));
  };
  std::int64_t sum[2] = {};
  const std::int64_t rows = random.between(4, 15);
  for (std::int64_t i = 0; i < rows; ++i) {
    const std::int64_t before = random.between(20, 9000);
    const std::int64_t after = random.between(20, 9000);
    add(fmt::format("{}|Đơn vị số {}", i + 1, i), before, after);
    sum[0] += before, sum[1] += after;
  }
  add("|Tổng cộng", sum[0], sum[1]);
  return drawing;
}

// How many relations each figure stands in.
std::vector<int> degrees(const Report& report) {
  std::vector<TableFacts> tables;
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    tables.emplace_back(report, static_cast<int>(t));
  }
  std::vector<int> degrees(report.figures.size());
  for (const Judged& judged : judge_claims(report, {}, tables)) {
    if (judged.verdict == Verdict::not_checkable) continue;
    std::vector<int> figures{judged.claim.result};
    const Way& way = judged.claim.ways[judged.way];
    for (const Operand& operand : way.parts) figures.push_back(operand.figure);
    for (const Operand& operand : way.base) figures.push_back(operand.figure);
    std::ranges::sort(figures);
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    for (int figure : figures) {
      if (figure >= 0) ++degrees[static_cast<std::size_t>(figure)];
    }
  }
  return degrees;
}

// Misprints of digits, as those who type make them; "" where this number cannot be misprinted so.
std::string slip(Random& random, const std::string& digits, Misprint how) {
  std::string text = digits;
  const auto last = static_cast<std::int64_t>(text.size()) - 1;
  const auto at = static_cast<std::size_t>(random.between(0, last));
  const auto other_digit = [&](char digit) {
    return static_cast<char>('0' + (digit - '0' + random.between(1, 9)) % 10);
  };
  switch (how) {
    case Misprint::digits_swapped:
      if (at == static_cast<std::size_t>(last)) return "";
      std::swap(text[at], text[at + 1]);
      break;
    case Misprint::digit_doubled:
      text.insert(at, 1, text[at]);
      break;
    case Misprint::digit_changed:
      text[at] = other_digit(text[at]);
      break;
    case Misprint::digit_added:
      text.insert(at, 1, other_digit(text[at]));
      break;
    case Misprint::digit_dropped:
      text.erase(at, 1);
      break;
    case Misprint::other: {
      const auto second = static_cast<std::size_t>(random.between(0, last));
      if (at == second || at + 1 == second || second + 1 == at) return "";
      text[at] = other_digit(text[at]);
      text[second] = other_digit(text[second]);
      break;
    }
    default:
      return "";
  }
  return text.empty() || text == digits || (text[0] == '0' && text.size() > 1) ? "" : text;
}

const Figure* beside(const Report& report, const Figure& figure, int down, int right) {
  const auto found = std::ranges::find_if(report.figures, [&](const Figure& other) {
    return other.row == figure.row + down && other.column == figure.column + right;
  });
  return found == report.figures.end() ? nullptr : &*found;
}

bool print_other(Figure& figure, const Decimal& value) {
  const bool other = *figure.value != value;
  figure.value = value;
  figure.decimals = value.decimals;
  figure.raw =
      (figure.kind == Kind::delta && value.coefficient > 0 ? "+" : "") + to_vietnamese(value);
  return other;
}

// False where the figure cannot be misprinted in this way.
bool misprint(Random& random, Report& report, Figure& figure, Misprint how) {
  const Decimal right = *figure.value;
  const bool is_count = figure.kind == Kind::count;
  switch (how) {
    case Misprint::sign:
      return figure.kind == Kind::delta && right.coefficient != 0 &&
             print_other(figure, negate(right));
    case Misprint::recognition:
      figure.alternatives = {to_string(right)};
      return misprint(random, report, figure, Misprint::digit_changed);
    case Misprint::reading:
      // "1,903" for 1903: English grouping, read as a decimal comma.
      if (!is_count || right.coefficient < 1000) return false;
      figure.other_readings = {to_string(right)};
      return print_other(figure, {right.coefficient, 3});
    case Misprint::separator: {
      if (right.coefficient == 0 || figure.kind == Kind::delta) return false;
      if (right.decimals > 0) return print_other(figure, {right.coefficient, 0});
      return print_other(figure, {right.coefficient * (random.between(0, 1) == 0 ? 10 : 1000), 0});
    }
    case Misprint::rate_and_count: {
      // The count resolved is printed in the column of the rate, or the rate for the count.
      const bool is_rate = figure.kind == Kind::percent;
      const Figure* there = beside(report, figure, 0, is_rate ? -2 : 2);
      if (there == nullptr || is_rate == (there->kind == Kind::percent)) return false;
      if (!is_rate && there->kind != Kind::percent) return false;
      return absolute(*there->value) > Decimal{10, 0} && print_other(figure, *there->value);
    }
    case Misprint::neighbour_copied: {
      const std::pair<int, int> ways[] = {{0, -1}, {0, 1}, {-1, 0}, {1, 0}};
      const auto& [down, over] = ways[static_cast<std::size_t>(random.between(0, 3))];
      const Figure* there = beside(report, figure, down, over);
      if (there == nullptr || there->kind != figure.kind) return false;
      return absolute(*there->value) >= Decimal{100, 0} && print_other(figure, *there->value);
    }
    default:
      break;
  }
  const Decimal size = absolute(right);
  const std::string text = slip(random, std::to_string(size.coefficient), how);
  if (text.empty()) return false;
  Decimal wrong{std::stoll(text), right.decimals};
  return print_other(figure, right.coefficient < 0 ? negate(wrong) : wrong);
}

constexpr int kPlanted = 120;  // of each kind

struct Tally {
  int planted = 0;
  int named = 0;   // in every flag: this figure, this value
  int called = 0;  // and this kind of slip
};

void plant(unsigned seed, Misprint how, Tally& tally) {
  Random random(seed);
  Report report = report_of(seed % 2 == 0 ? agencies(random) : changes(random));
  const std::vector<int> degree = degrees(report);
  const auto index = static_cast<std::size_t>(random.between(0, std::ssize(report.figures) - 1));
  Figure& figure = report.figures[index];
  const Decimal right = *figure.value;
  if (degree[index] < 2 || !misprint(random, report, figure, how)) return;
  run_checks(report, {}, {});
  ++tally.planted;
  if (report.flags.empty()) return;
  const auto is_named = [&](const Flag& flag) {
    if (flag.suspects.empty() || flag.suspects.front().figure != figure.id) return false;
    const auto value = parse_decimal(flag.suspects.front().value);
    return value && *value == right;
  };
  if (!std::ranges::all_of(report.flags, is_named)) return;
  ++tally.named;
  tally.called += report.flags.front().suspects.front().why == to_string(how) ? 1 : 0;
}

TEST(RandomMisprints, TheFigureIsTheFirstSuspectWithItsValue) {
  Tally all;
  for (int kind = 0; kind <= static_cast<int>(Misprint::other); ++kind) {
    const auto how = static_cast<Misprint>(kind);
    Tally tally;
    for (unsigned seed = 0; seed < 3000 && tally.planted < kPlanted; ++seed) {
      plant(seed, how, tally);
    }
    std::cout << fmt::format("{:24} {:4} of {:4} named first ({:.1f} %), {:4} by this kind\n",
                             to_string(how), tally.named, tally.planted,
                             100.0 * tally.named / tally.planted, tally.called);
    EXPECT_EQ(tally.planted, kPlanted) << to_string(how);
    EXPECT_GE(10 * tally.named, 9 * tally.planted) << to_string(how);
    all.planted += tally.planted;
    all.named += tally.named;
  }
  std::cout << fmt::format("all: {} of {}\n", all.named, all.planted);
  EXPECT_GE(10 * all.named, 9 * all.planted);
}

// Two misprints at once: where they meet, rows and columns tell them apart all the same.
TEST(RandomMisprints, TwoAtOnceAreFoundToo) {
  int planted = 0;
  int named = 0;
  for (unsigned seed = 0; seed < 500; ++seed) {
    Random random(seed);
    Report report = report_of(agencies(random));
    const std::vector<int> degree = degrees(report);
    std::map<std::string, Decimal> right;
    for (int tries = 0; tries < 20 && right.size() < 2; ++tries) {
      const auto index =
          static_cast<std::size_t>(random.between(0, std::ssize(report.figures) - 1));
      Figure& figure = report.figures[index];
      const Decimal value = *figure.value;
      if (degree[index] < 2 || right.contains(figure.id)) continue;
      if (misprint(random, report, figure, Misprint::digit_changed)) right[figure.id] = value;
    }
    run_checks(report, {}, {});
    for (const auto& [id, value] : right) {
      ++planted;
      const bool found = std::ranges::any_of(report.flags, [&](const Flag& flag) {
        return std::ranges::any_of(flag.suspects, [&](const Suspect& suspect) {
          return suspect.figure == id && parse_decimal(suspect.value) == value;
        });
      });
      named += found ? 1 : 0;
    }
  }
  std::cout << fmt::format("two at once: {} of {} suspected with their value\n", named, planted);
  EXPECT_GE(planted, 900);
  EXPECT_GE(10 * named, 9 * planted);
}

// Amounts rounded each on its own add up only nearly: that is no misprint.
TEST(RandomRoundedFigures, AreNotFlagged) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    std::string drawing =
        "olvvvr\n"
        "STT|Đơn vị|Trung ương (tỷ đồng)|Địa phương (tỷ đồng)|Tổng số (tỷ đồng)|Tỷ lệ (%)\n"
        "#||1|2|3=1+2|4=2/3\n";
    const int cut = static_cast<int>(random.between(1, 3));
    const auto rounded = [&](std::int64_t value) {
      return to_vietnamese(*percentage({value, 5}, {1, 0}, cut, Rounding::nearest));
    };
    std::int64_t sum[2] = {};
    const auto add = [&](const std::string& name, std::int64_t a, std::int64_t b) {
      const auto rate = percentage({b, 0}, {a + b, 0}, 2, Rounding::nearest);
      drawing += fmt::format("{}|{}|{}|{}|{}\n", name, rounded(a), rounded(b), rounded(a + b),
                             to_vietnamese(*rate));
    };
    const std::int64_t rows = random.between(3, 12);
    for (std::int64_t i = 0; i < rows; ++i) {
      const std::int64_t a = random.between(100, 900000);
      const std::int64_t b = random.between(100, 900000);
      add(fmt::format("{}|Đơn vị số {}", i + 1, i), a, b);
      sum[0] += a, sum[1] += b;
    }
    add("|Tổng cộng", sum[0], sum[1]);
    Report report = report_of(drawing);
    for (Figure& figure : report.figures) {
      if (figure.kind == Kind::percent || figure.scale > 0) continue;
      figure.kind = Kind::money;
    }
    run_checks(report, {}, {});
    ASSERT_THAT(report.flags, testing::IsEmpty()) << seed << "\n" << drawing;
    EXPECT_GT(report.coverage.relations_held, rows) << seed;
  }
}

}  // namespace
}  // namespace bocso
