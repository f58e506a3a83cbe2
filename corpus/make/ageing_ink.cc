// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_ink.h"

#include <cairo.h>

#include <cmath>
#include <numbers>
#include <string>

namespace bocso::corpus {
namespace {

constexpr double kTau = 2 * std::numbers::pi;
constexpr const char* kFace = "Liberation Serif";
// Around the seal, a character an item so that each can be turned.
constexpr const char* kTop[] = {"Ủ", "Y", " ", "B", "A", "N", " ", "N", "H", "Â",
                                "N", " ", "D", "Â", "N", " ", "T", "Ỉ", "N", "H"};
constexpr const char* kBottom[] = {"V", "Ă", "N", " ", "P", "H", "Ò", "N", "G"};

// A surface of cover alone, drawn on by a function.
template <typename Draw>
InkMask drawn(int width, int height, const Draw& draw) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
  cairo_t* cr = cairo_create(surface);
  draw(cr);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  InkMask mask{.width = width, .height = height, .cover = {}};
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
  for (std::ptrdiff_t y = 0; y < height; ++y) {
    mask.cover.insert(mask.cover.end(), data + y * stride, data + y * stride + width);
  }
  cairo_surface_destroy(surface);
  return mask;
}

void circle(cairo_t* cr, double radius, double line) {
  cairo_set_line_width(cr, line);
  cairo_new_sub_path(cr);
  cairo_arc(cr, 0, 0, radius, 0, kTau);
  cairo_stroke(cr);
}

// Characters on an arc about its top (or its bottom, standing upright there).
template <std::size_t count>
void on_arc(cairo_t* cr, const char* const (&text)[count], double radius, double step, bool top) {
  for (std::size_t i = 0; i < count; ++i) {
    const double place = (static_cast<double>(i) - (count - 1) / 2.0) * step;
    cairo_text_extents_t extents;
    cairo_text_extents(cr, text[i], &extents);
    cairo_save(cr);
    cairo_rotate(cr, top ? place : -place);
    cairo_move_to(cr, -extents.x_advance / 2, top ? -radius : radius);
    cairo_show_text(cr, text[i]);
    cairo_restore(cr);
  }
}

void star(cairo_t* cr, double x, double y, double radius) {
  for (int i = 0; i < 10; ++i) {
    const double angle = kTau * i / 10 - kTau / 4;
    const double reach = i % 2 == 0 ? radius : radius * 0.4;
    cairo_line_to(cr, x + reach * std::cos(angle), y + reach * std::sin(angle));
  }
  cairo_close_path(cr);
  cairo_fill(cr);
}

// A star over a cog wheel in a wreath: what the emblem comes to at this size.
void emblem(cairo_t* cr, double r) {
  star(cr, 0, -0.22 * r, 0.26 * r);
  circle(cr, 0.14 * r, 0.05 * r);
  for (int i = 0; i < 60; ++i) {
    const double angle = kTau * i / 60;
    if (std::abs(angle - kTau * 0.75) < 0.35) continue;
    cairo_set_line_width(cr, 0.018 * r);
    cairo_move_to(cr, 0.4 * r * std::cos(angle), 0.4 * r * std::sin(angle));
    cairo_line_to(cr, 0.55 * r * std::cos(angle + 0.1), 0.55 * r * std::sin(angle + 0.1));
    cairo_stroke(cr);
  }
}

}  // namespace

InkMask round_stamp(int diameter, double turn) {
  return drawn(diameter, diameter, [&](cairo_t* cr) {
    const double r = diameter / 2.0;
    cairo_translate(cr, r, r);
    cairo_rotate(cr, turn);
    circle(cr, 0.965 * r, 0.045 * r);
    circle(cr, 0.9 * r, 0.015 * r);
    circle(cr, 0.62 * r, 0.02 * r);
    cairo_select_font_face(cr, kFace, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
    cairo_set_font_size(cr, 0.19 * r);
    on_arc(cr, kTop, 0.69 * r, 0.19, true);
    on_arc(cr, kBottom, 0.82 * r, 0.19, false);
    for (const double angle : {0.17, kTau / 2 - 0.17}) {
      star(cr, 0.76 * r * std::cos(angle + 0.25), 0.76 * r * std::sin(angle + 0.25), 0.06 * r);
    }
    emblem(cr, r);
  });
}

InkMask pen_flourish(int width, int height, double pen, AgeingRandom& random) {
  return drawn(width, height, [&](cairo_t* cr) {
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    const auto across = [&](double low, double high) {
      return random.uniform({low, high}) * width;
    };
    const auto down = [&](double low, double high) { return random.uniform({low, high}) * height; };
    // Loops from left to right, then one long stroke back under them.
    double x = across(0.05, 0.2);
    cairo_set_line_width(cr, pen);
    cairo_move_to(cr, x, down(0.5, 0.8));
    const int loops = random.integer({4, 8});
    for (int i = 0; i < loops; ++i) {
      const double next = x + 0.6 * width / loops;
      cairo_curve_to(cr, x + across(0.02, 0.15), down(0, 0.25), next - across(-0.05, 0.15),
                     down(0, 0.3), next, down(0.45, 0.9));
      x = next;
    }
    cairo_curve_to(cr, across(0.9, 1), down(0.1, 0.4), across(0.9, 1), down(0.7, 1), across(0, 0.1),
                   down(0.75, 0.95));
    cairo_stroke(cr);
    cairo_set_line_width(cr, 0.7 * pen);
    cairo_move_to(cr, across(0, 0.2), down(0.8, 1));
    cairo_curve_to(cr, across(0.3, 0.4), down(0.5, 0.8), across(0.6, 0.8), down(0.2, 0.5),
                   across(0.9, 1), down(0, 0.2));
    cairo_stroke(cr);
  });
}

}  // namespace bocso::corpus
