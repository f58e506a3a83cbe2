// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/indicator_tree.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/make/grounds.h"
#include "corpus/make/ordinals.h"
#include "corpus/make/parts.h"
#include "corpus/make/relations.h"

namespace bocso::corpus {
namespace {

bool is_member(What what) {
  return what == What::part || what == What::whole || what == What::piece || what == What::extra;
}

// What is kept of the form: groups by chance, headings that still have something below them.
std::vector<Line> kept_lines(const TreeForm& form, Random& random) {
  std::vector<Line> kept;
  bool keep = true;
  for (const Line& line : form.lines) {
    if (line.what == What::heading) {
      keep = true;
    } else if (!is_member(line.what)) {
      keep = !random.chance(form.drop_groups);
    }
    if (keep) kept.push_back(line);
  }
  std::vector<Line> lines;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    std::size_t next = i + 1;
    while (next < kept.size() && kept[next].what == What::heading &&
           kept[next].level > kept[i].level) {
      ++next;
    }
    const bool bare =
        kept[i].what == What::heading && (next == kept.size() || kept[next].level <= kept[i].level);
    if (!bare) lines.push_back(kept[i]);
  }
  // No row stands two levels below the one before.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int before = i == 0 ? -1 : lines[i - 1].level;
    lines[i].level = std::min(lines[i].level, before + 1);
  }
  return lines;
}

// The values of the lines, group by group; a rate's is computed from its whole and piece.
class Values {
 public:
  Values(const std::vector<Line>& lines, Random& random) : lines_(lines), random_(random) {
    of_.resize(lines.size());
    noted_.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!is_member(lines[i].what)) fill(i);
    }
  }

  std::int64_t of(std::size_t line) const { return of_[line]; }
  const std::vector<std::int64_t>& noted(std::size_t line) const { return noted_[line]; }
  std::size_t end_of_group(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < lines_.size() && is_member(lines_[end].what)) ++end;
    return end;
  }
  // A value known by its id; -1 when it is not there.
  std::int64_t known(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? -1 : found->second;
  }

 private:
  void set(std::size_t line, std::int64_t value) {
    const std::vector<NotePart>& parts = lines_[line].noted;
    const auto count = static_cast<std::int64_t>(parts.size());
    if (!parts.empty() && value >= count) {
      noted_[line] = random_.split(value - count, parts.size());
      for (std::int64_t& part : noted_[line]) ++part;
    }
    const bool bounded =
        std::ranges::any_of(parts, [this](const NotePart& part) { return known(part.most) >= 0; });
    if (bounded) {
      value = 0;
      noted_[line].resize(parts.size());
      for (std::size_t n = 0; n < parts.size(); ++n) {
        const std::int64_t most = std::max<std::int64_t>(known(parts[n].most), 0);
        value += noted_[line][n] = random_.between(most / 4, most);
      }
    }
    of_[line] = value;
    if (!lines_[line].id.empty()) by_id_[lines_[line].id] = value;
  }

  std::int64_t draw(const Line& line) {
    std::int64_t sum = 0;
    bool known_parts = !line.is.empty();
    for (std::size_t at = 0; at < line.is.size();) {
      const std::size_t end = std::min(line.is.find('+', at), line.is.size());
      const std::int64_t part = known(line.is.substr(at, end - at));
      known_parts = known_parts && part >= 0;
      sum += part;
      at = end + 1;
    }
    if (known_parts) return sum;
    return random_.magnitude(line.low, line.high);
  }

  void fill(std::size_t first) {
    const std::size_t end = end_of_group(first);
    if (lines_[first].what == What::total) {
      std::int64_t total = 0;
      for (std::size_t i = first + 1; i < end; ++i) {
        if (lines_[i].what != What::part) continue;
        set(i, draw(lines_[i]));
        total += of_[i];
      }
      set(first, total);
    } else {
      set(first, draw(lines_[first]));
    }
    std::int64_t before = of_[first];
    for (std::size_t i = first + 1; i < end; ++i) {
      const Line& line = lines_[i];
      if (line.what == What::whole) set(i, draw(line));
      if (line.what == What::piece) set(i, share_of(before, line));
      if (line.what == What::extra) set(i, before - random_.between(0, before / 3));
      before = of_[i];
    }
  }

  // Most rates are high; many are exactly 100.
  std::int64_t share_of(std::int64_t whole, const Line& line) {
    if (line.low == line.high || random_.chance(20)) return whole;
    const std::int64_t missing = whole / random_.one_of<std::int64_t>({2, 5, 20, 100, 1000});
    return whole - random_.between(0, std::max<std::int64_t>(missing, 1));
  }

  const std::vector<Line>& lines_;
  Random& random_;
  std::vector<std::int64_t> of_;
  std::vector<std::vector<std::int64_t>> noted_;
  std::map<std::string, std::int64_t> by_id_;
};

// Where label, unit, value and note stand.
struct Columns {
  Table table;
  bool has_unit = true;
  bool has_note = true;
};

Columns choose_columns(Draft& draft, const TreeForm& form) {
  const std::string label = draft.say(form.label_titles);
  const std::string unit = draft.say("Đơn vị tính|ĐVT|Đơn vị");
  const std::string value = draft.say("Số liệu|Kết quả|Kết quả thực hiện|Số lượng");
  const std::string note = draft.say("Ghi chú|Cơ quan, đơn vị thực hiện|Ghi chú|Diễn giải");
  const Column ordinal{Role::ordinal, 0.85, Align::centre, ""};
  const Column name{Role::label, 4.6, Align::left, ""};
  const Column units{Role::unit, 1.35, Align::centre, ""};
  const Column number{Role::value, 1.25,
                      draft.random.one_of({Align::centre, Align::centre, Align::right}), ""};
  const Column notes{Role::note, 1.9, Align::left, ""};
  const std::string first = draft.say("STT|TT|Số TT");
  switch (draft.random.below(6)) {
    case 0:
      return {plain_table({ordinal, name, units, number}, {first, label, unit, value}), true,
              false};
    case 1:
      return {plain_table({ordinal, name, units, number, notes}, {first, label, unit, value, note}),
              true, true};
    case 2:
      return {plain_table({ordinal, name, number, units, notes}, {first, label, value, unit, note}),
              true, true};
    case 3:
      return {plain_table({ordinal, name, number, notes}, {first, label, value, note}), false,
              true};
    default: {
      Columns columns{statistics_form(note, label), true, true};
      columns.table.columns[3].align = number.align;
      for (HeaderCell& cell : columns.table.header) {
        if (cell.text == "STT") cell.text = first;
        if (cell.text == "Kết quả thống kê") cell.text = draft.say("Kết quả thống kê|Kết quả");
        if (cell.text == "Đơn vị tính") cell.text = unit;
        if (cell.text == "Số liệu") cell.text = draft.say("Số liệu|Số lượng");
      }
      return columns;
    }
  }
}

class TreeWriter {
 public:
  TreeWriter(Draft& draft, const TreeForm& form)
      : draft_(draft),
        form_(form),
        lines_(kept_lines(form, draft.random)),
        values_(lines_, draft.random),
        ordinals_(draft.random),
        columns_(choose_columns(draft, form)) {
    says_among_ = draft.say(", trong đó:|. Trong đó:|, gồm:||");
    merges_among_ = draft.random.chance(50);
  }

  Table write() {
    columns_.table.catalogued = form_.catalogued;
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t end = lines_[i].what == What::heading ? i + 1 : values_.end_of_group(i);
      add_group(i, end);
      i = end;
    }
    for (const auto& [id, key] : key_of_id_) add_tie(id, key);
    return std::move(columns_.table);
  }

 private:
  void add_group(std::size_t first, std::size_t end) {
    const bool empty =
        lines_[first].what != What::heading && draft_.random.chance(form_.empty_groups);
    const std::size_t row = columns_.table.rows.size();
    std::vector<std::string> keys;
    for (std::size_t i = first; i < end; ++i) keys.push_back(add_line(i, i == first + 1, empty));
    if (!empty) relate(first, end, keys);
    if (ordinals_.mark() == PartMark::among && merges_among_ && end - first > 2) {
      merge_among(row + 1, end - first - 1);
    }
  }

  // "Trong đó" stands once, beside all the rows it is about.
  void merge_among(std::size_t row, std::size_t rows) {
    for (std::size_t r = 0; r < rows; ++r) {
      columns_.table.rows[row + r].cells[0].rows = r == 0 ? static_cast<int>(rows) : 0;
    }
  }

  std::string add_line(std::size_t i, bool first_part, bool empty) {
    const Line& line = lines_[i];
    const bool member = is_member(line.what);
    const int level = line.level;
    const std::string ordinal =
        member ? ordinals_.next_part(level, first_part) : ordinals_.next(level);
    std::string label = draft_.say(line.label);
    const bool parts_follow = (line.what == What::total || line.what == What::rate) &&
                              ordinals_.mark() != PartMark::among;
    const bool of_rate = line.what == What::rate && says_among_ == ", gồm:";
    if (parts_follow && !of_rate && !label.ends_with(":")) label += says_among_;
    const std::string unit = draft_.say(line.unit);
    // Without a column of units the label has to say what 1 means.
    if (line.what == What::code && !columns_.has_unit) label += " (" + unit + ")";
    std::vector<Cell> cells(1);
    std::string key;
    if (line.what != What::heading && !empty) {
      Figure figure = figure_of(i, unit);
      key = draft_.fresh();
      figure.key = key;
      if (!columns_.has_unit) print_unit(figure, unit);
      cells[0] = Cell(std::move(figure));
      if (!line.id.empty()) key_of_id_[line.id] = key;
    }
    if (columns_.has_note) cells.push_back(empty || key.empty() ? words_of(line) : note_of(i, key));
    Row& row = add_row(columns_.table, level, ordinal, {label}, columns_.has_unit ? unit : "",
                       std::move(cells));
    row.indicator = line.id;
    row.bold = line.what == What::heading && level == 0;
    row.italic = !row.bold && !member && level == 1;
    return key;
  }

  Cell words_of(const Line& line) {
    return draft_.random.chance(60) ? Cell(Pieces{line.note}) : Cell();
  }

  Figure figure_of(std::size_t i, const std::string& unit) {
    const Line& line = lines_[i];
    if (line.what == What::rate) return draft_.rate_cell(values_.of(i + 2), values_.of(i + 1));
    if (line.what == What::code) return code(values_.of(i));
    if (unit == "%") return draft_.rate_cell(values_.of(i), 100);
    if (unit == "Triệu đồng") return millions(values_.of(i));
    return count(values_.of(i));
  }

  static void print_unit(Figure& figure, const std::string& unit) {
    if (figure.kind == Kind::percent) {
      figure.percent_sign = true;
    } else if (figure.kind == Kind::money) {
      figure.unit = "triệu đồng";
    } else if (figure.kind == Kind::count && unit != "Số lượng") {
      figure.unit = in_a_sentence(unit);
    }
  }

  // "02 chuyên trách; 01 kiêm nhiệm": numbers that add up to the value.
  Cell note_of(std::size_t i, const std::string& key) {
    const Line& line = lines_[i];
    if (line.noted.empty()) return words_of(line);
    if (values_.noted(i).empty() || draft_.random.chance(30)) return {};
    const std::string separator = draft_.random.chance(50) ? "\n" : "; ";
    Pieces pieces;
    std::vector<std::string> keys;
    for (std::size_t n = 0; n < line.noted.size(); ++n) {
      const NotePart& part = line.noted[n];
      Figure figure = followed(count(values_.noted(i)[n]), part.after);
      figure.before = part.before;
      figure.indicator = part.id;
      keys.push_back(figure.key = draft_.fresh());
      if (n > 0) pieces.emplace_back(separator);
      pieces.emplace_back(std::move(figure));
    }
    sum(draft_.report, key, keys, kNote);
    return Cell(std::move(pieces));
  }

  void relate(std::size_t first, std::size_t end, const std::vector<std::string>& keys) {
    if (lines_[first].what == What::rate) {
      if (values_.of(first + 1) > 0) ratio(draft_.report, keys[0], {keys[2], keys[1]}, kRateRows);
      return;
    }
    if (lines_[first].what != What::total) return;
    std::vector<std::string> parts;
    for (std::size_t i = first + 1; i < end; ++i) {
      if (lines_[i].what == What::part) parts.push_back(keys[i - first]);
    }
    const Ground by_words = lines_[first].open ? kUnstated : kRowsBelow;
    sum(draft_.report, keys[0], std::move(parts), lists_all() ? kListed : by_words);
  }

  bool lists_all() const { return ordinals_.mark() != PartMark::among && says_among_ == ", gồm:"; }

  // A value that other lines of the form add up to, if they are all there.
  void add_tie(const std::string& id, const std::string& key) {
    for (const Line& line : lines_) {
      if (line.id != id || line.is.empty()) continue;
      std::vector<std::string> parts;
      for (std::size_t at = 0; at < line.is.size();) {
        const std::size_t end = std::min(line.is.find('+', at), line.is.size());
        const auto part = key_of_id_.find(line.is.substr(at, end - at));
        if (part == key_of_id_.end()) return;
        parts.push_back(part->second);
        at = end + 1;
      }
      if (parts.size() == 1) {
        mention(draft_.report, key, parts.front(), kSameCount);
      } else {
        sum(draft_.report, key, std::move(parts), kJoined);
      }
    }
  }

  Draft& draft_;
  const TreeForm& form_;
  std::vector<Line> lines_;
  Values values_;
  Ordinals ordinals_;
  Columns columns_;
  std::string says_among_;
  bool merges_among_ = false;
  std::map<std::string, std::string> key_of_id_;
};

}  // namespace

void add_tree(Draft& draft, const TreeForm& form) {
  draft.report.blocks.emplace_back(TreeWriter(draft, form).write());
}

}  // namespace bocso::corpus
