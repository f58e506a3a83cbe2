// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/slips.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace bocso::corpus {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr int kMostPlaces = 3;  // a separator is misplaced by

class Slips {
 public:
  explicit Slips(const Figure& figure)
      : figure_(figure), digits_(std::to_string(std::llabs(figure.value.digits))) {
    // "0,07" has three digits to err in.
    const auto least = static_cast<std::size_t>(figure.value.decimals) + 1;
    if (digits_.size() < least) digits_.insert(0, least - digits_.size(), '0');
  }

  std::vector<Amount> take() {
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        std::string other = digits_;
        other[i] = digit;
        add(other);
      }
      add(digits_.substr(0, i) + digits_.substr(i + 1));
      if (i == 0) continue;
      std::string other = digits_;
      std::swap(other[i - 1], other[i]);
      add(other);
    }
    for (std::size_t i = 0; i <= digits_.size(); ++i) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        add(digits_.substr(0, i) + digit + digits_.substr(i));
      }
    }
    add_misplaced();
    if (figure_.kind == Kind::delta) take_up(Amount{-figure_.value.digits, figure_.value.decimals});
    return std::move(found_);
  }

 private:
  void add(const std::string& digits) {
    if (digits.empty() || digits.size() > kMostDigits) return;
    const std::int64_t value = std::stoll(digits);
    take_up(Amount{figure_.value.digits < 0 ? -value : value, figure_.value.decimals});
  }

  void take_up(Amount amount) {
    if (amount != figure_.value) found_.push_back(amount);
  }

  void add_misplaced() {
    std::int64_t power = 1;
    for (int places = 1; places <= kMostPlaces; ++places) {
      power *= 10;
      if (digits_.size() + static_cast<std::size_t>(places) <= kMostDigits) {
        take_up(Amount{figure_.value.digits * power, figure_.value.decimals});
      }
      if (figure_.value.digits % power == 0) {
        take_up(Amount{figure_.value.digits / power, figure_.value.decimals});
      } else if (figure_.value.decimals > 0) {
        take_up(Amount{figure_.value.digits, figure_.value.decimals + places});
      }
      if (figure_.value.decimals >= places) {
        take_up(Amount{figure_.value.digits, figure_.value.decimals - places});
      }
    }
  }

  const Figure& figure_;
  std::string digits_;
  std::vector<Amount> found_;
};

}  // namespace

std::vector<Amount> single_slips(const Figure& figure) { return Slips(figure).take(); }

}  // namespace bocso::corpus
