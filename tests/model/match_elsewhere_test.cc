// SPDX-License-Identifier: GPL-3.0-or-later
// Words of other fields (health, schools, farming, budget, trade …) that look like those of the
// official forms: in their own documents they match nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/built_in_catalogue.h"
#include "support/match_input.h"

namespace bocso {
namespace {

constexpr Kind kCount = Kind::count;
constexpr Kind kPercent = Kind::percent;

struct ElsewhereCase {
  Kind kind;
  const char* label;  // with "#": the clause of a sentence
  const char* under;
};

constexpr ElsewhereCase kElsewhere[] = {
    {kPercent, "Tỷ lệ hài lòng của người bệnh nội trú", "Khám bệnh, chữa bệnh"},
    {kPercent, "Tỷ lệ hài lòng", "Khám bệnh, chữa bệnh"},
    {kPercent, "Tỷ lệ rất hài lòng", "Chất lượng bệnh viện"},
    {kPercent, "Đánh giá rất hài lòng", ""},
    {kCount, "Số lượt đánh giá", "Chất lượng bệnh viện"},
    {kCount, "Số lượt đánh giá hài lòng", "Du lịch"},
    {kCount, "Tổng số lượt khám bệnh", ""},
    {kCount, "Số người làm việc", "Trạm y tế"},
    {kCount, "Tổng số người lao động", "Doanh nghiệp"},
    {kCount, "Tổng số biên chế được giao", "Giáo dục"},
    {kCount, "Số hợp đồng lao động", "Doanh nghiệp"},
    {kCount, "Số hợp đồng lao động ký mới", "Khu công nghiệp"},
    {kCount, "Tổng số hồ sơ tiếp nhận", "Bảo hiểm thất nghiệp"},
    {kCount, "Số hồ sơ đã giải quyết", "Người có công"},
    {kCount, "Số hồ sơ xét nghiệm đã tiếp nhận", ""},
    {kCount, "Số đơn thư đã giải quyết", "Khiếu nại, tố cáo"},
    {kCount, "Số cuộc thanh tra", ""},
    {kCount, "Số đơn vị được thanh tra", "Thanh tra tài chính"},
    {kCount, "Số cơ quan, đơn vị đã kiểm tra", "An toàn thực phẩm"},
    {kCount, "Số vấn đề phát hiện qua kiểm tra", "An toàn thực phẩm"},
    {kCount, "Tổng số nhiệm vụ được giao", "Khoa học công nghệ"},
    {kCount, "Số nhiệm vụ đã hoàn thành", "Khoa học công nghệ"},
    {Kind::money, "Kế hoạch được giao", "Thu ngân sách"},
    {Kind::money, "Đã thực hiện", "Thu ngân sách"},
    {Kind::money, "Số tiền thu phí, lệ phí", ""},
    {Kind::money, "Thu phí, lệ phí", "Thu nội địa"},
    {Kind::money, "Phí, lệ phí", "Thu nội địa"},
    {kCount, "Cấp tỉnh", "Số trường mầm non"},
    {kCount, "Cấp huyện", "Số hợp tác xã"},
    {kCount, "Cấp xã", "Số cán bộ"},
    {kCount, "Số cán bộ bị kỷ luật", ""},
    {kCount, "Số học sinh", ""},
    {kCount, "Số phiếu khảo sát", "Khảo sát mức sống dân cư"},
    {kCount, "Số lượng phiếu khảo sát", "Điều tra lao động việc làm"},
    {kPercent, "Tỷ lệ hộ nghèo", ""},
    {kPercent, "Tỷ lệ giải ngân", "Chương trình mục tiêu quốc gia"},
    {kPercent, "Tỷ lệ hoàn thành kế hoạch", "Trồng rừng"},
    {kPercent, "Tỷ lệ sử dụng nước sạch của huyện", ""},
    {kCount, "Số tài khoản được xác thực", ""},
    {kCount, "Tin nhắn thông báo tiến độ thi công", ""},
    {kCount, "Số giao dịch", "Chợ đầu mối"},
    {kCount, "Số quyết định xử phạt", ""},
    {kCount, "Số văn bản đã ban hành", ""},
    {kCount, "Tổng số văn bản quy phạm pháp luật", "Ngành thuế"},
    {kCount, "Số văn bản chỉ đạo đã ban hành", "Phòng chống dịch"},
    {kCount, "Tổng số dịch vụ", ""},
    {kCount, "Số doanh nghiệp", ""},
    {kCount, "Tổng số đơn vị sự nghiệp", ""},
    {kCount, "Số ban quản lý dự án", ""},
    {kCount, "Thanh toán trực tuyến", "Tiền điện"},
    {kPercent, "Thanh toán trực tuyến", "Tỷ lệ hộ thanh toán tiền điện"},
    {kCount, "Hồ sơ quá hạn", ""},
    {kCount, "Quá hạn", "Nợ vay"},
    {kCount, "Chưa đến hạn", "Nợ vay"},
    {kCount, "Tạm dừng", "Dự án"},
    {kCount, "Tiếp nhận", "Thuốc và vật tư"},
    {kCount, "Trực tuyến", "Số lớp học"},
    {kPercent, "Đúng hạn", "Tiến độ thi công"},
    {kCount, "Điều động", ""},
    {kCount, "Số viên chức được tuyển dụng", "Trường học"},
    {kCount, "Số người nghỉ hưu", ""},
    {kCount, "Số lãnh đạo", "Hợp tác xã"},
    {kCount, "Thành lập Trung tâm", ""},
    {kCount, "Tổng số người làm việc tại Trung tâm", "Trung tâm Y tế"},
    {Kind::code, "Thành lập Trung tâm", "Trung tâm bảo trợ xã hội"},
    {kCount, "Số lãnh đạo Trung tâm", "Trung tâm Y tế huyện"},
    {kCount, "Đã tạo mới", ""},
    {Kind::score, "Tổng điểm", ""},
    {Kind::rank, "Xếp hạng", ""},
    {Kind::score, "Tổng điểm", "Chỉ số năng lực cạnh tranh"},
    {Kind::rank, "Xếp hạng", "Chỉ số PCI"},
    {kCount, "Tạo mới # việc làm", ""},
    {kCount, "Tạo mới # tài khoản", ""},
    {kCount, "Trong năm đã tạo mới # ha rừng", ""},
    {kCount, "khôi phục # ha rừng", ""},
    {kCount, "hủy # thư mời thầu", ""},
    {kCount, "Ngân hàng tiếp nhận # cán bộ", ""},
    {kCount, "bệnh viện tiếp nhận # người bệnh", ""},
    {kCount, "Tiếp nhận # nhân viên y tế tình nguyện", ""},
    {kCount, "đào tạo cho # người lao động", ""},
    {kCount, "tập huấn kỹ thuật chăn nuôi cho # người", ""},
    {kCount, "tổ chức 12 lớp tập huấn cho # cán bộ khuyến nông", ""},
    {kCount, "xin ý kiến # người bệnh", ""},
    {kCount, "xin ý kiến # người dân về quy hoạch", ""},
    {kCount, "# người đánh giá dịch vụ tốt", ""},
    {kCount, "Kết quả # người đánh giá hàng Việt có chất lượng", ""},
    {kCount, "lấy ý kiến của # lượt đánh giá sản phẩm", ""},
    {kCount, "với # giao dịch bất động sản", ""},
    {kCount, "với # giao dịch nhà đất", ""},
    {Kind::money, "thu được # đồng tiền phạt", ""},
    {Kind::money, "thanh toán trực tuyến tiền điện đạt # tỷ đồng", ""},
    {Kind::money, "doanh thu thanh toán trực tuyến qua sàn thương mại đạt # tỷ đồng", ""},
    {kCount, "và # doanh nghiệp", ""},
    {kCount, "và # doanh nghiệp mới thành lập", ""},
    {kCount, "gồm # sở, ngành", ""},
    {kCount, "ban hành # quyết định công bố dịch", ""},
    {kCount, "# tin bài trên báo Trung ương", ""},
    {kCount, "thông báo # tin nhắn cảnh báo thiên tai", ""},
    {kCount, "thông báo # tin nhắn về tiến độ tiêm chủng", ""},
    {kCount, "đã ban hành # văn bản quy phạm pháp luật", ""},
    {kCount, "ban hành # quyết định xử phạt", ""},
    {kCount, "kiểm tra tại # đơn vị", ""},
    {kCount, "Đã kiểm tra # cơ sở sản xuất", ""},
    {kPercent, "mức độ hài lòng của người bệnh đạt #", ""},
    {kPercent, "tỷ lệ hài lòng của phụ huynh đạt #", ""},
    {kPercent, "rất hài lòng chiếm #", ""},
    {kCount, "được giao # biên chế giáo viên", ""},
    {kCount, "hiện có # giáo viên", ""},
    {kCount, "được giao # chỉ tiêu tuyển sinh", ""},
    {kCount, "trồng mới # ha cây ăn quả", ""},
    {kCount, "đạt # lượt khách", ""},
    {kCount, "tiếp đón # lượt khách", ""},
    {kCount, "tiếp nhận # đơn khiếu nại", ""},
    {kCount, "tiếp nhận # hồ sơ bảo hiểm xã hội", ""},
    {kCount, "tiếp nhận # cuộc gọi", ""},
    {kCount, "điều động # cán bộ chiến sĩ", ""},
    {kCount, "miễn nhiệm # thành viên hội đồng quản trị", ""},
    {kCount, "nghỉ hưu đối với # giáo viên", ""},
};

// The indicator chosen for it, "" for none.
std::string chosen(const ElsewhereCase& c, const char* document) {
  MatchInput input = input_of(c.label, {}, c.kind, document);
  if (*c.under != 0) input.path = {c.under};
  const std::vector<MatchCandidate> candidates = built_in_matcher().explain(input);
  const auto found = std::ranges::find_if(candidates, &MatchCandidate::chosen);
  return found == candidates.end() ? "" : found->indicator;
}

TEST(MatchElsewhere, OtherFieldsHaveOtherIndicators) {
  for (const ElsewhereCase& c : kElsewhere) {
    EXPECT_EQ(chosen(c, "Kết quả công tác y tế, giáo dục, nông nghiệp năm 2023"), "") << c.label;
    EXPECT_EQ(chosen(c, ""), "") << c.label << ", without title";
  }
}

// The same words where the title says that they are the forms' own.
struct AtHomeCase {
  ElsewhereCase words;
  const char* indicator;
};

constexpr AtHomeCase kAtHome[] = {
    {{kPercent, "Tỷ lệ hài lòng", ""}, "satisfaction.satisfied_rate"},
    {{kPercent, "rất hài lòng chiếm #", ""}, "satisfaction.very_satisfied_rate"},
    {{kCount, "Số lượt đánh giá", ""}, "satisfaction.votes"},
    {{kCount, "xin ý kiến của # công dân", ""}, "satisfaction.ballots"},
    {{kCount, "Tạo mới # khôi phục", ""}, "egov.mailboxes.created"},
    {{kCount, "Tiếp nhận # công chức về công tác", ""}, "hr.moves.received"},
    {{kCount, "tham gia các khóa bồi dưỡng, tập huấn cho # công chức, viên chức", ""},
     "hr.training.participants"},
    {{kCount, "Trung tâm đã tiếp đón # lượt công dân", ""}, "center.visits"},
    {{Kind::money, "thanh toán trực tuyến qua Cổng Dịch vụ công đạt # đồng", ""}, "payment.amount"},
    {{kPercent, "Tỷ lệ hồ sơ giải quyết đúng hạn", ""}, "files.all.on_time_rate"},
    {{Kind::score, "Tổng điểm", ""}, "index766.score"},
    {{kCount, "và # doanh nghiệp", "gồm các TTHC của # sở, ngành"},
     "procedures.at_center.enterprises"},
    {{kCount, "Tạo mới # việc làm", ""}, ""},
    {{kCount, "tiếp nhận # nhân viên y tế tình nguyện", ""}, ""},
    {{kCount, "và # doanh nghiệp", ""}, ""},
    {{Kind::money, "thanh toán trực tuyến tiền điện đạt # tỷ đồng", ""}, ""},
};

TEST(MatchElsewhere, TheTitleSaysWhoseWordsTheyAre) {
  for (const AtHomeCase& c : kAtHome) {
    EXPECT_EQ(chosen(c.words, "Công tác cải cách hành chính Quý III năm 2023"), c.indicator)
        << c.words.label;
  }
}

}  // namespace
}  // namespace bocso
