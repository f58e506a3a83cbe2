// SPDX-License-Identifier: GPL-3.0-or-later
// Rates in running text, and the figures they are rates of: "943/10.529 hồ sơ, đạt 8,96%".
//
// A rate belongs to the count right before it when nothing but "đạt", "chiếm tỷ lệ" stands between
// them; a word more ("tỷ lệ đúng hạn đạt") and it is the rate of something else. The count's whole
// is the second number of its ratio, or the figure it is said to be a part of. "Đã giải quyết 480
// hồ sơ, đạt 96%" names no whole: it may be what came in, or that and what was left from before.
#include <fmt/format.h>

#include <algorithm>

#include "model/relation.h"
#include "normalize/pattern.h"

namespace bocso {
namespace {

// ", chiếm tỷ lệ", " (đạt": what joins a count to its rate; words before the separator belong to
// the count.
bool joins_rate(std::string_view joint) {
  static const Pattern bracket(
      R"([^,;:()]*\( ?(dat|chiem|bang|tuong (duong|ung)( voi)?|ung voi|tuc( la)?)?( khoang| gan| tren)*)"
      R"(( ?(ty|ti) (le|trong))?( la| dat| chiem)?:? ?)");
  static const Pattern comma(
      R"([^,;:()]*[,;] ?(va )?(dat|chiem|bang|tuong (duong|ung)( voi)?|ung voi|(ty|ti) (le|trong)))"
      R"(( khoang| gan| tren)*( (ty|ti) (le|trong))?( la| dat| chiem)?:? ?)");
  static const Pattern bare(R"( ?chiem( (ty|ti) (le|trong))?( la)?:? ?)");
  return bracket.matches_all(joint) || comma.matches_all(joint) || bare.matches_all(joint);
}

// "12/16 xã đạt 75%": without a comma, too.
bool joins_directly(std::string_view joint) {
  static const Pattern joins(
      R"( ?[^,;:().]{0,60}\b(dat|chiem|bang)( (ty|ti) (le|trong))?( la)?:? ?)");
  return joins.matches_all(joint);
}

// "98,96% (34.109/34.469 hồ sơ": the fraction behind its rate.
bool joins_fraction(std::string_view joint) {
  static const Pattern joins(R"( ?\( ?(tuc( la)?|tuong (duong|ung)( voi)?|la|voi|dat)? ?)");
  return joins.matches_all(joint);
}

// "so với cùng kỳ", "kế hoạch năm": a rate of something that is not in the sentence.
bool is_rate_of_another(const Saying& rate) {
  static const Pattern other(
      R"(\b(so (voi )?(cung|ky|nam|quy|thang|ke|du|chi|muc)|cung ky|ke hoach|chi tieu|muc tieu|du toan|)"
      R"(tieu chi|nhu cau|dinh muc)\b|^ ?(tro len|dung han|qua han|truoc han|hai long))");
  return other.matches_part(rate.tail) || is_aside(rate);
}

class RateReader {
 public:
  RateReader(const Report& report, const Passage& passage, Claims& claims)
      : report_(report), passage_(passage), sayings_(passage.sayings), claims_(claims) {}

  void read() {
    for (std::size_t i = 0; i < sayings_.size(); ++i) {
      const Figure& rate = figure(i);
      if (rate.kind != Kind::percent || is_rate_of_another(sayings_[i])) continue;
      if (i > 0 && same_sentence(i, i - 1)) read_behind(i);
      if (i + 1 < sayings_.size() && same_sentence(i, i + 1)) read_before(i);
    }
  }

 private:
  const Figure& figure(std::size_t i) const {
    return report_.figures[static_cast<std::size_t>(sayings_[i].figure)];
  }
  bool same_sentence(std::size_t a, std::size_t b) const {
    return sayings_[a].sentence == sayings_[b].sentence;
  }
  bool is_fraction(std::size_t i) const {
    return figure(i).kind == Kind::ratio && figure(i).denominator &&
           figure(i).denominator->coefficient > 0;
  }

  // The rate follows its count.
  void read_behind(std::size_t rate) {
    const std::size_t count = rate - 1;
    // "920 hồ sơ (trước hạn 500 hồ sơ, đúng hạn 420 hồ sơ), đạt 100%" is no rate of the 420.
    if (sayings_[rate].depth < sayings_[count].depth) return;
    const std::string& joint = sayings_[rate].joint;
    if (is_fraction(count)) {
      const bool ends = sayings_[rate].tail.empty();
      if (joins_rate(joint) || (ends && joins_directly(joint))) add_fraction(rate, count);
      return;
    }
    if (!is_additive(figure(count)) || !joins_rate(joint) || is_aside(sayings_[count])) return;
    if (!sayings_[rate].tail.empty() && !names_the_whole(sayings_[rate].tail)) return;
    add_share(rate, count, wholes(count));
  }

  // The fraction follows its rate.
  void read_before(std::size_t rate) {
    if (is_fraction(rate + 1) && joins_fraction(sayings_[rate + 1].joint)) {
      add_fraction(rate, rate + 1);
    }
  }

  static bool names_the_whole(std::string_view tail) {
    static const Pattern whole(R"( ?(tren |so voi |/)?tong so\b.*)");
    return whole.matches_all(tail);
  }

  // What a part is a part of: of its own opener, or of the opener of the list it goes on.
  std::vector<std::size_t> wholes(std::size_t part) const {
    for (std::size_t i = part + 1; i-- > 0 && same_sentence(i, part);) {
      const Opener opener = opener_of(sayings_[i]);
      if (sayings_[i].depth > sayings_[part].depth) continue;
      if (opener == Opener::none) continue;
      if (i == part) return wholes_of(passage_, i, report_);
      if (sayings_[i].depth < sayings_[part].depth) break;
      // Further on in the list a clause may have left it, unless its class says otherwise.
      if (!are_rivals(sayings_[i].label, sayings_[part].label)) break;
      return wholes_of(passage_, i, report_);
    }
    return {};
  }

  void add_fraction(std::size_t rate, std::size_t fraction) {
    const int index = sayings_[fraction].figure;
    Claim claim;
    claim.rule = "ratio";
    claim.severity = Severity::error;
    claim.result = sayings_[rate].figure;
    // "cắt giảm 01/3 ngày, đạt 33%": the fraction is of what was cut.
    const bool fall = figure(fraction).value->coefficient < 0;
    claim.ways.push_back({{{index, false, fall}}, {{index, true, false}}});
    claim.what = {
        fmt::format("{} phải bằng {}", quoted(figure(rate).raw), quoted(figure(fraction).raw)),
        fmt::format("{} should be {}", quoted(figure(rate).raw), quoted(figure(fraction).raw))};
    claim.why = {"tỷ lệ ghi liền với phân số này", "the rate stands beside the fraction"};
    claims_.push_back(std::move(claim));
  }

  void add_share(std::size_t rate, std::size_t part, const std::vector<std::size_t>& wholes) {
    Claim claim;
    claim.rule = "ratio";
    claim.result = sayings_[rate].figure;
    for (std::size_t whole : wholes) {
      if (whole == part) continue;
      const int index = sayings_[whole].figure;
      claim.ways.push_back({{{sayings_[part].figure, false, false}}, {{index, false, false}}});
    }
    if (claim.ways.empty()) return;
    claim.severity = claim.ways.size() == 1 ? Severity::error : Severity::warning;
    const Figure& whole = figure(wholes.front());
    claim.what = {fmt::format("{} phải bằng {} / {}", quoted(figure(rate).raw),
                              quoted(figure(part).raw), quoted(whole.raw)),
                  fmt::format("{} should be {} / {}", quoted(figure(rate).raw),
                              quoted(figure(part).raw), quoted(whole.raw))};
    claim.why = {"câu văn ghi tỷ lệ liền sau phần này", "the sentence gives the rate of this part"};
    claims_.push_back(std::move(claim));
  }

  const Report& report_;
  const Passage& passage_;
  const std::vector<Saying>& sayings_;
  Claims& claims_;
};

}  // namespace

void find_prose_rate_claims(const Report& report, const std::vector<Passage>& passages,
                            Claims& claims) {
  for (const Passage& passage : passages) {
    if (!passage.list) RateReader(report, passage, claims).read();
  }
}

}  // namespace bocso
