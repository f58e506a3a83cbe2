// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/page.h"

#include <algorithm>

namespace bocso {

Rect unite(const Rect& a, const Rect& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace bocso
