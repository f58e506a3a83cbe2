// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_yaml.h"

#include <yaml.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace bocso {
namespace {

constexpr std::size_t kDeepest = 64;

struct Parser {
  yaml_parser_t parser;
  explicit Parser(const std::string& text) {
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { yaml_parser_delete(&parser); }
};

struct Event {
  yaml_event_t event{};
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event); }

  int line() const { return static_cast<int>(event.start_mark.line) + 1; }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
  }
  // An unquoted "~", "null" or nothing at all.
  bool is_null() const {
    if (event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE) return false;
    const std::string_view value = text();
    return value.empty() || value == "~" || value == "null";
  }
};

// Collections that are open, innermost last; a map's value waits for its key.
class Tree {
 public:
  void open(YamlNode::Kind kind, int line) { open_.push_back({node(kind, line), std::nullopt}); }
  void close() {
    YamlNode done = std::move(open_.back().node);
    open_.pop_back();
    place(std::move(done));
  }
  void place(YamlNode value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_sequence()) {
      parent.node.items.push_back(std::move(value));
    } else if (parent.key) {
      parent.node.fields.emplace_back(std::move(*parent.key), std::move(value));
      parent.key.reset();
    } else {
      parent.key = std::move(value);
    }
  }
  static YamlNode node(YamlNode::Kind kind, int line) {
    YamlNode node;
    node.kind = kind;
    node.line = line;
    return node;
  }
  std::size_t depth() const { return open_.size(); }
  YamlNode take() { return std::move(root_); }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlNode> key;
  };
  YamlNode root_ = node(YamlNode::Kind::null, 1);
  std::vector<Open> open_;
};

// libyaml's reason, and ours for the mistake that pattern names invite.
Error syntax_error(const yaml_parser_t& parser, std::string_view text) {
  const auto line = parser.problem_mark.line;
  std::string message = parser.problem == nullptr ? "no YAML" : parser.problem;
  for (std::size_t i = 0; i < line; ++i) {
    text.remove_prefix(
        std::min(text.find('\n'), text.size() - std::min<std::size_t>(1, text.size())) +
        std::min<std::size_t>(1, text.size()));
  }
  if (text.substr(0, text.find('\n')).find(": {") != std::string_view::npos) {
    message += " (text that starts with “{” needs quotes)";
  }
  return {ErrorCode::catalogue, {}, 0, static_cast<int>(line) + 1, std::move(message)};
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, value] : fields) {
    if (name.is_scalar() && name.text == key) return &value;
  }
  return nullptr;
}

Result<YamlNode> read_yaml(const std::string& text) {
  Parser parser(text);
  Tree tree;
  int documents = 0;
  for (;;) {
    Event event;
    if (yaml_parser_parse(&parser.parser, &event.event) == 0) {
      return tl::unexpected(syntax_error(parser.parser, text));
    }
    switch (event.event.type) {
      case YAML_STREAM_END_EVENT:
        return tree.take();
      case YAML_DOCUMENT_START_EVENT:
        if (++documents > 1) {
          return failure(ErrorCode::catalogue,
                         "a catalogue file is one YAML document, and this is not part of it", {}, 0,
                         event.line());
        }
        break;
      case YAML_ALIAS_EVENT:
        return failure(ErrorCode::catalogue,
                       "aliases (“*name”) are not read; name a pattern instead", {}, 0,
                       event.line());
      case YAML_SCALAR_EVENT: {
        YamlNode scalar = Tree::node(
            event.is_null() ? YamlNode::Kind::null : YamlNode::Kind::scalar, event.line());
        scalar.text = event.text();
        tree.place(std::move(scalar));
        break;
      }
      case YAML_SEQUENCE_START_EVENT:
      case YAML_MAPPING_START_EVENT:
        if (tree.depth() == kDeepest) {
          return failure(ErrorCode::catalogue, "nested too deep", {}, 0, event.line());
        }
        tree.open(event.event.type == YAML_SEQUENCE_START_EVENT ? YamlNode::Kind::sequence
                                                                : YamlNode::Kind::map,
                  event.line());
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        tree.close();
        break;
      default:
        break;
    }
  }
}

}  // namespace bocso
