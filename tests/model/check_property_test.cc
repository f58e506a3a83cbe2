// SPDX-License-Identifier: GPL-3.0-or-later
// Random tables that are right are left alone; one wrong figure in them is found and named.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/model/check_tables.h"
#include "tests/support/random.h"

namespace bocso {
namespace {

// A table of agencies: direct + online = total, total = resolved + open, a rate of the total, a
// total row.
struct Agencies {
  struct Line {
    std::int64_t direct, online, resolved, open;
  };
  std::vector<Line> lines;
};

Agencies random_agencies(Random& random) {
  Agencies table;
  const std::int64_t count = random.between(3, 12);
  for (std::int64_t i = 0; i < count; ++i) {
    Agencies::Line line{random.between(0, 5000), random.between(1, 900), 0, 0};
    line.open = random.between(0, line.direct + line.online);
    line.resolved = line.direct + line.online - line.open;
    table.lines.push_back(line);
  }
  return table;
}

std::vector<std::string> cells_of(const Agencies::Line& line) {
  const std::int64_t total = line.direct + line.online;
  const auto rate = percentage({line.resolved, 0}, {total, 0}, 2, Rounding::nearest);
  return {print(line.direct),   print(line.online), print(total),
          print(line.resolved), print(line.open),   to_vietnamese(*rate)};
}

std::string draw(const Agencies& table) {
  std::string drawing =
      "olvvvvvr\n"
      "STT|Đơn vị|Trực tiếp|Trực tuyến|Tổng số hồ sơ tiếp nhận|Đã giải quyết|Đang giải quyết|"
      "Tỷ lệ (%)\n"
      "#||1|2|3=1+2|4|5|6=4/3\n";
  Agencies::Line sum{0, 0, 0, 0};
  const auto add = [&](const std::string& name, const Agencies::Line& line) {
    drawing += name;
    for (const std::string& cell : cells_of(line)) drawing += "|" + cell;
    drawing += "\n";
  };
  for (std::size_t i = 0; i < table.lines.size(); ++i) {
    const Agencies::Line& line = table.lines[i];
    add(fmt::format("{}|Đơn vị số {}", i + 1, static_cast<char>('a' + i)), line);
    sum.direct += line.direct, sum.online += line.online;
    sum.resolved += line.resolved, sum.open += line.open;
  }
  add("|Tổng cộng", sum);
  return drawing;
}

TEST(RandomTables, RightOnesAreLeftAlone) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    const std::string drawing = draw(random_agencies(random));
    Report report = report_of(drawing);
    run_checks(report, {}, {});
    ASSERT_THAT(report.flags, testing::IsEmpty()) << seed << "\n" << drawing;
    EXPECT_EQ(report.coverage.figures_checked, report.coverage.figures) << seed;
    EXPECT_EQ(report.coverage.relations_not_checkable, 0) << seed;
  }
}

TEST(RandomTables, OneWrongFigureIsNamed) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    Report report = report_of(draw(random_agencies(random)));
    const auto index = static_cast<std::size_t>(random.between(0, std::ssize(report.figures) - 1));
    Figure& wrong = report.figures[index];
    // A rate's last place may be off by one, a count by anything.
    const std::int64_t by = wrong.decimals > 0 ? random.between(2, 90) : random.between(1, 90);
    wrong.value->coefficient += wrong.value->coefficient > 4000 ? -by : by;
    run_checks(report, {}, {});
    const bool named = std::ranges::any_of(report.flags, [&](const Flag& flag) {
      return std::ranges::find(flag.figures, wrong.id) != flag.figures.end();
    });
    EXPECT_TRUE(named) << seed << " " << wrong.id << " " << to_string(*wrong.value);
    for (const Flag& flag : report.flags) {
      EXPECT_THAT(flag.figures, testing::Contains(wrong.id)) << seed << " " << show(flag);
    }
  }
}

// The same tables where only the header's words say what adds up.
std::string draw_groups(const Agencies& table) {
  std::string drawing = draw(table);
  drawing.erase(0, drawing.find("#||"));
  drawing.erase(0, drawing.find('\n'));
  return "olvvvvvn\n"
         "STT|Đơn vị|Tiếp nhận / Trực tiếp|Tiếp nhận / Trực tuyến|Tiếp nhận / Tổng số|"
         "Đã giải quyết|Đang giải quyết|Ghi chú" +
         drawing;
}

TEST(RandomGroups, RightOnesAreLeftAlone) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    const std::string drawing = draw_groups(random_agencies(random));
    Report report = report_of(drawing);
    run_checks(report, {}, {});
    ASSERT_THAT(report.flags, testing::IsEmpty()) << seed << "\n" << drawing;
    EXPECT_EQ(report.coverage.figures_checked, report.coverage.figures) << seed;
  }
}

TEST(RandomGroups, OneWrongFigureIsTheFirstSuspect) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    Report report = report_of(draw_groups(random_agencies(random)));
    const auto index = static_cast<std::size_t>(random.between(0, std::ssize(report.figures) - 1));
    Figure& wrong = report.figures[index];
    const std::string right = to_string(*wrong.value);
    const std::int64_t by = random.between(1, 90);
    wrong.value->coefficient += wrong.value->coefficient > 4000 ? -by : by;
    run_checks(report, {}, {});
    ASSERT_FALSE(report.flags.empty()) << seed << " " << wrong.id;
    for (const Flag& flag : report.flags) {
      ASSERT_THAT(flag.figures, testing::Contains(wrong.id)) << seed << " " << show(flag);
      ASSERT_FALSE(flag.suspects.empty()) << seed << " " << show(flag);
      EXPECT_EQ(flag.suspects.front().figure, wrong.id) << seed << " " << show(flag);
      EXPECT_EQ(flag.suspects.front().value, right) << seed << " " << show(flag);
    }
  }
}

// Shares of a whole, each rounded on its own: together 99.9, 100.0 or 100.1.
TEST(RandomShares, RoundedOnesAreLeftAlone) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    std::vector<std::int64_t> counts;
    std::int64_t whole = 0;
    const std::int64_t rows = random.between(3, 9);
    for (std::int64_t i = 0; i < rows; ++i) {
      counts.push_back(random.between(1, 400));
      whole += counts.back();
    }
    const int decimals = static_cast<int>(random.between(0, 2));
    std::string drawing =
        "olvr\nSTT|Nội dung|Kỳ này / Số liệu|Kỳ này / Tỷ lệ (%)\n1|Cơ cấu phiếu||\n";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const auto rate = percentage({counts[i], 0}, {whole, 0}, decimals, Rounding::nearest);
      drawing += fmt::format("-|Nhóm {}|{}|{}\n", i, counts[i], to_vietnamese(*rate));
    }
    Report report = report_of(drawing);
    run_checks(report, {}, {});
    ASSERT_THAT(report.flags, testing::IsEmpty()) << seed << "\n" << drawing;
    EXPECT_EQ(report.coverage.relations_held, rows + 1) << drawing;
  }
}

// Changes of rounded rates, printed to the same place.
TEST(RandomChanges, RightOnesAreLeftAloneAndWrongOnesNamed) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    Random random(seed);
    std::string drawing =
        "olvvc\nSTT|Đơn vị|Tỷ lệ ngày 30/9/2023 (%)|Tỷ lệ ngày 31/10/2023 (%)|"
        "Tăng (+)/Giảm (-) (%)\n";
    const std::int64_t rows = random.between(4, 15);
    for (std::int64_t i = 0; i < rows; ++i) {
      const Decimal before{random.between(0, 10000), 2};
      const Decimal after{random.between(0, 10000), 2};
      const Decimal change = *subtract(after, before);
      drawing += fmt::format("{}|Đơn vị {}|{}|{}|{}{}\n", i + 1, i, to_vietnamese(before),
                             to_vietnamese(after), change.coefficient > 0 ? "+" : "",
                             to_vietnamese(change));
    }
    Report right = report_of(drawing);
    Report wrong = right;
    run_checks(right, {}, {});
    ASSERT_THAT(right.flags, testing::IsEmpty()) << seed << "\n" << drawing;
    Figure& figure = wrong.figures[static_cast<std::size_t>(3 * random.between(0, rows - 1) + 2)];
    if (figure.value->coefficient == 0) continue;
    figure.value = negate(*figure.value);
    figure.raw = (figure.value->coefficient > 0 ? "+" : "") + to_vietnamese(*figure.value);
    if (figure.value->coefficient > -3 && figure.value->coefficient < 3) continue;
    run_checks(wrong, {}, {});
    ASSERT_EQ(wrong.flags.size(), 1U) << seed << "\n" << drawing;
    EXPECT_EQ(wrong.flags[0].figures.front(), figure.id);
  }
}

}  // namespace
}  // namespace bocso
