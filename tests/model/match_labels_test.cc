// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of the official forms, and of their other spellings, against the built-in catalogue.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "support/built_in_catalogue.h"
#include "support/match_input.h"

namespace bocso {
namespace {

// A row of the one-stop form: how deep it stands, and the indicator of its figure ("" without one).
struct FormRow {
  std::size_t depth;
  const char* label;
  Kind kind;
  const char* indicator;
};

constexpr Kind kCount = Kind::count;
constexpr Kind kPercent = Kind::percent;

constexpr FormRow kForm[] = {
    {0,
     "Số liệu về tổ chức của Trung tâm Phục vụ hành chính công cấp tỉnh, Bộ phận Tiếp nhận và Trả "
     "kết quả giải quyết TTHC",
     kCount, ""},
    {1, "Trung tâm Phục vụ hành chính công cấp tỉnh (Trung tâm)", kCount, ""},
    {2, "Thành lập Trung tâm", Kind::code, "center.established"},
    {2, "Tổng số người làm việc tại Trung tâm", kCount, "center.staff.total"},
    {3, "Số lãnh đạo Trung tâm", kCount, "center.staff.leaders"},
    {3,
     "Số công chức, viên chức, người quản lý, vận hành trụ sở, trang thiết bị máy móc, hệ thống "
     "mạng của Trung tâm (không tính lãnh đạo Trung tâm)",
     kCount, "center.staff.operations"},
    {3, "Số công chức, viên chức do các cơ quan chuyên môn cấp tỉnh cử đến làm việc tại Trung tâm.",
     kCount, "center.staff.from_departments"},
    {3,
     "Số công chức, viên chức, nhân viên do các cơ quan, tổ chức cử đến làm việc tại Trung tâm "
     "(ban gồm cả cơ quan ngành dọc).",
     kCount, "center.staff.from_other_bodies"},
    {1,
     "Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC (Bộ phận TN&TKQ) tại các cơ quan chuyên môn "
     "cấp tỉnh (Thống kê đối các cơ quan chuyên môn cấp tỉnh chưa thực hiện tiếp nhận, trả kết quả "
     "giải quyết TTHC tại Trung tâm hoặc địa phương chưa thành lập Trung tâm)",
     kCount, "one_stop.department.units"},
    {2, "Tổng số Bộ phận TN&TKQ", kCount, "one_stop.department.units"},
    {2, "Tổng số công chức, viên chức làm việc tại Bộ phận TN&TKQ", kCount,
     "one_stop.department.staff"},
    {1, "Bộ phận TN&TKQ cấp huyện", kCount, ""},
    {2, "Tổng số Bộ phận TN&TKQ cấp huyện", kCount, "one_stop.district.units"},
    {2, "Tổng số người làm việc tại Bộ phận TN&TKQ cấp huyện", kCount, "one_stop.district.staff"},
    {1, "Bộ phận TN&TKQ cấp xã", kCount, ""},
    {2, "Tổng số Bộ phận TN&TKQ", kCount, "one_stop.commune.units"},
    {2, "Tổng số công chức làm việc tại Bộ phận TN&TKQ", kCount, "one_stop.commune.staff"},
    {0, "Số liệu về thủ tục hành chính (TTHC)", kCount, ""},
    {1, "Tổng số TTHC đang có hiệu lực thực hiện trên địa bàn tỉnh", kCount,
     "procedures.in_force.total"},
    {2, "Số TTHC cấp tỉnh", kCount, "procedures.in_force.province"},
    {2, "Số TTHC cấp huyện", kCount, "procedures.in_force.district"},
    {2, "Số TTHC cấp xã", kCount, "procedures.in_force.commune"},
    {2, "Số TTHC không phát sinh hồ sơ", kCount, "procedures.without_files.total"},
    {1, "Tổng số TTHC của cơ quan ngành dọc đóng tại địa phương", kCount,
     "procedures.vertical.total"},
    {1, "Tổng số TTHC liên thông", kCount, "procedures.interlinked.total"},
    {2, "Số TTHC liên thông cùng cấp", kCount, "procedures.interlinked.same_level"},
    {2, "Số TTHC liên thông giữa các cấp chính quyền", kCount,
     "procedures.interlinked.cross_level"},
    {0, "Số liệu về cung cấp dịch vụ công trực tuyến", kCount, ""},
    {1, "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần", kPercent,
     "dvc.partial.provision_rate"},
    {2, "Tổng số TTHC đủ điều kiện", kCount, "dvc.partial.eligible"},
    {2, "Số TTHC đang cung cấp trực tuyến một phần", kCount, "dvc.partial.provided"},
    {2, "Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực tuyến", kCount,
     "dvc.partial.with_online_files"},
    {1, "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình", kPercent,
     "dvc.full.provision_rate"},
    {2, "Tổng số TTHC đủ điều kiện", kCount, "dvc.full.eligible"},
    {2, "Số TTHC đang cung cấp trực tuyến toàn trình", kCount, "dvc.full.provided"},
    {2, "Số TTHC đang cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp trực tuyến", kCount,
     "dvc.full.with_online_files"},
    {1,
     "Tỷ lệ TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai trên Cổng DVC "
     "quốc gia",
     kPercent, "dvc.all.integrated_national_rate"},
    {2, "Tổng số TTHC đang cung cấp trực tuyến một phần, toàn trình", kCount, "dvc.all.provided"},
    {2, "Số TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai", kCount,
     "dvc.all.integrated_national"},
    {1,
     "Tỷ lệ hồ sơ TTHC được tiếp nhận, giải quyết trực tuyến một phần, toàn trình (Chỉ thống kê "
     "đối "
     "với các TTHC một phần, toàn trình có phát sinh hồ sơ)",
     kPercent, "files.online.rate"},
    {2, "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)", kCount,
     "files.online.all_channels"},
    {2, "Số hồ sơ TTHC đã tiếp nhận trực tuyến", kCount, "files.online.received"},
    {1, "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến", kPercent,
     "payment.integrated_rate"},
    {2, "Tổng số TTHC có yêu cầu nghĩa vụ tài chính", kCount, "payment.with_fees"},
    {2, "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến", kCount, "payment.integrated"},
    {0, "Kết quả giải quyết TTHC", kCount, ""},
    {1, "Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn", kPercent,
     "files.province.on_time_rate"},
    {2, "Tổng số hồ sơ TTHC đã giải quyết xong", kCount, "files.province.resolved"},
    {2, "Số hồ sơ TTHC giải quyết trước hạn và đúng hạn", kCount, "files.province.on_time"},
    {1, "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn", kPercent,
     "files.district.on_time_rate"},
    {2, "Tổng số hồ sơ TTHC đã giải quyết xong", kCount, "files.district.resolved"},
    {2, "Số hồ sơ TTHC giải quyết trước hạn và đúng hạn", kCount, "files.district.on_time"},
    {1, "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", kPercent,
     "files.commune.on_time_rate"},
    {2, "Tổng số hồ sơ TTHC đã giải quyết xong", kCount, "files.commune.resolved"},
    {2, "Số hồ sơ TTHC giải quyết trước hạn và đúng hạn", kCount, "files.commune.on_time"},
    {1, "Tỷ lệ xử lý phản ánh kiến nghị của cá nhân, tổ chức về TTHC (*)", kPercent,
     "petitions.resolution_rate"},
    {2, "Tổng số phản ánh, kiến nghị đã tiếp nhận", kCount, "petitions.received"},
    {2, "Số phản ánh, kiến nghị đã giải quyết xong", kCount, "petitions.resolved"},
};

struct NoteFigure {
  const char* label;
  const char* raw;
  const char* indicator;
};

constexpr NoteFigure kNotes[] = {
    {"Số lãnh đạo Trung tâm", "02 chuyên trách", "center.staff.leaders_full_time"},
    {"Số lãnh đạo Trung tâm", "01 kiêm nhiệm", "center.staff.leaders_concurrent"},
    {"Số lãnh đạo Trung tâm", "Kiêm nhiệm: 01", "center.staff.leaders_concurrent"},
    {"Số lãnh đạo Trung tâm", "02 người chuyên trách", "center.staff.leaders_full_time"},
    {"Số lãnh đạo Trung tâm", "02 không chuyên trách", ""},
    {"Số lãnh đạo Trung tâm", "03", ""},
    {"Số TTHC không phát sinh hồ sơ", "Cấp tỉnh: 850", "procedures.without_files.province"},
    {"Số TTHC không phát sinh hồ sơ", "Cấp huyện: 163", "procedures.without_files.district"},
    {"Số TTHC không phát sinh hồ sơ", "Cấp xã: 83", "procedures.without_files.commune"},
    {"Số TTHC không phát sinh hồ sơ", "83 TTHC cấp xã", "procedures.without_files.commune"},
    {"Số TTHC không phát sinh hồ sơ", "1.096", ""},
    {"Số TTHC cấp tỉnh", "Cấp tỉnh: 850", ""},
    {"Tổng số TTHC liên thông", "Cấp tỉnh: 850", ""},
};

TEST(MatchLabels, EveryRowOfTheOneStopFormIsKnown) {
  std::vector<std::string> path;
  std::set<std::string> seen;
  for (const FormRow& row : kForm) {
    path.resize(row.depth);
    const MatchInput input{row.label, path, "Kết quả thống kê / Số liệu", "", "", "", row.kind};
    EXPECT_EQ(indicator_of(built_in_matcher(), input), row.indicator) << row.label;
    seen.insert(row.indicator);
    path.emplace_back(row.label);
  }
  for (const NoteFigure& note : kNotes) seen.insert(note.indicator);
}

TEST(MatchLabels, NoteFiguresNeedARuleForNotes) {
  for (const NoteFigure& c : kNotes) {
    const MatchInput input{
        c.label, {"Tổng số TTHC đang có hiệu lực thực hiện trên địa bàn tỉnh"}, "", "", "", c.raw,
        kCount};
    EXPECT_EQ(indicator_of(built_in_matcher(), input), c.indicator) << c.label << " " << c.raw;
  }
}

constexpr const char* kCentre = "Trung tâm Phục vụ hành chính công tỉnh Bắc Giang";
constexpr const char* kInForce = "Tổng số thủ tục hành chính đang có hiệu lực trên địa bàn tỉnh";
constexpr const char* kWithoutFiles = "Số TTHC không phát sinh hồ sơ";
constexpr const char* kPartialRate =
    "Tỷ lệ dịch vụ công đủ điều kiện được cung cấp trực tuyến một phần";

// As other provinces print it, and what only looks alike.
struct VariantCase {
  const char* label;
  std::vector<std::string> path;
  Kind kind;
  const char* indicator;
};

const VariantCase kVariants[] = {
    {"Thành lập Trung tâm Phục vụ hành chính công tỉnh Bắc Giang",
     {},
     Kind::code,
     "center.established"},
    {"Thành lập Trung tâm", {}, Kind::code, ""},
    {"Thành lập Trung tâm", {kCentre}, kCount, ""},
    {"Số người làm việc tại Trung tâm", {kCentre}, kCount, "center.staff.total"},
    {"Tổng số người làm việc tại Trung tâm", {"Trung tâm Y tế huyện"}, kCount, ""},
    {"Số viên chức làm việc tại Trung tâm", {kCentre}, kCount, ""},
    {"Số lãnh đạo chuyên trách",
     {kCentre, "Số lãnh đạo Trung tâm"},
     kCount,
     "center.staff.leaders_full_time"},
    {"Số lãnh đạo không chuyên trách", {kCentre, "Số lãnh đạo Trung tâm"}, kCount, ""},
    {"Số công chức do các sở, ban, ngành cử đến làm việc tại Trung tâm",
     {kCentre},
     kCount,
     "center.staff.from_departments"},
    {"Tổng số Bộ phận Một cửa", {"Bộ phận Một cửa cấp xã"}, kCount, "one_stop.commune.units"},
    {"Tổng số Bộ phận Một cửa", {}, kCount, ""},
    {"Tổng số Bộ phận tiếp nhận và trả kết quả của UBND cấp huyện",
     {},
     kCount,
     "one_stop.district.units"},
    {"Tổng số công chức làm việc tại Bộ phận Một cửa",
     {"Bộ phận Một cửa cấp huyện"},
     kCount,
     "one_stop.district.staff"},
    {kInForce, {}, kCount, "procedures.in_force.total"},
    {"Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương",
     {},
     kCount,
     "procedures.in_force.total"},
    {"- Số thủ tục hành chính cấp xã (bao gồm cả TTHC của cơ quan ngành dọc)",
     {kInForce},
     kCount,
     "procedures.in_force.commune"},
    {"Cấp huyện", {kInForce}, kCount, "procedures.in_force.district"},
    {"Số TTHC cấp tỉnh", {}, kCount, ""},
    {"Số TTHC cấp tỉnh", {"Số TTHC công bố mới"}, kCount, ""},
    {"Số TTHC cấp tỉnh", {kInForce}, kPercent, ""},
    {"Số TTHC cấp tỉnh", {kInForce}, Kind::empty, "procedures.in_force.province"},
    {"Số TTHC cấp tỉnh", {kInForce}, Kind::delta, ""},
    {"Cấp tỉnh", {kInForce, kWithoutFiles}, kCount, "procedures.without_files.province"},
    {"Số TTHC cấp tỉnh", {kInForce, kWithoutFiles}, kCount, "procedures.without_files.province"},
    {"Số TTHC không phát sinh hồ sơ cấp xã",
     {kInForce},
     kCount,
     "procedures.without_files.commune"},
    {"Số TTHC thực hiện theo cơ chế một cửa liên thông. Trong đó:",
     {},
     kCount,
     "procedures.interlinked.total"},
    {"Số TTHC liên thông giữa các cấp", {}, kCount, "procedures.interlinked.cross_level"},
    {"Tỉ lệ TTHC đủ điều kiện được cung cấp dịch vụ công trực tuyến một phần",
     {},
     kPercent,
     "dvc.partial.provision_rate"},
    {"Tổng số DVC đủ điều kiện", {kPartialRate}, kCount, "dvc.partial.eligible"},
    {"Tổng số DVC đủ điều kiện", {}, kCount, ""},
    {"Số TTHC có phát sinh hồ sơ trực tuyến",
     {kPartialRate},
     kCount,
     "dvc.partial.with_online_files"},
    {"Số TTHC đang cung cấp trực tuyến mức độ 3", {}, kCount, "dvc.level3.provided"},
    {"Tổng số TTHC đang cung cấp trực tuyến mức độ 3, 4 của tỉnh",
     {},
     kCount,
     "dvc.level34.provided"},
    {"Tổng số thủ tục hành chính đang cung cấp trực tuyến toàn trình và một phần",
     {},
     kCount,
     "dvc.all.provided"},
    {"Số TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai", {}, kCount, ""},
    {"Số TTHC cung cấp trực tuyến một phần, toàn trình đã tích hợp, công khai trên Cổng Dịch vụ "
     "công quốc gia (Cổng DVCQG)",
     {},
     kCount,
     "dvc.all.integrated_national"},
    {"Số hồ sơ TTHC đã tiếp nhận trực tuyến",
     {"Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3, 4"},
     kCount,
     "files.level34.online"},
    {"Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí,…)",
     {"Tỷ lệ TTHC đã được tích hợp, triển khai thanh toán trực tuyến"},
     kCount,
     "payment.with_fees"},
    {"Tổng số TTHC có yêu cầu nghĩa vụ tài chính",
     {"Tỷ lệ TTHC triển khai thanh toán trực tuyến"},
     kCount,
     "payment.deployed.with_fees"},
    {"Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên "
     "Cổng DVC của tỉnh.",
     {},
     kCount,
     "payment.integrated"},
    {"Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến có phát sinh giao dịch",
     {},
     kCount,
     ""},
    {"Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn của cơ quan chuyên môn cấp tỉnh",
     {},
     kPercent,
     "files.province.on_time_rate"},
    {"Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn của UBND cấp xã.",
     {},
     kPercent,
     "files.commune.on_time_rate"},
    {"Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn của cơ quan ngành dọc",
     {},
     kPercent,
     "files.vertical.on_time_rate"},
    {"Số hồ sơ TTHC giải quyết đúng hạn",
     {"Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn"},
     kCount,
     "files.district.on_time"},
    {"Số hồ sơ TTHC giải quyết quá hạn",
     {"Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn"},
     kCount,
     ""},
    {"Tổng số hồ sơ TTHC đã giải quyết xong", {}, kCount, ""},
    {"Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC. Trong đó:",
     {},
     kPercent,
     "petitions.resolution_rate"},
    {"Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)",
     {"Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC"},
     kCount,
     "petitions.received"},
    {"Tổng số phản ánh, kiến nghị đã tiếp nhận", {"Công tác tiếp công dân"}, kCount, ""},
    {"Xếp hạng", {"Điểm tổng hợp"}, Kind::rank, "index766.rank"},
    {"Xếp hạng", {"Thi học sinh giỏi"}, Kind::rank, ""},
    {"Số cơ quan, đơn vị đã kiểm tra",
     {"Kiểm tra CCHC"},
     kCount,
     "steering.inspection.units_inspected"},
    {"Số cơ quan, đơn vị đã kiểm tra", {"An toàn thực phẩm"}, kCount, ""},
    {"Số vấn đề phát hiện qua kiểm tra", {"An toàn thực phẩm"}, kCount, ""},
    {"Số vấn đề phát hiện đã xử lý xong", {"An toàn thực phẩm"}, kCount, ""},
    {"Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra", {"An toàn thực phẩm"}, kPercent, ""},
    {"", {}, kCount, ""},
};

TEST(MatchLabels, OtherSpellingsMatchAndLookAlikesDoNot) {
  for (const VariantCase& c : kVariants) {
    EXPECT_EQ(indicator_of(built_in_matcher(), input_of(c.label, c.path, c.kind)), c.indicator)
        << c.label;
  }
}

TEST(MatchLabels, ExplainChoosesWhatMatchChooses) {
  std::vector<std::string> path;
  for (const FormRow& row : kForm) {
    path.resize(row.depth);
    std::string chosen;
    for (const MatchCandidate& c :
         built_in_matcher().explain(input_of(row.label, path, row.kind))) {
      if (c.chosen) chosen = c.indicator;
    }
    EXPECT_EQ(chosen, row.indicator) << row.label;
    path.emplace_back(row.label);
  }
}

}  // namespace
}  // namespace bocso
