// SPDX-License-Identifier: GPL-3.0-or-later
// The stretches of time a text is about, those left out that only name something or are compared
// with.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/period_stretch.h"

namespace bocso {

enum class MentionRole {
  flow,    // "Quý III", "từ ngày 01/4 đến ngày 30/6/2023"
  open,    // "từ ngày 01/4/2023 đến nay": only its start is known
  day,     // "ngày 31/10/2023"
  cutoff,  // "tính đến ngày 15/12/2023", "đến hết tháng 9": the last day of it
};

struct Mention {
  MentionRole role = MentionRole::flow;
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  Stretch first;
  std::optional<Stretch> second;  // the other end of a range
  bool plan = false;  // of "nhiệm vụ quý IV", and of all behind "phương hướng"
};

// In text order. Left out are the dates of documents ("Công văn số 2590/SNV-CCHC ngày 01/11/2023",
// "ngày 05/7/2024 của UBND tỉnh", "(… ngày   tháng 9 năm 2023)"), laws ("Luật Đất đai năm 2013"),
// what something is compared with ("so với ngày 30/9/2023", "cùng kỳ năm 2022"), where something
// began ("hoạt động từ ngày 03/9/2019"), deadlines ("trước ngày 20/12/2023") and horizons ("đến
// năm 2030").
std::vector<Mention> find_mentions(const TimeText& text);

}  // namespace bocso
