// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/unit.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bocso {
namespace {

struct Named {
  const char* printed;
  const char* code;  // nullptr: no unit
  UnitKind kind = UnitKind::count;
  int scale = 0;
};

TEST(Unit, IsFoundByItsSpelling) {
  const Named cases[] = {
      {"Hồ sơ", "file"},
      {"hồ  sơ", "file"},
      {" Thủ tục ", "procedure"},
      {"TTHC", "procedure"},
      {"PAKN", "petition"},
      {"BPTN&TKQ", "one_stop_unit"},
      {"Người", "person"},
      {"văn bản quy phạm pháp luật", "legal_document"},
      {"%", "percent", UnitKind::percent},
      {"(%)", "percent", UnitKind::percent},
      {"điểm", "point", UnitKind::score},
      {"điểm phần trăm", "percentage_point", UnitKind::percent},
      {"ha", "hectare"},
      {"m²", "square_metre"},
      {"lượt", "turn"},
      // Scale words.
      {"đồng", "vnd", UnitKind::money},
      {"Triệu đồng", "vnd", UnitKind::money, 6},
      {"tỷ đồng", "vnd", UnitKind::money, 9},
      {"tỉ đồng", "vnd", UnitKind::money, 9},
      {"nghìn tỷ đồng", "vnd", UnitKind::money, 12},
      {"trăm triệu đồng", "vnd", UnitKind::money, 8},
      {"1000 đồng", "vnd", UnitKind::money, 3},
      {"1.000.000 đồng", "vnd", UnitKind::money, 6},
      {"1.000đ", "vnd", UnitKind::money, 3},
      {"tr.đ", "vnd", UnitKind::money, 6},
      {"tỷ", "vnd", UnitKind::money, 9},
      {"triệu USD", "usd", UnitKind::money, 6},
      {"nghìn tấn", "tonne", UnitKind::count, 3},
      {"triệu lượt khách", "turn", UnitKind::count, 6},
      {"triệu", "", UnitKind::count, 6},
      // Listed and divided.
      {"Cơ quan, đơn vị, địa phương", "agency"},
      {"huyện, thị xã, thành phố", "district"},
      {"xã/phường", "commune"},
      {"cán bộ và công chức", "person"},
      {"tin, bài, ảnh, video", "article"},
      {"Chứng thư số, chữ ký số", "digital_certificate"},
      {"đồng/người/tháng", "vnd/person/month", UnitKind::money},
      {"triệu đồng/ha", "vnd/hectare", UnitKind::money, 6},
      {"tạ/ha", "quintal/hectare"},
      {"đồng/lá", "vnd/la", UnitKind::money},
      {"lượt công dân", "turn"},
      // Lost or differently set marks.
      {"ho so", "file"},
      {"TRIEU DONG", nullptr},
      {"khoá", "course"},
      // No units.
      {"nam định", nullptr},
      {"nam", "person"},
      {"năm", "year"},
      {"ban hành", nullptr},
      {"Số lượng", nullptr},
      {"Có = 1; Không = 0", nullptr},
      {"hồ sơ quá hạn", nullptr},
      {"15 đồng", nullptr},
      {"", nullptr},
      {"-", nullptr},
  };
  for (const Named& row : cases) {
    SCOPED_TRACE(row.printed);
    const auto unit = find_unit(row.printed);
    ASSERT_EQ(unit.has_value(), row.code != nullptr);
    if (!unit) continue;
    EXPECT_EQ(*unit, (Unit{row.code, row.kind, row.scale}));
  }
}

struct AtStart {
  const char* text;
  const char* taken;  // "": nothing
};

TEST(Unit, TheLongestAtTheStartIsTaken) {
  const AtStart cases[] = {
      {"hồ sơ, đạt 8,96%", "hồ sơ"},
      {"hồ sơ1; chiếm", "hồ sơ"},
      {"lượt công dân đến liên hệ", "lượt công dân"},
      {"người làm việc tại đơn vị", "người làm việc"},
      {"tin nhắn SMS mời", "tin nhắn SMS"},
      {"tỷ đồng với 18.764 giao dịch", "tỷ đồng"},
      {"đồng/người/tháng.", "đồng/người/tháng"},
      {"huyện, thị xã, thành phố đã tiếp nhận", "huyện, thị xã, thành phố"},
      {"huyện, thành phố Lai Châu", "huyện"},
      {"xã và 3 phường", "xã"},
      {"sở, ngành thuộc UBND tỉnh", "sở, ngành"},
      {"hồ sơ, 5 văn bản", "hồ sơ"},
      {"%/tổng hồ sơ tiếp nhận mới", "%"},
      {"ban hành 5 văn bản", ""},
      {"được giải quyết", ""},
      {"", ""},
      {"hồsơ", ""},
  };
  for (const AtStart& row : cases) {
    SCOPED_TRACE(row.text);
    const auto unit = unit_at_start(row.text);
    EXPECT_EQ(unit ? std::string(row.text).substr(0, unit->length) : "", row.taken);
  }
}

TEST(Unit, CodesAreKnown) {
  for (const char* code : {"file", "procedure", "person", "percent", "vnd", "petition", "code",
                           "one_stop_unit", "vnd/person/month", "party"}) {
    EXPECT_TRUE(is_unit_code(code)) << code;
  }
  for (const char* code : {"", "hồ sơ", "files", "vnd/", "vnd/nobody"}) {
    EXPECT_FALSE(is_unit_code(code)) << code;
  }
}

TEST(Unit, OnlyThingsComeInWholes) {
  for (const char* unit : {"hồ sơ", "người", "huyện, thị xã", "tổ chức, cá nhân"}) {
    EXPECT_TRUE(counts_wholes(*find_unit(unit))) << unit;
  }
  for (const char* unit : {"ha", "tấn", "%", "đồng", "nghìn người", "điểm", "triệu"}) {
    EXPECT_FALSE(counts_wholes(*find_unit(unit))) << unit;
  }
  EXPECT_FALSE(counts_wholes(Unit{}));
}

TEST(Unit, HeadersStateTheirs) {
  const AtStart cases[] = {
      {"Tỷ lệ (%)", "%"},
      {"Kinh phí (triệu đồng)", "triệu đồng"},
      {"ĐVT: triệu đồng", "triệu đồng"},
      {"Đơn vị tính: 1000 đồng", "1000 đồng"},
      {"(Đơn vị tính: Hồ sơ)", "Hồ sơ"},
      {"Đơn vị: người", "người"},
      {"ĐVT : thửa ruộng", "thửa ruộng"},
      {"Số hồ sơ (hồ sơ) (5)", "hồ sơ"},
      {"Đơn vị: UBND xã Khun Há", ""},
      {"Đơn vị tính", ""},
      {"Tăng (+)/Giảm (-)", ""},
      {"Số liệu (1)", ""},
      {"Số lượng", ""},
      {"", ""},
  };
  for (const AtStart& row : cases) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(stated_unit(row.text).value_or(""), row.taken);
  }
}

struct Legend {
  const char* text;
  std::vector<CodeMeaning> meanings;
};

TEST(Unit, LegendsOfCodedAnswers) {
  const Legend cases[] = {
      {"Có = 1; Không = 0", {{"Có", 1}, {"Không", 0}}},
      {"Chưa =0 Có = 1", {{"Chưa", 0}, {"Có", 1}}},
      {"Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2",
       {{"Trực tuyến", 0}, {"Phát phiếu", 1}, {"Kết hợp", 2}}},
      {"Chưa có = 0 2 cấp = 1 3 cấp = 2", {{"Chưa có", 0}, {"2 cấp", 1}, {"3 cấp", 2}}},
      {"Không = 0", {{"Không", 0}}},
      {"(4=1+2+3)", {}},
      {"Tổng = 5000", {}},
      {"Có = 1; Không", {}},
      {"Hồ sơ", {}},
      {"", {}},
  };
  for (const Legend& row : cases) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(code_legend(row.text), row.meanings);
  }
}

}  // namespace
}  // namespace bocso
