// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "model/fields.h"

namespace bocso {
namespace {

using Json = nlohmann::ordered_json;

enum class Form { stored, exported };

// Invalid UTF-8 cannot be here (it ends at the door), and would be replaced, not thrown at us.
std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

double hundredths(double points) {
  return std::round(points * 100) / 100 + 0.0;  // + 0.0: never "-0.0"
}

template <Form F>
Json value_of(bool value) {
  return value;
}
template <Form F>
Json value_of(int value) {
  return value;
}
template <Form F>
Json value_of(std::size_t value) {
  return value;
}
template <Form F>
Json value_of(double value) {
  return value;
}
template <Form F>
Json value_of(const std::string& value) {
  if (F == Form::exported && value.empty()) return nullptr;
  return value;
}
template <Form F, NamedEnum E>
Json value_of(E value) {
  return value_of<F>(std::string(to_string(value)));
}
template <Form F>
Json value_of(const Rect& r) {
  if (F == Form::stored) return Json::array({r.x0, r.y0, r.x1, r.y1});
  return Json::array({hundredths(r.x0), hundredths(r.y0), hundredths(r.x1), hundredths(r.y1)});
}
template <Form F>
Json value_of(const std::optional<Decimal>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}
template <Form F, Record R>
Json value_of(const R& record);
template <Form F, class T>
Json value_of(const std::vector<T>& values) {
  Json array = Json::array();
  for (const T& value : values) array.push_back(value_of<F>(value));
  return array;
}
template <Form F, Record R>
Json value_of(const R& record) {
  Json object = Json::object();
  visit_fields(record, [&object](std::string_view name, const auto& field) {
    if constexpr (F == Form::exported && std::same_as<decltype(field), const int&>) {
      if (field == -1 && is_position(name)) {
        object.emplace(name, nullptr);
        return;
      }
    }
    object.emplace(name, value_of<F>(field));
  });
  return object;
}

bool read(const Json& json, bool& value) {
  if (json.is_boolean()) value = json.get<bool>();
  return json.is_boolean();
}
bool read(const Json& json, int& value) {
  if (!json.is_number_integer()) return false;
  const auto number = json.get<std::int64_t>();
  value = static_cast<int>(number);
  return number == value;
}
bool read(const Json& json, std::size_t& value) {
  if (json.is_number_unsigned()) value = json.get<std::size_t>();
  return json.is_number_unsigned();
}
bool read(const Json& json, double& value) {
  if (json.is_number()) value = json.get<double>();
  return json.is_number();
}
bool read(const Json& json, std::string& value) {
  if (json.is_string()) value = json.get_ref<const std::string&>();
  return json.is_string();
}
template <NamedEnum E>
bool read(const Json& json, E& value) {
  if (!json.is_string()) return false;
  const std::optional<E> known = parse<E>(json.get_ref<const std::string&>());
  if (known) value = *known;
  return known.has_value();
}
bool read(const Json& json, Rect& r) {
  return json.is_array() && json.size() == 4 && read(json[0], r.x0) && read(json[1], r.y0) &&
         read(json[2], r.x1) && read(json[3], r.y1);
}
template <Record R>
bool read(const Json& json, R& record);
template <class T>
bool read(const Json& json, std::vector<T>& values) {
  if (!json.is_array()) return false;
  values.clear();
  for (const Json& element : json) {
    if (!read(element, values.emplace_back())) return false;
  }
  return true;
}
template <Record R>
bool read(const Json& json, R& record) {
  if (!json.is_object()) return false;
  bool good = true;
  visit_fields(record, [&](std::string_view name, auto& field) {
    const auto found = json.find(name);
    good = good && found != json.end() && read(*found, field);
  });
  return good;
}

// Coordinates are most of what a store holds: a box for each cell and for each word. They are
// written and read without a tree of values in between; the text is JSON all the same.
void append(std::string& out, auto number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

// "x0,y0,x1,y1"
void append(std::string& out, const Rect& r) {
  append(out, r.x0), out.push_back(',');
  append(out, r.y0), out.push_back(',');
  append(out, r.x1), out.push_back(',');
  append(out, r.y1);
}

void append(std::string& out, const Place& place) {
  append(out, place.begin), out.push_back(',');
  append(out, place.end), out.push_back(',');
  append(out, place.page), out.push_back(',');
  append(out, place.box);
  out.append(place.starts_line ? ",1," : ",0,");
  append(out, place.confidence);
  for (const std::string& other : place.others) out.append(",\"").append(other).append("\"");
}

// Takes such text apart from the front.
class CoordinateReader {
 public:
  explicit CoordinateReader(std::string_view text)
      : at_(text.data()), end_(text.data() + text.size()) {}

  bool at_end() const { return at_ == end_; }
  bool take(char wanted) {
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  template <class T>
  bool number(T& value) {
    const auto [behind, error] = std::from_chars(at_, end_, value);
    at_ = behind;
    return error == std::errc{};
  }
  bool rect(Rect& r) {
    return number(r.x0) && take(',') && number(r.y0) && take(',') && number(r.x1) && take(',') &&
           number(r.y1);
  }
  // Numbers as they are printed: nothing in them is escaped.
  bool others(std::vector<std::string>& numbers) {
    while (take(',')) {
      if (!take('"')) return false;
      const char* quote = std::find(at_, end_, '"');
      numbers.emplace_back(at_, quote);
      at_ = quote;
      if (!take('"')) return false;
    }
    return true;
  }
  bool place(Place& place) {
    int starts_line = 0;
    const bool good = number(place.begin) && take(',') && number(place.end) && take(',') &&
                      number(place.page) && take(',') && rect(place.box) && take(',') &&
                      number(starts_line) && take(',') && number(place.confidence);
    place.starts_line = starts_line == 1;
    return good && others(place.others);
  }

 private:
  const char* at_;
  const char* end_;
};

template <Record R>
Json exported(const R& record) {
  return value_of<Form::exported>(record);
}

Json exported(const Cell& cell) {
  return {{"row", cell.row},
          {"col", cell.column},
          {"rowspan", cell.row_span},
          {"colspan", cell.column_span},
          {"text", cell.content.text},
          {"page", cell.page},
          {"bbox", value_of<Form::exported>(cell.box)},
          {"confidence", confidence_of(cell.content.places)}};
}

Json exported(const TableOf& record) {
  const auto& [table, document] = record;
  Json cells = Json::array();
  for (const Cell& cell : table.grid.cells) cells.push_back(exported(cell));
  return {{"id", table.id},
          {"document", document.id},
          {"file", value_of<Form::exported>(document.file)},
          {"table", table.index},
          {"title", value_of<Form::exported>(table.title)},
          {"unit", value_of<Form::exported>(table.unit)},
          {"header_rows", table.header_rows},
          {"columns", value_of<Form::exported>(table.columns)},
          {"cells", std::move(cells)}};
}

}  // namespace

template <class T>
std::string to_json(const T& value) {
  return text_of(value_of<Form::stored>(value));
}
template <>
std::string to_json(const Rect& value) {
  std::string out = "[";
  append(out, value);
  return out + "]";
}
template <>
std::string to_json(const std::vector<Place>& value) {
  std::string out = "[";
  for (const Place& place : value) {
    out.append(out.size() > 1 ? ",[" : "[");
    append(out, place);
    out.push_back(']');
  }
  return out + "]";
}

template <class T>
bool from_json(std::string_view text, T& value) {
  const Json json = Json::parse(text, nullptr, false);
  return !json.is_discarded() && read(json, value);
}
template <>
bool from_json(std::string_view text, Rect& value) {
  CoordinateReader reader(text);
  return reader.take('[') && reader.rect(value) && reader.take(']') && reader.at_end();
}
template <>
bool from_json(std::string_view text, std::vector<Place>& value) {
  CoordinateReader reader(text);
  value.clear();
  if (!reader.take('[')) return false;
  if (reader.take(']')) return reader.at_end();
  do {
    if (!reader.take('[') || !reader.place(value.emplace_back()) || !reader.take(']')) return false;
  } while (reader.take(','));
  return reader.take(']') && reader.at_end();
}

template <class R>
std::string exported_object(const R& record) {
  return text_of(exported(record));
}

template <class R>
std::vector<std::string> exported_texts(const R& record) {
  std::vector<std::string> texts;
  for (const Json& value : exported(record)) {
    if (value.is_null()) {
      texts.emplace_back();
    } else {
      texts.push_back(value.is_string() ? value.get_ref<const std::string&>() : text_of(value));
    }
  }
  return texts;
}

template <class R>
std::vector<std::string> exported_names(const R& record) {
  std::vector<std::string> names;
  const Json object = exported(record);
  for (const auto& field : object.items()) names.push_back(field.key());
  return names;
}

#define BOCSO_STORED(T)                            \
  template std::string to_json<T>(const T& value); \
  template bool from_json<T>(std::string_view text, T & value)
BOCSO_STORED(Coverage);
BOCSO_STORED(std::vector<std::string>);
BOCSO_STORED(std::vector<double>);
BOCSO_STORED(std::vector<Note>);
BOCSO_STORED(std::vector<Column>);
BOCSO_STORED(std::vector<Row>);
BOCSO_STORED(std::vector<PageBox>);
BOCSO_STORED(std::vector<FootnoteMark>);
BOCSO_STORED(std::vector<Suspect>);
BOCSO_STORED(std::vector<FlagPlace>);
#undef BOCSO_STORED

#define BOCSO_EXPORTED(R)                                               \
  template std::string exported_object<R>(const R& record);             \
  template std::vector<std::string> exported_texts<R>(const R& record); \
  template std::vector<std::string> exported_names<R>(const R& record)
BOCSO_EXPORTED(Document);
BOCSO_EXPORTED(Figure);
BOCSO_EXPORTED(Flag);
BOCSO_EXPORTED(TableOf);
#undef BOCSO_EXPORTED

}  // namespace bocso
