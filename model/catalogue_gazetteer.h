// SPDX-License-Identifier: GPL-3.0-or-later
// The names of places and agencies in a catalogue file, see gazetteer.h.
#pragma once

#include "model/catalogue_reader.h"

namespace bocso {

// Items of the lists "provinces", "place_types" and "bodies". Errors are noted: unknown keys and
// levels, missing names, an id twice in one file.
void read_province(CatalogueReader& reader, const YamlNode& node);
void read_place_type(CatalogueReader& reader, const YamlNode& node);
void read_body(CatalogueReader& reader, const YamlNode& node);

// Once a file's provinces are read: an error for “into” that names none.
void check_mergers(CatalogueReader& reader, const YamlNode& list);

}  // namespace bocso
