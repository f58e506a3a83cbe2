// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <signal.h>

#include <initializer_list>

namespace bocso {
namespace {

volatile sig_atomic_t signal_came = 0;

}  // namespace

void heed_interruptions() {
  signal_came = 0;
  struct sigaction action {};
  action.sa_handler = [](int) { signal_came = 1; };
  for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

bool is_interrupted() { return signal_came != 0; }

}  // namespace bocso
