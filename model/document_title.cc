// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document_title.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

#include "normalize/ordinal.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// Shares of the page's width. Margins are uneven, so "the middle" is wide.
constexpr double kMiddle = 0.09;
constexpr double kNarrow = 0.72;       // a line of body text is wider
constexpr double kLeastIndent = 0.02;  // of a centred line from the edges of the text
constexpr double kUneven = 0.03;       // between its two indents
constexpr double kTitleGap = 2.5;      // font sizes

// Types of documents. An annex may carry a number ("Phụ lục 2"); what rules is followed by who
// decides.
enum class TypeKind { plain, annex, ruling };
struct Type {
  std::string_view name;
  TypeKind kind = TypeKind::plain;
};
constexpr Type kTypes[] = {
    {"BÁO CÁO"},
    {"TỜ TRÌNH"},
    {"KẾ HOẠCH"},
    {"THÔNG BÁO"},
    {"CHƯƠNG TRÌNH"},
    {"PHƯƠNG ÁN"},
    {"ĐỀ ÁN"},
    {"DỰ ÁN"},
    {"HƯỚNG DẪN"},
    {"BIÊN BẢN"},
    {"CÔNG ĐIỆN"},
    {"HỢP ĐỒNG"},
    {"BẢN GHI NHỚ"},
    {"BẢN THỎA THUẬN"},
    {"GIẤY ỦY QUYỀN"},
    {"GIẤY MỜI"},
    {"GIẤY GIỚI THIỆU"},
    {"GIẤY NGHỈ PHÉP"},
    {"PHIẾU GỬI"},
    {"PHIẾU CHUYỂN"},
    {"PHIẾU BÁO"},
    {"THÔNG CÁO"},
    {"KẾT LUẬN"},
    {"QUYẾT ĐỊNH", TypeKind::ruling},
    {"NGHỊ QUYẾT", TypeKind::ruling},
    {"CHỈ THỊ", TypeKind::ruling},
    {"QUY CHẾ", TypeKind::ruling},
    {"QUY ĐỊNH", TypeKind::ruling},
    {"THÔNG TƯ LIÊN TỊCH", TypeKind::ruling},
    {"THÔNG TƯ", TypeKind::ruling},
    {"NGHỊ ĐỊNH", TypeKind::ruling},
    {"PHÁP LỆNH", TypeKind::ruling},
    {"LUẬT", TypeKind::ruling},
    {"PHỤ LỤC", TypeKind::annex},
    {"PHỤ BIỂU", TypeKind::annex},
    {"BIỂU MẪU", TypeKind::annex},
};

// How the line that names who decides starts.
constexpr std::string_view kDeciders[] = {
    "chủ tịch",  "ủy ban nhân dân", "hội đồng nhân dân", "giám đốc",   "bộ trưởng", "thủ tướng",
    "chính phủ", "chánh văn phòng", "tổng giám đốc",     "cục trưởng", "quốc hội",  "căn cứ"};

struct TypeAt {
  const Type* type = nullptr;
  bool whole_line = false;
};

// "BÁO CÁO", "Phụ lục 2", "QUYẾT ĐỊNH:"; or the start of a heading in capitals: "BÁO CÁO TÌNH HÌNH
// …".
TypeAt type_of(const HeadLine& line) {
  static const Pattern kNumber("(so )?([0-9]{1,3}|[ivxl]+)[a-z]?");
  std::string folded = fold(line.text).text;
  while (!folded.empty() &&
         (folded.back() == ':' || folded.back() == '.' || folded.back() == ' ')) {
    folded.pop_back();
  }
  for (const Type& type : kTypes) {
    const std::string name = fold(type.name).text;
    if (!folded.starts_with(name)) continue;
    if (folded.size() == name.size()) return {&type, true};
    if (folded[name.size()] != ' ') continue;
    const std::string_view rest = std::string_view(folded).substr(name.size() + 1);
    if (type.kind == TypeKind::annex && kNumber.matches_all(rest)) return {&type, true};
    if (is_upper_case(line.text)) return {&type, false};
  }
  return {};
}

// "Biểu số 1", "Mẫu số 02": it tells which form of several; what the form is of stands below.
bool is_form_number(std::string_view text) {
  static const Pattern kFormNumber("(bieu|mau|bang)( so)? ([0-9]{1,3}|[ivxl]+)[a-z]?[.:]?");
  return kFormNumber.matches_all(fold(text).text);
}

bool in_the_middle(const HeadLine& line, const PageInfo& page) {
  return std::fabs(line.box.centre_x() - page.width / 2) < kMiddle * page.width;
}

bool is_heading(const HeadLine& line, const PageInfo& page) {
  return in_the_middle(line, page) && (line.bold || is_upper_case(line.text));
}

// The country's name and motto, which every letterhead begins with, are headings of nothing.
bool is_country(const HeadLine& line) {
  const std::string folded = fold(line.text).text;
  return folded.find("cong hoa xa hoi chu nghia") != std::string::npos ||
         folded.find("doc lap - tu do") != std::string::npos ||
         folded.find("dang cong san viet nam") != std::string::npos;
}

// The edges of the text of a page.
struct TextBlock {
  double left = 0;
  double right = 0;
};
TextBlock text_block(const std::vector<HeadLine>& lines, const PageInfo& page) {
  TextBlock block{page.width, 0};
  for (const HeadLine& line : lines) {
    block.left = std::min(block.left, line.box.x0);
    block.right = std::max(block.right, line.box.x1);
  }
  return block;
}

double first_table_top(const Layout& layout, const PageInfo& page) {
  double top = page.height;
  for (const Table& table : layout.tables) {
    for (const PageBox& part : table.parts) {
      if (part.page == page.number) top = std::min(top, part.box.y0);
    }
  }
  return top;
}

bool names_decider(const HeadLine& line) {
  const std::string folded = fold_keeping_marks(line.text);
  return std::any_of(std::begin(kDeciders), std::end(kDeciders),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

class TitleReader {
 public:
  TitleReader(const Layout& layout, const std::vector<HeadLine>& lines, const PageInfo& page)
      : lines_(lines),
        page_(page),
        block_(text_block(lines, page)),
        table_top_(first_table_top(layout, page)) {}

  DocumentTitle read() {
    const std::optional<std::size_t> start = find_type();
    if (start) {
      read_from(*start);
    } else if (const std::optional<std::size_t> heading = find_heading()) {
      result_.top = lines_[*heading].box.y0;
      read_lines(*heading, nullptr, nullptr);
    } else {
      result_.top = page_.height;
    }
    return std::move(result_);
  }

 private:
  bool above_table(const HeadLine& line) const { return line.box.y0 < table_top_; }

  // Of a line that a picture cannot show to be bold: as far from the left as from the right.
  bool is_centred_in_picture(const HeadLine& line) const {
    const double left = line.box.x0 - block_.left;
    const double right = block_.right - line.box.x1;
    return page_.text_source == "ocr" && std::min(left, right) > kLeastIndent * page_.width &&
           std::fabs(left - right) < kUneven * page_.width &&
           !fold(line.text).text.starts_with("kinh gui");
  }

  std::optional<std::size_t> find_type() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      // A letter without a type is addressed first; a type found below belongs to an annex.
      if (fold(lines_[i].text).text.starts_with("kinh gui")) return std::nullopt;
      if (!above_table(lines_[i]) || !in_the_middle(lines_[i], page_)) continue;
      const TypeAt found = type_of(lines_[i]);
      if (found.type == nullptr) continue;
      if (found.whole_line ? is_heading(lines_[i], page_) || !lines_[i].italic
                           : is_heading(lines_[i], page_)) {
        return i;
      }
    }
    return std::nullopt;
  }

  // Without a type: the first heading, when the page has no letterhead.
  std::optional<std::size_t> find_heading() const {
    if (std::any_of(lines_.begin(), lines_.end(), is_country)) return std::nullopt;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!above_table(lines_[i])) continue;
      if (is_heading(lines_[i], page_)) return i;
      // Body text: what follows are headings of its sections.
      if (lines_[i].box.width() > kNarrow * page_.width) return std::nullopt;
    }
    return std::nullopt;
  }

  void read_from(std::size_t start) {
    const TypeAt found = type_of(lines_[start]);
    result_.type = found.type->name;
    result_.top = lines_[start].box.y0;
    if (found.whole_line) {
      read_lines(start + 1, found.type, &lines_[start]);
    } else {
      read_lines(start, found.type, nullptr);
    }
  }

  void read_lines(std::size_t next, const Type* type, const HeadLine* above) {
    for (; next < lines_.size() && belongs(lines_[next], above, type); ++next) {
      if (!result_.title.empty()) result_.title += ' ';
      result_.title += trim(lines_[next].text);
      above = &lines_[next];
    }
    read_remarks(next, above);
  }

  bool belongs(const HeadLine& line, const HeadLine* above, const Type* type) const {
    if (!above_table(line) || !in_the_middle(line, page_) || line.text.starts_with('('))
      return false;
    const bool first = result_.title.empty();
    const bool same_paragraph = above != nullptr && above->paragraph == line.paragraph;
    if (above != nullptr && line.box.y0 - above->box.y1 > kTitleGap * line.size) return false;
    const bool falls_to_capitals =
        is_upper_case(line.text) && !is_upper_case(result_.title) && !is_form_number(result_.title);
    if (!first && !same_paragraph && falls_to_capitals) return false;
    if (!same_paragraph && leading_ordinal(line.text)) return false;
    if (type != nullptr && type->kind == TypeKind::ruling && !same_paragraph &&
        names_decider(line)) {
      return false;
    }
    if (is_heading(line, page_)) return true;
    if (type != nullptr && is_centred_in_picture(line)) return true;
    // A title that is not bold: narrower than the body, directly below the type.
    return first && type != nullptr && !line.italic && line.box.width() < kNarrow * page_.width;
  }

  // The brackets below a title, each a paragraph or several lines of one.
  void read_remarks(std::size_t next, const HeadLine* above) {
    bool open = false;
    for (; next < lines_.size() && above_table(lines_[next]); ++next) {
      const HeadLine& line = lines_[next];
      if (above != nullptr && line.box.y0 - above->box.y1 > kTitleGap * line.size) return;
      if (!open && !line.text.starts_with('(')) return;
      if (open) {
        result_.remarks.back() += ' ';
      } else {
        result_.remarks.emplace_back();
      }
      result_.remarks.back() += trim(line.text);
      open = !line.text.ends_with(')');
      above = &line;
    }
  }

  const std::vector<HeadLine>& lines_;
  const PageInfo& page_;
  TextBlock block_;
  double table_top_;
  DocumentTitle result_;
};

}  // namespace

DocumentTitle read_title(const Layout& layout, const std::vector<HeadLine>& lines,
                         const PageInfo& page) {
  return TitleReader(layout, lines, page).read();
}

}  // namespace bocso
