// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/workers.h"

#include <poll.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <vector>

#include "cli/interruption.h"
#include "cli/worker_process.h"

namespace bocso {
namespace {

using Clock = WorkerProcess::Clock;

// Units begun behind one that is not done: what waits costs memory, and a look at every turn.
constexpr std::size_t kMostAhead = 4096;

// SIGINT and SIGTERM come only while wait() asks for them.
class SignalGuard {
 public:
  SignalGuard() {
    sigset_t held;
    sigemptyset(&held);
    for (const int number : {SIGINT, SIGTERM}) sigaddset(&held, number);
    sigprocmask(SIG_BLOCK, &held, &mask_);
  }
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;
  ~SignalGuard() { sigprocmask(SIG_SETMASK, &mask_, nullptr); }

  const sigset_t& mask() const { return mask_; }

 private:
  sigset_t mask_{};
};

// A unit that was begun, in order of units.
struct Slot {
  std::optional<WorkerProcess> process;  // while it runs
  std::optional<Outcome> outcome;        // when it has ended
  bool is_done = false;
};

class Supervisor {
 public:
  Supervisor(const Units& units, const WorkerOptions& options) : units_(units), options_(options) {}

  UnitsEnd run() {
    while (finished_ < units_.count) {
      if (can_begin()) begin(finished_ + slots_.size());
      wait();
      if (is_interrupted()) return end_interrupted();
      end_late_units();
      if (!finish_units()) return UnitsEnd::stopped;
    }
    return UnitsEnd::done;
  }

 private:
  std::size_t running() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(slots_, [](const Slot& slot) { return slot.process.has_value(); }));
  }
  std::size_t waiting_bytes() const {
    std::size_t bytes = 0;
    for (const Slot& slot : slots_) bytes += slot.outcome ? slot.outcome->result.size() : 0;
    return bytes;
  }

  bool can_begin() const {
    return finished_ + slots_.size() < units_.count && slots_.size() < kMostAhead &&
           running() < static_cast<std::size_t>(options_.jobs) &&
           (slots_.empty() || waiting_bytes() < options_.most_waiting_bytes);
  }

  void begin(std::size_t unit) {
    Slot& slot = slots_.emplace_back();
    const std::optional<Work> work = units_.prepare(unit);
    if (!work) return note_done(slot);
    Result<WorkerProcess> process = WorkerProcess::start(*work, signals_.mask());
    if (process) {
      slot.process.emplace(std::move(*process));
    } else {
      slot.outcome = Outcome{{}, process.error(), 0};
      note_done(slot);
    }
  }

  void note_done(Slot& slot) {
    slot.process.reset();
    slot.is_done = true;
    ++done_;
    if (units_.progress) units_.progress(done_);
  }

  // Until something comes from a process, the first of them has run out of time, or a signal
  // arrives.
  void wait() {
    std::vector<pollfd> descriptors;
    std::vector<Slot*> waiting;
    auto first_limit = Clock::time_point::max();
    for (Slot& slot : slots_) {
      if (!slot.process) continue;
      descriptors.push_back({slot.process->descriptor(), POLLIN, 0});
      waiting.push_back(&slot);
      first_limit = std::min(first_limit, limit_of(*slot.process));
    }
    const bool busy = can_begin() || waiting.empty() || slots_.front().is_done;
    const timespec limit = busy ? timespec{} : time_left(first_limit);
    const bool no_limit = !busy && options_.timeout_seconds <= 0;
    const int ready = ppoll(descriptors.data(), descriptors.size(), no_limit ? nullptr : &limit,
                            &signals_.mask());
    if (ready <= 0) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (descriptors[i].revents == 0) continue;
      waiting[i]->outcome = waiting[i]->process->receive(options_.most_result_bytes);
      if (waiting[i]->outcome) note_done(*waiting[i]);
    }
  }

  double seconds_of(const WorkerProcess& process) const {
    return options_.timeout_seconds + process.shares() * options_.share_seconds;
  }
  Clock::time_point limit_of(const WorkerProcess& process) const {
    return process.started() + std::chrono::duration_cast<Clock::duration>(
                                   std::chrono::duration<double>(seconds_of(process)));
  }

  static timespec time_left(Clock::time_point first_limit) {
    const std::chrono::duration<double> left = first_limit - Clock::now();
    const double seconds = std::max(0.0, left.count());
    timespec time{};
    time.tv_sec = static_cast<time_t>(seconds);
    time.tv_nsec = static_cast<long>((seconds - static_cast<double>(time.tv_sec)) * 1e9);
    return time;
  }

  void end_late_units() {
    if (options_.timeout_seconds <= 0) return;
    for (Slot& slot : slots_) {
      if (!slot.process || Clock::now() < limit_of(*slot.process)) continue;
      // Its result, or a question, may have come in time, while another process was waited for.
      slot.outcome = receive_what_is_there(*slot.process);
      if (!slot.outcome && Clock::now() < limit_of(*slot.process)) continue;
      if (!slot.outcome) slot.outcome = slot.process->time_out(seconds_of(*slot.process));
      note_done(slot);
    }
  }

  std::optional<Outcome> receive_what_is_there(WorkerProcess& process) const {
    pollfd descriptor{process.descriptor(), POLLIN, 0};
    std::optional<Outcome> outcome;
    while (!outcome && poll(&descriptor, 1, 0) > 0) {
      outcome = process.receive(options_.most_result_bytes);
    }
    return outcome;
  }

  bool finish_units() {
    while (!slots_.empty() && slots_.front().is_done) {
      std::optional<Outcome> outcome = std::move(slots_.front().outcome);
      slots_.pop_front();
      if (!units_.finish(finished_++, std::move(outcome))) return false;
    }
    return true;
  }

  // What is done is kept, also behind a unit that is not.
  UnitsEnd end_interrupted() {
    for (Slot& slot : slots_) slot.process.reset();
    for (Slot& slot : slots_) {
      const std::size_t unit = finished_++;
      if (slot.is_done && !units_.finish(unit, std::move(slot.outcome))) return UnitsEnd::stopped;
    }
    return UnitsEnd::interrupted;
  }

  const Units& units_;
  const WorkerOptions& options_;
  const SignalGuard signals_;
  std::deque<Slot> slots_;  // begun and not finished: the first is unit finished_
  std::size_t finished_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

UnitsEnd run_units(const Units& units, const WorkerOptions& options) {
  return Supervisor(units, options).run();
}

}  // namespace bocso
