// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the program says to people, and the only writer to standard error. One line a message,
// what it is about (document and page) first; control characters in names and texts are made
// visible, so that no document can steer the terminal.
//
//   bocso: unknown command 'marge' (see bocso --help)
//   báo-cáo.pdf, page 3: no text layer: a picture covers 98 % of the page
//   6 documents: 6 read, 0 failed; 812 figures; 9 errors, 3 warnings, 12 notes
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include "normalize/result.h"

namespace bocso {

struct MessageOptions {
  bool quiet = false;     // errors only
  bool verbose = false;   // details, too
  bool progress = false;  // a line that shows how far the work is
};

class Messages {
 public:
  explicit Messages(std::FILE* out) : out_(out) {}

  void set(const MessageOptions& options) { options_ = options; }
  bool verbose() const { return options_.verbose && !options_.quiet; }

  // Something that ends the command: said whatever the options.
  void error(const Error& error);
  // The same of the command line, where there is no place to name.
  void usage_error(std::string_view text);
  // Something about a document, page 0 for the whole of it. A document that could not be read is
  // told even to the quiet, a detail only to the verbose.
  void document_error(std::string_view document, std::string_view text);
  void detail(std::string_view document, int page, std::string_view text);
  // Something about the run: not to the quiet.
  void say(std::string_view text);
  // How far the work is, on one line that is written over; at most ten times a second.
  void progress(std::size_t done, std::size_t total, std::size_t incomplete);
  // Takes the progress line away.
  void end_progress();

 private:
  void line(std::string_view text);

  std::FILE* out_;
  MessageOptions options_;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point last_progress_{};
};

// text on one line: line breaks and tabs become blanks, other control characters \xNN.
std::string visible(std::string_view text);

}  // namespace bocso
