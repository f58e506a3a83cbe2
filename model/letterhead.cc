// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/letterhead.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document_title.h"
#include "model/entity.h"
#include "model/gazetteer.h"
#include "model/head_lines.h"
#include "model/signer.h"
#include "normalize/pattern.h"
#include "normalize/period.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

// How the name of a body starts, folded with marks. A line of the letterhead that starts so begins
// a new body; any other goes on with the one above ("ỦY BAN NHÂN DÂN / TỈNH NINH BÌNH").
constexpr std::string_view kBodies[] = {
    "sở ",         "văn phòng", "ban ",         "trung tâm",       "chi cục",
    "cục ",        "tổng cục",  "thanh tra",    "phòng ",          "hội đồng",
    "trường ",     "bệnh viện", "công an",      "ủy ban",          "ubnd",
    "hđnd",        "bộ ",       "kho bạc",      "bảo hiểm xã hội", "ngân hàng",
    "viện ",       "hội ",      "công ty",      "tổng công ty",    "quỹ ",
    "tỉnh ủy",     "thành ủy",  "huyện ủy",     "đảng ủy",         "đảng bộ",
    "tổ công tác", "tòa án",    "viện kiểm sát"};

// Bodies whose name says nothing without the one above them.
constexpr std::string_view kNamelessAlone[] = {"văn phòng", "thanh tra", "ban tổ chức",
                                               "ban tuyên giáo"};

// Stamps and notes that stand in the letterhead's place.
constexpr std::string_view kStamps[] = {"dự thảo", "hỏa tốc", "khẩn",     "thượng khẩn",
                                        "mật",     "tối mật", "tuyệt mật"};

// Words before "tỉnh X" that make it another's province than the writer's: "tại tỉnh X", "của tỉnh
// X".
constexpr std::string_view kElsewhere[] = {"tại", "của", "với", "từ", "sang", "đến", "ở",
                                           "và",  "các", "như", "là", "cho",  "về"};

template <std::size_t N>
bool is_any(std::string_view text, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

bool starts_body(const HeadLine& line) {
  const std::string folded = fold_keeping_marks(line.text) + ' ';
  return std::any_of(std::begin(kBodies), std::end(kBodies),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

// The two columns above the title.
struct Head {
  bool found = false;
  std::vector<HeadLine> left;
  std::vector<HeadLine> right;
};

bool names_country(const HeadLine& line) {
  const std::string folded = fold(line.text).text;
  return folded.find("cong hoa xa hoi chu nghia") != std::string::npos ||
         folded.find("dang cong san viet nam") != std::string::npos;
}

bool is_number_line(const HeadLine& line) {
  static const Pattern kNumberLine("(?i)số\\s*(:.*|[0-9]+\\s*[-/].*)");
  return kNumberLine.matches_all(trim(line.text));
}

// Where the letterhead ends: at the title, or where a letter is addressed.
double head_bottom(const std::vector<HeadLine>& lines, const DocumentTitle& title,
                   const PageInfo& page) {
  double bottom = title.top < page.height ? title.top : 0.4 * page.height;
  for (const HeadLine& line : lines) {
    if (fold(line.text).text.starts_with("kinh gui")) bottom = std::min(bottom, line.box.y0);
  }
  return bottom;
}

bool beside(const HeadLine& a, const HeadLine& b) {
  return std::fabs(a.box.centre_y() - b.box.centre_y()) < 0.4 * a.size;
}

// The lines of one column, top to bottom; what a blank left for handwriting had parted ("Số:
// /BC-VP") is one line again.
std::vector<HeadLine> whole_lines(std::vector<HeadLine> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const HeadLine& a, const HeadLine& b) {
    return a.box.centre_y() < b.box.centre_y();
  });
  std::vector<HeadLine> lines;
  for (HeadLine& piece : pieces) {
    if (lines.empty() || !beside(lines.back(), piece)) {
      lines.push_back(std::move(piece));
      continue;
    }
    HeadLine& line = lines.back();
    const bool before = piece.box.x0 < line.box.x0;
    line.text = before ? piece.text + ' ' + line.text : line.text + ' ' + piece.text;
    line.bold = line.bold && piece.bold;
    line.box = unite(line.box, piece.box);
  }
  return lines;
}

// A form prints its agency in capitals at the top left, and neither country nor number: "UBND HUYỆN
// CẦN GIỜ" above "CÂN ĐỐI NGÂN SÁCH". What follows below it ("Mẫu số 21") is none.
bool keep_agency(const PageInfo& page, std::vector<HeadLine>& left) {
  constexpr double kLeft = 0.42;  // shares of the page's width, for the middle and the end
  constexpr double kEnd = 0.6;
  if (left.empty() || !starts_body(left.front())) return false;
  const auto other = std::ranges::find_if(left, [&](const HeadLine& line) {
    return !is_upper_case(line.text) || line.box.centre_x() > kLeft * page.width ||
           line.box.x1 > kEnd * page.width;
  });
  left.erase(other, left.end());
  return !left.empty();
}

Head read_head(const std::vector<HeadLine>& lines, const DocumentTitle& title,
               const PageInfo& page) {
  const double bottom = head_bottom(lines, title, page);
  Head head;
  double middle = page.width / 2;
  for (const HeadLine& line : lines) {
    if (line.box.y1 > bottom) continue;
    if (names_country(line)) {
      head.found = true;
      middle = line.box.x0;
    }
  }
  for (const HeadLine& line : lines) {
    if (line.box.centre_y() > bottom) continue;
    (line.box.centre_x() < middle ? head.left : head.right).push_back(line);
  }
  for (std::vector<HeadLine>* side : {&head.left, &head.right})
    *side = whole_lines(std::move(*side));
  // Some print no country; the number then tells a letterhead from other lines at the top.
  head.found = head.found || std::any_of(head.left.begin(), head.left.end(), is_number_line);
  const bool has_title = title.top < page.height;
  head.found = head.found || (has_title && keep_agency(page, head.left));
  return head;
}

// Lines of the left column above the number.
std::vector<HeadLine> body_lines(const Head& head) {
  std::vector<HeadLine> bodies;
  for (const HeadLine& line : head.left) {
    if (is_number_line(line) || fold(line.text).text.starts_with("v/v")) break;
    if (!is_any(fold_keeping_marks(line.text), kStamps)) bodies.push_back(line);
  }
  return bodies;
}

std::string join(const std::vector<HeadLine>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!text.empty()) text += ' ';
    text += trim(lines[i].text);
  }
  return text;
}

// The line the issuing body starts on: the first bold one below plain ones, else the last one that
// starts a body.
std::size_t issuer_start(const std::vector<HeadLine>& bodies) {
  std::size_t bold = bodies.size();
  while (bold > 0 && bodies[bold - 1].bold) --bold;
  if (bold > 0 && bold < bodies.size()) return bold;
  std::size_t start = 0;
  for (std::size_t i = 1; i < bodies.size(); ++i) {
    if (starts_body(bodies[i])) start = i;
  }
  return start;
}

void read_issuer(const Head& head, Document& document) {
  const std::vector<HeadLine> bodies = body_lines(head);
  const std::size_t start = issuer_start(bodies);
  document.issuer = join(bodies, start, bodies.size());
  if (start > 0 && is_any(fold_keeping_marks(document.issuer), kNamelessAlone)) {
    document.issuer += ' ' + join(bodies, 0, start);
  }
}

// "Đơn vị báo cáo: Sở Y tế", as statistical forms say it; "" where it is left blank.
std::string reporter(const std::vector<HeadLine>& lines) {
  static const Pattern kReporter("(?i)^[-+* ]*(?:đơn vị|cơ quan) (?:gửi |lập )?báo cáo *: *(.+)$");
  std::vector<std::string_view> groups;
  for (const HeadLine& line : lines) {
    if (!kReporter.find(line.text, 0, groups)) continue;
    const std::string_view name = trim(groups[1]);
    if (is_whole_entity_name(name)) return std::string(name);
  }
  return "";
}

// "Số: 173 /BC-UBND" → "173/BC-UBND"; "Số:      /BC-VP" → "/BC-VP"; "Số 12-BC/TU" → "12-BC/TU".
std::string read_number(std::string_view line) {
  static const Pattern kNumber(
      "(?i)^số\\s*:?[\\s._…]*([0-9]+\\s*[a-zđ]?\\b)?[\\s._…]*((?:\\s*[-/]\\s*[\\pL0-9&.]+)*)");
  std::vector<std::string_view> groups;
  if (!kNumber.find(trim(line), 0, groups)) return "";
  std::string number;
  for (std::string_view part : {groups[1], groups[2]}) {
    for (char c : part) {
      if (c != ' ' && c != '\t') number += c;
    }
  }
  return number;
}

void read_number(const Head& head, Document& document) {
  for (const std::vector<HeadLine>* side : {&head.left, &head.right}) {
    for (const HeadLine& line : *side) {
      if (!is_number_line(line)) continue;
      document.number = read_number(line.text);
      return;
    }
  }
}

// What is known of when a document was made: "ngày    tháng 9 năm 2023" has year and month only.
struct Written {
  int year = 0;
  int month = 0;
};

Written written(std::string_view text) {
  static const Pattern kMonth(
      "(?i)ngày\\s*[0-9]{0,2}\\s*(?:tháng|/)\\s*([0-9]{0,2})\\s*(?:năm|/)\\s*([0-9]{4})\\b");
  std::vector<std::string_view> groups;
  if (!kMonth.find(text, 0, groups)) return {};
  return {std::atoi(std::string(groups[2]).c_str()), std::atoi(std::string(groups[1]).c_str())};
}

// "Quảng Ngãi, ngày 23 tháng 01 năm 2025"; a long one goes on on the line below.
Written read_place_and_date(const Head& head, Document& document) {
  static const Pattern kPlaceAndDate("(?i)^([^,]{2,60}?)\\s*,?\\s*((?:ngày|tháng)\\b.*)$");
  std::vector<std::string_view> groups;
  for (std::size_t i = 0; i < head.right.size(); ++i) {
    std::string text = head.right[i].text;
    if (!kPlaceAndDate.find(text, 0, groups)) continue;
    if (text.find("năm") == std::string::npos && i + 1 < head.right.size()) {
      text += ' ' + head.right[i + 1].text;
      if (!kPlaceAndDate.find(text, 0, groups)) continue;
    }
    document.place = trim(groups[1]);
    const std::optional<Date> date = find_date(groups[2]);
    if (date) document.date = to_iso(*date);
    return date ? Written{date->year, date->month} : written(groups[2]);
  }
  return {};
}

// A letter says what it is about under its number: "V/v báo cáo kết quả …".
void read_subject(const Head& head, Document& document) {
  static const Pattern kSubject("(?i)^v/v:?\\s*(.*)$");
  std::vector<std::string_view> groups;
  for (std::size_t i = 0; i < head.left.size(); ++i) {
    if (!kSubject.find(trim(head.left[i].text), 0, groups)) continue;
    document.type = "CÔNG VĂN";
    document.title = groups[1];
    const std::string more = join(head.left, i + 1, head.left.size());
    if (!more.empty()) document.title += ' ' + more;
    return;
  }
}

// A decision printed without its letterhead, as collections of laws do: "Quyết định / của Thủ tướng
// Chính phủ số 115/2004/QĐ-TTg ngày 25 tháng 6 năm 2004 về việc …".
Written read_origin(Document& document) {
  static const Pattern kOrigin(
      "(?i)^của (.{3,80}?),? số:? *([0-9]+/[^ ,]+),? (ngày .{6,40}?) ((?:về|v/v|quy định|ban hành) "
      ".*)$");
  std::vector<std::string_view> groups;
  const std::string title = document.title;
  if (!kOrigin.find(title, 0, groups)) return {};
  const std::optional<Date> date = find_date(groups[3]);
  if (!date) return {};
  document.issuer = groups[1];
  document.number = groups[2];
  document.date = to_iso(*date);
  document.title = groups[4];
  return {date->year, date->month};
}

// "(Kèm theo Báo cáo số …)" tells of another document.
bool is_attachment(std::string_view remark) {
  return fold(remark).text.find("kem theo") != std::string::npos;
}

std::optional<Period> period_in(std::string_view text, const Written& written_on) {
  std::optional<Period> period = find_period(text, written_on.year);
  if (!period || !period->start || written_on.year == 0) return period;
  // "Quý IV" reported in January is that of the year before.
  const int month = written_on.month == 0 ? 12 : written_on.month;
  const bool ahead = *period->start > Date{written_on.year, month, 31};
  return ahead ? find_period(text, written_on.year - 1) : period;
}

void read_period(const DocumentTitle& title, const Written& written_on, Document& document) {
  std::vector<std::string_view> texts = {document.title};
  for (const std::string& remark : title.remarks) {
    if (!is_attachment(remark)) texts.push_back(remark);
  }
  for (std::string_view text : texts) {
    const std::optional<Period> period = period_in(text, written_on);
    if (!period) continue;
    if (document.period_start.empty() && period->start)
      document.period_start = to_iso(*period->start);
    if (document.period_end.empty() && period->end) document.period_end = to_iso(*period->end);
    if (document.as_of.empty() && period->as_of) document.as_of = to_iso(*period->as_of);
  }
}

const Province* first_province(const Gazetteer& gazetteer, std::string_view text) {
  const std::vector<ProvinceMention> found = find_provinces(gazetteer, text);
  return found.empty() ? nullptr : found.front().province;
}

// The one province the institutions in the text belong to ("… hành chính công tỉnh Lai Châu");
// nullptr when there are several.
const Province* province_of_institutions(const Gazetteer& gazetteer, const Layout& layout) {
  const Province* only = nullptr;
  for (const Paragraph& paragraph : layout.paragraphs) {
    for (const ProvinceMention& mention : find_provinces(gazetteer, paragraph.content.text)) {
      if (mention.before.empty() || is_any(mention.before, kElsewhere)) continue;
      if (only != nullptr && only != mention.province) return nullptr;
      only = mention.province;
    }
  }
  return only;
}

const Province* find_province(const Gazetteer& gazetteer, const Layout& layout, const Head& head,
                              const DocumentTitle& title, const Document& document) {
  std::vector<std::string> texts;
  if (head.found) texts.push_back(join(head.left, 0, head.left.size()));
  texts.push_back(document.title);
  for (const std::string& text : texts) {
    if (const Province* province = first_province(gazetteer, text)) return province;
  }
  // A ministry writes from Hà Nội, and is not of it.
  const Body* issuer = gazetteer.body(document.issuer, {});
  const bool is_central = issuer != nullptr && issuer->level == "central";
  const Province* place = province_named(gazetteer, document.place);
  if (place != nullptr && !is_central) return place;
  for (const std::string& remark : title.remarks) {
    if (const Province* province = first_province(gazetteer, remark)) return province;
  }
  return province_of_institutions(gazetteer, layout);
}

const PageInfo* first_page(const Layout& layout) {
  for (const PageInfo& page : layout.pages) {
    for (const Paragraph& paragraph : layout.paragraphs) {
      if (paragraph.kind == ParagraphKind::body && paragraph.page == page.number) return &page;
    }
  }
  return nullptr;
}

}  // namespace

void read_letterhead(const Layout& layout, const Gazetteer& gazetteer, Document& document) {
  const PageInfo* page = first_page(layout);
  if (page == nullptr) return;
  const std::vector<HeadLine> lines = head_lines(layout, page->number);
  const DocumentTitle title = read_title(layout, lines, *page);
  document.type = title.type;
  document.title = title.title;

  const Head head = read_head(lines, title, *page);
  Written written_on;
  if (head.found) {
    read_issuer(head, document);
    read_number(head, document);
    written_on = read_place_and_date(head, document);
    if (document.type.empty()) read_subject(head, document);
  } else if (!document.type.empty()) {
    written_on = read_origin(document);
  }
  if (document.issuer.empty()) document.issuer = reporter(lines);
  for (const std::string& remark : title.remarks) {
    if (written_on.year == 0) written_on = written(remark);
  }
  read_period(title, written_on, document);
  if (const Province* province = find_province(gazetteer, layout, head, title, document)) {
    document.province = province->name;
  }
  document.signer = find_signer(layout);
}

}  // namespace bocso
