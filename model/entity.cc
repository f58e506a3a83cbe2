// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "normalize/utf8.h"

namespace bocso {
namespace {

constexpr std::size_t kLongestName = 160;  // bytes
constexpr std::size_t kLongestPhrase = 8;  // words, in the tables below
constexpr std::size_t kFarthest = 300;     // bytes between a name and its number

// clang-format off
// How names of agencies and places begin, in lower case with marks ("sở", not "số").
constexpr auto kHeads = std::to_array<std::string_view>({
    "sở", "ban dân tộc", "ban quản lý", "ban tiếp công dân", "ban chỉ đạo", "ban tổ chức", "bql",
    "ubnd", "hđnd", "ủy ban", "hội đồng", "thanh tra", "công an", "văn phòng", "vp", "trung tâm",
    "chi cục", "cục", "tổng cục", "bảo hiểm", "bhxh", "bưu điện", "công ty", "tổng công ty",
    "trường", "bệnh viện", "kho bạc", "ngân hàng", "bộ", "bộ phận một cửa",
    "bộ phận tiếp nhận và trả kết quả", "bộ phận tn&tkq", "viện", "viện kiểm sát", "hội", "phòng",
    "quỹ", "liên đoàn", "tòa án", "đảng ủy", "mặt trận", "huyện", "thị xã", "thành phố", "tp.",
    "tp", "phường", "xã", "thị trấn", "tỉnh", "quận"});

// What begins like a head and names nothing.
constexpr auto kNoNames = std::to_array<std::string_view>({
    "xã hội", "hội nghị", "hội thảo", "hội thi", "hội họp", "trường hợp", "bộ hồ sơ", "bộ máy",
    "bộ tiêu chí", "bộ chỉ số", "bộ thủ tục", "bộ phận", "bộ đội", "phòng chống", "phòng bệnh",
    "quỹ lương", "quỹ đất", "quỹ tiền", "viện phí", "viện trợ", "bảo hiểm y tế", "bảo hiểm thất nghiệp",
    "bảo hiểm nông nghiệp", "văn phòng phẩm", "cục bộ"});

// Places: capitals alone follow them, or nothing.
constexpr auto kPlaces = std::to_array<std::string_view>({
    "tỉnh", "huyện", "thị xã", "thành phố", "tp.", "tp", "quận", "phường", "xã", "thị trấn",
    "cấp tỉnh", "cấp huyện", "cấp xã", "cấp sở", "các huyện", "các xã", "trung ương", "địa phương"});

// Words in small letters that names are made of, nouns all, so that no statement is taken for one.
constexpr auto kNameWords = std::to_array<std::string_view>({
    "vận tải", "nông thôn", "nông nghiệp", "công nghiệp", "kinh tế", "môi trường", "tài nguyên",
    "khoa học", "công nghệ", "công nghệ thông tin", "thông tin", "thông tin và truyền thông",
    "du lịch", "thể thao", "văn hóa", "xã hội", "thương binh", "lao động", "việc làm", "giáo dục",
    "giáo dục và đào tạo", "giáo dục nghề nghiệp", "giáo dục thường xuyên", "y tế", "tư pháp",
    "tài chính", "nội vụ", "ngoại vụ", "công thương", "kế hoạch và đầu tư", "dân tộc", "tôn giáo",
    "thủ tục hành chính", "hành chính", "hành chính công", "một cửa", "nhân dân", "nhà nước",
    "tổ quốc", "cổ phần", "tnhh", "một thành viên", "nước sạch", "cấp nước", "điện lực", "đất đai",
    "dự án", "dự án đầu tư", "dự án đầu tư xây dựng", "đầu tư xây dựng", "bệnh tật", "thị trường",
    "chất lượng", "công dân", "quỹ đất", "công", "dân sự", "thi hành án dân sự", "hải quan",
    "thủy lợi", "thủy sản", "kiểm lâm", "trồng trọt", "bảo vệ thực vật", "chăn nuôi", "thú y",
    "thực phẩm", "vệ sinh thực phẩm", "trẻ em", "phụ nữ", "người cao tuổi", "chính sách xã hội",
    "đa khoa", "chuyên khoa", "tiểu học", "trung học cơ sở", "trung học phổ thông", "mầm non",
    "mẫu giáo", "phổ thông", "hạ tầng", "giao thông", "giao thông vận tải", "khu công nghiệp",
    "khu kinh tế", "khu chế xuất", "chế xuất", "khu công nghệ cao", "các khu công nghiệp",
    "các khu kinh tế", "các khu chế xuất", "các cụm công nghiệp", "khu vực", "phát triển nông thôn", "đô thị", "công trình đô thị"});

// What is said of a name; the number may stand anywhere behind it.
constexpr auto kStates = std::to_array<std::string_view>({
    "đạt", "có", "là", "chiếm", "gồm", "bao gồm", "với", "được", "đã", "đang", "còn", "luôn",
    "chưa", "chỉ", "cũng", "vẫn", "sẽ", "tăng", "giảm", "khoảng", "trên", "gần", "hơn", "ước",
    "tiếp nhận", "tiếp đón", "giải quyết", "thực hiện", "ban hành", "nộp", "thanh toán", "xếp"});
// The same of a name of more than its head: "Phòng tổ chức" may be one itself.
constexpr auto kActs = std::to_array<std::string_view>({
    "tổ chức", "phối hợp", "triển khai", "xử lý", "hoàn thành", "cung cấp", "công bố", "phê duyệt",
    "kiểm tra", "rà soát", "tham mưu", "bố trí", "cấp", "thu", "chi", "trình", "xây dựng"});

// What may stand before a name without being part of it: "tại Trung tâm", "Quý III Văn phòng".
constexpr auto kBefore = std::to_array<std::string_view>({
    "tại", "của", "ở", "do", "gồm", "riêng", "như", "trong đó", "tham mưu", "tháng", "quý", "năm",
    "nay", "qua", "là", "để"});
// Others whose number it may be: "Trung tâm đã chuyển các sở 12 hồ sơ".
constexpr auto kOthers = std::to_array<std::string_view>({
    "sở", "ubnd", "huyện", "xã", "cơ quan", "đơn vị", "địa phương", "doanh nghiệp"});
// clang-format on

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;  // without the comma
  std::string key;      // folded, marks kept
  bool capital = false;
  bool acronym = false;  // "UBND", "TN&MT"
  bool comma = false;    // stands behind it
};
using Words = std::vector<Word>;

bool starts_with_capital(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && is_letter(next_code_point(text, offset)) && !starts_lower_case(text);
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_blank(next_code_point(text, end))) {
      at = end;
      continue;
    }
    while (end < text.size()) {
      std::size_t next = end;
      if (is_blank(next_code_point(text, next))) break;
      end = next;
    }
    Word word{at, end, "", false, false, false};
    at = end;
    while (word.end > word.begin && text[word.end - 1] == ',') {
      --word.end;
      word.comma = true;
    }
    const std::string_view printed = text.substr(word.begin, word.end - word.begin);
    word.key = fold_keeping_marks(printed);
    word.capital = starts_with_capital(printed);
    word.acronym = word.capital && count_code_points(printed) > 1 && is_upper_case(printed);
    if (printed.empty()) {
      if (!words.empty()) words.back().comma = true;
    } else {
      words.push_back(std::move(word));
    }
  }
  return words;
}

// How many words from `at` on are the phrase, with no comma between them; 0 when they are not.
std::size_t words_of_phrase(const Words& words, std::size_t at, std::string_view phrase) {
  std::size_t n = 0;
  while (at + n < words.size() && n < kLongestPhrase) {
    const Word& word = words[at + n];
    if (n > 0 && !phrase.starts_with(' ')) return 0;
    if (n > 0) phrase.remove_prefix(1);
    if (!phrase.starts_with(word.key)) return 0;
    phrase.remove_prefix(word.key.size());
    ++n;
    if (phrase.empty()) return n;
    if (word.comma) return 0;
  }
  return 0;
}

// How many words from `at` on the longest phrase of the table takes; 0 for none. Most words begin
// no phrase: with phrases compared one by one is_entity_name() takes half the time that it takes
// when texts of one, two … eight words are put together and each is looked for.
template <std::size_t N>
std::size_t phrase_at(const Words& words, std::size_t at,
                      const std::array<std::string_view, N>& table) {
  if (at == words.size() || words[at].key.empty()) return 0;
  const char first = words[at].key.front();
  std::size_t found = 0;
  for (const std::string_view phrase : table) {
    if (phrase.front() != first) continue;
    found = std::max(found, words_of_phrase(words, at, phrase));
  }
  return found;
}

template <std::size_t N>
bool phrase_before(const Words& words, std::size_t at,
                   const std::array<std::string_view, N>& table) {
  for (std::size_t n = 1; n <= std::min(at, kLongestPhrase); ++n) {
    if (phrase_at(words, at - n, table) == n) return true;
  }
  return false;
}

std::size_t head_at(const Words& words, std::size_t at) {
  const std::size_t head = phrase_at(words, at, kHeads);
  return phrase_at(words, at, kNoNames) < head ? head : 0;
}

bool opens_statement(const Words& words, std::size_t at) {
  return phrase_at(words, at, kStates) > 0 || phrase_at(words, at, kActs) > 0;
}

// Most labels begin otherwise, and need not be looked at any closer.
bool may_begin_name(std::string_view text) {
  if (!starts_with_capital(text)) return false;
  std::size_t end = 0;
  while (end < text.size() && text[end] != ',') {
    std::size_t next = end;
    if (is_blank(next_code_point(text, next))) break;
    end = next;
  }
  const std::string word = fold_keeping_marks(text.substr(0, end));
  return std::ranges::any_of(kHeads, [&](std::string_view head) {
    return head.starts_with(word) && (head.size() == word.size() || head[word.size()] == ' ');
  });
}

bool is_joint(const Word& word) { return word.key == "và" || word.key == "-" || word.key == "&"; }

// A name that begins at a head word.
struct Name {
  std::size_t end = 0;   // the word behind it
  bool bare = true;      // nothing but its head: "Trung tâm"
  bool several = false;  // another name follows in a list
};

class NameReader {
 public:
  NameReader(const Words& words, std::size_t begin, std::size_t head) : words_(words) {
    in_place_ = phrase_at(words, begin, kPlaces) == head;
    name_.end = begin + head;
  }

  Name read() {
    while (name_.end < words_.size() && !name_.several) {
      const std::size_t taken = part_at(name_.end);
      if (taken == 0) break;
      name_.end += taken;
      name_.bare = false;
    }
    return name_;
  }

 private:
  // How many words from `at` on go on with the name.
  std::size_t part_at(std::size_t at) {
    const Word& word = words_[at];
    const bool listed = words_[at - 1].comma;
    if (listed || is_joint(word)) return listed_part(listed ? at : at + 1, listed ? 0 : 1);
    // The longer phrase holds: "xã hội" is no commune, "cấp xã" gives nothing.
    const std::size_t place = phrase_at(words_, at, kPlaces);
    const std::size_t noun = in_place_ ? 0 : phrase_at(words_, at, kNameWords);
    if (place > noun) {
      in_place_ = true;
      return place;
    }
    if (!word.capital && noun == 0 && opens_statement(words_, at)) return 0;
    return word_part(at);
  }

  std::size_t word_part(std::size_t at) {
    const Word& word = words_[at];
    if (!word.capital) {
      if (word.key == "các" && at + 1 < words_.size()) {
        if (words_[at + 1].capital) return 1;
        // "Ban Quản lý các khu công nghiệp": right behind the head only.
        const std::size_t noun = name_.bare ? phrase_at(words_, at + 1, kNameWords) : 0;
        return noun == 0 ? 0 : noun + 1;
      }
      return in_place_ ? 0 : phrase_at(words_, at, kNameWords);
    }
    if (word.acronym || word.comma || in_place_) return 1;
    // The second syllable of a word is small: "Tư pháp". A word of the tables is one of its own.
    const std::size_t next = at + 1;
    const bool second = next < words_.size() && !words_[next].capital && !is_joint(words_[next]) &&
                        words_[next].key != "các" && phrase_at(words_, next, kStates) == 0 &&
                        phrase_at(words_, next, kPlaces) == 0 &&
                        phrase_at(words_, next, kNameWords) == 0;
    return second ? 2 : 1;
  }

  // Behind a comma or "và": more of this name, or the next name of a list.
  std::size_t listed_part(std::size_t at, std::size_t joint) {
    if (at == words_.size()) return 0;
    if (joint == 0 && !words_[at].capital && opens_statement(words_, at)) return 0;
    const bool more = !in_place_ && head_at(words_, at) == 0;
    const std::size_t taken = more ? word_part(at) : 0;
    name_.several = taken == 0;
    return taken == 0 ? 0 : joint + taken;
  }

  const Words& words_;
  Name name_;
  bool in_place_ = false;
};

std::optional<Name> name_at(const Words& words, std::size_t at) {
  if (!words[at].capital) return std::nullopt;
  const std::size_t head = head_at(words, at);
  if (head == 0) return std::nullopt;
  return NameReader(words, at, head).read();
}

// Does what stands between name and number state something of it, and of nobody else?
bool states_number(const Words& words, const Name& name) {
  if (name.end == words.size()) return true;
  const bool states = phrase_at(words, name.end, kStates) > 0 ||
                      (!name.bare && phrase_at(words, name.end, kActs) > 0);
  if (!states) return false;
  for (std::size_t at = name.end; at < words.size(); ++at) {
    if (words[at].capital && head_at(words, at) > 0) return false;
    if (phrase_at(words, at, kOthers) > 0) return false;
  }
  return true;
}

bool stands_free(const Words& words, std::size_t at) {
  return at == 0 || words[at - 1].comma || phrase_before(words, at, kBefore);
}

// The clause the number stands in: behind the last full mark and the last number.
std::string_view last_clause(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == ',')) {
    text = trim(text.substr(0, text.size() - 1));
  }
  const std::size_t mark = text.find_last_of(";(:.)0123456789%");
  return mark == std::string_view::npos ? text : text.substr(mark + 1);
}

}  // namespace

bool is_entity_name(std::string_view text) {
  text = trim(text);
  if (text.size() >= kLongestName || !may_begin_name(text)) return false;
  const Words words = words_of(text);
  if (words.empty()) return false;
  const auto name = name_at(words, 0);
  if (!name || name->several) return false;
  return name->end == words.size() || !opens_statement(words, name->end);
}

bool is_whole_entity_name(std::string_view text) {
  text = trim(text);
  if (text.size() >= kLongestName || !may_begin_name(text)) return false;
  const Words words = words_of(text);
  const auto name = words.empty() ? std::nullopt : name_at(words, 0);
  return name && !name->several && !name->bare && name->end == words.size();
}

bool is_bare_head(std::string_view text) {
  const Words words = words_of(text);
  return !words.empty() && head_at(words, 0) == words.size();
}

std::vector<std::string> whole_entity_names(std::string_view text) {
  std::vector<std::string> names;
  const Words words = words_of(text);
  for (std::size_t at = 0; at < words.size();) {
    const auto name = name_at(words, at);
    if (name && !name->bare && !name->several) {
      names.emplace_back(text.substr(words[at].begin, words[name->end - 1].end - words[at].begin));
    }
    at = name ? name->end : at + 1;
  }
  return names;
}

std::string entity_before(std::string_view text) {
  const std::string_view clause = last_clause(text);
  if (clause.size() > kFarthest) return "";
  const Words words = words_of(clause);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto name = name_at(words, at);
    if (!name) continue;
    if (name->several) return "";
    if (states_number(words, *name) && stands_free(words, at)) {
      return std::string(
          clause.substr(words[at].begin, words[name->end - 1].end - words[at].begin));
    }
    // What a name is part of is not looked into: "Chủ tịch UBND tỉnh", "Văn phòng UBND tỉnh".
    at = name->end - 1;
  }
  return "";
}

}  // namespace bocso
