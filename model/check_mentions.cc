// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relation.h"
namespace bocso {
void find_mention_claims(const Report&, const std::vector<TableFacts>&, Claims&) {}
}  // namespace bocso
