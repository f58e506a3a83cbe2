// SPDX-License-Identifier: GPL-3.0-or-later
// TrueType fonts read and written as far as re-encoding takes: glyphs are copied with their
// instructions, the tables that map codes to them are new. The tables are those of Apple's and
// Microsoft's specification of the format.
//
// Lengths are font units, of which units_per_em() make the size a font is set in. What is cut short
// or missing in a font throws std::out_of_range.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bocso::corpus {

class TrueType {
 public:
  // A glyph drawn as part of another one.
  struct Component {
    int glyph = 0;
    int dx = 0;
    int dy = 0;
  };
  struct Metrics {
    int advance = 0;
    int left_bearing = 0;
  };
  struct Box {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    friend bool operator==(const Box&, const Box&) = default;
  };

  explicit TrueType(std::string bytes);
  TrueType(TrueType&&) = default;
  TrueType(const TrueType&) = delete;
  TrueType& operator=(const TrueType&) = delete;
  ~TrueType() = default;

  std::string_view table(std::string_view tag) const;  // empty when the font has none
  int units_per_em() const;
  int glyph_of(char32_t letter) const;  // by its Windows Unicode map; 0 for none
  Metrics metrics(int glyph) const;
  std::string_view outline(int glyph) const;  // empty for a blank
  Box box(int glyph) const;
  // Empty for an outline of its own. Scaled or anchored components are refused.
  std::vector<Component> components(int glyph) const;
  // An accented glyph taken apart: the letter is its largest component. Throws for a glyph that is
  // no composite.
  Component base(int glyph) const;
  std::vector<Component> marks(int glyph) const;
  Box marks_box(int glyph) const;

 private:
  std::string bytes_;
  std::map<std::string, std::string_view, std::less<>> tables_;
};

// Puts a font together from glyphs of fonts with the same hinting tables: the parts into which one
// face was split.
class TrueTypeWriter {
 public:
  // Which maps the font gets: for a symbol font (1,0) and (3,0) by code; for a text font (1,0) by
  // code and (3,1) by the code's Windows-1252 character; (1,0) alone for a subset.
  enum class Maps { symbol, windows, mac };

  // Takes head, hhea, maxp and the hinting from this font; its first glyph is .notdef. The fonts
  // given here and below must outlive the writer.
  explicit TrueTypeWriter(const TrueType& like);

  // Adds a glyph with all it is made of and returns its number here; the same for the same glyph.
  int add(const TrueType& font, int glyph);
  // Adds the marks of an accented glyph as a glyph without width. left is where they begin:
  // negative, so that they stand over the letter before.
  int add_marks(const TrueType& font, int glyph, int left);

  std::string write(const std::map<unsigned char, int>& glyphs, Maps maps,
                    const std::string& name) const;

 private:
  struct Glyph {
    std::string outline;
    TrueType::Metrics metrics;
  };

  const TrueType* like_;
  std::vector<Glyph> glyphs_;
  std::map<std::pair<const TrueType*, int>, int> added_;
};

}  // namespace bocso::corpus
