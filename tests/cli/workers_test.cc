// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/workers.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

#include "cli/interruption.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

void sleep_for(double seconds) {
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

struct Ran {
  UnitsEnd end = UnitsEnd::done;
  std::vector<std::size_t> order;  // as finish() was called
  std::map<std::size_t, std::optional<Outcome>> outcomes;
};

Ran ran(const std::vector<std::optional<Work>>& works, const WorkerOptions& options = {.jobs = 2}) {
  Ran result;
  result.end = run_units({.count = works.size(),
                          .prepare = [&](std::size_t unit) { return works[unit]; },
                          .finish =
                              [&](std::size_t unit, std::optional<Outcome> outcome) {
                                result.order.push_back(unit);
                                result.outcomes[unit] = std::move(outcome);
                                return true;
                              },
                          .progress = {}},
                         options);
  return result;
}

Work saying(std::string text, double after = 0) {
  return [text, after] {
    sleep_for(after);
    return text;
  };
}

TEST(Workers, ResultsComeInOrderWhicheverIsReadyFirst) {
  for (const int jobs : {1, 2, 3, 8}) {
    const Ran r =
        ran({saying("slow", 0.2), saying("quick"), std::nullopt, saying(""), saying("last")},
            {.jobs = jobs});
    EXPECT_EQ(r.end, UnitsEnd::done);
    EXPECT_THAT(r.order, ElementsAre(0, 1, 2, 3, 4));
    EXPECT_EQ(r.outcomes.at(0)->result, "slow");
    EXPECT_EQ(r.outcomes.at(1)->result, "quick");
    EXPECT_FALSE(r.outcomes.at(2));
    EXPECT_EQ(r.outcomes.at(3)->result, "");
    EXPECT_FALSE(r.outcomes.at(3)->error);
    EXPECT_EQ(r.outcomes.at(4)->result, "last");
  }
}

TEST(Workers, NothingToDoIsDone) { EXPECT_EQ(ran({}).end, UnitsEnd::done); }

TEST(Workers, LargeResultsComeWhole) {
  const std::string large(5'000'000, 'x');
  const Ran r = ran({saying(large), saying(large + "y")});
  EXPECT_EQ(r.outcomes.at(0)->result, large);
  EXPECT_EQ(r.outcomes.at(1)->result, large + "y");
}

// What a document can do to the process that reads it, and what is said of it.
TEST(Workers, AProcessThatDiesCostsItsUnitAlone) {
  const struct {
    const char* name;
    Work work;
    const char* why;
  } kCases[] = {
      {"segmentation fault",
       [] {
         signal(SIGSEGV, SIG_DFL);
         raise(SIGSEGV);
         return std::string();
       },
       "killed by signal 11"},
      {"abort",
       []() -> std::string {
         signal(SIGABRT, SIG_DFL);
         std::abort();
       },
       "killed by signal 6"},
      {"out of memory", []() -> std::string { throw std::bad_alloc(); }, "ran out of memory"},
      {"exception", []() -> std::string { throw std::runtime_error("x"); }, "ended with status 71"},
      {"exit 0 without a result", []() -> std::string { _exit(0); }, "ended without a result"},
      {"exit 5", []() -> std::string { _exit(5); }, "ended with status 5"},
      {"hangs",
       [] {
         sleep_for(60);
         return std::string("late");
       },
       "not read within 0.5 seconds"},
      {"spins",
       []() -> std::string {
         for (volatile bool on = true; on;) {
         }
         return {};
       },
       "not read within 0.5 seconds"},
      {"half a result",
       []() -> std::string {
         if (write(3, "\x09\0\0\0\0\0\0\0half", 12) < 0) _exit(1);
         _exit(0);
       },
       "ended without a result"},
      {"closes its pipe and stays",
       []() -> std::string {
         close(3);
         sleep_for(60);
         return {};
       },
       "killed by signal 9"},
      {"rubbish on the pipe",
       []() -> std::string {
         if (write(3, "rubbish rubbish", 15) < 0) _exit(1);
         sleep_for(60);
         return {};
       },
       "larger than"},
      {"result too large", [] { return std::string(2 << 20, 'x'); }, "larger than 1 MiB"},
  };
  for (const auto& c : kCases) {
    const Ran r = ran({saying("before"), c.work, saying("behind")},
                      {.jobs = 2, .timeout_seconds = 0.5, .most_result_bytes = 1 << 20});
    EXPECT_EQ(r.end, UnitsEnd::done) << c.name;
    ASSERT_TRUE(r.outcomes.at(1) && r.outcomes.at(1)->error) << c.name;
    EXPECT_THAT(r.outcomes.at(1)->error->message, HasSubstr(c.why)) << c.name;
    EXPECT_EQ(r.outcomes.at(1)->result, "") << c.name;
    EXPECT_EQ(r.outcomes.at(0)->result, "before") << c.name;
    EXPECT_EQ(r.outcomes.at(2)->result, "behind") << c.name;
  }
}

TEST(Workers, SharesAddToTheTimeLimit) {
  const auto asking = [](int shares) -> Work {
    return [shares] {
      for (int i = 0; i < shares; ++i) ask_for_share();
      sleep_for(1);
      return std::string("read");
    };
  };
  const Ran r = ran({asking(0), asking(1), asking(4)},
                    {.jobs = 3, .timeout_seconds = 0.25, .share_seconds = 0.5});
  ASSERT_TRUE(r.outcomes.at(0)->error && r.outcomes.at(1)->error);
  EXPECT_THAT(r.outcomes.at(0)->error->message, HasSubstr("within 0.25 seconds"));
  EXPECT_THAT(r.outcomes.at(1)->error->message, HasSubstr("within 0.75 seconds"));
  EXPECT_EQ(r.outcomes.at(2)->result, "read");
}

TEST(Workers, WhatAProcessPrintsIsLost) {
  testing::internal::CaptureStderr();
  const Ran r = ran({[] {
    for (int i = 0; i < 100'000; ++i) std::fputs("Syntax Error: Unknown operator\n", stderr);
    std::fflush(stderr);
    return std::string("read");
  }});
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(r.outcomes.at(0)->result, "read");
}

TEST(Workers, AProcessKeepsNoOtherDescriptor) {
  const int opened = fcntl(STDIN_FILENO, F_DUPFD, 100);
  const Ran r =
      ran({[opened] { return std::string(fcntl(opened, F_GETFD) < 0 ? "closed" : "open"); }});
  close(opened);
  EXPECT_EQ(r.outcomes.at(0)->result, "closed");
}

TEST(Workers, ASignalEndsItAndKeepsWhatIsDone) {
  for (const int number : {SIGINT, SIGTERM}) {
    heed_interruptions();
    const auto start = std::chrono::steady_clock::now();
    const Ran r = ran({saying("hangs", 60), saying("done"),
                       [number] {
                         sleep_for(0.3);
                         kill(getppid(), number);
                         sleep_for(60);
                         return std::string();
                       },
                       saying("not begun")});
    EXPECT_EQ(r.end, UnitsEnd::interrupted);
    EXPECT_THAT(r.order, ElementsAre(1));
    EXPECT_EQ(r.outcomes.at(1)->result, "done");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  }
  heed_interruptions();
  EXPECT_EQ(ran({saying("as if nothing had been")}).end, UnitsEnd::done);
}

TEST(Workers, FinishCanStopEverything) {
  int finished = 0;
  const auto end =
      run_units({.count = 100,
                 .prepare = [](std::size_t) { return std::optional<Work>(saying("x")); },
                 .finish = [&](std::size_t, std::optional<Outcome>) { return ++finished < 3; },
                 .progress = {}},
                {.jobs = 2});
  EXPECT_EQ(end, UnitsEnd::stopped);
  EXPECT_EQ(finished, 3);
}

TEST(Workers, ResultsThatWaitAreBounded) {
  std::size_t begun = 0;
  std::size_t begun_when_first_finished = 0;
  const std::string large(1 << 20, 'x');
  run_units({.count = 50,
             .prepare =
                 [&](std::size_t unit) {
                   ++begun;
                   return std::optional<Work>(saying(large, unit == 0 ? 0.5 : 0));
                 },
             .finish =
                 [&](std::size_t unit, std::optional<Outcome>) {
                   if (unit == 0) begun_when_first_finished = begun;
                   return true;
                 },
             .progress = {}},
            {.jobs = 2, .most_waiting_bytes = 4 << 20});
  EXPECT_EQ(begun, 50u);
  EXPECT_LE(begun_when_first_finished, 7u);
}

TEST(Workers, ProgressCountsUnitsAsTheyEnd) {
  std::vector<std::size_t> seen;
  run_units({.count = 3,
             .prepare =
                 [](std::size_t unit) {
                   return unit == 1 ? std::nullopt : std::optional<Work>(saying("x"));
                 },
             .finish = [](std::size_t, std::optional<Outcome>) { return true; },
             .progress = [&](std::size_t done) { seen.push_back(done); }},
            {.jobs = 2});
  EXPECT_THAT(seen, ElementsAre(1, 2, 3));
}

}  // namespace
}  // namespace bocso
