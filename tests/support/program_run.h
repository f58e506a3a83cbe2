// SPDX-License-Identifier: GPL-3.0-or-later
// The built program in a fresh folder, run by its command line: exit status, what it prints and
// what it writes.
//
//   TEST_F(ProgramRun, Reads) { EXPECT_EQ(run("extract a.pdf -o s").status, 0); }
#pragma once

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace bocso {

namespace fs = std::filesystem;

struct Ended {
  int status = -1;
  std::string out;
  std::string err;
};

class ProgramRun : public testing::Test {
 protected:
  // Runs `bocso WORDS` in the folder, by the shell. before: what stands in front of the program's
  // name.
  Ended run(const std::string& words, const std::string& before = "") {
    return shell(before + " " BOCSO_PROGRAM " " + words);
  }
  Ended shell(const std::string& command) {
    const std::string line =
        "cd '" + folder_.path() + "' && { " + command + "\n} >.out 2>.err </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status), folder_.read(".out"),
            folder_.read(".err")};
  }
  // Copies a report of the corpus into the folder.
  void take(const std::string& report, const std::string& as) {
    const fs::path target = folder_ / as;
    fs::create_directories(target.parent_path());
    fs::copy_file(fs::path(BOCSO_CORPUS "/reports") / report / "report.pdf", target);
  }
  // The bytes of all export files of a store, each after its name.
  std::string exported(const std::string& store) {
    const Ended ended = run("export " + store + " --format jsonl,csv -o exported");
    EXPECT_EQ(ended.status, 0) << ended.err;
    std::string all;
    for (const char* name : {"documents", "figures", "flags", "tables"}) {
      for (const char* ending : {".jsonl", ".csv"}) {
        all += std::string(name) + ending + '\n' +
               folder_.read("exported/" + std::string(name) + ending);
      }
    }
    fs::remove_all(folder_ / "exported");
    return all;
  }
  std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
  }

  TempFolder folder_;
};

}  // namespace bocso
