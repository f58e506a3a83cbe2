// SPDX-License-Identifier: GPL-3.0-or-later
// How anything in bocso fails, and how it says so.
//
// An expected failure is a value: a function that can fail returns Result<T>, which holds either a
// T or an Error. Nothing here throws. "No" as a normal answer is std::optional, not an Error. What
// went only half wrong (a page that could not be read in a document that could) is a Note kept as
// data.
//
//   Result<std::string> bytes = read_file("bao-cao.pdf");
//   if (!bytes) return tl::unexpected(bytes.error());
//
// Result is tl::expected, with the member names of C++23's std::expected.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace bocso {

// What kind of thing went wrong; callers decide by this, people read Error::message.
enum class ErrorCode {
  bad_input,    // the words of a command line or an argument are wrong
  not_found,    // no such file, folder or record
  unreadable,   // the operating system would not let us read it
  not_a_pdf,    // the bytes are no PDF, and no picture
  damaged,      // a PDF, a picture or a stored document, but too broken to read
  password,     // encrypted, and the password is missing or wrong
  empty,        // a document without pages
  too_large,    // over a stated limit
  unavailable,  // something that the system should have is not installed
  crashed,      // the process reading it died
  catalogue,    // a mistake in a catalogue file
  store,        // the store cannot be opened, read or written
  output,       // an export cannot be written
  overflow,     // a figure beyond 18 digits
};

// One failure. file, page and line are there when they are known (empty, 0, 0 when not).
struct Error {
  ErrorCode code = ErrorCode::bad_input;
  std::string file;
  int page = 0;  // 1-based
  int line = 0;  // 1-based, for text files such as a catalogue
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string message, std::string file = {},
                                     int page = 0, int line = 0) {
  return tl::unexpected(Error{code, std::move(file), page, line, std::move(message)});
}

// One line: "bao-cao.pdf, page 3: the page is larger than 14400 points", "a.yaml:12: no such unit".
std::string to_string(const Error& error);

// Something worth telling about a document that was read all the same.
struct Note {
  int page = 0;  // 1-based; 0: the whole document
  std::string text;

  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace bocso
