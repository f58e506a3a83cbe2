// SPDX-License-Identifier: GPL-3.0-or-later
// What sentences say of their own figures: parts of a whole, what came in against what went out,
// changes.
//
// A sentence grounds a relation by its words: "trong đó", "gồm", brackets behind a figure, classes
// that exclude each other (đúng hạn, quá hạn), names of agencies. "Trong đó" alone says no more
// than that a part does not exceed its whole.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/entity.h"
#include "model/relation.h"
#include "normalize/pattern.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kMostAside = 4;  // cancelled, sent back, paused …: 2^4 readings

// Parts named for their size are not all there are.
bool is_selection(std::string_view folded) {
  static const Pattern pattern(
      R"(\b(nhu|dien hinh|tieu bieu|chu yeu|nhieu nhat|cao nhat|lon nhat|tap trung|dac biet|mot so|)"
      R"(vi du|noi bat|dang chu y|v\.? ?v)\b|\.\.\.|…)");
  return pattern.matches_part(folded);
}

class SentenceReader {
 public:
  SentenceReader(const Report& report, const Passage& passage, Claims& claims)
      : report_(report), passage_(passage), sayings_(passage.sayings), claims_(claims) {}

  void read() {
    for (std::size_t i = 0; i < sayings_.size(); ++i) {
      if (opener_of(sayings_[i]) != Opener::none) read_group(i);
      if (sayings_[i].change && i > 0) read_change(i);
    }
    for (std::size_t i = 0; i < sayings_.size(); i = sentence_end(i)) read_balance(i);
  }

 private:
  const Figure& figure(std::size_t i) const {
    return report_.figures[static_cast<std::size_t>(sayings_[i].figure)];
  }
  bool counts(std::size_t i) const {
    return is_additive(figure(i)) || figure(i).kind == Kind::ratio;
  }
  bool same_unit(std::size_t a, std::size_t b) const {
    return !figure(a).unit_code.empty() && figure(a).unit_code == figure(b).unit_code;
  }
  Operand operand(std::size_t i) const { return {sayings_[i].figure, false, false}; }

  std::size_t sentence_end(std::size_t i) const {
    std::size_t end = i;
    while (end < sayings_.size() && sayings_[end].sentence == sayings_[i].sentence) ++end;
    return end;
  }

  // “đã giải quyết 6.900 hồ sơ”
  std::string said(std::size_t i) const {
    const std::string& name = sayings_[i].name;
    return name.empty() || figure(i).source == Source::note
               ? quoted(figure(i).raw)
               : quoted(name.substr(begin_of_last_words(name)) + " " + figure(i).raw);
  }

  // The last words of a long clause.
  static std::size_t begin_of_last_words(std::string_view name) {
    constexpr std::size_t kLongest = 48;
    if (name.size() <= kLongest) return 0;
    const std::size_t blank = name.find(' ', name.size() - kLongest);
    return blank == std::string_view::npos ? 0 : blank + 1;
  }

  // The figures an opener leads in: those behind it as far as its sentence or bracket goes, of the
  // same unit, without what stands in brackets of its own.
  struct Group {
    Opener opener = Opener::none;
    std::vector<std::size_t> members;
    std::vector<std::size_t> wholes;  // candidates, the nearest first
    bool complete = true;             // nothing of another unit stands among them
    std::string words;                // all clauses
  };

  Group group_at(std::size_t first) const {
    Group group;
    group.opener = opener_of(sayings_[first]);
    group.wholes = wholes_of(passage_, first, report_);
    const int depth = sayings_[first].depth;
    for (std::size_t i = first; i < sentence_end(first); ++i) {
      const Saying& saying = sayings_[i];
      if (saying.depth < depth) break;
      if (i > first && saying.depth == depth && opener_of(saying) != Opener::none) break;
      if (saying.depth > depth || figure(i).kind == Kind::percent) continue;
      group.words += saying.joint + " " + saying.behind + " ";
      if (!counts(i) || !same_unit(i, first) || is_aside(saying)) {
        group.complete = false;
        continue;
      }
      group.members.push_back(i);
    }
    return group;
  }

  void read_group(std::size_t first) {
    if (!counts(first) || is_aside(sayings_[first])) return;
    Group group = group_at(first);
    if (group.wholes.empty()) return;
    if (add_classes(group)) return;
    if (is_selection(group.words)) return;
    if (group.opener != Opener::among && lists_all(group)) {
      add_sum(group.wholes, group.members, Severity::warning,
              {"câu văn liệt kê từng phần", "the sentence lists the parts"});
      return;
    }
    if (group.opener == Opener::among && closes_with_rest(group)) {
      add_sum(group.wholes, group.members, Severity::warning,
              {"phần cuối là số “còn lại”", "the last part is the rest (“còn lại”)"});
      return;
    }
    add_parts(group);
  }

  // Everything the list holds is a part, and every part has a name of its own or the list says
  // "gồm"; "cụ thể:" may lead in anything.
  bool lists_all(const Group& group) const {
    if (group.members.size() < 2 || !group.complete) return false;
    const bool all_named = std::ranges::all_of(
        group.members, [&](std::size_t i) { return is_entity_name(sayings_[i].name); });
    static const Pattern gom(R"(\bgom\b)");
    const std::string& joint = sayings_[group.members.front()].joint;
    return all_named || (gom.matches_part(joint) && are_parallel(group));
  }

  // "gồm: 05 …; 12 …; 8 …": clauses of one form, divided by ";" or begun by the number itself.
  bool are_parallel(const Group& group) const {
    for (std::size_t k = 1; k < group.members.size(); ++k) {
      if (group.members[k] != group.members[k - 1] + 1) return false;
      const std::string& joint = sayings_[group.members[k]].joint;
      const std::string& lead = sayings_[group.members[k]].lead;
      const bool divided = joint.find(';') != std::string::npos || lead.empty() || lead == "va" ||
                           lead.ends_with(" va");
      if (!divided) return false;
    }
    return true;
  }

  bool closes_with_rest(const Group& group) const {
    static const Pattern rest(R"((va |so )?con lai( la)?\b.*)");
    return group.members.size() >= 2 && group.complete &&
           rest.matches_all(sayings_[group.members.back()].lead);
  }

  bool add_classes(const Group& group) {
    std::vector<std::size_t> members = group.members;
    // "6.900 hồ sơ (trước hạn, đúng hạn: 6.770 hồ sơ), trễ hạn: 130 hồ sơ": the other class may
    // stand behind the bracket.
    if (group.opener == Opener::bracket && members.size() == 1) {
      for (std::size_t i = members.front() + 1; i < sentence_end(members.front()); ++i) {
        const bool outside = sayings_[i].depth == sayings_[members.front()].depth - 1;
        if (!outside || figure(i).kind == Kind::percent) continue;
        if (counts(i) && same_unit(i, members.front()) &&
            are_rivals(clause(members.front()), clause(i))) {
          members.push_back(i);
        }
        break;
      }
    }
    if (members.size() < 2) return false;
    std::vector<std::string> clauses;
    for (std::size_t i : members) clauses.push_back(clause(i));
    for (std::size_t whole : group.wholes) {
      const auto match = match_clauses(sayings_[whole].label, clauses);
      if (!match) continue;
      std::vector<std::size_t> parts;
      for (int member : match->members) parts.push_back(members[static_cast<std::size_t>(member)]);
      std::vector<std::size_t> others;
      for (int other : match->others) others.push_back(members[static_cast<std::size_t>(other)]);
      std::string list;
      for (std::size_t i : parts) list += (list.empty() ? "" : " + ") + said(i);
      add_sum({whole}, parts, Severity::warning,
              {fmt::format("{} hợp thành {}", list, said(whole)),
               fmt::format("{} make up {}", list, said(whole))},
              others);
      return true;
    }
    return false;
  }

  std::string clause(std::size_t i) const {
    // "(Cấp tỉnh 120, …": an opener's words are not the class's.
    static const Pattern opener(R"(.*\b(trong do|trong so do|gom|bao gom|cu the)\b( co)?[:,]? ?)");
    std::string text = sayings_[i].label;
    std::vector<std::string_view> groups;
    if (opener.find(text, 0, groups)) text.erase(0, groups[0].size());
    return text;
  }

  void add_sum(const std::vector<std::size_t>& wholes, const std::vector<std::size_t>& parts,
               Severity severity, Words why, const std::vector<std::size_t>& others = {}) {
    if (parts.size() < 2) return;
    Claim claim;
    claim.rule = "sum";
    claim.severity = severity;
    claim.result = sayings_[wholes.front()].figure;
    Way way;
    std::string list;
    for (std::size_t i : parts) {
      way.parts.push_back(operand(i));
      list += (list.empty() ? "" : " + ") + figure(i).raw;
    }
    claim.ways.push_back(way);
    // What the list names besides may be a part, too.
    for (std::size_t i : others) way.parts.push_back(operand(i));
    if (!others.empty()) claim.ways.push_back(std::move(way));
    claim.what = {fmt::format("{} phải bằng {}", said(wholes.front()), list),
                  fmt::format("{} should be {}", said(wholes.front()), list)};
    claim.why = std::move(why);
    claims_.push_back(std::move(claim));
  }

  // Only the figure right behind "trong đó" is surely a part; agencies are parts that exclude each
  // other.
  void add_parts(const Group& group) {
    if (group.opener == Opener::bracket) return;
    if (are_statuses(group)) {
      add_least(group);
      return;
    }
    const std::size_t part = group.members.front();
    Claim claim;
    claim.rule = "part_whole";
    claim.compare = Compare::at_most;
    claim.result = sayings_[part].figure;
    for (std::size_t whole : group.wholes) claim.ways.push_back({{operand(whole)}, {}});
    const std::size_t whole = group.wholes.front();
    const bool same_noun = fold(figure(whole).unit) == fold(figure(part).unit);
    claim.severity = claim.ways.size() == 1 && same_noun ? Severity::error : Severity::warning;
    claim.what = {fmt::format("{} không thể vượt {}", said(part), said(whole)),
                  fmt::format("{} cannot exceed {}", said(part), said(whole))};
    claim.why = group.opener == Opener::consists
                    ? Words{"câu văn ghi “gồm”", "the sentence says “gồm” (consists of)"}
                    : Words{"câu văn ghi “trong đó”", "the sentence says “trong đó” (of which)"};
    claims_.push_back(std::move(claim));
  }

  // "90 công chức và 55 viên chức": nobody is both.
  bool are_statuses(const Group& group) const {
    static const Pattern status(R"((cong chuc|vien chuc|(lao dong )?hop dong)\b.*)");
    std::set<std::string> named;
    for (std::size_t i : group.members) {
      const std::string unit = fold(figure(i).unit).text;
      if (!status.matches_all(unit) || !named.insert(unit).second) return false;
    }
    return named.size() >= 2;
  }

  void add_least(const Group& group) {
    const std::size_t whole = group.wholes.front();
    add_sum({whole}, group.members, Severity::warning,
            {"câu văn ghi các phần này trong số đó", "the sentence says that these are among it"});
    Claim& claim = claims_.back();
    claim.rule = "part_whole";
    claim.compare = Compare::at_least;
    std::string list;
    for (std::size_t i : group.members) list += (list.empty() ? "" : " + ") + figure(i).raw;
    claim.what = {fmt::format("{} không thể ít hơn {}", said(whole), list),
                  fmt::format("{} cannot be less than {}", said(whole), list)};
  }

  // "tiếp nhận 1.200 hồ sơ, tăng 120 hồ sơ so với cùng kỳ (1.080 hồ sơ)"
  void read_change(std::size_t i) {
    static const Pattern than(R"(^ ?(so )?voi\b)");
    static const Pattern only_than(R"((so )?voi [^;.]*?[(:]? ?(la|dat|co|tiep nhan)? ?)");
    if (i + 1 >= sayings_.size() || sayings_[i + 1].sentence != sayings_[i].sentence) return;
    const std::size_t now = i - 1;
    const std::size_t before = i + 1;
    if (sayings_[now].sentence != sayings_[i].sentence) return;
    if (!is_additive(figure(now)) || !same_unit(now, before) || is_aside(sayings_[now])) return;
    if (sayings_[now].depth != sayings_[i].depth || sayings_[before].change) return;
    // Nothing else may stand between: ", tăng 120 hồ sơ so với cùng kỳ năm 2022 (1.080 hồ sơ".
    static const Pattern comma(R"([,;(]? ?(nhu vay )?)");
    if (!comma.matches_all(sayings_[i].joint)) return;
    if (!than.matches_part(sayings_[before].joint) ||
        !only_than.matches_all(sayings_[before].joint)) {
      return;
    }
    Claim claim;
    claim.rule = "delta";
    claim.result = sayings_[i].figure;
    const Operand after = operand(now);
    const Operand from{sayings_[before].figure, false, true};
    if (same_unit(i, now)) {
      claim.severity = Severity::error;
      claim.ways.push_back({{after, from}, {}});
    } else if (figure(i).kind == Kind::percent) {
      claim.severity = Severity::warning;
      claim.ways.push_back({{after, from}, {{sayings_[before].figure, false, false}}});
    } else {
      return;
    }
    if (figure(before).value->coefficient <= 0) return;
    claim.what = {fmt::format("{} phải là mức thay đổi từ {} đến {}", quoted(figure(i).raw),
                              figure(before).raw, figure(now).raw),
                  fmt::format("{} should be the change from {} to {}", quoted(figure(i).raw),
                              figure(before).raw, figure(now).raw)};
    claim.why = {"câu văn so sánh hai số này", "the sentence compares the two"};
    claims_.push_back(std::move(claim));
  }

  enum class Stage { none, received, carried, resolved, open, aside };

  static Stage stage_of(const Saying& saying) {
    static const Pattern carried(
        R"(\b((ky|quy|thang|nam) truoc (chuyen|con)|ton (dau|ky|tu)|chuyen (qua|sang|tiep))\b)");
    static const Pattern aside(
        R"(\b((bi )?huy|rut|tra lai|tu choi|tam dung|yeu cau bo sung|bo sung|khong du dieu kien)\b)");
    static const Pattern open(
        R"(\b(dang|chua)( duoc| trong)?( thoi gian| thoi han| qua trinh| han)? ?(giai quyet|xu ly|tham dinh)\b|\bcon lai\b|\bton dong\b)");
    static const Pattern resolved(
        R"((^|\bda( duoc)? )(giai quyet|xu ly|hoan thanh)( xong)?( va tra( ket qua)?)?( duoc| la)?$)");
    static const Pattern received(
        R"(\b(tiep nhan|nhan)( moi)?( giai quyet)?( tong so| tong cong| duoc| la)*$|\b(tong so|so luong)( ho so)?( da)? tiep nhan( [^;]*)?$)");
    const std::string& lead = saying.lead;
    if (carried.matches_part(saying.label)) return Stage::carried;
    if (aside.matches_part(saying.label)) return Stage::aside;
    if (open.matches_part(saying.label)) return Stage::open;
    if (resolved.matches_part(lead)) return Stage::resolved;
    if (received.matches_part(lead)) return Stage::received;
    return Stage::none;
  }

  // Words that narrow one of the figures only: files received online, resolved on time.
  static bool is_narrowed(const Saying& saying) {
    static const Pattern narrow(
        R"(\b(truc tuyen|truc tiep|buu chinh|bcci|dung han|som han|truoc han|(qua|tre) han|)"
        R"(mot phan|toan trinh|muc do|phi dia gioi|so hoa|dien tu)\b)");
    return narrow.matches_part(saying.label);
  }

  void read_balance(std::size_t first) {
    std::size_t received = sayings_.size();
    std::size_t resolved = sayings_.size();
    std::vector<std::size_t> open, aside, carried;
    for (std::size_t i = first; i < sentence_end(first); ++i) {
      const Stage stage = stage_of(sayings_[i]);
      if (stage == Stage::none || !counts(i)) continue;
      if (stage == Stage::carried) {
        carried.push_back(i);
        continue;
      }
      if (sayings_[i].depth > 0 && stage != Stage::aside) continue;
      if (stage == Stage::received || stage == Stage::resolved) {
        std::size_t& one = stage == Stage::received ? received : resolved;
        if (one != sayings_.size() || is_narrowed(sayings_[i])) return;
        one = i;
      }
      if (stage == Stage::open) open.push_back(i);
      if (stage == Stage::aside) aside.push_back(i);
    }
    const bool complete = received < resolved && resolved < sayings_.size() && open.size() == 1;
    if (!complete || aside.size() + carried.size() > kMostAside) return;
    if (open.front() < resolved) return;
    std::vector<Operand> optional;
    const auto fits = [&](std::size_t i) { return same_unit(i, received); };
    if (!fits(resolved) || !fits(open.front())) return;
    for (std::size_t i : aside) {
      if (fits(i)) optional.push_back(operand(i));
    }
    // Of what came in during the period alone, some may have been waiting before.
    static const Pattern new_only(R"(\bmoi\b)");
    static const Pattern in_period(R"(\btrong (ky|thang|quy|tuan)\b)");
    const std::string& words = sayings_[received].label;
    if (carried.empty() && new_only.matches_part(words)) return;
    for (std::size_t i : carried) {
      if (fits(i)) optional.push_back({sayings_[i].figure, false, true});
    }
    Claim claim;
    claim.rule = "sum";
    claim.severity = Severity::warning;
    claim.result = sayings_[received].figure;
    if (carried.empty() && in_period.matches_part(words)) claim.compare = Compare::at_most;
    // All that may count, then less and less.
    for (std::size_t chosen = std::size_t{1} << optional.size(); chosen-- > 0;) {
      Way way{{operand(resolved), operand(open.front())}, {}};
      for (std::size_t i = 0; i < optional.size(); ++i) {
        if ((chosen >> i & 1) != 0) way.parts.push_back(optional[i]);
      }
      claim.ways.push_back(std::move(way));
    }
    claim.what = {
        fmt::format("{} phải bằng {} và {}", said(received), said(resolved), said(open.front())),
        fmt::format("{} should be {} and {}", said(received), said(resolved), said(open.front()))};
    claim.why = {"câu văn chia số tiếp nhận theo kết quả giải quyết",
                 "the sentence divides what was received by its outcome"};
    claims_.push_back(std::move(claim));
  }

  const Report& report_;
  const Passage& passage_;
  const std::vector<Saying>& sayings_;
  Claims& claims_;
};

}  // namespace

void find_prose_claims(const Report& report, const std::vector<Passage>& passages, Claims& claims) {
  for (const Passage& passage : passages) SentenceReader(report, passage, claims).read();
}

}  // namespace bocso
