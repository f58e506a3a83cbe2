// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/canvas.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>

namespace bocso::corpus {
namespace {

// Letters that tell a font made for Vietnamese: version 1 of the family lacks them.
constexpr gunichar kVietnamese[] = {0x1EC7, 0x1EEF, 0x01A1, 0x1EB1};
// How far apart the two prints of an overprinted text are.
constexpr double kOverprintShift = 0.35;
constexpr double kRaisedScale = 0.62;
constexpr double kRaisedRise = 0.36;  // of the font size

int pango_units(double points) { return static_cast<int>(points * PANGO_SCALE + 0.5); }
double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void add(PangoAttrList* list, PangoAttribute* attribute, int begin, int end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void add_style(PangoAttrList* list, const Piece& piece, const TextStyle& style, int begin,
               int end) {
  if (piece.bold) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
  if (piece.italic) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
  if (piece.raised) {
    add(list, pango_attr_size_new_absolute(pango_units(style.size * kRaisedScale)), begin, end);
    add(list, pango_attr_rise_new(pango_units(style.size * kRaisedRise)), begin, end);
  }
  // A colour of its own keeps the run apart from its neighbours, so that it can be drawn by itself.
  if (piece.decomposed) add(list, pango_attr_foreground_new(0, 0, 0), begin, end);
}

PangoFontDescription* description(const TextStyle& style, const std::string& family) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, family.c_str());
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  if (style.bold && !style.overprinted) {
    pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  }
  if (style.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
  return font;
}

void set_alignment(PangoLayout* layout, Align align) {
  pango_layout_set_alignment(layout, align == Align::centre  ? PANGO_ALIGN_CENTER
                                     : align == Align::right ? PANGO_ALIGN_RIGHT
                                                             : PANGO_ALIGN_LEFT);
  pango_layout_set_justify(layout, align == Align::justified);
}

void measure(Text& text, const TextStyle& style) {
  const int count = pango_layout_get_line_count(text.layout.get());
  PangoLayoutIter* iter = pango_layout_get_iter(text.layout.get());
  for (int i = 0; i < count; ++i, pango_layout_iter_next_line(iter)) {
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(iter, nullptr, &extents);
    const double baseline = points(pango_layout_iter_get_baseline(iter) - extents.y);
    text.lines.push_back({points(extents.height) + style.leading, baseline});
    text.width = std::max(text.width, points(extents.width));
  }
  pango_layout_iter_free(iter);
}

int line_at(PangoLayout* layout, int byte) {
  int line = 0;
  pango_layout_index_to_line_x(layout, byte, FALSE, &line, nullptr);
  return line;
}

bool is_decomposed(const Text& text, const PangoItem& item) {
  return std::any_of(text.decomposed.begin(), text.decomposed.end(), [&](const Text::Span& span) {
    return item.offset >= span.begin && item.offset < span.end;
  });
}

// A glyph of its own for each code point, which shaping would compose again.
class Decomposer {
 public:
  Decomposer(cairo_t* cr, PangoGlyphItem& run)
      : cr_(cr),
        scaled_(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font))) {}

  // The letters of one cluster, its marks above, below and at the side of its first letter.
  void add(const char* text, int bytes, double x, double y) {
    char* letters = g_utf8_normalize(text, bytes, G_NORMALIZE_NFD);
    cairo_text_extents_t base{};
    double above = 0;  // how high the marks above the letter reach already
    for (const char* at = letters; *at != '\0'; at = g_utf8_next_char(at)) {
      const gunichar letter = g_utf8_get_char(at);
      cairo_glyph_t glyph = glyph_of(at);
      cairo_text_extents_t ink;
      cairo_scaled_font_glyph_extents(scaled_, &glyph, 1, &ink);
      glyph.x = x;
      glyph.y = y;
      if (!g_unichar_ismark(letter)) {
        base = ink;
        above = 0;
        x += ink.x_advance;
      } else {
        const double left = x - base.x_advance + base.x_bearing;
        const double middle = left + (base.width - ink.width) / 2;
        glyph.x = (letter == kHorn ? left + base.width - ink.width / 2 : middle) - ink.x_bearing;
        if (letter != kHorn && letter != kDotBelow) {
          // Capitals reach up to where the marks of small letters are.
          const double top = std::max(-base.y_bearing - (-ink.y_bearing - ink.height) + 0.4, 0.0);
          glyph.y = y - std::max(above, top);
          above = std::max(above, top) + ink.height * 0.8;
        }
      }
      glyphs_.push_back(glyph);
      const int length = static_cast<int>(g_utf8_next_char(at) - at);
      clusters_.push_back({length, 1});
      text_.append(at, static_cast<std::size_t>(length));
    }
    g_free(letters);
  }

  void show() const {
    cairo_set_scaled_font(cr_, scaled_);
    cairo_show_text_glyphs(cr_, text_.data(), static_cast<int>(text_.size()), glyphs_.data(),
                           static_cast<int>(glyphs_.size()), clusters_.data(),
                           static_cast<int>(clusters_.size()), cairo_text_cluster_flags_t{});
  }

 private:
  static constexpr gunichar kHorn = 0x31B;
  static constexpr gunichar kDotBelow = 0x323;

  cairo_glyph_t glyph_of(const char* letter) const {
    cairo_glyph_t* glyphs = nullptr;
    int count = 0;
    const int length = static_cast<int>(g_utf8_next_char(letter) - letter);
    cairo_scaled_font_text_to_glyphs(scaled_, 0, 0, letter, length, &glyphs, &count, nullptr,
                                     nullptr, nullptr);
    const cairo_glyph_t glyph = count > 0 ? glyphs[0] : cairo_glyph_t{};
    cairo_glyph_free(glyphs);
    return glyph;
  }

  cairo_t* cr_;
  cairo_scaled_font_t* scaled_;
  std::string text_;
  std::vector<cairo_glyph_t> glyphs_;
  std::vector<cairo_text_cluster_t> clusters_;
};

void show_decomposed(cairo_t* cr, PangoGlyphItem& run, const char* text, double x, double y) {
  Decomposer decomposer(cr, run);
  PangoGlyphItemIter iter;
  for (gboolean more = pango_glyph_item_iter_init_start(&iter, &run, text); more;
       more = pango_glyph_item_iter_next_cluster(&iter)) {
    decomposer.add(text + iter.start_index, iter.end_index - iter.start_index, x, y);
    for (int g = iter.start_glyph; g < iter.end_glyph; ++g) {
      x += points(run.glyphs->glyphs[g].geometry.width);
    }
  }
  decomposer.show();
}

void show_line(cairo_t* cr, const Text& text, PangoLayoutLine* line, double x, double y) {
  if (text.decomposed.empty()) {
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout_line(cr, line);
    return;
  }
  const char* bytes = pango_layout_get_text(text.layout.get());
  for (GSList* item = line->runs; item != nullptr; item = item->next) {
    auto* run = static_cast<PangoGlyphItem*>(item->data);
    const double baseline = y - points(run->y_offset);
    if (is_decomposed(text, *run->item)) {
      show_decomposed(cr, *run, bytes, x, baseline);
    } else {
      cairo_move_to(cr, x, baseline);
      pango_cairo_show_glyph_item(cr, bytes, run);
    }
    x += points(pango_glyph_string_get_width(run->glyphs));
  }
}

// cairo takes the font it used last again without asking which way the page lay then
// (https://www.cairographics.org/manual/cairo-cairo-t.html#cairo-set-scaled-font: its matrix
// "should be the same as that of the scaled_font"). Another one used in between makes it look.
void forget_last_font(cairo_t* cr) {
  cairo_text_extents_t none;
  cairo_set_font_size(cr, 1);
  cairo_text_extents(cr, "", &none);
  cairo_set_font_size(cr, 2);
}

// The revision of the font file, "" when it is another family or has no Vietnamese letters.
std::string font_version(PangoFont* font, const std::string& wanted) {
  if (font == nullptr) return {};
  PangoFontDescription* got = pango_font_describe(font);
  const std::string family = pango_font_description_get_family(got);
  pango_font_description_free(got);
  if (family != wanted) return {};
  for (const gunichar letter : kVietnamese) {
    if (!pango_font_has_char(font, letter)) return {};
  }
  hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
  hb_blob_t* head = hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'));
  unsigned int length = 0;
  const char* bytes = hb_blob_get_data(head, &length);
  // fontRevision: 16.16 fixed point behind the table's version.
  std::string version;
  for (unsigned int i = 4; i < 8 && i < length; ++i) {
    version += (i > 4 ? "." : "") + std::to_string(static_cast<unsigned char>(bytes[i]));
  }
  hb_blob_destroy(head);
  return version;
}

double line_start(PangoLayout* layout, int index) {
  PangoLayoutIter* iter = pango_layout_get_iter(layout);
  for (int i = 0; i < index; ++i) pango_layout_iter_next_line(iter);
  PangoRectangle extents;
  pango_layout_iter_get_line_extents(iter, nullptr, &extents);
  pango_layout_iter_free(iter);
  return points(extents.x);
}

}  // namespace

struct Canvas::State {
  std::string bytes;
  cairo_surface_t* surface = nullptr;
  cairo_t* cr = nullptr;
  PangoContext* context = nullptr;
  std::string family;
};

void LayoutDeleter::operator()(PangoLayout* layout) const { g_object_unref(layout); }

double Text::height() const { return height(0, static_cast<int>(lines.size())); }

double Text::height(int first, int last) const {
  double sum = 0;
  for (int i = first; i < last; ++i) sum += lines[static_cast<std::size_t>(i)].height;
  return sum;
}

Canvas::Canvas(const std::string& title, const std::string& family)
    : state_(std::make_unique<State>()) {
  state_->family = family;
  state_->surface = cairo_pdf_surface_create_for_stream(append, &state_->bytes, 595, 842);
  cairo_pdf_surface_set_metadata(state_->surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(state_->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 "2024-01-01T00:00:00Z");
  state_->cr = cairo_create(state_->surface);
  state_->context = pango_cairo_create_context(state_->cr);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(state_->context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(state_->context, FALSE);
  pango_context_set_language(state_->context, pango_language_from_string("vi"));
}

Canvas::~Canvas() {
  g_object_unref(state_->context);
  cairo_destroy(state_->cr);
  cairo_surface_destroy(state_->surface);
}

void Canvas::start_page(const Paper& paper) {
  if (page_ > 0) cairo_show_page(state_->cr);
  ++page_;
  cairo_identity_matrix(state_->cr);
  if (paper.turned) {
    // Drawn a quarter to the left; the viewer turns it back.
    cairo_pdf_surface_set_size(state_->surface, paper.height, paper.width);
    cairo_translate(state_->cr, 0, paper.width);
    cairo_rotate(state_->cr, -std::numbers::pi / 2);
  } else {
    cairo_pdf_surface_set_size(state_->surface, paper.width, paper.height);
  }
  forget_last_font(state_->cr);
}

Text Canvas::lay_out(Pieces& pieces, const TextStyle& style, double width) const {
  Text text;
  text.overprinted = style.overprinted;
  text.layout.reset(pango_layout_new(state_->context));
  std::string bytes;
  std::vector<std::pair<Figure*, int>> figures;
  PangoAttrList* attributes = pango_attr_list_new();
  add(attributes, pango_attr_insert_hyphens_new(FALSE), 0, G_MAXINT);
  for (Piece& piece : pieces) {
    const int begin = static_cast<int>(bytes.size());
    bytes += piece.figure ? printed(*piece.figure) : piece.text;
    const int end = static_cast<int>(bytes.size());
    if (piece.figure) figures.emplace_back(&*piece.figure, begin);
    if (piece.decomposed) text.decomposed.push_back({begin, end});
    add_style(attributes, piece, style, begin, end);
  }
  PangoFontDescription* font = description(style, state_->family);
  pango_layout_set_font_description(text.layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_text(text.layout.get(), bytes.c_str(), static_cast<int>(bytes.size()));
  pango_layout_set_attributes(text.layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_width(text.layout.get(), pango_units(width));
  pango_layout_set_wrap(text.layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent(text.layout.get(), pango_units(style.indent));
  set_alignment(text.layout.get(), style.align);
  measure(text, style);
  for (const auto& [figure, begin] : figures) {
    text.marks.push_back({figure, line_at(text.layout.get(), begin)});
  }
  return text;
}

void Canvas::draw(const Text& text, int first, int last, double x, double y) {
  for (int i = first; i < last; ++i) {
    PangoLayoutLine* line = pango_layout_get_line_readonly(text.layout.get(), i);
    const Text::Line& size = text.lines[static_cast<std::size_t>(i)];
    const double start = x + line_start(text.layout.get(), i);
    show_line(state_->cr, text, line, start, y + size.baseline);
    if (text.overprinted) {
      show_line(state_->cr, text, line, start + kOverprintShift, y + size.baseline);
    }
    y += size.height;
  }
  for (const Text::Mark& mark : text.marks) {
    if (mark.line >= first && mark.line < last) mark.figure->page = page_;
  }
}

void Canvas::stroke(double x0, double y0, double x1, double y1, double width) {
  cairo_set_line_width(state_->cr, width);
  cairo_move_to(state_->cr, x0, y0);
  cairo_line_to(state_->cr, x1, y1);
  cairo_stroke(state_->cr);
}

void Canvas::fill(double x0, double y0, double x1, double y1) {
  cairo_rectangle(state_->cr, x0, y0, x1 - x0, y1 - y0);
  cairo_fill(state_->cr);
}

void Canvas::box(double x0, double y0, double x1, double y1, double width) {
  cairo_set_line_width(state_->cr, width);
  cairo_rectangle(state_->cr, x0, y0, x1 - x0, y1 - y0);
  cairo_stroke(state_->cr);
}

std::string Canvas::finish() {
  cairo_show_page(state_->cr);
  cairo_surface_finish(state_->surface);
  return state_->bytes;
}

namespace {

// The revision of an installed family's font, "" when it is missing or has no Vietnamese letters.
std::string installed_version(const std::string& family) {
  PangoFontMap* map = pango_cairo_font_map_get_default();
  PangoContext* context = pango_font_map_create_context(map);
  PangoFontDescription* wanted = description({}, family);
  PangoFont* font = pango_font_map_load_font(map, context, wanted);
  const std::string version = font_version(font, family);
  pango_font_description_free(wanted);
  if (font != nullptr) g_object_unref(font);
  g_object_unref(context);
  return version;
}

}  // namespace

std::string toolchain() {
  const std::string version = installed_version(kSerif);
  if (version.empty()) return {};
  return std::string("cairo ") + cairo_version_string() + ", pango " + pango_version_string() +
         ", harfbuzz " + hb_version_string() + ", " + kSerif + " " + version;
}

bool has_font(const std::string& family) { return !installed_version(family).empty(); }

std::string capitals(const std::string& text) {
  char* upper = g_utf8_strup(text.c_str(), static_cast<gssize>(text.size()));
  std::string result = upper;
  g_free(upper);
  return result;
}

}  // namespace bocso::corpus
