// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <cstdio>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/interruption.h"

int main(int argc, char** argv) {
  // A file that grows over a limit is an error of the write, to be told like any other.
  signal(SIGXFSZ, SIG_IGN);
  bocso::heed_interruptions();
  bocso::Messages messages(stderr);
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(bocso::run_program(words, messages));
}
