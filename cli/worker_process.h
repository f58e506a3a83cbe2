// SPDX-License-Identifier: GPL-3.0-or-later
// One forked process that does one piece of work and sends back bytes: a length, then as many. All
// bits of the length set is no length: it asks for a share of time.
#pragma once

#include <signal.h>
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "cli/workers.h"

namespace bocso {

class WorkerProcess {
 public:
  using Clock = std::chrono::steady_clock;

  // Begins the work. mask: the signal mask the process is to have. Errors: crashed (no process or
  // pipe to be had from the system).
  static Result<WorkerProcess> start(const Work& work, const sigset_t& mask);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  ~WorkerProcess();  // kills it, if it still lives

  int descriptor() const { return pipe_; }  // readable when there is something to receive
  Clock::time_point started() const { return started_; }
  std::size_t received() const { return bytes_.size(); }
  int shares() const { return shares_; }  // of time, that it has asked for

  // Takes what has come. The outcome, when that was the end of it.
  std::optional<Outcome> receive(std::size_t most_result_bytes);
  // Ends it for having taken too long.
  Outcome time_out(double seconds);

 private:
  WorkerProcess(pid_t process, int pipe);
  // Kills it (if it has not ended by itself) and forgets it; the status waitpid() gives.
  int end(bool kill_at_once);
  Outcome failed(ErrorCode code, std::string why);
  std::optional<std::size_t> announced() const;
  void take_questions();

  pid_t process_ = -1;
  int pipe_ = -1;
  Clock::time_point started_;
  std::string bytes_;
  int shares_ = 0;
};

}  // namespace bocso
