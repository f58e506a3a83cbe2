// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/bare_entities.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "model/entity_id.h"
#include "normalize/utf8.h"

namespace bocso {
namespace {

bool begins_with(std::string_view name, std::string_view head) {
  return name.size() > head.size() && name.starts_with(head) && name[head.size()] == ' ';
}

// "Văn phòng" -> "văn_phòng", as ids of unlisted names are written.
std::string written(std::string_view head) {
  std::string text(head);
  std::ranges::replace(text, ' ', '_');
  return text;
}

// "Trung tâm Phục vụ hành chính công (sau đây gọi tắt là Trung tâm)": the name that a bracket with
// its head alone stands behind; "" for none.
std::string name_called(std::string_view head, std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string inside = fold_keeping_marks(text.substr(open + 1, close - open - 1));
    if (inside != head && !inside.ends_with(" là " + std::string(head))) continue;
    const std::string_view before = trim(text.substr(0, open));
    const std::vector<std::string> names = whole_entity_names(before);
    if (!names.empty() && before.ends_with(names.back())) return names.back();
  }
  return "";
}

class BareEntities {
 public:
  BareEntities(Report& report, const Catalogue& catalogue)
      : report_(report), catalogue_(catalogue) {}

  void identify() {
    for (Figure& figure : report_.figures) {
      if (figure.entity.empty() || !figure.entity_id.empty()) continue;
      if (!is_bare_head(figure.entity)) continue;
      const std::string head = fold_keeping_marks(figure.entity);
      if (catalogue_.gazetteer.place_type(head) != nullptr) continue;
      figure.entity_id = meant(head, figure);
      if (figure.entity_id.empty() && told_.insert(head).second) {
        report_.document.notes.push_back(
            {figure.page, fmt::format("“{}”: the document does not tell which one; its figures "
                                      "have no entity id",
                                      figure.entity)});
      }
    }
  }

 private:
  std::string meant(const std::string& head, const Figure& figure) {
    const Document& document = report_.document;
    if (begins_with(fold_keeping_marks(document.issuer), head)) return document.issuer_id;
    for (auto above = figure.path.rbegin(); above != figure.path.rend(); ++above) {
      if (!is_whole_entity_name(*above)) continue;
      const std::string id = entity_id(*above, document, catalogue_).id;
      if (!id.empty()) return id + "." + written(head);
    }
    if (std::string id = id_called(head); !id.empty()) return id;
    const auto [known, is_new] = named_.try_emplace(head);
    if (is_new) known->second = ids_named(head);
    if (known->second.size() == 1) return *known->second.begin();
    const bool is_part = known->second.empty() && !document.issuer_id.empty();
    return is_part ? document.issuer_id + "." + written(head) : "";
  }

  // The id of the first name that the text says is called so.
  std::string id_called(const std::string& head) {
    const auto [known, is_new] = called_.try_emplace(head);
    if (!is_new) return known->second;
    for (const Paragraph& paragraph : report_.paragraphs) {
      const std::string name = name_called(head, paragraph.content.text);
      if (name.empty()) continue;
      known->second = entity_id(name, report_.document, catalogue_).id;
      break;
    }
    return known->second;
  }

  // The ids of all longer names with that head in title, paragraphs and figures.
  std::set<std::string> ids_named(const std::string& head) {
    if (names_.empty()) {
      add_names(report_.document.title);
      for (const Paragraph& paragraph : report_.paragraphs) add_names(paragraph.content.text);
      for (const Figure& figure : report_.figures) names_.insert(figure.entity);
    }
    std::set<std::string> ids;
    for (const std::string& name : names_) {
      if (!begins_with(fold_keeping_marks(name), head)) continue;
      std::string id = entity_id(name, report_.document, catalogue_).id;
      if (!id.empty()) ids.insert(std::move(id));
    }
    return ids;
  }

  void add_names(std::string_view text) {
    for (std::string& name : whole_entity_names(text)) names_.insert(std::move(name));
  }

  Report& report_;
  const Catalogue& catalogue_;
  std::set<std::string> names_;
  std::map<std::string, std::string> called_;           // by head
  std::map<std::string, std::set<std::string>> named_;  // by head
  std::set<std::string> told_;
};

}  // namespace

void identify_bare_entities(Report& report, const Catalogue& catalogue) {
  BareEntities(report, catalogue).identify();
}

}  // namespace bocso
