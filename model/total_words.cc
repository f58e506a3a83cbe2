// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/total_words.h"

#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {

bool is_total_label(std::string_view label) {
  static const Pattern pattern(
      "(tong( so| cong| chung)?|cong( chung)?|toan (tinh|thanh pho|huyen|nganh|quoc|vung))"
      "( (so|cong|chung|toan|tinh|thanh pho|huyen|nganh|quoc))*\\.?:?( ?\\([^()]*\\))?");
  return pattern.matches_all(fold(label).text);
}

bool begins_with_total(std::string_view folded_label) {
  static const Pattern total(R"([-+* ]*tong (so|cong|luong)?\b.*)");
  return total.matches_all(folded_label);
}

}  // namespace bocso
