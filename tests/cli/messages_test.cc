// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"

#include <gtest/gtest.h>

#include <functional>

namespace bocso {
namespace {

// What is written to the stream while `speak` runs.
std::string said(const MessageOptions& options, const std::function<void(Messages&)>& speak) {
  char* text = nullptr;
  std::size_t size = 0;
  std::FILE* out = open_memstream(&text, &size);
  Messages messages(out);
  messages.set(options);
  speak(messages);
  std::fclose(out);
  std::string result(text, size);
  std::free(text);
  return result;
}

void everything(Messages& m) {
  m.usage_error("usage");
  m.error({ErrorCode::store, "s", 0, 0, "is no store"});
  m.document_error("a.pdf", "damaged");
  m.detail("a.pdf", 3, "a picture");
  m.say("6 documents");
}

TEST(Messages, OneLineEachWithDocumentAndPageFirst) {
  EXPECT_EQ(
      said({.verbose = true}, everything),
      "bocso: usage\ns: is no store\na.pdf: damaged\na.pdf, page 3: a picture\n6 documents\n");
}

TEST(Messages, DetailsAreForTheVerbose) {
  EXPECT_EQ(said({}, everything), "bocso: usage\ns: is no store\na.pdf: damaged\n6 documents\n");
}

TEST(Messages, ErrorsAreForTheQuietToo) {
  EXPECT_EQ(said({.quiet = true, .verbose = true}, everything),
            "bocso: usage\ns: is no store\na.pdf: damaged\n");
}

TEST(Messages, ProgressIsTakenAwayBeforeTheNextLine) {
  const auto work = [](Messages& m) {
    m.progress(1, 20, 0);
    m.progress(2, 20, 0);  // too soon to be shown
    m.say("done");
    m.end_progress();
  };
  EXPECT_EQ(said({.progress = true}, work), "\r\033[K1 of 20 documents\r\033[Kdone\n");
  EXPECT_EQ(said({}, work), "done\n");
  EXPECT_EQ(said({.quiet = true, .progress = true}, work), "");
}

TEST(Messages, NothingSteersTheTerminal) {
  const struct {
    const char* text;
    const char* shown;
  } kCases[] = {
      {"Thủy điện – 100 %", "Thủy điện – 100 %"},
      {"two\nlines\tand tabs", "two lines and tabs"},
      {"\033[2Jgone", "\\x1b[2Jgone"},
      {"bell\a, delete\x7f", "bell\\x07, delete\\x7f"},
      {"C1 \xc2\x9b 31m", "C1 \\x9b 31m"},
      {"no-break\xc2\xa0space", "no-break\xc2\xa0space"},
      {"broken \xc2", "broken \xc2"},
  };
  for (const auto& c : kCases) EXPECT_EQ(visible(c.text), c.shown);
}

}  // namespace
}  // namespace bocso
