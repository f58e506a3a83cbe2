// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/misprint.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <tuple>

namespace bocso {
namespace {

constexpr std::size_t kMostDigits = 18;
constexpr int kMostPlaces = 3;  // a separator is missing or too many: ×10, ×100, ×1000

struct Name {
  Misprint misprint;
  std::string_view en;
  std::string_view vi;
};
constexpr Name kNames[] = {
    {Misprint::recognition, "OCR alternative", "nhận dạng khác"},
    {Misprint::reading, "reading", "cách đọc khác"},
    {Misprint::sign, "sign", "sai dấu"},
    {Misprint::digits_swapped, "digits swapped", "đổi chỗ hai chữ số"},
    {Misprint::separator, "separator", "sai dấu phân cách"},
    {Misprint::rate_and_count, "rate and count confused", "lẫn tỷ lệ với số lượng"},
    {Misprint::neighbour_copied, "neighbour's value copied", "chép nhầm ô bên cạnh"},
    {Misprint::digit_doubled, "digit doubled", "lặp một chữ số"},
    {Misprint::digit_changed, "digit changed", "sai một chữ số"},
    {Misprint::digit_added, "digit added", "thừa một chữ số"},
    {Misprint::digit_dropped, "digit dropped", "thiếu một chữ số"},
    {Misprint::other, "other", ""},
};

const Name& name_of(Misprint misprint) {
  return *std::ranges::find(kNames, misprint, &Name::misprint);
}

// The digits of a print as text, with the zero before a decimal mark: "0,28" is "028".
class Variants {
 public:
  explicit Variants(const Print& print) : print_(print) {
    text_ = std::to_string(print.digits);
    if (print.digits < 0) text_.erase(0, 1);
    const auto least = static_cast<std::size_t>(print.decimals) + 1;
    if (text_.size() < least) text_.insert(0, least - text_.size(), '0');
    whole_ = text_.size() - static_cast<std::size_t>(print.decimals);
  }

  std::vector<Variant> take() {
    variants_.reserve(21 * text_.size() + 40);
    if (print_.digits < 0 || (print_.signed_kind && print_.digits > 0)) {
      variants_.push_back({-print_.digits, print_.decimals, Misprint::sign});
    }
    swap_digits();
    move_separator();
    change_digits();
    add_missing_digits();
    leave_out_digits();
    std::ranges::stable_sort(variants_, {}, &Variant::how);
    drop_repeated();
    return std::move(variants_);
  }

 private:
  void swap_digits() {
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
      std::string text = text_;
      std::swap(text[i], text[i + 1]);
      add(text, whole_, Misprint::digits_swapped);
    }
  }

  void move_separator() {
    std::int64_t digits = print_.digits;
    std::int64_t power = 1;
    for (int places = 1; places <= kMostPlaces && print_.digits != 0; ++places) {
      power *= 10;
      // The mark further right: "9,942" for "99,42"; zeros are added where digits end.
      if (print_.decimals >= places) {
        variants_.push_back({print_.digits, print_.decimals - places, Misprint::separator});
      } else if (digits_of(digits) < kMostDigits) {
        if (places > print_.decimals) digits *= 10;
        variants_.push_back({digits, 0, Misprint::separator});
      }
      // Further left: "765" for "76,5".
      if (print_.decimal_kind || print_.decimals > 0) {
        variants_.push_back({print_.digits, print_.decimals + places, Misprint::separator});
      } else if (print_.digits % power == 0) {
        variants_.push_back({print_.digits / power, 0, Misprint::separator});
      }
    }
  }

  void change_digits() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      std::string text = text_;
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit == text_[i]) continue;
        text[i] = digit;
        add(text, whole_, Misprint::digit_changed);
      }
    }
  }

  void add_missing_digits() {
    for (std::size_t i = 0; i <= text_.size() && text_.size() < kMostDigits; ++i) {
      std::string text = text_;
      text.insert(i, 1, '0');
      for (char digit = '0'; digit <= '9'; ++digit) {
        text[i] = digit;
        if (i <= whole_) add(text, whole_ + 1, Misprint::digit_dropped);
        if (i >= whole_ && print_.decimals > 0) add(text, whole_, Misprint::digit_dropped);
      }
    }
  }

  void leave_out_digits() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const bool doubled =
          (i > 0 && text_[i - 1] == text_[i]) || (i + 1 < text_.size() && text_[i + 1] == text_[i]);
      std::string text = text_;
      text.erase(i, 1);
      add(text, i < whole_ ? whole_ - 1 : whole_,
          doubled ? Misprint::digit_doubled : Misprint::digit_added);
    }
  }

  static std::size_t digits_of(std::int64_t number) {
    std::size_t digits = 1;
    while (number /= 10) ++digits;
    return digits;
  }

  // `whole`: how many digits stand before the decimal mark.
  void add(const std::string& text, std::size_t whole, Misprint how) {
    if (whole == 0 || text == text_ || (text[0] == '0' && whole > 1)) return;
    std::int64_t digits = 0;
    std::from_chars(text.data(), text.data() + text.size(), digits);
    variants_.push_back(
        {print_.digits < 0 ? -digits : digits, static_cast<int>(text.size() - whole), how});
  }

  void drop_repeated() {
    std::vector<std::tuple<std::int64_t, int, std::size_t>> order;
    order.reserve(variants_.size());
    for (std::size_t i = 0; i < variants_.size(); ++i) {
      order.emplace_back(variants_[i].digits, variants_[i].decimals, i);
    }
    std::ranges::sort(order);
    std::vector<bool> repeated(variants_.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
      const auto& [digits, decimals, index] = order[i];
      const auto& [same_digits, same_decimals, before] = order[i - 1];
      repeated[index] = digits == same_digits && decimals == same_decimals;
    }
    std::size_t index = 0;
    std::erase_if(variants_, [&](const Variant&) { return repeated[index++]; });
  }

  const Print& print_;
  std::string text_;
  std::size_t whole_ = 0;
  std::vector<Variant> variants_;
};

}  // namespace

std::string_view to_string(Misprint misprint) { return name_of(misprint).en; }
std::string_view in_vietnamese(Misprint misprint) { return name_of(misprint).vi; }

std::vector<Variant> variants_of(const Print& print) { return Variants(print).take(); }

}  // namespace bocso
