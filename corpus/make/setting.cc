// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/setting.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/make/canvas.h"
#include "corpus/make/names.h"

namespace bocso::corpus {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string padded(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

Period month_of(Random& random, int year) {
  const int month = static_cast<int>(random.between(1, 12));
  const std::string name = month < 3 ? padded(month) : std::to_string(month);
  return {random.chance(70) ? "Tháng " + name + " năm " + std::to_string(year)
                            : "Tháng " + name + "/" + std::to_string(year),
          "cùng kỳ năm " + std::to_string(year - 1),
          {year, month, 1},
          last_day(year, month)};
}

Period quarter_of(Random& random, int year) {
  static constexpr std::array<const char*, 4> kRoman = {"I", "II", "III", "IV"};
  const int quarter = static_cast<int>(random.between(0, 3));
  const std::string name = std::string("Quý ") + kRoman[static_cast<std::size_t>(quarter)];
  return {
      random.chance(60) ? name + " năm " + std::to_string(year) : name + "/" + std::to_string(year),
      "cùng kỳ năm " + std::to_string(year - 1),
      {year, quarter * 3 + 1, 1},
      last_day(year, quarter * 3 + 3)};
}

Period make_period(Random& random, int year) {
  const std::string year_words = " năm " + std::to_string(year);
  const std::string before = "cùng kỳ năm " + std::to_string(year - 1);
  switch (random.below(5)) {
    case 0:
      return month_of(random, year);
    case 1:
      return {std::string(random.variant("6 tháng đầu|06 tháng đầu")) + year_words,
              before,
              {year, 1, 1},
              {year, 6, 30}};
    case 2:
      return {std::string(random.variant("9 tháng đầu|09 tháng đầu")) + year_words,
              before,
              {year, 1, 1},
              {year, 9, 30}};
    case 3:
      return {"Năm " + std::to_string(year),
              "năm " + std::to_string(year - 1),
              {year, 1, 1},
              {year, 12, 31}};
    default:
      return quarter_of(random, year);
  }
}

void add_bodies(Setting& setting, const Province& province, Random& random) {
  const std::string level = province.is_city ? "thành phố" : "tỉnh";
  for (const Department& department : kDepartments) {
    setting.departments.emplace_back(random.variant(department.names));
  }
  for (std::string& name : setting.departments) {
    if (name.ends_with("UBND")) name += " " + level;
    if (name == "Thanh tra") name += " " + level;
  }
  random.shuffle(setting.departments);
  std::string_view districts = province.districts;
  while (!districts.empty()) {
    const std::size_t end = districts.find('|');
    setting.districts.push_back("UBND " + std::string(districts.substr(0, end)));
    districts.remove_prefix(end == std::string_view::npos ? districts.size() : end + 1);
  }
  if (random.chance(30)) random.shuffle(setting.districts);
  std::vector<std::string> names(kCommunes.begin(), kCommunes.end());
  random.shuffle(names);
  names.resize(static_cast<std::size_t>(random.between(8, 24)));
  for (const std::string& name : names) {
    setting.communes.push_back("UBND " + std::string(random.chance(85) ? "xã " : "thị trấn ") +
                               name);
  }
}

void choose_issuer(Setting& setting, const Province& province, Random& random) {
  const std::string level = province.is_city ? "thành phố" : "tỉnh";
  setting.superior = capitals("UBND " + level + " " + setting.province);
  switch (random.below(4)) {
    case 0: {
      setting.kind = IssuerKind::district;
      setting.issuer = random.pick(setting.districts);
      setting.superior = "ỦY BAN NHÂN DÂN";
      setting.sign = "UBND";
      setting.place = setting.issuer.substr(setting.issuer.find(' ', 12) + 1);
      setting.post = "CHỦ TỊCH";
      return;
    }
    case 1:
      setting.kind = IssuerKind::office;
      setting.issuer = "Văn phòng UBND " + level;
      setting.sign = "VP";
      setting.post = "CHÁNH VĂN PHÒNG";
      return;
    case 2:
      setting.kind = IssuerKind::centre;
      setting.superior = capitals("Văn phòng UBND " + level + " " + setting.province);
      setting.issuer = "Trung tâm Phục vụ hành chính công " + level;
      setting.sign = "TTPVHCC";
      setting.post = "GIÁM ĐỐC";
      return;
    default:
      const Department& department = kDepartments[random.below(kDepartmentsThatReport)];
      setting.issuer = random.variant(department.names);
      setting.sign = department.sign;
      setting.post = "GIÁM ĐỐC";
  }
}

}  // namespace

Date last_day(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int days = kDays[static_cast<std::size_t>(month - 1)];
  return {year, month, month == 2 && is_leap(year) ? 29 : days};
}

std::string iso(const Date& date) {
  return std::to_string(date.year) + "-" + padded(date.month) + "-" + padded(date.day);
}

std::string slashed(const Date& date) {
  return padded(date.day) + "/" +
         (date.month < 3 ? padded(date.month) : std::to_string(date.month)) + "/" +
         std::to_string(date.year);
}

std::string Setting::document_number() const { return std::to_string(number) + "/BC-" + sign; }

Stated Setting::stated() const { return {iso(period.start), iso(period.end), ""}; }

Setting make_setting(Random& random) {
  Setting setting;
  const Province& province = random.pick(kProvinces);
  setting.province = province.name;
  setting.province_in_full = (province.is_city ? "thành phố " : "tỉnh ") + setting.province;
  setting.place = setting.province;
  add_bodies(setting, province, random);
  choose_issuer(setting, province, random);
  setting.signer = std::string(random.pick(kFamilyNames)) + " " + random.pick(kGivenNames);
  setting.number = static_cast<int>(random.magnitude(3, 2900));
  const int year = static_cast<int>(random.between(2018, 2024));
  setting.period = make_period(random, year);
  setting.date = setting.period.end;
  setting.date.day = static_cast<int>(random.between(10, setting.date.day));
  return setting;
}

}  // namespace bocso::corpus
