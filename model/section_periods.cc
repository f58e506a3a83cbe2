// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/section_periods.h"

#include <string_view>

#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestHeading = 300;  // bytes
constexpr int kAnnex = 0;
constexpr int kRoman = 1;
constexpr int kLetter = 20;  // below every arabic ordinal
constexpr int kList = 30;    // what its opening line says, up to the next paragraph that is no item

struct Heading {
  int rank = 0;
  Period period;
};

bool opens_annex(std::string_view text) {
  static const Pattern pattern("(phu luc|bieu|mau so|bieu mau)( .*)?");
  return text.size() <= kLongestHeading && pattern.matches_all(fold(text).text);
}

// How high in the document's order a paragraph with that ordinal stands; the lowest is the highest.
int rank_of(const Ordinal& ordinal) {
  switch (ordinal.kind) {
    case OrdinalKind::roman:
      return kRoman;
    case OrdinalKind::arabic:
      return kRoman + ordinal.depth();
    case OrdinalKind::letter:
      return kLetter;
    case OrdinalKind::dash:
    case OrdinalKind::plus:
    case OrdinalKind::star:
    case OrdinalKind::among_which:
      break;
  }
  return kList;
}

// A heading ends without a full stop, and a numbered sentence is none.
bool is_heading(std::string_view text) {
  return text.size() <= kLongestHeading && !text.ends_with('.') && !text.ends_with(';');
}

}  // namespace

SectionPeriods section_periods(const std::vector<Paragraph>& paragraphs, int default_year) {
  SectionPeriods periods;
  std::vector<Heading> open;  // outermost first
  const auto current = [&] {
    return open.empty() ? std::nullopt : std::optional(open.back().period);
  };
  const auto close = [&](int rank) {
    while (!open.empty() && open.back().rank >= rank) open.pop_back();
  };
  for (const Paragraph& paragraph : paragraphs) {
    const std::string_view text = trim(paragraph.content.text);
    if (paragraph.kind == ParagraphKind::body) {
      const std::optional<Ordinal> ordinal = leading_ordinal(text);
      const int rank = opens_annex(text) ? kAnnex : ordinal ? rank_of(*ordinal) : kList;
      const bool is_item = ordinal && rank == kList;
      const bool heads = ordinal ? !is_item && is_heading(text) : text.ends_with(':');
      if (!is_item) close(rank);
      // What a list's opening line states is of the list alone: "Thực hiện Kế hoạch năm 2019, Sở
      // báo cáo như sau:" opens the whole report.
      const bool opens_list = heads && !ordinal;
      if (opens_list) periods.push_back(current());
      const auto period = heads ? find_period(text, default_year) : std::nullopt;
      if (period) open.push_back({rank, *period});
      if (opens_list) continue;
    }
    periods.push_back(current());
  }
  return periods;
}

}  // namespace bocso
