// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/signer.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/head_lines.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// How lines of a post start, folded with marks. "TM." and the like say on whose behalf.
constexpr std::string_view kPosts[] = {"tm.",
                                       "tm ",
                                       "kt.",
                                       "kt ",
                                       "tl.",
                                       "tl ",
                                       "tuq.",
                                       "tuq ",
                                       "q.",
                                       "chủ tịch",
                                       "phó chủ tịch",
                                       "quyền chủ tịch",
                                       "giám đốc",
                                       "phó giám đốc",
                                       "quyền giám đốc",
                                       "tổng giám đốc",
                                       "phó tổng giám đốc",
                                       "chánh văn phòng",
                                       "phó chánh văn phòng",
                                       "bộ trưởng",
                                       "thứ trưởng",
                                       "trưởng ban",
                                       "phó trưởng ban",
                                       "chánh thanh tra",
                                       "phó chánh thanh tra",
                                       "cục trưởng",
                                       "phó cục trưởng",
                                       "chi cục trưởng",
                                       "phó chi cục trưởng",
                                       "tổng cục trưởng",
                                       "phó tổng cục trưởng",
                                       "trưởng phòng",
                                       "phó trưởng phòng",
                                       "hiệu trưởng",
                                       "phó hiệu trưởng",
                                       "viện trưởng",
                                       "phó viện trưởng",
                                       "thủ trưởng",
                                       "thủ tướng",
                                       "phó thủ tướng",
                                       "chủ nhiệm",
                                       "phó chủ nhiệm",
                                       "bí thư",
                                       "phó bí thư",
                                       "trưởng đoàn",
                                       "tổng biên tập",
                                       "chánh án",
                                       "chấp hành viên"};

// What may stand between the post and the name.
constexpr std::string_view kSigned[] = {"(đã ký",       "đã ký",   "(ký",    "ký bởi",   "người ký",
                                        "thời gian ký", "ngày ký", "giờ ký", "cơ quan:", "(signed"};

template <std::size_t N>
bool starts_with_any(const std::string& folded, const std::string_view (&starts)[N]) {
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

bool is_post(const HeadLine& line) {
  return is_upper_case(line.text) && starts_with_any(fold_keeping_marks(line.text), kPosts);
}

bool is_name_part(std::string_view word) {
  std::size_t offset = 0;
  if (word.empty() || starts_lower_case(word)) return false;
  while (offset < word.size()) {
    const char32_t c = next_code_point(word, offset);
    if (!is_letter(c) && c != U'\'' && c != U'’' && c != U'-') return false;
  }
  return true;
}

// The name a whole line is, without degrees ("ThS.", "TS."); "" when it is none.
std::string read_name(std::string_view text) {
  std::string name;
  int parts = 0;
  for (std::string_view rest = trim(text); !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest = trim(rest.substr(word.size()));
    if (parts == 0 && word.ends_with('.')) continue;
    if (!is_name_part(word)) return "";
    if (parts++ > 0) name += ' ';
    name += word;
  }
  return parts >= 2 && parts <= 6 ? name : "";
}

// The lines below a post that stand in its column.
std::vector<const HeadLine*> lines_below(const std::vector<HeadLine>& lines, const HeadLine& post) {
  std::vector<const HeadLine*> below;
  for (const HeadLine& line : lines) {
    const double shared = std::min(line.box.x1, post.box.x1) - std::max(line.box.x0, post.box.x0);
    const double narrower = std::min(line.box.width(), post.box.width());
    if (line.box.y0 > post.box.centre_y() && shared > 0.3 * narrower) below.push_back(&line);
  }
  std::sort(below.begin(), below.end(),
            [](const HeadLine* a, const HeadLine* b) { return a->box.y0 < b->box.y0; });
  return below;
}

std::string name_below(const std::vector<HeadLine>& lines, const HeadLine& post) {
  const HeadLine* above = &post;
  bool signed_before = false;
  for (const HeadLine* line : lines_below(lines, post)) {
    if (starts_with_any(fold_keeping_marks(line->text), kSigned)) {
      signed_before = true;
      above = line;
      continue;
    }
    const bool capitals = is_upper_case(line->text);
    // Room for the signature tells a name in capitals from one more line of the post.
    const bool room = signed_before || line->box.y0 - above->box.y1 > 1.5 * line->size;
    if ((room || !capitals) && !is_post(*line)) return read_name(line->text);
    above = line;
  }
  return "";
}

}  // namespace

std::string find_signer(const Layout& layout) {
  for (const PageInfo& page : layout.pages) {
    const std::vector<HeadLine> lines = head_lines(layout, page.number);
    for (const HeadLine& line : lines) {
      const bool at_right = line.box.centre_x() > page.width / 2 && line.box.x0 > 0.38 * page.width;
      if (!at_right || !is_post(line)) continue;
      std::string name = name_below(lines, line);
      if (!name.empty()) return name;
    }
  }
  return "";
}

}  // namespace bocso
