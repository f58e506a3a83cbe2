// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/result.h"

namespace bocso {

std::string to_string(const Error& error) {
  std::string where = error.file;
  if (error.line > 0) where += ":" + std::to_string(error.line);
  if (error.page > 0) where += (where.empty() ? "page " : ", page ") + std::to_string(error.page);
  return where.empty() ? error.message : where + ": " + error.message;
}

}  // namespace bocso
