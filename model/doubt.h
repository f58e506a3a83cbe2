// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a figure is that was read from a picture, and what else it may be.
#pragma once

#include <cstddef>

#include "extract/table.h"
#include "model/reading.h"
#include "model/record.h"

namespace bocso {

// A figure settled from content.text[begin, end): its confidence is no higher than that of its
// least sure word, and the other readings of its words, settled as it was, are its alternatives:
// "1.903" read beside "1.908" has 1908.
void set_doubt(Figure& figure, const PlacedText& content, std::size_t begin, std::size_t end,
               const Surroundings& around);

}  // namespace bocso
