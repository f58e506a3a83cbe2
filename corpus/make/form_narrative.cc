// SPDX-License-Identifier: GPL-3.0-or-later
// A report in sentences: letterhead, sections with figures, footnotes, signature, annexes.
#include <algorithm>
#include <array>
#include <utility>

#include "corpus/make/canvas.h"
#include "corpus/make/forms.h"
#include "corpus/make/grounds.h"
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

constexpr std::array<const char*, 12> kPlainSentences = {
    "Công tác tuyên truyền được thực hiện bằng nhiều hình thức, tập trung vào nội dung dịch vụ "
    "công "
    "trực tuyến và thanh toán không dùng tiền mặt.",
    "Người đứng đầu cơ quan, đơn vị chịu trách nhiệm về kết quả thực hiện; việc chậm trễ phải được "
    "làm rõ nguyên nhân và khắc phục ngay trong tháng.",
    "Quy trình nội bộ, quy trình điện tử được cập nhật kịp thời sau khi có quyết định công bố của "
    "Chủ tịch UBND tỉnh.",
    "Việc niêm yết công khai tại nơi làm việc và trên trang thông tin điện tử được duy trì thường "
    "xuyên, người dân dễ tra cứu.",
    "Đội ngũ công chức làm việc tại bộ phận một cửa được tập huấn về kỹ năng giao tiếp và sử dụng "
    "phần mềm.",
    "Một số lĩnh vực còn phát sinh hồ sơ phải bổ sung nhiều lần, chủ yếu do người nộp chưa quen "
    "với "
    "biểu mẫu điện tử.",
    "Trang thiết bị ở một số đơn vị cấp xã đã cũ, đường truyền chưa ổn định, ảnh hưởng đến việc số "
    "hóa hồ sơ.",
    "Công tác phối hợp giữa các cơ quan trong giải quyết hồ sơ liên thông có lúc chưa chặt chẽ.",
    "Tiếp tục rà soát, đề xuất cắt giảm thời gian giải quyết đối với những thủ tục có điều kiện "
    "thực hiện sớm hơn.",
    "Tăng cường kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính tại các đơn vị trực "
    "thuộc.",
    "Đôn đốc các đơn vị hoàn thành việc chuẩn hóa dữ liệu để kết nối với cơ sở dữ liệu quốc gia về "
    "dân cư.",
    "Bố trí cán bộ hướng dẫn trực tiếp tại quầy để người dân tự nộp hồ sơ qua mạng."};

// The figures of the period, which agree with each other wherever they are said.
struct Facts {
  std::int64_t carried, direct, online, received;
  std::int64_t settled, in_time, late, open;
  explicit Facts(Random& random) {
    received = random.magnitude(300, 90000);
    carried = random.between(0, received / 12);
    online = random.between(received / 5, received - carried);
    direct = received - carried - online;
    open = random.between(1, received / 9 + 1);
    settled = received - open;
    late = random.between(1, settled / 25 + 1);
    in_time = settled - late;
  }
};

class Narrative {
 public:
  explicit Narrative(Draft& draft) : draft_(draft), random_(draft.random), facts_(draft.random) {
    // "đạt 98,77%" or "đạt tỷ lệ 98,77%": a writer has one of them.
    reaches_ = draft.say("đạt |đạt tỷ lệ |chiếm ");
    files_ = draft.say("hồ sơ|hồ sơ|hồ sơ TTHC");
    random_.shuffle(plain_);
  }

  void write() {
    add_head();
    add_section("Công tác chỉ đạo, điều hành", {&Narrative::papers, &Narrative::inspections});
    add_section("Kết quả tiếp nhận và giải quyết hồ sơ",
                {&Narrative::intake, &Narrative::outcome, &Narrative::late_files,
                 &Narrative::still_open, &Narrative::agencies});
    add_section("Dịch vụ công trực tuyến, thanh toán trực tuyến và bưu chính công ích",
                {&Narrative::online_share, &Narrative::payments, &Narrative::post});
    add_section("Mức độ hài lòng và phản ánh, kiến nghị",
                {&Narrative::pleased, &Narrative::petitions});
    add_section("Tổ chức bộ máy, công vụ, công chức",
                {&Narrative::staff, &Narrative::training, &Narrative::savings});
    draft_.report.blocks.emplace_back(heading({roman_ ? next_number() + "NHIỆM VỤ THỜI GIAN TỚI"
                                                      : next_number() + "Nhiệm vụ thời gian tới"}));
    for (auto left = random_.between(1, 6); left > 0; --left) add_words();
    draft_.report.blocks.emplace_back(body({"Trên đây là báo cáo kết quả " + lower_period() +
                                            " của " + draft_.setting.issuer + "./."}));
    draft_.report.blocks.emplace_back(
        signature({"- UBND tỉnh (b/c);", "- Sở Nội vụ;", "- Các phòng, đơn vị trực thuộc;",
                   "- Lưu: VT, " + draft_.setting.sign + "."},
                  {draft_.setting.post}, draft_.setting.signer));
  }

 private:
  using Sentences = void (Narrative::*)();

  void add_head() {
    const Setting& s = draft_.setting;
    const bool blank = random_.chance(30);
    const std::string month = (s.date.month < 3 ? "0" : "") + std::to_string(s.date.month);
    const std::string day = (s.date.day < 10 ? "0" : "") + std::to_string(s.date.day);
    draft_.report.blocks.emplace_back(letterhead(
        {s.superior, capitals(s.kind == IssuerKind::district ? s.issuer.substr(5) : s.issuer),
         blank ? "Số:       /BC-" + s.sign : "Số: " + s.document_number(),
         s.place + ", ngày " + (blank ? "      " : day) + " tháng " + month + " năm " +
             std::to_string(s.date.year)}));
    draft_.report.blocks.emplace_back(title({"BÁO CÁO"}));
    draft_.report.period = s.stated();
    draft_.report.title = draft_.say(
        "Kết quả công tác cải cách hành chính|Công tác kiểm soát thủ tục hành chính và thực hiện "
        "cơ "
        "chế một cửa, một cửa liên thông|Tình hình, kết quả giải quyết thủ tục hành chính");
    draft_.report.blocks.emplace_back(title({draft_.report.title + " " + lower_period()}));
    draft_.report.blocks.emplace_back(body(
        {"Thực hiện Kế hoạch số " + std::to_string(random_.between(12, 320)) + "/KH-UBND ngày " +
         slashed({s.date.year, 1, static_cast<int>(random_.between(5, 28))}) + " của UBND " +
         s.province_in_full + ", " + s.issuer + " báo cáo kết quả " + lower_period() +
         " như sau:"}));
  }

  // "Quý III năm 2023" -> "quý III năm 2023"; "6 tháng đầu năm" stays.
  std::string lower_period() const {
    std::string words = draft_.setting.period.words;
    if (words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] + 'a' - 'A');
    return words;
  }

  std::string next_number() {
    ++section_;
    static constexpr std::array<const char*, 8> kRoman = {"I", "II", "III", "IV",
                                                          "V", "VI", "VII", "VIII"};
    return roman_ ? std::string(kRoman[static_cast<std::size_t>(section_ - 1)]) + ". "
                  : std::to_string(section_) + ". ";
  }

  void add_section(const std::string& words, const std::vector<Sentences>& sentences) {
    draft_.report.blocks.emplace_back(
        heading({next_number() + (roman_ ? capitals(words) : words)}));
    if (random_.chance(40)) add_words();
    const std::size_t always = random_.below(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i == always || random_.chance(75)) (this->*sentences[i])();
    }
    if (random_.chance(25)) add_words();
  }

  // Each sentence once.
  void add_words() {
    if (plain_.empty()) return;
    draft_.report.blocks.emplace_back(body({plain_.back()}));
    plain_.pop_back();
  }
  void add(Pieces pieces) {
    if (dashes_) pieces.insert(pieces.begin(), "- ");
    draft_.report.blocks.emplace_back(body(std::move(pieces)));
  }

  std::string key() { return draft_.fresh(); }
  Figure files(std::int64_t number) { return count(number, files_); }
  Amount share_of(std::int64_t part, std::int64_t whole) const {
    return part == whole ? Amount{100, 0} : rate(part, whole, draft_.habits.decimals);
  }

  // "9.903/9.974 hồ sơ, đạt 99,3%" and what holds between them.
  void add_ratio(Pieces& pieces, std::int64_t part, std::int64_t whole, const std::string& unit) {
    const std::string of = key();
    const std::string share = key();
    pieces.emplace_back(named(of, corpus::ratio(part, whole, unit)));
    pieces.emplace_back(", " + reaches_);
    pieces.emplace_back(named(share, percent(share_of(part, whole))));
    corpus::ratio(draft_.report, share, {of}, kFraction);
  }

  void papers() {
    add({"Trong kỳ, đã ban hành ", padded(count(random_.between(3, 48), "văn bản")),
         " chỉ đạo, trong đó có ", padded(count(random_.between(1, 6), "kế hoạch")), " và ",
         padded(count(random_.between(2, 20), "công văn")), " đôn đốc thực hiện."});
  }

  void inspections() {
    const std::int64_t a = random_.between(2, 9);
    const std::int64_t b = random_.between(1, 12);
    const std::string keys[3] = {key(), key(), key()};
    add({"Đã kiểm tra ", named(keys[0], padded(count(a + b, "cơ quan, đơn vị"))), ", gồm ",
         named(keys[1], padded(count(a, "đơn vị"))), " cấp huyện và ",
         named(keys[2], padded(count(b, "đơn vị"))),
         " cấp xã; qua kiểm tra đã chỉ ra những tồn tại để các đơn vị khắc phục."});
    sum(draft_.report, keys[0], {keys[1], keys[2]}, kList);
  }

  void intake() {
    const std::string keys[4] = {key(), key(), key(), key()};
    add({"Tổng số hồ sơ đã tiếp nhận trong kỳ là ", named(keys[0], files(facts_.received)),
         ", trong đó kỳ trước chuyển qua ", named(keys[1], files(facts_.carried)),
         ", tiếp nhận trực tiếp và qua bưu chính ", named(keys[2], files(facts_.direct)),
         ", tiếp nhận trực tuyến ", named(keys[3], files(facts_.online)), "."});
    sum(draft_.report, keys[0], {keys[1], keys[2], keys[3]}, kClassesSaid);
  }

  void outcome() {
    Pieces pieces{
        draft_.say("Số hồ sơ giải quyết trước hạn và đúng hạn là |Hồ sơ giải quyết đúng "
                   "hạn là ")};
    add_ratio(pieces, facts_.in_time, facts_.settled, files_);
    pieces.emplace_back(".");
    add(std::move(pieces));
  }

  void late_files() {
    Paragraph paragraph =
        body({dashes_ ? "- " : "", "Số hồ sơ giải quyết quá hạn là ", count(facts_.late, files_),
              raised(std::to_string(++note_)), ", chủ yếu thuộc lĩnh vực đất đai."});
    const std::vector<std::string>& names = draft_.setting.departments;
    const std::vector<std::int64_t> sizes = random_.split(facts_.late, 4);
    Pieces note{raised(std::to_string(note_) + " "), "Gồm: "};
    const char* separator = "";
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if (sizes[i] == 0) continue;
      note.emplace_back(separator + names[i] + " ");
      Figure figure = count(sizes[i], files_);
      figure.entity = names[i];
      note.emplace_back(std::move(figure));
      separator = "; ";
    }
    note.emplace_back(".");
    paragraph.footnotes = {std::move(note)};
    draft_.report.blocks.emplace_back(std::move(paragraph));
  }

  void still_open() { add({"Còn ", files(facts_.open), " đang trong thời hạn giải quyết."}); }

  void agencies() {
    Pieces pieces{"Một số đơn vị có số lượng hồ sơ tiếp nhận lớn: "};
    const std::vector<std::string>& names = draft_.setting.departments;
    const std::size_t shown = 2 + random_.below(4);
    for (std::size_t i = 0; i < shown; ++i) {
      pieces.emplace_back(names[i] + " ");
      Figure figure = files(random_.magnitude(100, 9000));
      figure.entity = names[i];
      pieces.emplace_back(std::move(figure));
      pieces.emplace_back(i + 1 < shown ? "; " : ".");
    }
    add(std::move(pieces));
  }

  void online_share() {
    Pieces pieces{"Hồ sơ nộp trực tuyến toàn trình, một phần là "};
    add_ratio(pieces, facts_.online, facts_.received, files_);
    if (random_.chance(50)) {
      pieces.emplace_back(", tăng ");
      pieces.emplace_back(percent(random_.between(30, 2400), 2));
      pieces.emplace_back(" so với " + draft_.setting.period.same_earlier);
    }
    pieces.emplace_back(".");
    add(std::move(pieces));
  }

  void payments() {
    add({"Có ", count(random_.magnitude(40, 60000), "giao dịch"),
         " thanh toán trực tuyến với tổng số tiền ",
         random_.chance(50)
             ? approximately(Approx::nearly, "gần", billions(random_.between(11, 990), 1))
             : approximately(Approx::over, random_.chance(50) ? "trên" : "hơn",
                             billions(random_.between(11, 990), 1)),
         "; phí, lệ phí thu tại quầy là ", money(random_.magnitude(2000, 3000000) * 500, "đồng"),
         "."});
  }

  void post() {
    add({"Bưu điện tỉnh đã tiếp nhận, trả kết quả ",
         approximately(Approx::about, random_.chance(50) ? "khoảng" : "ước",
                       count(random_.between(4, 90) * 100, "lượt")),
         " hồ sơ qua dịch vụ bưu chính công ích."});
  }

  void pleased() {
    const std::int64_t all = random_.magnitude(60, 5000);
    Pieces pieces{"Qua khảo sát, số lượt đánh giá rất hài lòng là "};
    add_ratio(pieces, all - random_.between(0, all / 9), all, "lượt đánh giá");
    pieces.emplace_back(".");
    add(std::move(pieces));
  }

  void petitions() {
    const std::int64_t all = random_.between(3, 60);
    const std::int64_t done = all - random_.between(0, 2);
    add({"Tiếp nhận ", padded(count(all, "phản ánh, kiến nghị")),
         " của cá nhân, tổ chức; đã xử lý ",
         padded(corpus::ratio(done, all, "phản ánh, kiến nghị")), "."});
  }

  void staff() {
    const std::int64_t a = random_.between(14, 90);
    const std::int64_t b = random_.between(3, 60);
    const std::string keys[3] = {key(), key(), key()};
    add({"Tổng số người làm việc hiện có là ", named(keys[0], count(a + b, "người")), ", trong đó ",
         named(keys[1], count(a, "công chức")), " và ",
         named(keys[2], padded(count(b, "viên chức"))), "."});
    among(draft_.report, keys[0], {keys[1], keys[2]}, kAmong);
  }

  void training() {
    add({"Cử ", padded(count(random_.between(2, 70), "công chức, viên chức")), " tham gia ",
         padded(count(random_.between(2, 14), "lớp")), " bồi dưỡng, tập huấn."});
  }

  void savings() {
    add({"Thu nhập tăng thêm bình quân đạt ",
         approximately(Approx::about, "khoảng",
                       money(random_.between(2, 40) * 50000, "đồng/người/tháng")),
         "."});
  }

  Draft& draft_;
  Random& random_;
  Facts facts_;
  std::string reaches_;
  std::string files_;
  std::vector<const char*> plain_{kPlainSentences.begin(), kPlainSentences.end()};
  bool roman_ = random_.chance(60);
  bool dashes_ = random_.chance(50);
  int section_ = 0;
  int note_ = 0;
};

}  // namespace

void write_narrative_form(Draft& draft) {
  Narrative(draft).write();
  if (draft.random.chance(25)) return;
  if (draft.random.chance(40)) {
    draft.report.blocks.emplace_back(NewPage{draft.report.paper});
    add_annex_title(draft, draft.say("Thống kê số liệu kèm theo báo cáo|Số liệu thống kê"), true);
    add_one_stop_table(draft);
  } else {
    add_agency_table(draft);
  }
}

}  // namespace bocso::corpus
