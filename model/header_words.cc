// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/header_words.h"

#include "normalize/pattern.h"
#include "normalize/unit.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::string_view kJoint = " / ";

// Patterns over the lower-case part with its diacritics: "số" is not "sở", "năm" not "nam".

bool says_name(const std::string& part) {
  static const Pattern pattern(
      "(mã|ký hiệu|số hiệu|số ký hiệu|số,? ký hiệu|(số )?điện thoại|số (cccd|cmnd|cmt|căn "
      "cước|định "
      "danh|hộ chiếu))( .*)?");
  return pattern.matches_all(part);
}

// "Số" before a verb, a time or nothing counts nothing by itself: "Số còn lại", "Số thu", "Số
// liệu".
bool says_count(const std::string& part) {
  static const Pattern bodies("(tổng )?số chi (bộ|cục|nhánh|hội|đoàn)( .*)?");
  static const Pattern open(
      "(tổng )?số( (liệu|đã|còn|phải|được|chưa|đang|thu|chi|nợ|dư|thuế|nộp|trả|hoàn|cấp|giao|quyết "
      "toán|tạm ứng|bội chi|thanh toán|thực hiện|kế hoạch|giá trị|tăng|giảm|chênh lệch|kỳ|cùng "
      "kỳ|đầu|cuối|phát sinh|lũy kế|luỹ kế|bổ sung|điều chỉnh|bằng|năm (trước|nay|[0-9]+))( "
      ".*)?)?");
  static const Pattern count("(tổng )?số .*|lượt( .*)?");
  if (bodies.matches_all(part)) return true;
  return count.matches_all(part) && !open.matches_all(part);
}

bool says_number_of_money(const std::string& part) {
  static const Pattern pattern(
      "(tổng )?số (đã |phải |được |còn |chưa )*(tiền|vốn|kinh phí|phí|lệ phí|thu phí|học phí|dự "
      "toán|giải ngân|doanh thu|nộp ngân sách)( .*)?");
  return pattern.matches_all(part);
}

// Who pays or is paid for: "Hộ vay vốn", "Hồ sơ thu phí", "Dự án đã giải ngân".
bool begins_with_thing(const std::string& part) {
  static const Pattern pattern(
      "(hộ|hồ sơ|người|dân|nhân khẩu|lao động|dự án|công trình|doanh nghiệp|hợp tác xã|đơn vị|cơ "
      "sở|đối tượng|học sinh|sinh viên|giáo viên|trường hợp|thủ tục|tthc)( .*)?");
  return pattern.matches_all(part);
}

// Columns that print đồng without saying so: "Thống kê thu Phí, Lệ phí", "Kinh phí".
bool holds_money_word(const std::string& part) {
  static const Pattern pattern(
      "(.* )?(phi, le phi|le phi|kinh phi|so tien|thu phi|hoc phi|du toan|giai ngan|von|gia "
      "tri|doanh thu|tong muc dau tu|nop ngan sach)( .*)?");
  return pattern.matches_all(fold(part).text);
}

bool begins_with_year(const std::string& part) {
  static const Pattern pattern("năm( [^0-9]*)?");
  return pattern.matches_all(part);
}

bool says_year(const std::string& part) {
  static const Pattern period(
      "năm +(\\(.*|(trước|nay|này|sau|qua|liền kề|hiện hành|báo cáo|kế hoạch|ngân sách|tài "
      "chính|gốc|đầu|cuối|thứ|học)( .*)?)");
  return begins_with_year(part) && !period.matches_all(part);
}

bool says_measure(const std::string& part) {
  static const Pattern own(
      "(thời (gian|hạn|điểm|lượng)|diện tích|chiều (dài|rộng|cao)|năng suất|công suất|tuổi|"
      "điểm|xếp (hạng|loại)|thứ hạng|hạng|ngày|tháng|quý)( .*)?");
  static const Pattern period(
      "(ngày|tháng|quý) +([0-9ivx(].*|(trước|nay|này|sau|báo cáo|đầu|cuối)( .*)?)");
  return own.matches_all(part) && !period.matches_all(part);
}

bool begins_with_rate(const std::string& part) {
  static const Pattern pattern("(ty|ti) (le|trong)( .*)?|%.*|.*\\(%\\).*");
  return pattern.matches_all(fold(part).text);
}

HeaderSense sense_of_part(std::string_view text) {
  const std::string part = fold_keeping_marks(text);
  if (begins_with_rate(part)) return HeaderSense::rate;
  if (says_name(part)) return HeaderSense::name;
  if (says_number_of_money(part)) return HeaderSense::money;
  if (says_count(part)) return HeaderSense::counts;
  if (says_year(part)) return HeaderSense::year;
  if (says_measure(part)) return HeaderSense::measures;
  if (!holds_money_word(part)) return HeaderSense::unknown;
  return begins_with_thing(part) ? HeaderSense::counts : HeaderSense::money;
}

// "Tỷ lệ rất hài lòng, %", "Tỷ lệ % đúng hạn": the sign without brackets.
std::string unit_of_part(std::string_view part) {
  if (auto unit = stated_unit(part)) return *unit;
  const bool percent = begins_with_rate(std::string(part)) && part.find('%') != part.npos;
  return percent ? "%" : "";
}

}  // namespace

std::string_view innermost_part(std::string_view column_label) {
  const std::size_t joint = column_label.rfind(kJoint);
  return joint == std::string_view::npos ? column_label
                                         : column_label.substr(joint + kJoint.size());
}

std::string_view outer_parts(std::string_view column_label) {
  const std::size_t joint = column_label.rfind(kJoint);
  return joint == std::string_view::npos ? std::string_view() : column_label.substr(0, joint);
}

HeaderSense header_sense_of(std::string_view column_label) {
  for (std::string_view rest = column_label; !rest.empty(); rest = outer_parts(rest)) {
    const HeaderSense sense = sense_of_part(innermost_part(rest));
    if (sense != HeaderSense::unknown) return sense;
  }
  return HeaderSense::unknown;
}

bool names_year(std::string_view column_label) {
  return begins_with_year(fold_keeping_marks(innermost_part(column_label)));
}

bool names_thing(std::string_view column_label) {
  return begins_with_thing(fold_keeping_marks(innermost_part(column_label)));
}

bool takes_unit(std::string_view column_label, std::string_view unit) {
  const HeaderSense sense = header_sense_of(column_label);
  if (sense == HeaderSense::unknown) return true;
  const auto known = find_unit(unit);
  if (!known) return sense == HeaderSense::counts || sense == HeaderSense::money;
  switch (known->kind) {
    case UnitKind::money:
      return sense == HeaderSense::money;
    case UnitKind::percent:
      return sense == HeaderSense::rate;
    case UnitKind::count:
      return sense == HeaderSense::counts ||
             (sense == HeaderSense::measures && !counts_wholes(*known));
    case UnitKind::score:
    case UnitKind::rank:
      break;
  }
  return sense == HeaderSense::measures;
}

std::string header_unit(std::string_view column_label) {
  if (std::string unit = unit_of_part(innermost_part(column_label)); !unit.empty()) return unit;
  for (std::string_view rest = outer_parts(column_label); !rest.empty(); rest = outer_parts(rest)) {
    std::string unit = unit_of_part(innermost_part(rest));
    if (!unit.empty()) return takes_unit(column_label.substr(rest.size()), unit) ? unit : "";
  }
  return "";
}

bool says_rate(std::string_view label) { return begins_with_rate(std::string(label)); }

bool says_rank(std::string_view column_label) {
  static const Pattern pattern("(.* )?(xep hang|thu hang|vi tri xep)( .*)?");
  return pattern.matches_all(fold(column_label).text);
}

}  // namespace bocso
