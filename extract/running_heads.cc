// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/running_heads.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr double kMargin =
    0.13;  // of the page's height: where page numbers and running heads stand
constexpr double kSamePlace = 4.0;  // points between a running head's places on two pages

// "3", "- 3 -", "Trang 3/14", "3 / 14"
bool is_page_number(std::string_view text) {
  std::string_view rest = trim(text);
  const auto skip = [&](std::string_view part) {
    if (rest.starts_with(part)) rest = trim(rest.substr(part.size()));
  };
  skip("-"), skip("–"), skip("Trang"), skip("trang");
  const auto digits = [&] {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') ++count;
    rest = trim(rest.substr(count));
    return count >= 1 && count <= 4;
  };
  if (!digits()) return false;
  if (rest.starts_with('/')) {
    skip("/");
    if (!digits()) return false;
  }
  skip("-"), skip("–");
  return rest.empty();
}

// The page's own number in a running head: "Trang 3", "12 Báo cáo quý III", "… 3/14", "… | 3".
std::string_view own_page_number(std::string_view text) {
  static const Pattern pattern(
      "(?i)\\b(?:trang|page)[ :]*([0-9]{1,4})\\b|^([0-9]{1,4}) |\\b([0-9]{1,4})/[0-9]{1,3}$|"
      " [-–|] ?([0-9]{1,4})$");
  std::vector<std::string_view> groups;
  if (!pattern.find(text, 0, groups)) return {};
  return *std::find_if(groups.begin() + 1, groups.end(),
                       [](std::string_view group) { return !group.empty(); });
}

// What a running head is on all pages: the page's own number becomes the distance to the page's
// place in the file. Any other number is part of the text.
std::string page_number_masked(std::string_view text, int page) {
  const std::string_view own = own_page_number(text);
  if (own.empty()) return std::string(text);
  const std::string distance = fmt::format("#{}#", std::stoi(std::string(own)) - page);
  std::string masked;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789", at), text.size()) - at;
    if (digits == 0) {
      masked += text[at++];
      continue;
    }
    masked += text.substr(at, digits) == own ? distance : text.substr(at, digits);
    at += digits;
  }
  return masked;
}

// Forms, annexes and tables are titled at the top of their page.
bool is_title(std::string_view text) {
  static const Pattern pattern("(bieu|mau|phu luc|bang)\\b.*");
  return pattern.matches_all(fold(text).text);
}

bool in_margin(const Paragraph& paragraph, const PageInfo& page) {
  return paragraph.box.y1 < kMargin * page.height || paragraph.box.y0 > (1 - kMargin) * page.height;
}

// Nothing of the page's body stands further out than page numbers and running heads do.
bool is_outermost(const Paragraph& paragraph, const PageLayout& page) {
  const bool top = paragraph.box.y1 < page.info.height / 2;
  const auto further_out = [&](const Rect& box) {
    return top ? box.y1 < paragraph.box.y0 : box.y0 > paragraph.box.y1;
  };
  return std::none_of(page.paragraphs.begin(), page.paragraphs.end(),
                      [&](const Paragraph& other) {
                        return other.kind == ParagraphKind::body && further_out(other.box);
                      }) &&
         std::none_of(page.tables.begin(), page.tables.end(),
                      [&](const Table& table) { return further_out(table.parts.front().box); });
}

void name_page_numbers(std::vector<PageLayout>& pages) {
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info) &&
          is_page_number(paragraph.content.text) && is_outermost(paragraph, page)) {
        paragraph.kind = ParagraphKind::page_number;
      }
    }
  }
}

// A head under a form's title is the form's own, however many forms have it: "(Số liệu từ ngày
// 01/7/2022 đến ngày 30/9/2022)".
void unname_inner_heads(PageLayout& page) {
  for (bool changed = true; changed;) {
    changed = false;
    for (Paragraph& paragraph : page.paragraphs) {
      if (paragraph.kind != ParagraphKind::running_head || is_outermost(paragraph, page)) continue;
      paragraph.kind = ParagraphKind::body;
      changed = true;
    }
  }
}

// The same words (the page number aside) at the same height on most pages.
void name_heads(std::vector<PageLayout>& pages) {
  std::map<std::string, std::vector<Paragraph*>> same;
  for (PageLayout& page : pages) {
    for (Paragraph& paragraph : page.paragraphs) {
      const std::string& text = paragraph.content.text;
      if (paragraph.kind == ParagraphKind::body && in_margin(paragraph, page.info) &&
          !is_title(text)) {
        same[page_number_masked(text, page.info.number)].push_back(&paragraph);
      }
    }
  }
  for (auto& [text, paragraphs] : same) {
    const bool one_place =
        std::all_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph* p) {
          return std::fabs(p->box.y0 - paragraphs.front()->box.y0) < kSamePlace;
        });
    if (paragraphs.size() < 2 || 2 * paragraphs.size() <= pages.size() || !one_place) continue;
    for (Paragraph* paragraph : paragraphs) paragraph->kind = ParagraphKind::running_head;
  }
}

}  // namespace

void name_running_heads(std::vector<PageLayout>& pages) {
  name_page_numbers(pages);
  name_heads(pages);
  for (PageLayout& page : pages) unname_inner_heads(page);
}

}  // namespace bocso
