// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/make_shared.hpp>
#include <boost/program_options.hpp>
#include <fstream>

namespace bocso {
namespace {

namespace po = boost::program_options;

// The options of one command; an empty name is every command's.
po::options_description described(std::string_view command) {
  po::options_description description;
  for (const Option& option : all_options()) {
    if (!command.empty() && !belongs_to(option, command)) continue;
    const std::string names =
        option.letter == 0 ? option.name : fmt::format("{},{}", option.name, option.letter);
    const bool is_switch = option.value[0] == '\0';
    description.add(boost::make_shared<po::option_description>(
        names.c_str(), new po::untyped_value(is_switch), option.brief));
  }
  return description;
}

const Option* find_option(std::string_view name) {
  const auto found = std::ranges::find(all_options(), name, &Option::name);
  return found == all_options().end() ? nullptr : &*found;
}

// "-2.945" and "-5%" are words: no option's letter is a digit.
std::vector<po::option> negative_number(std::vector<std::string>& words) {
  const std::string word = words.front();
  if (word.size() < 2 || word[0] != '-' || word[1] < '0' || word[1] > '9') return {};
  words.erase(words.begin());
  po::option positional;
  positional.value = {word};
  positional.original_tokens = {word};
  return {positional};
}

Result<void> add_value(const po::option& parsed, std::string_view where, Arguments& arguments) {
  if (parsed.string_key.empty()) {
    arguments.words.insert(arguments.words.end(), parsed.value.begin(), parsed.value.end());
    return {};
  }
  const Option* option = find_option(parsed.string_key);
  std::vector<std::string>& values = arguments.values[parsed.string_key];
  if (!values.empty() && !option->repeatable) {
    return failure(ErrorCode::bad_input,
                   fmt::format("--{} is given twice{}", parsed.string_key, where));
  }
  if (option->value[0] != '\0') {
    values.insert(values.end(), parsed.value.begin(), parsed.value.end());
    return {};
  }
  const std::string text = parsed.value.empty() ? "true" : parsed.value.front();
  if (text != "true" && text != "false") {
    return failure(ErrorCode::bad_input, fmt::format("--{} is a switch: true or false, not '{}'{}",
                                                     parsed.string_key, text, where));
  }
  values = {text};
  return {};
}

Result<Arguments> collected(const po::parsed_options& parsed, std::string_view where) {
  Arguments arguments;
  for (const po::option& option : parsed.options) {
    if (auto done = add_value(option, where, arguments); !done) {
      return tl::unexpected(done.error());
    }
  }
  std::erase_if(arguments.values, [](const auto& entry) {
    return find_option(entry.first)->value[0] == '\0' && entry.second.front() == "false";
  });
  return arguments;
}

Result<Arguments> parse_words(std::string_view command, const std::vector<std::string>& words) {
  namespace style = po::command_line_style;
  try {
    const po::options_description options = described(command);
    po::command_line_parser parser(words);
    parser.options(options).style(style::unix_style & ~style::allow_guessing);
    parser.extra_style_parser(negative_number);
    return collected(parser.run(), "");
  } catch (const po::unknown_option& error) {
    return failure(ErrorCode::bad_input, fmt::format("{} has no option '{}' (see bocso {} --help)",
                                                     command, error.get_option_name(), command));
  } catch (const po::error& error) {
    return failure(ErrorCode::bad_input, error.what());
  }
}

Result<void> add_config(std::string_view command, const std::string& path, Arguments& arguments) {
  std::ifstream file(path);
  if (!file)
    return failure(ErrorCode::not_found, fmt::format("there is no config file '{}'", path));
  const std::string where = fmt::format(" in {}", path);
  Result<Arguments> read;
  try {
    const po::options_description options = described("");
    read = collected(po::parse_config_file(file, options), where);
  } catch (const po::unknown_option& error) {
    return failure(ErrorCode::bad_input,
                   fmt::format("there is no option '{}'{}", error.get_option_name(), where));
  } catch (const po::error& error) {
    return failure(ErrorCode::bad_input, error.what() + where);
  }
  if (!read) return tl::unexpected(read.error());
  for (const char* meaningless : {"config", "help", "version"}) {
    if (read->has(meaningless)) {
      return failure(ErrorCode::bad_input,
                     fmt::format("'{}' has no meaning{}", meaningless, where));
    }
  }
  for (auto& [name, values] : read->values) {
    if (belongs_to(*find_option(name), command)) arguments.values.try_emplace(name, values);
  }
  return {};
}

}  // namespace

std::string Arguments::value(std::string_view option, std::string_view preset) const {
  const auto found = values.find(option);
  return found == values.end() ? std::string(preset) : found->second.back();
}

std::vector<std::string> Arguments::all(std::string_view option) const {
  const auto found = values.find(option);
  return found == values.end() ? std::vector<std::string>() : found->second;
}

Result<Arguments> parse_arguments(std::string_view command, const std::vector<std::string>& words) {
  Result<Arguments> arguments = parse_words(command, words);
  if (!arguments || !arguments->has("config")) return arguments;
  if (auto done = add_config(command, arguments->value("config"), *arguments); !done) {
    return tl::unexpected(done.error());
  }
  return arguments;
}

}  // namespace bocso
