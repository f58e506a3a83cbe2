// SPDX-License-Identifier: GPL-3.0-or-later
// Each row: a sentence, and the quantities in it as "value|unit|what else". Rows with an empty list
// must give nothing: every number there is only a name.
#include "normalize/quantity.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

std::string value_of(const Number& number, int scale) {
  const auto value = times_power_of_ten(number.first().value, scale);
  return value ? to_string(*value) : "overflow";
}

std::string name_of(Approx approx) {
  constexpr const char* kNames[] = {"", "about", "over", "nearly", "under", "at_least", "at_most"};
  return kNames[static_cast<int>(approx)];
}

std::string name_of(Direction direction) {
  constexpr const char* kNames[] = {"", "up", "down", "same"};
  return kNames[static_cast<int>(direction)];
}

std::string describe(const Quantity& quantity) {
  std::string text = value_of(quantity.number, quantity.scale);
  if (quantity.denominator) text += '/' + value_of(*quantity.denominator, 0);
  text += '|' + quantity.unit;
  std::string rest = name_of(quantity.approx);
  for (const std::string& word :
       {name_of(quantity.direction), std::string(quantity.rank ? "rank" : "")}) {
    if (!word.empty()) rest += (rest.empty() ? "" : " ") + word;
  }
  return rest.empty() ? text : text + '|' + rest;
}

std::vector<std::string> describe(const std::vector<Quantity>& quantities) {
  std::vector<std::string> result;
  for (const Quantity& quantity : quantities) result.push_back(describe(quantity));
  return result;
}

struct Sentence {
  const char* text;
  std::vector<std::string> quantities;
};

template <std::size_t n>
void expect_in_prose(const Sentence (&rows)[n]) {
  for (const Sentence& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(describe(find_quantities(row.text)), row.quantities);
  }
}

TEST(Quantity, NumberBeforeAUnitCounts) {
  const Sentence rows[] = {
      {"đang thực hiện tại Trung tâm là 1.386 thủ tục (gồm các TTHC của 15 sở, ngành và 02 doanh "
       "nghiệp)",
       {"1386|thủ tục", "15|sở, ngành", "2|doanh nghiệp"}},
      {"285 TTHC được giải quyết tại chỗ, đạt 20,56%", {"285|TTHC", "20.56|%"}},
      {"Sở Công Thương 907 lượt; Sở Y tế 12 lượt", {"907|lượt", "12|lượt"}},
      {"bổ nhiệm 01 Phó Trưởng Ban Tiếp công dân tỉnh", {"1|Phó Trưởng Ban"}},
      {"giao 61 biên chế công chức và 16 người làm việc",
       {"61|biên chế công chức", "16|người làm việc"}},
      {"tại 04 đơn vị: UBND xã Đức Lâm, huyện Mộ Đức", {"4|đơn vị"}},
      {"sản lượng ước 12,5 nghìn tấn, diện tích 1.234,5 ha",
       {"12500|nghìn tấn|about", "1234.5|ha"}},
      {"dân số 1,3 triệu người, mật độ 245 người/km2", {"1300000|triệu người", "245|người/km2"}},
      {"20m2 sàn, trạm 35kV, 1.200m3/ngày đêm", {"20|m2", "35|kV", "1200|m3/ngày đêm"}},
      {"Mỗi tháng 20 lượt, trong tháng 12 vụ việc, mỗi ngày 15 hồ sơ",
       {"20|lượt", "12|vụ việc", "15|hồ sơ"}},
      {"Thu hồi 3 giấy phép; phản hồi 20 ý kiến; có 35 đại biểu của 8 huyện",
       {"3|giấy phép", "20|ý kiến", "35|đại biểu", "8|huyện"}},
      {"Cấp 15 giấy phép, đợt 2 kiểm tra 5 xã, tập huấn 03 đợt", {"15|giấy phép", "5|xã", "3|đợt"}},
      {"toàn tỉnh có 2023 hồ sơ", {"2023|hồ sơ"}},
      {"tiếp nhận 64 đơn khiếu nại, tố cáo; 120 lượt cán bộ, công chức; 12 số báo",
       {"64|đơn khiếu nại, tố cáo", "120|lượt cán bộ, công chức", "12|số báo"}},
      {"tại phòng họp 302 tầng 3, nhà số 12 ngõ 5, thửa đất số 15, 1.200 tin bài",
       {"1200|tin bài"}},
      {"còn 1 414 812 hồ sơ; tháng 9 250 hồ sơ", {"1414812|hồ sơ", "250|hồ sơ"}},
      {"trồng mới 3 giống lúa, gieo 12 loài cây", {"3|giống lúa", "12|loài cây"}},
      {"đã giải quyết 71 hồ sơ1; trả lại 2 hồ sơ.2", {"71|hồ sơ", "2|hồ sơ"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, PercentsAndMoneyAreKept) {
  const Sentence rows[] = {
      {"chiếm tỷ lệ: 1.04%; Sở Nội vụ: 100%; tỷ lệ 3,45 %", {"1.04|%", "100|%", "3.45|%"}},
      {"bình quân 76.6%/tổng hồ sơ tiếp nhận mới", {"76.6|%"}},
      {"“100% hồ sơ đúng hạn”, mục tiêu 80%, đề án đạt 95%", {"100|%", "80|%", "95|%"}},
      {"ngành khai khoáng tăng1,36%", {"1.36|%|up"}},
      {"thu được 1.414.812.973 đồng", {"1414812973|đồng"}},
      {"đạt gần 21,1 tỷ đồng, riêng Trung tâm hơn 12.6 tỷ đồng",
       {"21100000000|tỷ đồng|nearly", "12600000000|tỷ đồng|over"}},
      {"Kế hoạch 1.200 triệu đồng, mức 5 triệu đồng/hộ",
       {"1200000000|triệu đồng", "5000000|triệu đồng/hộ"}},
      {"hỗ trợ 500.000đ/hộ, 2,5 tr.đ, 3.5 tỷ và 5.000 USD",
       {"500000|đ/hộ", "2500000|tr.đ", "3500000000|tỷ", "5000|USD"}},
      {"thu ngân sách đạt 2.345,6 tỷ đồng, bằng 98,1% dự toán",
       {"2345600000000|tỷ đồng", "98.1|%"}},
      {"Điểm trung bình 8,5; các khoản 15 triệu đồng", {"8.5|", "15000000|triệu đồng"}},
      {"lãi suất 6,5%/năm, tăng 5 điểm phần trăm", {"6.5|%", "5|điểm phần trăm|up"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, AmountsInPiecesAreOne) {
  const Sentence rows[] = {
      {"thu 2 tỷ 300 triệu đồng", {"2300000000|triệu đồng"}},
      {"mức 1 triệu 200 nghìn đồng/hộ", {"1200000|nghìn đồng/hộ"}},
      {"gần 2 tỷ 300 triệu 500 nghìn đồng", {"2300500000|nghìn đồng|nearly"}},
      {"2 triệu 500.000 đồng", {"2500000|đồng"}},
      {"có 1 triệu 250 nghìn người", {"1250000|nghìn người"}},
      {"chi 4 tỷ rưỡi đồng", {"4500000000|tỷ rưỡi đồng"}},
      {"chi hơn 4 tỷ rưỡi, năm trước 3 tỷ", {"4500000000|tỷ rưỡi|over", "3000000000|tỷ"}},
      {"Lợi nhuận âm 3,5 tỷ đồng", {"-3500000000|tỷ đồng"}},
      {"tăng trưởng âm 2,5%", {"-2.5|%"}},
      {"lỗ âm 2 tỷ 300 triệu đồng", {"-2300000000|triệu đồng"}},
      {"siêu âm 350 ca", {"350|ca"}},
      {"hỗ trợ 5 triệu đồng 3 hộ", {"5000000|triệu đồng", "3|hộ"}},
      {"hỗ trợ 5 triệu 3 hộ", {"5000000|triệu", "3|hộ"}},
      {"2 tỷ, 300 triệu đồng", {"2000000000|tỷ", "300000000|triệu đồng"}},
      {"300 triệu 2 tỷ đồng", {"300000000|triệu", "2000000000|tỷ đồng"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, TheLastQualifierCounts) {
  const Sentence rows[] = {
      {"ước khoảng 44.612 hồ sơ", {"44612|hồ sơ|about"}},
      {"khoảng gần 1.300 hồ sơ", {"1300|hồ sơ|nearly"}},
      {"tăng thêm ước khoảng trên 400.000 đồng/người/tháng", {"400000|đồng/người/tháng|over up"}},
      {"thu nhập tăng thêm ước khoảng trên 400.000 đồng", {"400000|đồng|over"}},
      {"luôn đạt trên 99,96% với hơn 9.005 lượt đánh giá",
       {"99.96|%|over", "9005|lượt đánh giá|over"}},
      {"không quá 05 ngày làm việc, tối thiểu 80%, dưới 3%, ≥ 95%",
       {"5|ngày làm việc|at_most", "80|%|at_least", "3|%|under", "95|%|at_least"}},
      {"chưa đến 20 hộ, không dưới 10 người, từ 5 triệu đồng trở lên",
       {"20|hộ|under", "10|người|at_least", "5000000|triệu đồng|at_least"}},
      {"ước đạt 18,5 tỷ USD", {"18500000000|tỷ USD|about"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, DirectionsSayWhichWayAChangeGoes) {
  const Sentence rows[] = {
      {"tăng 5,3% so với cùng kỳ, giảm 02 vụ", {"5.3|%|up", "2|vụ|down"}},
      {"tăng hơn 17%, giảm tới 49,54%, cao hơn 2,1% kế hoạch",
       {"17|%|over up", "49.54|%|down", "2.1|%|up"}},
      {"giảm từ 10,85% xuống còn 1,31%", {"10.85|%", "1.31|%"}},
      {"từ 15 ngày xuống còn 10 ngày, giảm 05 ngày", {"15|ngày", "10|ngày", "5|ngày|down"}},
      {"giảm 45 vụ (-18,67%), tăng 17 người (+12,41%)",
       {"45|vụ|down", "-18.67|%", "17|người|up", "12.41|%"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, RangesAreTwo) {
  const Sentence rows[] = {
      {"tăng từ 7,5 - 8%", {"7.5|%|at_least", "8|%|at_most"}},
      {"đạt khoảng 7,5-8%", {"7.5|%|at_least", "8|%|at_most"}},
      {"mỗi lớp từ 10 đến 15 người", {"10|người|at_least", "15|người|at_most"}},
      {"trong 03 - 05 ngày làm việc", {"3|ngày làm việc|at_least", "5|ngày làm việc|at_most"}},
      {"từ 70% - dưới 100%", {"70|%|at_least", "100|%|under"}},
      {"tăng từ 50% đến 70%", {"50|%", "70|%"}},
      {"từ 98,2% lên 99,1%", {"98.2|%", "99.1|%"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, TwoNumbersOfARatio) {
  const Sentence rows[] = {
      {"là 943/10.529 hồ sơ, đạt 8,96%", {"943/10529|hồ sơ", "8.96|%"}},
      {"của 13/13 huyện, thị xã, thành phố", {"13/13|huyện, thị xã, thành phố"}},
      {"đạt 11/12 chỉ tiêu; có đến 5/9 huyện", {"11/12|chỉ tiêu", "5/9|huyện"}},
      {"hoàn thành 24/24 xã, đạt 9.903 / 9.974 hồ sơ", {"24/24|xã", "9903/9974|hồ sơ"}},
      {"xếp hạng 10/63 tỉnh, thành phố; đứng thứ 9/63",
       {"10/63|tỉnh, thành phố|rank", "9/63||rank"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, UnitsAreShared) {
  const Sentence rows[] = {
      {"Tạo mới 70, khôi phục 6 và hủy 31 thư điện tử công vụ.",
       {"70|thư điện tử công vụ", "6|thư điện tử công vụ", "31|thư điện tử công vụ"}},
      {"Tổng số cán bộ, công chức, viên chức đang làm việc là 30; trong đó: 05 cán bộ, công chức",
       {"30|cán bộ, công chức, viên chức", "5|cán bộ, công chức"}},
      {"Số lượng hồ sơ tiếp nhận: 1.250, trong đó trực tuyến: 900, trực tiếp: 350.",
       {"1250|hồ sơ", "900|hồ sơ", "350|hồ sơ"}},
      {"có 35 học sinh (nam 15, nữ 20)", {"35|học sinh", "15|học sinh", "20|học sinh"}},
      {"Tổng số ca nhập viện trong tuần là 12 (tăng 3 ca)", {"12|ca", "3|ca|up"}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, OfficialSpellings) {
  const Sentence rows[] = {
      {"Tiếp nhận 03 (ba) hồ sơ, bố trí 02 (hai) công chức tại 15 (mười lăm) huyện",
       {"3|hồ sơ", "2|công chức", "15|huyện"}},
      {"Có 12 (trong đó nữ) cán bộ", {"12|"}},
      {"Hơn 2/3 số hộ đã có nước sạch", {"2/3||over"}},
      {"gần 1/2 số xã đạt chuẩn", {"1/2||nearly"}},
      {"nộp không quá 30/6", {}},
      {"tăng từ 50 lên 70 xã", {"50|xã", "70|xã"}},
      {"giảm từ 15 xuống còn 10 ngày", {"15|ngày", "10|ngày"}},
      {"nâng tỷ lệ từ 50 lên 70%", {"50|%", "70|%"}},
      {"Đơn vị: 1000 đồng", {}},
      {"ĐVT: 1.000 đồng", {}},
      {"Đơn vị: 15 xã", {"15|xã"}},
  };
  expect_in_prose(rows);
  EXPECT_EQ(describe(find_cell_quantities("14 Bộ phận")), std::vector<std::string>{"14|Bộ phận"});
}

// A total is looked for among the numbers close before its part only: so the time a text takes
// grows with its length alone.
TEST(Quantity, ATotalHasItsPartsCloseBehindIt) {
  struct PartsCase {
    int parts;
    std::size_t with_unit;
  };
  for (const PartsCase& c : {PartsCase{3, 4}, PartsCase{25, 26}, PartsCase{400, 31}}) {
    std::string text = "Có 120 xã, trong đó:";
    for (int i = 0; i < c.parts; ++i) text += " 7;";
    std::size_t with_unit = 0;
    for (const Quantity& quantity : find_quantities(text)) with_unit += quantity.unit == "xã";
    EXPECT_EQ(with_unit, c.with_unit) << c.parts;
  }
}

TEST(Quantity, LengthsOfTimeAreOnesPeriodsAreNot) {
  const Sentence rows[] = {
      {"Sau hơn 08 tháng hoạt động", {"8|tháng|over"}},
      {"thời hạn 6 tháng; kéo dài 4 ngày; trong vòng 24 giờ", {"6|tháng", "4|ngày", "24|giờ"}},
      {"trung bình 01 tháng Trung tâm tiếp đón khoảng 2.250 lượt công dân",
       {"2250|lượt công dân|about"}},
      {"Trong 8 tháng đầu năm 2023, 6 tháng cuối năm, 9 tháng năm 2023, lũy kế 10 tháng", {}},
      {"15 năm qua, 3 ngày đầu năm, 10 tháng vừa qua", {}},
      {"Lúc 8 giờ 30 phút ngày 05/7/2023, từ 7 giờ đến 11 giờ, 13h30", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, DocumentsAndLawsAreNames) {
  const Sentence rows[] = {
      {"Công văn số 753/VPUBND-KSTT ngày 22/5/2020, Quyết định số 380/QĐ-UBND", {}},
      {"Kế hoạch 1680/KH-VP ngày 03/10/2022, Quyết định số 37/2020/QĐ-UBND", {}},
      {"Nghị quyết số 02-NQ/TU, Kết luận số 233-KL/TU, Công văn 285/CCTTHC", {}},
      {"Luật số 47/2010/QH12; điểm b khoản 1, 2 Điều 15 Thông tư 01/2018/TT-VPCP", {}},
      {"Chỉ thị 16, Chương trình 135, Quyết định 1719, Nghị quyết 30a, Dự án 8", {}},
      {"Đề án 06, Phụ lục 2, Biểu mẫu 3, Bảng 2, QCVN 01:2018/BYT, ISO 9001:2015", {}},
      {"Quyết định số 15 ngày 5/6; (Báo cáo số     /BC-VP ngày     tháng 5 năm 2020)", {}},
      {"Điều 5,6 và khoản 1, 2, 3 Điều 7; tháng 4,5; loại 1,2", {}},
      {"mã số 1.012289.H48 và 1.012289.000.00.00.H48", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, DatesAndPeriodsAreNames) {
  const Sentence rows[] = {
      {"Từ ngày 03/9/2019 đến hết ngày 12/5/2020", {}},
      {"ngày 03 tháng 9 năm 2019, tháng 10/2022, Quý III/2023, tháng 9-2023", {}},
      {"từ 01/7 đến 30/9, ngày 9/10, lễ Quốc khánh 2/9, đến 31/12 và gửi về", {}},
      {"giai đoạn 2021-2025, nhiệm kỳ 2021 - 2026, năm học 2022-2023, từ 2016 đến 2020", {}},
      {"tháng 7, 8, 9 năm 2023; các năm 2021, 2022 và 2023; 15-20/9", {}},
      {"sinh năm 2018, 2019, (2020)", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, LevelsPlacesAndSlogansAreNames) {
  const Sentence rows[] = {
      {"dịch vụ công trực tuyến mức độ 3, 4 và mức độ 3, mức độ 4", {}},
      {"cấp độ 2, loại 1, hạng 3, nhóm 2, đợt 1, lần 3, vòng 2, khóa 15", {}},
      {"thực hiện “4 tại chỗ”, mô hình chính quyền 3 cấp, thực hiện đủ 04 bước", {}},
      {"mã hồ sơ “1.004088” trên Cổng dịch vụ công", {}},
      {"“3 có, 3 không”, công nghiệp 4.0, hỗ trợ 24/7, Covid-19, mạng 5G", {}},
      {"tại số 15 đường 30/4, phường 5, quận 10, tổ 3, khu phố 2, Quốc lộ 1A, QL 32", {}},
      {"Thủy điện Nậm Na 3, Trường THPT số 2, Bệnh viện 103, quy hoạch chi tiết 1/500", {}},
      {"kỳ họp thứ 15, phiên họp thứ 3, lần thứ 2, Hội nghị Trung ương 5 khóa XIII", {}},
      {"trẻ em từ 12 đến 17 tuổi, trẻ dưới 6 tuổi", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, TelephonesAndAddressesAreNames) {
  const Sentence rows[] = {
      {"Điện thoại: 0213.3876.123, 0213 3876 123; fax 0213-3876-123; 0912345678", {}},
      {"đường dây nóng 1900 1234; tổng đài: 18001091", {}},
      {"https://motcua2.gov.vn/p/1?id=15, bophan1cua2023@laichau.gov.vn, 123@abc.vn", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, RowNumbersAndLegendsAreNames) {
  const Sentence rows[] = {
      {"1. Tiếp nhận 15 hồ sơ; 2. Giải quyết 12 hồ sơ.", {"15|hồ sơ", "12|hồ sơ"}},
      {"3.1. Về số lượng, 3.1.2 Tổng số", {}},
      {"2.1 Tổng số hồ sơ", {}},
      {"(1) Ban hành 5 văn bản; (2) Kiểm tra 10 đơn vị.", {"5|văn bản", "10|đơn vị"}},
      {"1 Theo Quyết định của UBND tỉnh", {}},
      {"2 29 hồ sơ bị hủy gồm: Sở A 24 hồ sơ", {"29|hồ sơ", "24|hồ sơ"}},
      {"71 hồ sơ bị quá hạn [1]", {"71|hồ sơ"}},
      {"Có = 1; Không = 0; (8=5+6+7)", {}},
      {"- 15 hồ sơ bị hủy", {"15|hồ sơ"}},
      {"-15 hồ sơ bị hủy", {"15|hồ sơ"}},
      {"", {}},
      {"không có số nào", {}},
  };
  expect_in_prose(rows);
}

TEST(Quantity, CellsAskLessOfANumber) {
  const Sentence rows[] = {
      {"02 chuyên trách; 01 kiêm nhiệm", {"2|chuyên trách", "1|kiêm nhiệm"}},
      {"Cấp tỉnh: 850 Cấp huyện: 163 Cấp xã: 83", {"850|", "163|", "83|"}},
      {"Sở TNMT được cấp 70 chứng thư số, trong đó: chứng thư số tổ chức: 17; chứng thư số cá nhân "
       "lãnh đạo: 36, không phải lãnh đạo: 17.",
       {"70|chứng thư số", "17|chứng thư số", "36|chứng thư số", "17|chứng thư số"}},
      {"Trung tâm Phát triển quỹ đất tỉnh (33%)", {"33|%"}},
      {"Đạt 77,79 điểm; xếp hạng 10/63 tỉnh, thành phố",
       {"77.79|điểm", "10/63|tỉnh, thành phố|rank"}},
      {"Tăng 120.415 hồ sơ", {"120415|hồ sơ|up"}},
      {"Giảm 54.856 hồ sơ", {"54856|hồ sơ|down"}},
      {"1.764/1.764", {"1764/1764|"}},
      {"11/11", {"11/11|"}},
      {"+28", {"28|"}},
      {"-5,28", {"-5.28|"}},
      {"70.000 đồng/giấy", {"70000|đồng/giấy"}},
      {"850 (cấp tỉnh), 163 (cấp huyện)", {"850|", "163|"}},
      {"12 (tăng 3)", {"12|", "3||up"}},
      {"Theo Nghị định số 68/NĐ-CP", {}},
      {"VP UBND tỉnh tổng hợp", {}},
      {"15/12/2023", {}},
      {"12/2023", {}},
      {"Năm 2023", {}},
      {"Phụ lục 2", {}},
      {"1. Sở Xây dựng 2. Sở Y tế", {}},
      {"Có = 1; Không = 0", {}},
  };
  for (const Sentence& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(describe(find_cell_quantities(row.text)), row.quantities);
  }
}

std::string phrase(const std::string& text, const Quantity& quantity) {
  return text.substr(quantity.begin, quantity.end - quantity.begin);
}

struct Phrase {
  const char* text;
  bool cell;
  std::vector<std::string> phrases;
};

TEST(Quantity, ThePhraseHoldsQualifierAndUnit) {
  const Phrase rows[] = {
      {"tiếp nhận ước khoảng 44.612 hồ sơ, đạt", false, {"ước khoảng 44.612 hồ sơ"}},
      {"là 943/10.529 hồ sơ, đạt 8,96%", false, {"943/10.529 hồ sơ", "8,96%"}},
      {"bình quân 76.6%/tổng hồ sơ", false, {"76.6%"}},
      {"từ 7,5 - 8%", false, {"từ 7,5", "8%"}},
      {"Cấp tỉnh: 850 Cấp huyện: 163", true, {"Cấp tỉnh: 850", "Cấp huyện: 163"}},
      {"- Cấp tỉnh: 850; - Cấp xã: 3", true, {"Cấp tỉnh: 850", "Cấp xã: 3"}},
      {"trong đó: tổ chức: 17; lãnh đạo: 36", true, {"tổ chức: 17", "lãnh đạo: 36"}},
      {"Tăng 0,8 điểm", true, {"Tăng 0,8 điểm"}},
  };
  for (const Phrase& row : rows) {
    SCOPED_TRACE(row.text);
    std::vector<std::string> phrases;
    for (const Quantity& quantity :
         row.cell ? find_cell_quantities(row.text) : find_quantities(row.text)) {
      phrases.push_back(phrase(row.text, quantity));
    }
    EXPECT_EQ(phrases, row.phrases);
  }
}

struct Readings {
  const char* text;
  std::vector<std::string> values;
};

TEST(Quantity, NeighboursSettleTheReading) {
  const Readings rows[] = {
      {"là 1.386 hồ sơ", {"1386"}},
      {"là 1,386 hồ sơ", {"1386"}},
      {"là 1.386 ha", {"1386", "1.386"}},
      {"đạt 1.386%", {"1.386", "1386"}},
      {"đạt 12.6%", {"12.6"}},
      {"là 39.897 tỷ đồng", {"39897", "39.897"}},
  };
  for (const Readings& row : rows) {
    SCOPED_TRACE(row.text);
    const std::vector<Quantity> quantities = find_quantities(row.text);
    ASSERT_EQ(quantities.size(), 1U);
    std::vector<std::string> values;
    for (const Reading& reading : quantities.front().number.readings) {
      values.push_back(to_string(reading.value));
    }
    EXPECT_EQ(values, row.values);
  }
}

TEST(Quantity, UnchangedInWords) {
  for (const char* cell : {"Giữ nguyên", "giữ nguyên.", " Không đổi ", "Không thay đổi"}) {
    EXPECT_TRUE(says_unchanged(cell)) << cell;
  }
  for (const char* cell : {"", "0", "Giữ nguyên 15 hồ sơ", "Đang thực hiện", "Không"}) {
    EXPECT_FALSE(says_unchanged(cell)) << cell;
  }
}

}  // namespace
}  // namespace bocso
