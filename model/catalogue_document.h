// SPDX-License-Identifier: GPL-3.0-or-later
// Does a YAML text hold one document and nothing else?
#pragma once

#include <optional>
#include <string>

namespace bocso {

// The line (from 1) of what follows the first document of a YAML text; nullopt when nothing does,
// and for a text that is no YAML. YAML::Load would leave it out in silence, and YAML::LoadAll never
// ends on text that belongs to no document (",a: 1").
std::optional<int> line_of_second_document(const std::string& text);

}  // namespace bocso
