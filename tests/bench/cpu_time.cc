// SPDX-License-Identifier: GPL-3.0-or-later
// cpu_time RUNS FOLDER -- COMMAND… -- COMMAND…: times commands against each other.
//
// Runs all of them in turn, RUNS times (a slow moment of the machine then hits each alike),
// deleting FOLDER before every run. Prints for each command the CPU time (user + system, of its
// processes together): the least and the middle of its runs, the least time on the clock, and the
// most memory that one of its processes had; then how many times that of the last command each
// took. What the commands print is dropped, except on standard error.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Command {
  std::vector<char*> arguments;  // ends with a null pointer
  std::vector<double> milliseconds;
  double least_wall = 0;
  double most_memory = 0;  // MiB
};

double milliseconds(const timeval& time) {
  return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1000.0;
}

[[noreturn]] void become(const Command& command) {
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  execvp(command.arguments[0], command.arguments.data());
  _exit(127);
}

// nullopt when it could not be run or failed. wait4 counts the processes that the command waited
// for, too.
std::optional<rusage> run(const Command& command) {
  const pid_t child = fork();
  if (child < 0) return std::nullopt;
  if (child == 0) become(command);
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) return std::nullopt;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return used;
}

bool run_all(std::vector<Command>& commands, const char* folder) {
  for (Command& command : commands) {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    const auto start = std::chrono::steady_clock::now();
    const std::optional<rusage> used = run(command);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    if (!used) {
      std::cerr << "cpu_time: " << command.arguments[0] << " failed\n";
      return false;
    }
    command.milliseconds.push_back(milliseconds(used->ru_utime) + milliseconds(used->ru_stime));
    const bool first = command.milliseconds.size() == 1;
    command.least_wall = first ? wall.count() : std::min(command.least_wall, wall.count());
    command.most_memory =
        std::max(command.most_memory, static_cast<double>(used->ru_maxrss) / 1024.0);
  }
  return true;
}

void print(std::vector<Command>& commands) {
  std::cout << std::fixed << std::setprecision(1);
  for (Command& command : commands)
    std::sort(command.milliseconds.begin(), command.milliseconds.end());
  const double last = commands.back().milliseconds.front();
  for (const Command& command : commands) {
    const std::vector<double>& times = command.milliseconds;
    std::cout << std::setw(8) << times.front() << " ms least" << std::setw(8)
              << times[times.size() / 2] << " ms middle" << std::setw(8) << command.least_wall
              << " ms on the clock" << std::setw(8) << command.most_memory << " MiB" << std::setw(8)
              << std::setprecision(2) << times.front() / last << std::setprecision(1) << " times  "
              << std::filesystem::path(command.arguments[0]).filename().string() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Command> commands;
  for (int i = 3; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--") {
      commands.emplace_back();
    } else if (!commands.empty()) {
      commands.back().arguments.push_back(argv[i]);
    }
  }
  const int runs = argc > 1 ? std::atoi(argv[1]) : 0;
  const bool empty = std::any_of(commands.begin(), commands.end(),
                                 [](const Command& command) { return command.arguments.empty(); });
  if (runs < 1 || commands.empty() || empty) {
    std::cerr << "usage: cpu_time RUNS FOLDER -- COMMAND… -- COMMAND…\n";
    return 2;
  }
  for (Command& command : commands) command.arguments.push_back(nullptr);
  for (int i = 0; i < runs; ++i) {
    if (!run_all(commands, argv[2])) return 1;
  }
  print(commands);
  return 0;
}
