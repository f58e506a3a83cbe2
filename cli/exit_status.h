// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's exit status says. Where several apply, the order is usage, not_written,
// interrupted, unreadable, flags, ok.
#pragma once

namespace bocso {

enum class ExitStatus {
  ok = 0,
  flags = 1,         // flags at or above --fail-on
  usage = 2,         // unknown option, no such input, a broken catalogue, a STORE that is no store
  unreadable = 3,    // some documents could not be read, or only in part: the store says why
  not_written = 4,   // the store or an export cannot be written
  interrupted = 130  // SIGINT or SIGTERM; what was finished is kept
};

}  // namespace bocso
