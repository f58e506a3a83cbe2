// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report_bytes.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

#include "model/fields.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::string_view kMagic = "bocso report 1\n";
constexpr int kMostDecimals = 18;

// Whole numbers are seven bits a byte, the lowest first; signed ones with the sign in the lowest
// bit.
class Writer {
 public:
  std::string out{kMagic};

  void put(bool value) { out.push_back(value ? '\1' : '\0'); }
  void put(std::size_t value) { put_unsigned(value); }
  void put(int value) { put(std::int64_t{value}); }
  void put(std::int64_t value) {
    put_unsigned((static_cast<std::uint64_t>(value) << 1) ^
                 static_cast<std::uint64_t>(value >> 63));
  }
  void put(double value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
  }
  void put(const std::string& value) {
    put(value.size());
    out.append(value);
  }
  void put(const Rect& value) { put(value.x0), put(value.y0), put(value.x1), put(value.y1); }
  void put(const Decimal& value) { put(value.coefficient), put(value.decimals); }
  template <NamedEnum E>
  void put(E value) {
    put(static_cast<std::size_t>(value));
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put(values.size());
    for (const T& value : values) put(value);
  }
  template <Record R>
  void put(const R& record) {
    visit_fields(record, [this](std::string_view, const auto& field) { put(field); });
  }

 private:
  void put_unsigned(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
  }
};

// Reads what Writer wrote. The first thing that is wrong ends it: everything after it reads as
// nothing.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  const char* wrong() const { return wrong_; }
  bool at_end() const { return rest_.empty(); }

  void get_magic() {
    if (!rest_.starts_with(kMagic)) return fail("it does not begin like a report");
    rest_.remove_prefix(kMagic.size());
  }
  void get(bool& value) {
    const std::uint64_t number = get_unsigned();
    if (number > 1) return fail("a truth value is neither 0 nor 1");
    value = number == 1;
  }
  void get(std::size_t& value) { value = get_unsigned(); }
  void get(int& value) {
    std::int64_t number = 0;
    get(number);
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
      return fail("a number is out of range");
    }
    value = static_cast<int>(number);
  }
  void get(std::int64_t& value) {
    const std::uint64_t number = get_unsigned();
    value = static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
  }
  void get(double& value) {
    if (rest_.size() < sizeof value) return fail("it ends early");
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    if (!std::isfinite(value)) fail("a coordinate is not finite");
  }
  void get(std::string& value) {
    const std::uint64_t size = get_unsigned();
    if (size > rest_.size()) return fail("a text is longer than what there is");
    value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (!is_valid_utf8(value)) fail("a text is not UTF-8");
  }
  void get(Rect& value) { get(value.x0), get(value.y0), get(value.x1), get(value.y1); }
  void get(Decimal& value) {
    get(value.coefficient), get(value.decimals);
    if (value.decimals < 0 || value.decimals > kMostDecimals) fail("a figure has no such decimals");
  }
  template <NamedEnum E>
  void get(E& value) {
    const std::uint64_t number = get_unsigned();
    if (number >= value_count<E>()) return fail("a name is not in its list");
    value = static_cast<E>(number);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& values) {
    const std::uint64_t count = get_unsigned();
    // Every element takes a byte at least. Room is made as elements come, not as many as are
    // announced.
    if (count > rest_.size()) return fail("a list is longer than what there is");
    for (std::uint64_t i = 0; i < count && wrong_ == nullptr; ++i) get(values.emplace_back());
  }
  template <Record R>
  void get(R& record) {
    visit_fields(record, [this](std::string_view, auto& field) {
      if (wrong_ == nullptr) get(field);
    });
  }

 private:
  void fail(const char* why) {
    if (wrong_ == nullptr) wrong_ = why;
    rest_ = {};
  }
  std::uint64_t get_unsigned() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    fail("it ends within a number");
    return 0;
  }

  std::string_view rest_;
  const char* wrong_ = nullptr;
};

// Is index within a list of that size, or -1 for nowhere?
bool in_list(int index, std::size_t size) {
  return index >= -1 && (index < 0 || static_cast<std::size_t>(index) < size);
}

const char* wrong_text(const PlacedText& text) {
  std::size_t behind = 0;
  for (const Place& place : text.places) {
    if (place.begin < behind || place.end < place.begin || place.end > text.text.size()) {
      return "a word is outside its text";
    }
    behind = place.end;
  }
  return nullptr;
}

const char* wrong_grid(const Table& grid) {
  if (grid.rows < 0 || grid.columns < 0) return "a table has a negative size";
  for (const Cell& cell : grid.cells) {
    // Compared without adding what the sender chose: sums could overflow.
    if (cell.row < 0 || cell.column < 0 || cell.row_span < 1 || cell.column_span < 1 ||
        cell.row >= grid.rows || cell.row_span > grid.rows - cell.row ||
        cell.column >= grid.columns || cell.column_span > grid.columns - cell.column) {
      return "a cell is outside its table";
    }
    if (const char* wrong = wrong_text(cell.content)) return wrong;
  }
  return nullptr;
}

const char* wrong_table(const LabelledTable& table) {
  if (const char* wrong = wrong_grid(table.grid)) return wrong;
  if (table.header_rows < 0 || table.header_rows > table.grid.rows ||
      table.rows.size() > static_cast<std::size_t>(table.grid.rows - table.header_rows)) {
    return "a table has rows outside its grid";
  }
  if (table.columns.size() > static_cast<std::size_t>(table.grid.columns)) {
    return "a table has columns outside its grid";
  }
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (!in_list(table.rows[i].parent, i)) return "a row's parent is not above it";
  }
  return nullptr;
}

const char* wrong_figure(const Figure& figure, const Report& report) {
  if (figure.document != report.document.id || figure.file != report.document.file) {
    return "a figure is of another document";
  }
  if (!in_list(figure.table, report.tables.size()) ||
      !in_list(figure.paragraph, report.paragraphs.size())) {
    return "a figure is in no table and no paragraph of the document";
  }
  if (figure.table < 0)
    return figure.row < 0 && figure.column < 0 ? nullptr : "a figure has a row without a table";
  const LabelledTable& table = report.tables[static_cast<std::size_t>(figure.table)];
  if (!in_list(figure.row, table.rows.size()) || !in_list(figure.column, table.columns.size())) {
    return "a figure is outside its table";
  }
  return nullptr;
}

const char* wrong_report(const Report& report) {
  for (std::size_t i = 0; i < report.tables.size(); ++i) {
    if (report.tables[i].index != static_cast<int>(i)) return "a table is out of order";
    if (const char* wrong = wrong_table(report.tables[i])) return wrong;
  }
  for (const Paragraph& paragraph : report.paragraphs) {
    if (const char* wrong = wrong_text(paragraph.content)) return wrong;
    for (const FootnoteMark& mark : paragraph.marks) {
      if (mark.offset > paragraph.content.text.size()) return "a footnote mark is outside its text";
    }
  }
  for (const Figure& figure : report.figures) {
    if (const char* wrong = wrong_figure(figure, report)) return wrong;
  }
  for (const Flag& flag : report.flags) {
    if (flag.document != report.document.id) return "a flag is of another document";
  }
  return nullptr;
}

}  // namespace

std::string to_bytes(const Report& report) {
  Writer writer;
  writer.put(report);
  return std::move(writer.out);
}

Result<Report> report_from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  Report report;
  reader.get_magic();
  reader.get(report);
  const char* wrong = reader.wrong();
  if (wrong == nullptr && !reader.at_end()) wrong = "it goes on behind its end";
  if (wrong == nullptr) wrong = wrong_report(report);
  if (wrong != nullptr) {
    return failure(ErrorCode::crashed,
                   std::string("the reading process sent a report that is broken: ") + wrong);
  }
  return report;
}

}  // namespace bocso
