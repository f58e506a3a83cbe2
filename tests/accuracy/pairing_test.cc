// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/pairing.h"

#include <gmock/gmock.h>

namespace bocso::accuracy {
namespace {

using testing::ElementsAre;

Figure cell(int row, int column, const std::string& label, const std::string& value) {
  return {.source = "table",
          .table = 0,
          .row = row,
          .column = column,
          .label = label,
          .column_label = column == 1 ? "Số tiếp nhận" : "Số giải quyết",
          .kind = "count",
          .value = value,
          .page = 1};
}

Figure said(const std::string& sentence, const std::string& value) {
  return {.source = "prose", .sentence = sentence, .kind = "count", .value = value, .page = 1};
}

struct Case {
  const char* name;
  std::vector<Figure> truth;
  std::vector<Figure> read;
  std::vector<int> partners;
};

const Case kCases[] = {
    {"all right",
     {cell(0, 1, "A", "5"), cell(0, 2, "A", "7")},
     {cell(0, 1, "A", "5"), cell(0, 2, "A", "7")},
     {0, 1}},
    {"54.0 is 54", {cell(0, 1, "A", "54.0")}, {cell(0, 1, "A", "54")}, {0}},
    {"another number in the same cell was read wrong",
     {cell(0, 1, "A", "5")},
     {cell(0, 1, "A", "6")},
     {0}},
    {"another number in another row is another figure",
     {cell(0, 1, "Sở Nội vụ", "5")},
     {cell(4, 1, "Sở Xây dựng", "6")},
     {-1}},
    {"a row not read",
     {cell(0, 1, "A", "5"), cell(1, 1, "B", "6"), cell(2, 1, "C", "7")},
     {cell(0, 1, "A", "5"), cell(1, 1, "C", "7")},
     {0, -1, 1}},
    {"a row read twice",
     {cell(0, 1, "A", "5"), cell(1, 1, "B", "6")},
     {cell(0, 1, "A", "5"), cell(1, 1, "A", "5"), cell(2, 1, "B", "6")},
     {0, 2}},
    {"columns taken for each other",
     {cell(0, 1, "A", "5"), cell(0, 2, "A", "7")},
     {cell(0, 1, "A", "7"), cell(0, 2, "A", "5")},
     {0, 1}},
    {"a label with a letter misread",
     {cell(3, 1, "Sở Tài nguyên và Môi trường", "5")},
     {cell(2, 1, "Sở Tài nguyen va Mời trường", "8")},
     {0}},
    {"a sentence of its paragraph",
     {said("Nhận 5 hồ sơ. Đã giải quyết 3 hồ sơ.", "3")},
     {said("Đã giải quyết 3 hồ sơ.", "3")},
     {0}},
    {"a footnote printed below what it belongs to",
     {said("Nhận 5 hồ sơ", "5"), said("Gồm: Sở Y tế 2 hồ sơ", "2"), said("Trả 9 hồ sơ", "9")},
     {said("Nhận 5 hồ sơ", "5"), said("Trả 9 hồ sơ", "9"), said("Gồm: Sở Y tế 2 hồ sơ", "2")},
     {0, 2, 1}},
    {"prose and tables apart", {cell(0, 1, "A", "5")}, {said("A", "5")}, {-1}},
    {"words and empty cells have no value",
     {{.source = "table", .label = "A", .kind = "empty"}},
     {{.source = "table", .label = "A", .kind = "text"}},
     {-1}},
};

TEST(Pairing, AlignsReadingWithTruth) {
  for (const Case& c : kCases) {
    EXPECT_EQ(pair_figures(c.truth, c.read), c.partners) << c.name;
  }
}

}  // namespace
}  // namespace bocso::accuracy
