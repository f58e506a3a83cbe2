// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy/explained.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "normalize/decimal.h"

namespace bocso::accuracy {
namespace {

std::optional<double> as_double(const std::string& value) {
  if (!parse_decimal(value)) return std::nullopt;
  return std::stod(value);
}

// "98.50" -> 0.01. In a scaled unit (`21,1 tỷ`) the value ends in noughts: "21100000000" -> 1e8.
double last_place(const std::string& value) {
  const std::size_t point = value.find('.');
  if (point != std::string::npos) {
    return std::pow(10, -static_cast<double>(value.size() - point - 1));
  }
  constexpr std::size_t kScaled = 6;
  const std::size_t noughts = value.size() - 1 - value.find_last_not_of('0');
  return value != "0" && noughts >= kScaled ? std::pow(10, static_cast<double>(noughts)) : 1;
}

class Explanation {
 public:
  Explanation(const std::vector<Figure>& figures, const MisprintOf& misprint_of)
      : figures_(figures), misprint_of_(misprint_of) {}

  bool explained(const Flag& flag) const {
    const auto is_misprinted = [&](std::size_t k) { return misprint_of_(k) != nullptr; };
    if (std::ranges::none_of(flag.figures, is_misprinted)) return false;
    const std::optional<Number> first = number(flag.figures[0]);
    const std::optional<double> due = as_double(flag.expected);
    if (first && due && std::abs(*due - first->right) <= 1.01 * first->unit &&
        first->right != first->printed) {
      return true;
    }
    // These speak of their first figure alone.
    for (const char* rule : {"range", "code", "separator", "unit"}) {
      if (flag.rule == rule) return is_misprinted(flag.figures[0]);
    }
    // The misprinted number comes from another row.
    if (flag.rule == "numbering") return false;
    return flag.rule == "ratio" || flag.rule == "rounding" ? rate_mends(flag) : change_mends(flag);
  }

 private:
  // The number printed in a figure, or the one it should be; nullopt for words.
  struct Number {
    double printed = 0;
    double right = 0;
    double unit = 1;         // of the right one's last place
    double denominator = 0;  // of ratios
  };
  std::optional<Number> number(std::size_t k) const {
    const Figure& figure = figures_[k];
    const std::optional<double> value = as_double(figure.value);
    if (!value) return std::nullopt;
    Number number{*value, *value, last_place(figure.value),
                  as_double(figure.denominator).value_or(0)};
    if (const Misprint* misprint = misprint_of_(k)) {
      number.right = as_double(misprint->value).value_or(*value);
      number.unit = last_place(misprint->value);
    }
    return number;
  }
  // The rate of two of its figures, of one in all of them, or of a printed ratio is what it should
  // be.
  bool rate_mends(const Flag& flag) const {
    const std::optional<Number> rate = number(flag.figures[0]);
    if (!rate) return false;
    const auto holds = [&](double part, double whole) {
      return whole != 0 && std::abs(100 * part / whole - rate->right) <= 1.01 * rate->unit;
    };
    double all = 0;
    for (const std::size_t i : std::set(flag.figures.begin() + 1, flag.figures.end())) {
      if (const std::optional<Number> part = number(i)) all += part->right;
    }
    for (const std::size_t i : flag.figures) {
      const std::optional<Number> part = number(i);
      if (!part || i == flag.figures[0]) continue;
      if (holds(part->right, part->denominator) || holds(part->right, all)) return true;
      for (const std::size_t j : flag.figures) {
        const std::optional<Number> whole = number(j);
        if (whole && j != i && j != flag.figures[0] && holds(part->right, whole->right)) {
          return true;
        }
      }
    }
    return false;
  }

  // What is off is what was misprinted, give or take what rounding leaves.
  bool change_mends(const Flag& flag) const {
    const std::optional<double> found = as_double(flag.found), due = as_double(flag.expected);
    if (!found || !due) return false;
    std::vector<double> off = {*found - *due};
    double rounding = 0;
    for (const std::size_t k : flag.figures) {
      const std::optional<Number> figure = number(k);
      if (!figure) continue;
      if (figure->unit != 1) rounding += figure->unit / 2;
      const double change = figure->printed - figure->right;
      if (change == 0) continue;
      for (std::size_t i = 0, count = off.size(); i < count; ++i) {
        off.push_back(off[i] + change);
        off.push_back(off[i] - change);
      }
    }
    const bool part = flag.rule == "part_whole";  // less is as good
    return std::any_of(off.begin() + 1, off.end(), [&](double left) {
      return (part ? left : std::abs(left)) <= rounding + 1e-6 * std::abs(*found);
    });
  }

  const std::vector<Figure>& figures_;
  const MisprintOf& misprint_of_;
};

}  // namespace

bool is_explained(const Flag& flag, const std::vector<Figure>& figures,
                  const MisprintOf& misprint_of) {
  return Explanation(figures, misprint_of).explained(flag);
}

}  // namespace bocso::accuracy
