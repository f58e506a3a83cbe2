// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of one-stop units. The ids are those of corpus/catalogue/one_stop.yaml.
#include "corpus/make/canvas.h"
#include "corpus/make/forms.h"
#include "corpus/make/indicator_tree.h"
#include "corpus/make/parts.h"

namespace bocso::corpus {
namespace {

constexpr const char* kPersons = "Người";
constexpr const char* kProcedures = "Thủ tục|Thủ tục|TTHC";
constexpr const char* kFiles = "Hồ sơ";
constexpr const char* kOneStopUnits = "BPTN&TKQ|Bộ phận";
constexpr const char* kResolved =
    "Tổng số hồ sơ TTHC đã giải quyết xong|Số hồ sơ TTHC đã giải quyết xong";
constexpr const char* kOnTime = "Số hồ sơ TTHC giải quyết trước hạn và đúng hạn";

std::vector<Line> organisation() {
  using enum What;
  return {
      {.level = 0,
       .what = heading,
       .label = "Số liệu về tổ chức của Trung tâm Phục vụ hành chính công cấp tỉnh, Bộ phận Tiếp "
                "nhận và Trả kết quả giải quyết TTHC|Tổ chức bộ máy Trung tâm Phục vụ hành chính "
                "công và Bộ phận TN&TKQ các cấp"},
      {.level = 1,
       .what = heading,
       .label = "Trung tâm Phục vụ hành chính công cấp tỉnh (Trung tâm)|Trung tâm Phục vụ hành "
                "chính công cấp tỉnh"},
      {.level = 2,
       .what = code,
       .label = "Thành lập Trung tâm",
       .unit = "Có = 1; Không = 0|Có=1; Không=0",
       .low = 1,
       .high = 1,
       .id = "center.established"},
      {.level = 2,
       .what = total,
       .label = "Tổng số người làm việc tại Trung tâm",
       .unit = kPersons,
       .id = "center.staff.total"},
      {.level = 3,
       .what = part,
       .label = "Số lãnh đạo Trung tâm",
       .unit = kPersons,
       .low = 1,
       .high = 4,
       .id = "center.staff.leaders",
       .noted = {{.after = " chuyên trách", .id = "center.staff.leaders_full_time"},
                 {.after = " kiêm nhiệm", .id = "center.staff.leaders_concurrent"}}},
      {.level = 3,
       .what = part,
       .label = "Số công chức, viên chức, người quản lý, vận hành trụ sở, trang thiết bị máy móc, "
                "hệ thống mạng của Trung tâm (không tính lãnh đạo Trung tâm)",
       .unit = kPersons,
       .low = 2,
       .high = 15,
       .id = "center.staff.operations"},
      {.level = 3,
       .what = part,
       .label = "Số công chức, viên chức do các cơ quan chuyên môn cấp tỉnh cử đến làm việc tại "
                "Trung tâm",
       .unit = kPersons,
       .low = 8,
       .high = 40,
       .id = "center.staff.from_departments"},
      {.level = 3,
       .what = part,
       .label = "Số công chức, viên chức, nhân viên do các cơ quan, tổ chức cử đến làm việc tại "
                "Trung tâm (bao gồm cả cơ quan ngành dọc)",
       .unit = kPersons,
       .low = 3,
       .high = 30,
       .id = "center.staff.from_other_bodies"},
      {.level = 1,
       .what = heading,
       .label = "Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC (Bộ phận TN&TKQ) tại các cơ quan "
                "chuyên môn cấp tỉnh"},
      {.level = 2,
       .what = count,
       .label = "Tổng số Bộ phận TN&TKQ",
       .unit = kOneStopUnits,
       .low = 1,
       .high = 18,
       .id = "one_stop.department.units"},
      {.level = 2,
       .what = count,
       .label = "Tổng số công chức, viên chức làm việc tại Bộ phận TN&TKQ",
       .unit = kPersons,
       .low = 1,
       .high = 60,
       .id = "one_stop.department.staff"},
      {.level = 1, .what = heading, .label = "Bộ phận TN&TKQ cấp huyện"},
      {.level = 2,
       .what = count,
       .label = "Tổng số Bộ phận TN&TKQ cấp huyện",
       .unit = kOneStopUnits,
       .low = 7,
       .high = 15,
       .id = "one_stop.district.units"},
      {.level = 2,
       .what = count,
       .label = "Tổng số người làm việc tại Bộ phận TN&TKQ cấp huyện",
       .unit = kPersons,
       .low = 40,
       .high = 160,
       .id = "one_stop.district.staff"},
      {.level = 1, .what = heading, .label = "Bộ phận TN&TKQ cấp xã"},
      {.level = 2,
       .what = count,
       .label = "Tổng số Bộ phận TN&TKQ",
       .unit = kOneStopUnits,
       .low = 80,
       .high = 260,
       .id = "one_stop.commune.units"},
      {.level = 2,
       .what = count,
       .label = "Tổng số công chức làm việc tại Bộ phận TN&TKQ",
       .unit = kPersons,
       .low = 300,
       .high = 1500,
       .id = "one_stop.commune.staff"},
  };
}

std::vector<Line> procedures() {
  using enum What;
  return {
      {.level = 0, .what = heading, .label = "Số liệu về thủ tục hành chính (TTHC)"},
      {.level = 1,
       .what = total,
       .label = "Tổng số TTHC đang có hiệu lực thực hiện trên địa bàn tỉnh|Tổng số TTHC đang có "
                "hiệu lực trên địa bàn tỉnh",
       .unit = kProcedures,
       .id = "procedures.in_force.total"},
      {.level = 2,
       .what = part,
       .label = "Số TTHC cấp tỉnh",
       .unit = kProcedures,
       .low = 900,
       .high = 1900,
       .id = "procedures.in_force.province"},
      {.level = 2,
       .what = part,
       .label = "Số TTHC cấp huyện",
       .unit = kProcedures,
       .low = 180,
       .high = 420,
       .id = "procedures.in_force.district"},
      {.level = 2,
       .what = part,
       .label = "Số TTHC cấp xã",
       .unit = kProcedures,
       .low = 90,
       .high = 240,
       .id = "procedures.in_force.commune"},
      {.level = 1,
       .what = count,
       .label = "Số TTHC không phát sinh hồ sơ",
       .unit = kProcedures,
       .low = 300,
       .high = 1200,
       .id = "procedures.without_files.total",
       .noted = {{.before = "Cấp tỉnh: ",
                  .id = "procedures.without_files.province",
                  .most = "procedures.in_force.province"},
                 {.before = "Cấp huyện: ",
                  .id = "procedures.without_files.district",
                  .most = "procedures.in_force.district"},
                 {.before = "Cấp xã: ",
                  .id = "procedures.without_files.commune",
                  .most = "procedures.in_force.commune"}}},
      {.level = 1,
       .what = count,
       .label = "Tổng số TTHC của cơ quan ngành dọc đóng tại địa phương",
       .unit = kProcedures,
       .low = 20,
       .high = 180,
       .id = "procedures.vertical.total"},
      {.level = 1,
       .what = total,
       .label = "Tổng số TTHC liên thông|Số TTHC liên thông",
       .unit = kProcedures,
       .id = "procedures.interlinked.total"},
      {.level = 2,
       .what = part,
       .label = "Số TTHC liên thông cùng cấp",
       .unit = kProcedures,
       .low = 20,
       .high = 150,
       .id = "procedures.interlinked.same_level"},
      {.level = 2,
       .what = part,
       .label = "Số TTHC liên thông giữa các cấp chính quyền",
       .unit = kProcedures,
       .low = 10,
       .high = 120,
       .id = "procedures.interlinked.cross_level"},
  };
}

// A rate of the form and the two lines below it.
void add_rate_lines(std::vector<Line>& lines, const char* rate, const char* rate_id,
                    const char* whole, const char* whole_id, const char* piece,
                    const char* piece_id, const char* unit, std::int64_t low, std::int64_t high,
                    const char* is = "") {
  lines.push_back({.level = 1, .what = What::rate, .label = rate, .unit = "%", .id = rate_id});
  lines.push_back({.level = 2,
                   .what = What::whole,
                   .label = whole,
                   .unit = unit,
                   .low = low,
                   .high = high,
                   .id = whole_id,
                   .is = is});
  lines.push_back({.level = 2,
                   .what = What::piece,
                   .label = piece,
                   .unit = unit,
                   .low = 0,
                   .high = 1,
                   .id = piece_id});
}

std::vector<Line> online() {
  std::vector<Line> lines{
      {.level = 0,
       .what = What::heading,
       .label = "Số liệu về cung cấp dịch vụ công trực tuyến|Cung cấp dịch vụ công trực tuyến"}};
  add_rate_lines(lines, "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần",
                 "dvc.partial.provision_rate", "Tổng số TTHC đủ điều kiện", "dvc.partial.eligible",
                 "Số TTHC đang cung cấp trực tuyến một phần", "dvc.partial.provided", kProcedures,
                 80, 700);
  lines.push_back({.level = 2,
                   .what = What::extra,
                   .label = "Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực "
                            "tuyến",
                   .unit = kProcedures,
                   .id = "dvc.partial.with_online_files"});
  add_rate_lines(lines, "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình",
                 "dvc.full.provision_rate", "Tổng số TTHC đủ điều kiện", "dvc.full.eligible",
                 "Số TTHC đang cung cấp trực tuyến toàn trình", "dvc.full.provided", kProcedures,
                 120, 1100);
  lines.push_back({.level = 2,
                   .what = What::extra,
                   .label = "Số TTHC đang cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp "
                            "trực tuyến",
                   .unit = kProcedures,
                   .id = "dvc.full.with_online_files"});
  add_rate_lines(lines,
                 "Tỷ lệ TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai trên "
                 "Cổng DVC quốc gia",
                 "dvc.all.integrated_national_rate",
                 "Tổng số TTHC đang cung cấp trực tuyến một phần, toàn trình", "dvc.all.provided",
                 "Số TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai",
                 "dvc.all.integrated_national", kProcedures, 250, 1700,
                 "dvc.partial.provided+dvc.full.provided");
  add_rate_lines(lines,
                 "Tỷ lệ hồ sơ TTHC được tiếp nhận, giải quyết trực tuyến một phần, toàn trình|Tỷ "
                 "lệ hồ sơ TTHC được tiếp nhận, giải quyết trực tuyến một phần, toàn trình (Chỉ "
                 "thống kê đối với các TTHC một phần, toàn trình có phát sinh hồ sơ)",
                 "files.online.rate",
                 "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)",
                 "files.online.all_channels", "Số hồ sơ TTHC đã tiếp nhận trực tuyến",
                 "files.online.received", kFiles, 9000, 400000);
  add_rate_lines(lines, "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến",
                 "payment.integrated_rate", "Tổng số TTHC có yêu cầu nghĩa vụ tài chính",
                 "payment.with_fees", "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến",
                 "payment.integrated", kProcedures, 60, 600);
  return lines;
}

std::vector<Line> results() {
  std::vector<Line> lines{
      {.level = 0,
       .what = What::heading,
       .label = "Kết quả giải quyết TTHC|Kết quả giải quyết thủ tục hành chính"}};
  add_rate_lines(lines, "Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn",
                 "files.province.on_time_rate", kResolved, "files.province.resolved", kOnTime,
                 "files.province.on_time", kFiles, 3000, 120000);
  add_rate_lines(lines, "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn",
                 "files.district.on_time_rate", kResolved, "files.district.resolved", kOnTime,
                 "files.district.on_time", kFiles, 2000, 60000);
  add_rate_lines(lines, "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn",
                 "files.commune.on_time_rate", kResolved, "files.commune.resolved", kOnTime,
                 "files.commune.on_time", kFiles, 5000, 250000);
  add_rate_lines(lines,
                 "Tỷ lệ xử lý phản ánh kiến nghị của cá nhân, tổ chức về TTHC|Tỷ lệ xử lý phản "
                 "ánh, kiến nghị của cá nhân, tổ chức về TTHC",
                 "petitions.resolution_rate", "Tổng số phản ánh, kiến nghị đã tiếp nhận",
                 "petitions.received", "Số phản ánh, kiến nghị đã giải quyết xong",
                 "petitions.resolved", "PAKN", 2, 140);
  return lines;
}

TreeForm one_stop_form(Draft& draft) {
  std::vector<std::vector<Line>> sections{organisation(), procedures(), online(), results()};
  // The sections are not always all there, nor always in this order.
  if (draft.random.chance(20)) draft.random.shuffle(sections);
  if (draft.random.chance(30))
    sections.erase(sections.begin() +
                   static_cast<std::ptrdiff_t>(draft.random.below(sections.size())));
  TreeForm form{.catalogued = true};
  for (const std::vector<Line>& section : sections) {
    form.lines.insert(form.lines.end(), section.begin(), section.end());
  }
  return form;
}

}  // namespace

void add_one_stop_table(Draft& draft) { add_tree(draft, one_stop_form(draft)); }

void write_one_stop_form(Draft& draft) {
  draft.report.title = "Số liệu thống kê về bộ phận một cửa";
  add_annex_title(
      draft,
      draft.say(
          "Số liệu thống kê về tổ chức và hoạt động của Trung tâm Phục vụ hành chính công cấp "
          "tỉnh, Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính tại địa "
          "phương|Thống kê kết quả giải quyết thủ tục hành chính và cung cấp dịch vụ công "
          "trực tuyến|Thống kê tình hình hoạt động của bộ phận một cửa các cấp") +
          (draft.random.chance(30) ? " " + draft.setting.province_in_full : ""),
      false);
  if (draft.random.chance(50)) {
    const Date& date = draft.setting.period.end;
    draft.report.blocks.emplace_back(
        subtitle({draft.say("(Số liệu tính đến ngày |(Tính đến ngày ") + slashed(date) + ")"}));
    draft.report.period = {"", "", iso(date)};
  } else {
    draft.report.blocks.emplace_back(subtitle({"(" + draft.setting.period.words + ")"}));
    draft.report.period = draft.setting.stated();
  }
  add_one_stop_table(draft);
}

}  // namespace bocso::corpus
