// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue_yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

namespace bocso {
namespace {

using Kind = YamlNode::Kind;

// Builds the tree from the scanner's events. Open collections are a stack; a map's values wait for
// their keys.
class TreeBuilder : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { line_ = mark.line + 1; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    place(node(Kind::null, mark), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    YamlNode copy = anchored_[anchor];
    copy.line = mark.line + 1;
    place(std::move(copy), 0);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlNode scalar = node(Kind::scalar, mark);
    scalar.text = value;
    place(std::move(scalar), anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open_.push_back({node(Kind::sequence, mark), anchor, {}});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open_.push_back({node(Kind::map, mark), anchor, {}});
  }
  void OnMapEnd() override { close(); }

  int line() const { return line_; }
  YamlNode take() { return std::move(root_); }

 private:
  struct Open {
    YamlNode node;
    YAML::anchor_t anchor = 0;
    std::optional<YamlNode> key;  // whose value comes next
  };

  static YamlNode node(Kind kind, const YAML::Mark& mark) {
    YamlNode node;
    node.kind = kind;
    node.line = mark.line + 1;
    return node;
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    place(std::move(done.node), done.anchor);
  }

  void place(YamlNode value, YAML::anchor_t anchor) {
    if (anchor != 0) anchored_[anchor] = value;
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == Kind::sequence) {
      parent.node.items.push_back(std::move(value));
    } else if (parent.key) {
      parent.node.fields.emplace_back(std::move(*parent.key), std::move(value));
      parent.key.reset();
    } else {
      parent.key = std::move(value);
    }
  }

  int line_ = 0;
  YamlNode root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, YamlNode> anchored_;
};

// yaml-cpp's reason, and ours for the mistake that pattern names invite.
std::string explain_syntax(const YAML::Exception& exception, std::string_view text) {
  std::string message = exception.msg;
  for (int line = 0; line < exception.mark.line; ++line) {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  if (text.substr(0, text.find('\n')).find(": {") != std::string_view::npos) {
    message += " (text that starts with “{” needs quotes)";
  }
  return message;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, value] : fields) {
    if (name.is_scalar() && name.text == key) return &value;
  }
  return nullptr;
}

Result<YamlNode> read_yaml(const std::string& text) {
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    TreeBuilder first;
    if (!parser.HandleNextDocument(first)) {
      YamlNode nothing;
      nothing.kind = Kind::null;
      nothing.line = 1;
      return nothing;
    }
    TreeBuilder second;
    if (parser.HandleNextDocument(second)) {
      return failure(ErrorCode::catalogue,
                     "a catalogue file is one YAML document, and this is not part of it", {}, 0,
                     second.line());
    }
    return first.take();
  } catch (const YAML::Exception& exception) {
    return failure(ErrorCode::catalogue, explain_syntax(exception, text), {}, 0,
                   exception.mark.line + 1);
  }
}

}  // namespace bocso
