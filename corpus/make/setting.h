// SPDX-License-Identifier: GPL-3.0-or-later
// Where, when and by whom a generated report is written: province, agencies, period, people. The
// names of provinces, districts and agencies are real, those of people are put together.
#pragma once

#include <string>
#include <vector>

#include "corpus/make/content.h"
#include "corpus/make/random.h"

namespace bocso::corpus {

struct Date {
  int year = 2023;
  int month = 1;
  int day = 1;
};
Date last_day(int year, int month);
std::string iso(const Date& date);      // "2023-09-30"
std::string slashed(const Date& date);  // "30/9/2023", "01/02/2023": as the rules for documents say

struct Period {
  std::string words;         // "Quý III năm 2023"
  std::string same_earlier;  // "cùng kỳ năm 2022"
  Date start;
  Date end;
};

enum class IssuerKind { department, district, office, centre };

struct Setting {
  std::string province;          // "Lai Châu"
  std::string province_in_full;  // "tỉnh Lai Châu", "thành phố Cần Thơ"
  IssuerKind kind = IssuerKind::department;
  std::string superior;  // "UBND TỈNH LAI CHÂU"
  std::string issuer;    // "Sở Nội vụ"
  std::string sign;      // "SNV", of document numbers
  std::string place;     // "Lai Châu"
  std::string post;      // "GIÁM ĐỐC"
  std::string signer;
  int number = 0;  // of the document
  Period period;
  Date date;                             // of the document
  std::vector<std::string> departments;  // in the order and the spelling of this report
  std::vector<std::string> districts;    // "UBND huyện Đại Từ"
  std::vector<std::string> communes;     // of one district: "UBND xã Bản Giang"

  std::string document_number() const;  // "215/BC-SNV"
  Stated stated() const;                // the period
};

Setting make_setting(Random& random);

}  // namespace bocso::corpus
