// SPDX-License-Identifier: GPL-3.0-or-later
// The built program as people and scripts run it: documents in, a store, files out.
#include <gmock/gmock.h>

#include "support/program_run.h"

namespace bocso {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using Program = ProgramRun;

TEST_F(Program, ReadsChecksAndExports) {
  take("one-stop", "docs/a.pdf");
  take("clean", "docs/sub/B.PDF");
  const Ended extract = run("extract docs -o out/store --format jsonl");
  EXPECT_EQ(extract.status, 0) << extract.err;
  EXPECT_THAT(extract.out, IsEmpty());
  EXPECT_THAT(extract.err, StartsWith("2 documents: 2 read, 0 failed; "));
  EXPECT_EQ(lines(extract.err), 1u);
  EXPECT_EQ(lines(folder_.read("out/store/export/documents.jsonl")), 2u);
  EXPECT_GT(lines(folder_.read("out/store/export/figures.jsonl")), 20u);
  EXPECT_THAT(folder_.read("out/store/export/documents.jsonl"),
              AllOf(HasSubstr(R"("file":"docs/a.pdf")"), HasSubstr(R"("file":"docs/sub/B.PDF")")));

  const Ended check = run("check out/store --fail-on none");
  EXPECT_EQ(check.status, 0);
  EXPECT_EQ(lines(check.out), lines(folder_.read("out/store/export/flags.jsonl")));

  const Ended status = run("status out/store");
  EXPECT_EQ(status.status, 0);
  EXPECT_EQ(lines(status.out), 3u);

  EXPECT_EQ(run("export out/store --format csv").status, 0);
  EXPECT_THAT(folder_.read("out/store/export/figures.csv"), StartsWith("id,document,file,page,"));
  for (const auto& entry : fs::directory_iterator(folder_ / "out/store/export")) {
    EXPECT_NE(entry.path().filename().string()[0], '.') << "a temporary file is left";
  }
}

TEST_F(Program, CheckComputesWhatExtractComputed) {
  ASSERT_EQ(run("extract " BOCSO_CORPUS "/reports -o s -q").status, 0);
  const std::string before = exported("s");
  const std::string bytes = folder_.read("s/bocso.sqlite");
  const Ended all = run("check s --fail-on none");
  EXPECT_EQ(all.status, 0);
  EXPECT_EQ(folder_.read("s/bocso.sqlite"), bytes)
      << "nothing had changed, but something was written";
  EXPECT_THAT(all.out, AllOf(HasSubstr("error  "), HasSubstr(" page ")));
  EXPECT_EQ(run("check s -q").status, 1) << "there are errors in the corpus";

  const Ended sums = run("check s --rules sum --min-severity error --fail-on error");
  EXPECT_LT(lines(sums.out), lines(all.out));
  EXPECT_THAT(sums.out, Not(HasSubstr("info")));
  EXPECT_EQ(exported("s"), before) << "what is shown does not change what is stored";
}

TEST_F(Program, TheNumberOfJobsDoesNotMatter) {
  folder_.write("broken.pdf", "%PDF-1.4\nand no more");
  take("one-stop", "same.pdf");
  const std::string inputs = "broken.pdf same.pdf " BOCSO_CORPUS "/reports";
  EXPECT_EQ(run("extract " + inputs + " -o one -j1 -q").status, 3);
  EXPECT_EQ(run("extract " + inputs + " -o two -j2 -q").status, 3);
  EXPECT_EQ(run("extract " + inputs + " -o eight -j8 -q").status, 3);
  const std::string one = exported("one");
  EXPECT_EQ(one, exported("two"));
  EXPECT_EQ(one, exported("eight"));
}

TEST_F(Program, WhatIsThereIsNotReadAgain) {
  take("one-stop", "a.pdf");
  take("clean", "b.pdf");
  EXPECT_THAT(run("extract a.pdf -o s").err, HasSubstr("1 document: 1 read, 0 failed;"));
  EXPECT_THAT(run("extract a.pdf b.pdf -o s").err,
              HasSubstr("2 documents: 2 read, 0 failed, 1 of them earlier"));
  EXPECT_THAT(run("extract a.pdf b.pdf -o s").err, HasSubstr("2 of them earlier"));
  EXPECT_THAT(run("extract a.pdf b.pdf -o s --password x").err, HasSubstr("2 of them earlier"));
  EXPECT_THAT(run("extract a.pdf b.pdf -o s --redo").err, Not(HasSubstr("earlier")));
  EXPECT_THAT(run("extract a.pdf -o s --pages 1").err, Not(HasSubstr("earlier")));
  EXPECT_THAT(run("extract a.pdf -o s --pages 1,1-1").err, HasSubstr("1 of them earlier"));
  folder_.write("more.yaml",
                "version: 1\nindicators:\n  - id: test.more\n    name: Thêm\n    kind: count\n    "
                "unit: file\n"
                "    match:\n      - label: khong co trong bao cao nao\n");
  const Ended other = run("extract a.pdf -o s --pages 1 --catalogue more.yaml");
  EXPECT_EQ(other.status, 0) << other.err;
  EXPECT_THAT(other.err, Not(HasSubstr("earlier")));
}

TEST_F(Program, DocumentsThatCannotBeReadAreStoredWithTheReason) {
  take("clean", "docs/good.pdf");
  folder_.write("docs/bad.pdf", "%PDF-1.4\nand no more");
  folder_.write("empty.pdf", "");
  folder_.write("letter.txt", "Kính gửi");
  ASSERT_EQ(mkfifo((folder_ / "pipe.pdf").c_str(), 0600), 0);
  const Ended first = run("extract docs empty.pdf letter.txt pipe.pdf -o s");
  EXPECT_EQ(first.status, 3);
  EXPECT_EQ(lines(first.err), 5u);
  EXPECT_THAT(first.err, AllOf(HasSubstr("docs/bad.pdf: "), HasSubstr("letter.txt: not a PDF"),
                               HasSubstr("pipe.pdf: is no regular file"),
                               HasSubstr("5 documents: 1 read, 4 failed;")));
  const Ended status = run("status s");
  EXPECT_THAT(status.out, AllOf(HasSubstr("\nfailed "), HasSubstr("pipe.pdf: is no regular file")));

  // They are tried again; the good one is not.
  EXPECT_THAT(run("extract docs -o s").err,
              HasSubstr("2 documents: 1 read, 1 failed, 1 of them earlier"));
  fs::remove(folder_ / "pipe.pdf");
  take("one-stop", "pipe.pdf");
  EXPECT_EQ(run("extract pipe.pdf -o s").status, 0);
  EXPECT_THAT(run("status s").out, Not(HasSubstr("regular file")));
}

TEST_F(Program, TheSameBytesAreOneDocumentWithTwoNames) {
  take("clean", "m.pdf");
  take("clean", "b.pdf");
  take("clean", "x/z.pdf");
  EXPECT_THAT(run("extract m.pdf b.pdf -o s").err, HasSubstr("1 document: 1 read"));
  EXPECT_THAT(run("extract x -o s").err, HasSubstr("1 of them earlier"));
  EXPECT_EQ(run("extract b.pdf m.pdf x -o t -q -j1").status, 0);
  EXPECT_EQ(run("extract x -o u -q").status, 0);
  EXPECT_EQ(run("extract m.pdf -o u -q").status, 0);
  EXPECT_EQ(run("extract b.pdf -o u -q --redo").status, 0);
  const std::string once = exported("s");
  EXPECT_THAT(once, HasSubstr(R"("file":"b.pdf","files":["b.pdf","m.pdf","x/z.pdf"])"));
  EXPECT_EQ(once, exported("t"));
  EXPECT_EQ(once, exported("u"));
}

TEST_F(Program, WhatCannotBeWrittenIsStatus4) {
  take("clean", "a.pdf");
  folder_.write("file", "x");
  EXPECT_EQ(run("extract a.pdf -o file/store").status, 4);
  ASSERT_EQ(run("extract a.pdf -o s -q").status, 0);
  EXPECT_EQ(run("export s --format csv -o file/below").status, 4);
  fs::create_directories(folder_ / "out/flags.csv");  // a folder where a file has to go
  EXPECT_EQ(run("export s --format csv -o out").status, 4);
  for (const auto& entry : fs::directory_iterator(folder_ / "out")) {
    EXPECT_NE(entry.path().filename().string()[0], '.') << "a temporary file is left";
  }
  EXPECT_EQ(shell(BOCSO_PROGRAM " status s >/dev/full").status, 4);
}

// A limit on the size of files stands for a full disk.
TEST_F(Program, AFullDiskIsStatus4AndLeavesAStoreThatGoesOn) {
  const std::string words = " extract " BOCSO_CORPUS "/reports -o s -q -j1";
  const Ended full = shell("ulimit -f 300; " BOCSO_PROGRAM + words);
  EXPECT_EQ(full.status, 4) << full.err;
  EXPECT_THAT(full.err, HasSubstr("s/bocso.sqlite: "));
  EXPECT_EQ(run("status s").status, 0);
  EXPECT_EQ(run(words).status, 0);
  EXPECT_EQ(run("extract " BOCSO_CORPUS "/reports -o t -q").status, 0);
  EXPECT_EQ(exported("s"), exported("t"));
}

TEST_F(Program, ATimeLimitCostsTheDocumentAlone) {
  take("clean", "a.pdf");
  const Ended ended = run("extract a.pdf -o s --timeout 0.000001");
  EXPECT_EQ(ended.status, 3);
  EXPECT_THAT(ended.err, HasSubstr("a.pdf: it was not read within 1e-06 seconds"));
  EXPECT_EQ(run("extract a.pdf -o s -q").status, 0) << "and it is tried again";
}

TEST_F(Program, AReadingThatFailsTakesNothingAway) {
  take("clean", "a.pdf");
  EXPECT_EQ(run("extract a.pdf -o s -q").status, 0);
  const std::string before = exported("s");
  const Ended ended = run("extract a.pdf -o s -q --redo --timeout 0.000001");
  EXPECT_EQ(ended.status, 3);
  EXPECT_THAT(ended.err, HasSubstr("the store keeps what was read of it earlier"));
  EXPECT_EQ(exported("s"), before);
}

TEST_F(Program, CheckLeavesTheFlagsOfAnotherCatalogueAlone) {
  take("one-stop", "a.pdf");
  folder_.write("more.yaml",
                "version: 1\nindicators:\n  - id: test.more\n    name: Thêm\n    kind: count\n    "
                "unit: file\n"
                "    match:\n      - label: khong co trong bao cao nao\n");
  EXPECT_EQ(run("extract a.pdf -o s -q --catalogue more.yaml").status, 0);
  const std::string before = exported("s");
  const Ended other = run("check s --fail-on none");
  EXPECT_THAT(other.err, HasSubstr("1 of 1 documents were read with another catalogue"));
  EXPECT_EQ(exported("s"), before);
  EXPECT_EQ(run("check s --fail-on none --catalogue more.yaml").err, "");
}

TEST_F(Program, CheckGoesOnBehindADamagedDocument) {
  take("clean", "a.pdf");
  take("one-stop", "b.pdf");
  ASSERT_EQ(run("extract a.pdf b.pdf -o s -q").status, 0);
  const Ended whole = run("check s --fail-on none");
  ASSERT_EQ(whole.status, 0);
  ASSERT_THAT(whole.out, AllOf(HasSubstr("  b.pdf"), Not(HasSubstr("  a.pdf"))));

  // A figure's box stands behind the name of its file, on the first page.
  std::string bytes = folder_.read("s/bocso.sqlite");
  std::size_t boxes = 0;
  for (std::size_t at = bytes.find("a.pdf["); at != std::string::npos;
       at = bytes.find("a.pdf[", at + 1)) {
    if (bytes[at + 6] < '0' || bytes[at + 6] > '9') continue;
    bytes[at + 5] = '(';
    ++boxes;
  }
  ASSERT_GT(boxes, 0u);
  folder_.write("s/bocso.sqlite", bytes);
  const Ended damaged = run("check s --fail-on none");
  EXPECT_EQ(damaged.status, 3);
  EXPECT_EQ(damaged.err,
            "a.pdf: a row of \"figure\" is damaged, in s/bocso.sqlite; its own flags are as they "
            "were\n");
  EXPECT_EQ(damaged.out, whole.out);
}

// Many small documents: the same report with different comments behind its end.
class Interruption : public Program {
 protected:
  void SetUp() override {
    take("clean", "one.pdf");
    const std::string bytes = folder_.read("one.pdf");
    for (int i = 0; i < 150; ++i) {
      folder_.write("docs/" + std::to_string(i) + ".pdf",
                    bytes + "\n% " + std::to_string(i) + "\n");
    }
    ASSERT_EQ(run("extract docs -o whole -q").status, 0);
  }
  // Starts reading, waits until a command says that it has begun, and a while longer; then sends
  // the signal to every process of it, as timeout and Slurm do, and gives the exit status.
  int interrupted(const char* signal, const char* begun, const char* seconds) {
    return shell(std::string("setsid " BOCSO_PROGRAM " extract docs -o s -j2 & p=$!; until ") +
                 begun + "; do sleep 0.01; done; sleep " + seconds + "; kill -" + signal +
                 " -$p; wait $p")
        .status;
  }
};

TEST_F(Interruption, ASignalKeepsWhatIsFinishedAndTheNextRunGoesOn) {
  EXPECT_EQ(interrupted("TERM", "[ -e s/bocso.sqlite ]", "0.3"), 130);
  const Ended resumed = run("extract docs -o s");
  EXPECT_EQ(resumed.status, 0) << resumed.err;
  EXPECT_THAT(resumed.err,
              AllOf(HasSubstr("150 documents: 150 read"), HasSubstr("of them earlier")));
  EXPECT_EQ(exported("s"), exported("whole"));
}

TEST_F(Interruption, AKillLosesNothingThatWasStored) {
  for (const char* seconds : {"0.05", "0.2", "0.3"}) {
    EXPECT_EQ(interrupted("KILL", "kill -0 -$p", seconds), 128 + 9) << seconds;
    const Ended status = run("status s");
    EXPECT_TRUE(status.status == 0 || !fs::exists(folder_ / "s/bocso.sqlite") ||
                status.err.find("s/bocso.sqlite: is empty") != std::string::npos)
        << status.err;
  }
  EXPECT_EQ(run("extract docs -o s -q").status, 0);
  EXPECT_EQ(exported("s"), exported("whole"));
}

}  // namespace
}  // namespace bocso
