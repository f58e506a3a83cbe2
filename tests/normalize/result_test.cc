// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/result.h"

#include <gtest/gtest.h>

#include <string>

namespace bocso {
namespace {

struct ErrorRow {
  const char* name;
  Error error;
  const char* line;
};

TEST(Error, SaysWhereAsFarAsItIsKnown) {
  const ErrorRow rows[] = {
      {"message only", {ErrorCode::bad_input, "", 0, 0, "no such unit"}, "no such unit"},
      {"file", {ErrorCode::not_found, "a.pdf", 0, 0, "not there"}, "a.pdf: not there"},
      {"page", {ErrorCode::damaged, "a.pdf", 3, 0, "too large"}, "a.pdf, page 3: too large"},
      {"line", {ErrorCode::catalogue, "a.yaml", 0, 12, "no unit"}, "a.yaml:12: no unit"},
      {"page without file", {ErrorCode::damaged, "", 3, 0, "too large"}, "page 3: too large"},
      {"Vietnamese name",
       {ErrorCode::empty, "báo cáo.pdf", 0, 0, "no page"},
       "báo cáo.pdf: no page"},
  };
  for (const ErrorRow& row : rows) EXPECT_EQ(to_string(row.error), row.line) << row.name;
}

TEST(Error, IsTheValueOfAFailedResult) {
  const Result<int> failed = failure(ErrorCode::too_large, "too large", "a.pdf", 3);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error(), (Error{ErrorCode::too_large, "a.pdf", 3, 0, "too large"}));
  const Result<int> good = 7;
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, 7);
}

}  // namespace
}  // namespace bocso
