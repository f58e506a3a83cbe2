// SPDX-License-Identifier: GPL-3.0-or-later
// Units of work, each in a process of its own: forked from this one, so that what it has loaded is
// there without cost, and thrown away afterwards, so that no unit can hurt or influence another. A
// process that crashes, runs out of memory or time costs its unit and nothing else.
//
// This process must have no threads. It parses nothing a unit sends beyond a length: results are
// bytes, theirs to send and the caller's to validate.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "normalize/result.h"

namespace bocso {

struct WorkerOptions {
  int jobs = 1;                // processes at once
  double timeout_seconds = 0;  // wall time of a unit, 0: no limit
  double share_seconds = 0;    // more of it each time the unit calls ask_for_share()
  std::size_t most_result_bytes = std::size_t{256} << 20;  // of one unit
  // Results wait for those of the units before them. Above this, no new unit is begun.
  std::size_t most_waiting_bytes = std::size_t{256} << 20;
};

// What a unit does, in its own process; the result goes to the parent. Whatever it prints is lost.
using Work = std::function<std::string()>;

// Called in a unit's own process, for a piece of its work that has a share of time of its own. At
// most 10,000 shares are given. In any other process nothing happens.
void ask_for_share();

// What came of a unit.
struct Outcome {
  std::string result;
  std::optional<Error> error;  // crashed or too_large; result is empty then
  double seconds = 0;          // wall time
};

struct Units {
  std::size_t count = 0;
  // Called in order, in this process, when a unit can begin. nullopt: there is nothing to do for
  // it.
  std::function<std::optional<Work>(std::size_t unit)> prepare;
  // Called in order, in this process; nullopt where prepare() gave nothing. False stops everything.
  std::function<bool(std::size_t unit, std::optional<Outcome> outcome)> finish;
  // Called whenever a unit is done, in whatever order; may be empty.
  std::function<void(std::size_t done)> progress;
};

enum class UnitsEnd {
  done,
  stopped,      // finish() said so
  interrupted,  // see interruption.h; finish() was called for the units that were done by then
};

UnitsEnd run_units(const Units& units, const WorkerOptions& options);

}  // namespace bocso
