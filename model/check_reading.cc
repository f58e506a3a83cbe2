// SPDX-License-Identifier: GPL-3.0-or-later
// The rule range: values that nothing of their kind can have.
#include <fmt/format.h>

#include <algorithm>

#include "model/checks.h"
#include "model/checks_table.h"
#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/unit.h"

namespace bocso {
namespace {

const Decimal kHundred{100, 0};

enum class Impossible { no, over_hundred, negative_rate, negative_count, fraction, rank };

struct Finding {
  Impossible what = Impossible::no;
  Severity severity = Severity::warning;
  std::optional<Decimal> expected;
};

// Rates that may well pass 100 %: of a plan, of last year, of an average.
bool may_pass_hundred(std::string_view text) {
  static const Pattern pattern(
      R"(\b(so voi|tang|giam|cung ky|nam truoc|ky truoc|ke hoach|du toan|chi tieu|muc tieu|toc do|)"
      R"(chi so|vuot|hoan thanh|binh quan|trung binh|giai ngan|thu ngan sach|nhap hoc|huy dong|tiem)\b)");
  return pattern.matches_part(text);
}

bool names_a_rate(std::string_view text) {
  static const Pattern pattern(R"(\b(ty|ti) (le|trong)\b)");
  return pattern.matches_part(text);
}

// What is done to files, procedures, people: a part of them, never more than all.
bool is_share(std::string_view text) {
  static const Pattern deed(
      R"(\b((dung|qua|tre|truoc) han|giai quyet|xu ly|tiep nhan|truc tuyen|hai long|so hoa|)"
      R"(duoc cap|tich hop|ket noi|cung cap|cong khai|dong bo|thanh toan)\b)");
  return names_a_rate(text) && deed.matches_part(text);
}

bool may_be_negative(std::string_view text) {
  static const Pattern pattern(
      R"(\b(tang|giam|tang truong|chenh lech|bien dong|so voi|cung ky|can doi|thang du|ton)\b)");
  return pattern.matches_part(text);
}

bool may_be_fraction(std::string_view text) {
  static const Pattern pattern(R"(\b(binh quan|trung binh|mat do|he so|(ty|ti) (le|so|suat))\b)");
  return pattern.matches_part(text);
}

bool is_whole(const Decimal& value) {
  std::int64_t coefficient = value.coefficient;
  for (int i = 0; i < value.decimals; ++i) {
    if (coefficient % 10 != 0) return false;
    coefficient /= 10;
  }
  return true;
}

const Judged* rate_claim_of(const CheckInput& input, int figure) {
  const auto found = std::ranges::find_if(input.judged, [&](const Judged& judged) {
    return judged.claim.result == figure && judged.claim.rule == "ratio" && judged.expected;
  });
  return found == input.judged.end() ? nullptr : &*found;
}

// Of a whole by what the words mean, whoever counts.
bool is_share_by_name(std::string_view text) {
  static const Pattern share(
      R"(\b(ty|ti) (trong\b|le\b.*\b(phu song|bao phu|che phu|ngheo|dat chuan|tot nghiep|)"
      R"(that nghiep)\b))");
  return share.matches_part(text);
}

// A column of rates beside one of plans says how far these were fulfilled.
bool beside_plan(const TableFacts& facts, int column) {
  static const Pattern plan(R"(\b(ke hoach|du toan|duoc giao|giao)\b)");
  if (!names_a_rate(facts.folded_header(column))) return false;
  for (int c = 0; c < facts.columns(); ++c) {
    if (plan.matches_part(facts.folded_header(c))) return true;
  }
  return false;
}

Finding judge_over_hundred(const CheckInput& input, const TableFacts& facts, int figure,
                           std::string_view text) {
  if (const Judged* rate = rate_claim_of(input, figure)) {
    // Computed from its own rows it does pass 100 %: then the rows are the question.
    if (*rate->expected > kHundred) return {};
    return {Impossible::over_hundred, Severity::error, rate->expected};
  }
  const int column = input.report.figures[static_cast<std::size_t>(figure)].column;
  if (may_pass_hundred(text) || beside_plan(facts, column)) return {};
  if (is_share(text)) return {Impossible::over_hundred, Severity::error, {}};
  if (is_share_by_name(text)) return {Impossible::over_hundred, Severity::warning, {}};
  return {};
}

Finding judge_figure(const CheckInput& input, int index) {
  const Figure& figure = input.report.figures[static_cast<std::size_t>(index)];
  if (figure.source != Source::table || figure.table < 0 || !is_number(figure)) return {};
  const TableFacts& facts = input.tables[static_cast<std::size_t>(figure.table)];
  if (figure.row < 0 || figure.row >= facts.rows()) return {};
  if (figure.column < 0 || figure.column >= facts.columns()) return {};
  if (facts.column(figure.column).role == Role::change || figure.kind == Kind::delta) return {};
  const std::string text =
      facts.folded_label(figure.row) + " " + facts.folded_header(figure.column);
  const Interval interval = interval_of(figure);
  if (figure.kind == Kind::rank && figure.denominator) {
    const bool fits = *figure.value >= Decimal{1, 0} && *figure.value <= *figure.denominator;
    return fits ? Finding{} : Finding{Impossible::rank, Severity::error, {}};
  }
  if (figure.kind == Kind::percent && interval.low > kHundred) {
    return judge_over_hundred(input, facts, index, text);
  }
  const bool negative = interval.high < Decimal{} && !may_be_negative(text);
  // Below no header at all it may as well be a change.
  const bool headed = !facts.folded_header(figure.column).empty();
  if (negative && headed && figure.kind == Kind::percent && names_a_rate(text)) {
    return {Impossible::negative_rate, Severity::warning, {}};
  }
  if (figure.kind != Kind::count || (!negative && is_whole(*figure.value))) return {};
  const auto unit = find_unit(figure.unit);
  if (!unit || !counts_wholes(*unit)) return {};
  if (negative) return {Impossible::negative_count, Severity::warning, {}};
  if (!is_whole(*figure.value) && !may_be_fraction(text)) {
    return {Impossible::fraction, Severity::warning, {}};
  }
  return {};
}

Words words_for(Impossible what, const Figure& figure) {
  const std::string name = quoted(figure.label);
  const std::string value = printed_like(figure, *figure.value, figure.kind == Kind::percent);
  switch (what) {
    case Impossible::over_hundred:
      return {fmt::format("{}: tỷ lệ không thể vượt 100%, in {}", name, value),
              fmt::format("{}: a share cannot pass 100%, printed {}", name, value)};
    case Impossible::negative_rate:
      return {fmt::format("{}: tỷ lệ không thể âm, in {}", name, value),
              fmt::format("{}: a share cannot be negative, printed {}", name, value)};
    case Impossible::negative_count:
      return {fmt::format("{}: số lượng không thể âm, in {}", name, value),
              fmt::format("{}: a count cannot be negative, printed {}", name, value)};
    case Impossible::fraction:
      return {
          fmt::format("{}: số {} phải là số nguyên, in {}", name, figure.unit, value),
          fmt::format("{}: {} are counted in whole numbers, printed {}", name, figure.unit, value)};
    case Impossible::rank:
      return {fmt::format("{}: thứ hạng phải từ 1 đến {}, in {}", name,
                          to_vietnamese(*figure.denominator), value),
              fmt::format("{}: a rank is between 1 and {}, printed {}", name,
                          to_vietnamese(*figure.denominator), value)};
    case Impossible::no:
      break;
  }
  return {};
}

}  // namespace

bool is_impossible(const CheckInput& input, int figure) {
  const Finding finding = judge_figure(input, figure);
  return finding.what != Impossible::no && finding.severity == Severity::error;
}

void check_range(const CheckInput& input, std::vector<Flag>& flags) {
  for (std::size_t i = 0; i < input.report.figures.size(); ++i) {
    const Figure& figure = input.report.figures[i];
    const Finding finding = judge_figure(input, static_cast<int>(i));
    if (finding.what == Impossible::no) continue;
    // "Trên 100%" is no figure to hold against anybody.
    const bool vague = figure.approx != Approx::none;
    const Severity severity =
        vague ? std::min(finding.severity, Severity::warning) : finding.severity;
    Flag flag = make_flag(input.report, "range", severity, {static_cast<int>(i)});
    flag.found = to_string(*figure.value);
    Words words = words_for(finding.what, figure);
    if (finding.expected) {
      flag.expected = to_string(*finding.expected);
      if (const auto difference = subtract(*figure.value, *finding.expected)) {
        flag.difference = to_string(*difference);
      }
      const std::string computed = printed_like(figure, *finding.expected, true);
      words.vi += fmt::format(", các dòng chi tiết cho {}", computed);
      words.en += fmt::format(", its rows give {}", computed);
    }
    flag.message_vi = words.vi;
    flag.message_en = words.en;
    flags.push_back(std::move(flag));
  }
}

}  // namespace bocso
