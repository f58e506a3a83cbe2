// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/worker_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

namespace bocso {
namespace {

constexpr int kOutOfMemory = 70;  // exit statuses of the process
constexpr int kUnexpected = 71;
constexpr int kResultPipe = 3;  // the only descriptor it keeps besides the standard ones
constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);
constexpr std::uint64_t kShareAsked = ~std::uint64_t{0};  // in place of a length
constexpr int kMostShares = 10'000;
constexpr auto kGrace = std::chrono::seconds(1);  // between closing the pipe and being gone

bool is_worker = false;

bool send(int pipe, const void* bytes, std::size_t size) {
  const char* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t sent = write(pipe, at, size);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    at += sent;
    size -= static_cast<std::size_t>(sent);
  }
  return true;
}

// Libraries print what they please, some of them megabytes of it: nobody listens.
bool set_up_descriptors(int pipe) {
  const int nowhere = open("/dev/null", O_RDWR);
  if (nowhere < 0) return false;
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (dup2(nowhere, standard) < 0) return false;
  }
  if (pipe != kResultPipe && dup2(pipe, kResultPipe) < 0) return false;
  return close_range(kResultPipe + 1, ~0U, 0) == 0;
}

void set_up_signals(const sigset_t& mask) {
  // A key pressed on the terminal reaches every process of the group, and so does what timeout,
  // systemd or Slurm send; only the parent decides what it means.
  signal(SIGINT, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
  signal(SIGPIPE, SIG_DFL);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
}

[[noreturn]] void work_in_process(const Work& work, int pipe, pid_t parent, const sigset_t& mask) {
  set_up_signals(mask);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // The parent may have died before the line above it asked to be killed with it.
  if (getppid() != parent || !set_up_descriptors(pipe)) _exit(kUnexpected);
  is_worker = true;
  try {
    const std::string result = work();
    const std::uint64_t size = result.size();
    const bool sent =
        send(kResultPipe, &size, sizeof size) && send(kResultPipe, result.data(), result.size());
    _exit(sent ? 0 : kUnexpected);
  } catch (const std::bad_alloc&) {
    _exit(kOutOfMemory);
  } catch (...) {
    _exit(kUnexpected);
  }
}

std::string how_it_ended(int status) {
  if (WIFSIGNALED(status)) {
    return fmt::format("the reading process was killed by signal {}", WTERMSIG(status));
  }
  if (WEXITSTATUS(status) == kOutOfMemory) return "the reading process ran out of memory";
  if (WEXITSTATUS(status) == 0) return "the reading process ended without a result";
  return fmt::format("the reading process ended with status {}", WEXITSTATUS(status));
}

double seconds_since(WorkerProcess::Clock::time_point start) {
  return std::chrono::duration<double>(WorkerProcess::Clock::now() - start).count();
}

}  // namespace

void ask_for_share() {
  if (is_worker) send(kResultPipe, &kShareAsked, sizeof kShareAsked);
}

WorkerProcess::WorkerProcess(pid_t process, int pipe)
    : process_(process), pipe_(pipe), started_(Clock::now()) {}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      pipe_(std::exchange(other.pipe_, -1)),
      started_(other.started_),
      bytes_(std::move(other.bytes_)),
      shares_(other.shares_) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  std::swap(process_, other.process_);
  std::swap(pipe_, other.pipe_);
  std::swap(started_, other.started_);
  std::swap(bytes_, other.bytes_);
  std::swap(shares_, other.shares_);
  return *this;
}

WorkerProcess::~WorkerProcess() {
  if (process_ > 0) end(true);
}

Result<WorkerProcess> WorkerProcess::start(const Work& work, const sigset_t& mask) {
  const auto no_process = [] {
    return failure(ErrorCode::crashed, "no process could be started to read it: " +
                                           std::generic_category().message(errno));
  };
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return no_process();
  const pid_t parent = getpid();
  const pid_t process = fork();
  if (process == 0) work_in_process(work, ends[1], parent, mask);
  if (process < 0) {
    const auto result = no_process();
    close(ends[0]);
    close(ends[1]);
    return result;
  }
  close(ends[1]);
  return WorkerProcess(process, ends[0]);
}

int WorkerProcess::end(bool kill_at_once) {
  close(std::exchange(pipe_, -1));
  const pid_t process = std::exchange(process_, -1);
  if (!kill_at_once) {
    // It closed its pipe, so it is about to end. One that only pretends does not keep us.
    for (const auto until = Clock::now() + kGrace; Clock::now() < until; poll(nullptr, 0, 1)) {
      int status = 0;
      if (waitpid(process, &status, WNOHANG) == process) return status;
    }
  }
  kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

Outcome WorkerProcess::failed(ErrorCode code, std::string why) {
  bytes_.clear();
  return {.result = {},
          .error = Error{code, {}, 0, 0, std::move(why)},
          .seconds = seconds_since(started_)};
}

std::optional<std::size_t> WorkerProcess::announced() const {
  if (bytes_.size() < kLengthBytes) return std::nullopt;
  std::uint64_t size = 0;
  std::memcpy(&size, bytes_.data(), sizeof size);
  return size;
}

void WorkerProcess::take_questions() {
  std::size_t taken = 0;
  while (bytes_.size() - taken >= kLengthBytes &&
         std::memcmp(bytes_.data() + taken, &kShareAsked, kLengthBytes) == 0) {
    taken += kLengthBytes;
    shares_ = std::min(shares_ + 1, kMostShares);
  }
  bytes_.erase(0, taken);
}

std::optional<Outcome> WorkerProcess::receive(std::size_t most_result_bytes) {
  static std::array<char, 1 << 16> buffer;
  const ssize_t got = read(pipe_, buffer.data(), buffer.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
  if (got > 0) bytes_.append(buffer.data(), static_cast<std::size_t>(got));
  take_questions();
  const std::optional<std::size_t> size = announced();
  if (size && *size > most_result_bytes) {
    end(true);
    return failed(ErrorCode::too_large,
                  fmt::format("its result is larger than {} MiB", most_result_bytes >> 20));
  }
  if (size && bytes_.size() >= kLengthBytes + *size) {
    end(false);
    if (bytes_.size() > kLengthBytes + *size) {
      return failed(ErrorCode::crashed, "the reading process sent more than its result");
    }
    bytes_.erase(0, kLengthBytes);
    return Outcome{std::move(bytes_), std::nullopt, seconds_since(started_)};
  }
  if (got > 0) return std::nullopt;
  return failed(ErrorCode::crashed, how_it_ended(end(false)));
}

Outcome WorkerProcess::time_out(double seconds) {
  end(true);
  return failed(ErrorCode::crashed, fmt::format("it was not read within {:g} seconds", seconds));
}

}  // namespace bocso
