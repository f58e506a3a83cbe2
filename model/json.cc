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

// Coordinates are most of what a store holds: a box for each cell and for each word. They are
// written without a tree of values in between; the text is JSON all the same.
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

// Takes apart what to_json() writes, from the front and without a tree of values in between: no
// blanks, fields in their order. value() is false for any other text.
class StoredReader {
 public:
  explicit StoredReader(std::string_view text)
      : at_(text.data()), end_(text.data() + text.size()) {}

  bool at_end() const { return at_ == end_; }

  template <class T>
  requires std::integral<T> || std::floating_point<T>
  bool value(T& value) {
    const auto [behind, error] = std::from_chars(at_, end_, value);
    at_ = behind;
    return error == std::errc{};
  }
  bool value(bool& value) {
    value = take("true");
    return value || take("false");
  }
  bool value(std::string& value) {
    if (!take('"')) return false;
    while (true) {
      const char* special = std::find_if(at_, end_, [](char c) { return c == '"' || c == '\\'; });
      value.append(at_, special);
      at_ = special;
      if (take('"')) return true;
      if (!take('\\') || !escaped(value)) return false;
    }
  }
  template <NamedEnum E>
  bool value(E& value) {
    std::string name;
    if (!this->value(name)) return false;
    const std::optional<E> known = parse<E>(name);
    if (known) value = *known;
    return known.has_value();
  }
  bool value(Rect& r) { return take('[') && rect(r) && take(']'); }
  bool value(Place& place) {
    int starts_line = 0;
    const bool good = take('[') && value(place.begin) && take(',') && value(place.end) &&
                      take(',') && value(place.page) && take(',') && rect(place.box) && take(',') &&
                      value(starts_line) && take(',') && value(place.confidence);
    place.starts_line = starts_line == 1;
    if (!good) return false;
    while (take(',')) {
      if (!value(place.others.emplace_back())) return false;
    }
    return take(']');
  }
  template <class T>
  bool value(std::vector<T>& values) {
    values.clear();
    if (!take('[')) return false;
    if (take(']')) return true;
    do {
      if (!value(values.emplace_back())) return false;
    } while (take(','));
    return take(']');
  }
  template <Record R>
  bool value(R& record) {
    char before = '{';
    bool good = true;
    visit_fields(record, [&](std::string_view name, auto& field) {
      good = good && take(before) && take('"') && take(name) && take("\":") && value(field);
      before = ',';
    });
    return good && take('}');
  }

 private:
  bool take(char wanted) {
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view wanted) {
    if (!std::string_view(at_, end_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }
  bool rect(Rect& r) {
    return value(r.x0) && take(',') && value(r.y0) && take(',') && value(r.x1) && take(',') &&
           value(r.y1);
  }
  // The character behind a backslash; \u is written of control characters alone.
  bool escaped(std::string& text) {
    static constexpr std::string_view kNames = "\"\\bfnrt";
    static constexpr std::string_view kCharacters = "\"\\\b\f\n\r\t";
    if (take("u00")) {
      unsigned char code = 0;
      const auto [behind, error] = std::from_chars(at_, std::min(at_ + 2, end_), code, 16);
      if (error != std::errc{} || behind != at_ + 2 || code > 0x7F) return false;
      at_ = behind;
      text.push_back(static_cast<char>(code));
      return true;
    }
    const std::size_t which = at_ == end_ ? std::string_view::npos : kNames.find(*at_);
    if (which == std::string_view::npos) return false;
    ++at_;
    text.push_back(kCharacters[which]);
    return true;
  }

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
  StoredReader reader(text);
  return reader.value(value) && reader.at_end();
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
BOCSO_STORED(Rect);
BOCSO_STORED(std::vector<Place>);
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
