// SPDX-License-Identifier: GPL-3.0-or-later
// The built program's command line: options, what it prints, and what it says of wrong ones.
#include <gmock/gmock.h>

#include "support/program_run.h"

namespace bocso {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using ProgramUsage = ProgramRun;

TEST_F(ProgramUsage, InputsComeFromListsToo) {
  take("clean", "a.pdf");
  take("one-stop", "d/b.pdf");
  folder_.write("list", "a.pdf\nd\n");
  EXPECT_THAT(run("extract @list -o s").err, HasSubstr("2 documents: 2 read"));
  EXPECT_THAT(shell(BOCSO_PROGRAM " extract - -o t <list").err, HasSubstr("2 documents: 2 read"));
}

TEST_F(ProgramUsage, WrongUsageIsOneLineAndStatus2) {
  take("clean", "a.pdf");
  folder_.write("file", "x");
  folder_.write("other/bocso.sqlite",
                "something else altogether, longer than the header of a database file");
  folder_.write("broken.yaml", "indicators:\n  - id: x\n    colour: red\n");
  for (const char* words : {"",
                            "frobnicate",
                            "merge -o s t",
                            "review s",
                            "schema",
                            "extract",
                            "extract a.pdf",
                            "extract -o s",
                            "extract a.pdf -o s --frobnicate",
                            "extract a.pdf -o s --dpi 12",
                            "extract a.pdf -o s --ocr sometimes",
                            "extract a.pdf -o s --pages 0",
                            "extract a.pdf -o s -j0",
                            "extract a.pdf -o s --format xlsx",
                            "extract a.pdf -o s --fail-on sometimes",
                            "extract a.pdf none.pdf -o s",
                            "extract @none -o s",
                            "extract a.pdf -o file",
                            "extract a.pdf -o other",
                            "extract a.pdf -o s --catalogue broken.yaml",
                            "extract a.pdf -o s --catalogue none.yaml",
                            "extract a.pdf -o s --catalogue-dir none",
                            "extract a.pdf -o s --config none",
                            "check",
                            "check none",
                            "check file",
                            "check .",
                            "check s t",
                            "check other",
                            "check . --rules summ",
                            "export . --format jsonl",
                            "export none --format jsonl",
                            "export none",
                            "status none",
                            "catalogue",
                            "catalogue frobnicate",
                            "catalogue explain",
                            "catalogue check broken.yaml",
                            "number",
                            "help frobnicate"}) {
    const Ended ended = run(words);
    EXPECT_EQ(ended.status, 2) << words;
    EXPECT_EQ(lines(ended.err), 1u) << words << "\n" << ended.err;
    EXPECT_THAT(ended.out, IsEmpty()) << words;
  }
  EXPECT_FALSE(fs::exists(folder_ / "s")) << "a wrong command line leaves no store behind";
  EXPECT_EQ(run("catalogue list", "BOCSO_CATALOGUE=/nowhere").status, 2);
}

TEST_F(ProgramUsage, FlagsDecideTheStatusOnlyWhereAsked) {
  const std::string inputs = "extract " BOCSO_CORPUS "/reports -q -o s";
  EXPECT_EQ(run(inputs).status, 0);
  EXPECT_EQ(run(inputs + " --fail-on error").status, 1);
  folder_.write("bad.pdf", "bad");
  EXPECT_EQ(run(inputs + " --fail-on error bad.pdf").status, 3) << "3 goes before 1";
  take("clean", "clean.pdf");
  EXPECT_EQ(run("extract clean.pdf -q -o t --fail-on error").status, 0);
  EXPECT_EQ(run("check t").status, 0);
}

TEST_F(ProgramUsage, PagesThatAreNotThereAreNotRead) {
  take("clean", "a.pdf");
  const Ended ended = run("extract a.pdf -o s --pages 90");
  EXPECT_EQ(ended.status, 3);
  EXPECT_THAT(ended.err, HasSubstr("a.pdf: it has only "));
  EXPECT_EQ(run("extract a.pdf -o s -q --pages 1").status, 0);
}

TEST_F(ProgramUsage, NamesCannotSteerTheTerminalAndNeedNotBeUtf8) {
  folder_.write("a\033[2J.pdf", "bad");
  folder_.write("b\xff.pdf", "worse");
  const Ended ended = run("extract . -o s --format jsonl,csv");
  EXPECT_EQ(ended.status, 3);
  EXPECT_THAT(ended.err, AllOf(HasSubstr("a\\x1b[2J.pdf: not a PDF"),
                               HasSubstr("b\uFFFD.pdf: not a PDF"), Not(HasSubstr("\033"))));
  EXPECT_THAT(run("status s").out, Not(HasSubstr("\033")));
}

TEST_F(ProgramUsage, PasswordsAreNotStored) {
  take("clean", "a.pdf");
  ASSERT_EQ(run("extract a.pdf -o s -q --password geheim-0815").status, 0);
  EXPECT_THAT(folder_.read("s/bocso.sqlite"), Not(HasSubstr("geheim-0815")));
}

TEST_F(ProgramUsage, QuietVerboseAndHelp) {
  take("clean", "a.pdf");
  EXPECT_THAT(run("extract a.pdf -o s -q").err, IsEmpty());
  EXPECT_THAT(
      run("extract a.pdf -o s -v --redo").err,
      AllOf(StartsWith("a.pdf: "), HasSubstr(" figures checked; relations: "), HasSubstr(" s\n")));
  EXPECT_THAT(run("check s -v").err, StartsWith("a.pdf: "));
  EXPECT_THAT(run("--version").out, StartsWith("bocso "));
  EXPECT_EQ(run("--help").status, 0);
  EXPECT_THAT(run("extract --help").out, StartsWith("usage: bocso extract "));
  EXPECT_THAT(run("help extract").out,
              AllOf(StartsWith("usage: bocso extract "), HasSubstr("in seconds; every page")));
  EXPECT_EQ(run("help").out, run("--help").out);
}

TEST_F(ProgramUsage, OptionsComeFromAConfigFileToo) {
  take("clean", "a.pdf");
  folder_.write("office.conf", "output = s\nquiet = true\nfail-on = none\nformat = csv\n");
  const Ended ended = run("extract a.pdf --config office.conf");
  EXPECT_EQ(ended.status, 0) << ended.err;
  EXPECT_THAT(ended.err, IsEmpty());
  EXPECT_TRUE(fs::exists(folder_ / "s/export/figures.csv"));
}

TEST_F(ProgramUsage, NumbersAreExplained) {
  const Ended ended = run("number 1.903 99,42% -2.945 1.2.3.4 01");
  EXPECT_EQ(ended.status, 0);
  EXPECT_THAT(ended.out, AllOf(StartsWith("1.903\t1903\t"), HasSubstr("\n1.903\t1.903\t"),
                               HasSubstr("\n99,42%\t99.42%\t"), HasSubstr("\n-2.945\t-2945\t"),
                               HasSubstr("\n1.2.3.4\t-\tno number\n"), HasSubstr("\n01\t1\t")));
}

TEST_F(ProgramUsage, TheCatalogueIsListedCheckedAndExplained) {
  EXPECT_EQ(run("catalogue check").status, 0);
  EXPECT_THAT(run("catalogue list").out,
              HasSubstr("procedures.in_force.province\tcount\tprocedure\t"));
  EXPECT_THAT(
      run("catalogue explain 'Số TTHC cấp tỉnh' --under 'Tổng số TTHC đang có hiệu lực'").out,
      HasSubstr("* procedures.in_force.province: matches"));
  EXPECT_THAT(run("catalogue explain 'Số con voi'").out, HasSubstr("no rule"));
}

TEST_F(ProgramUsage, AnotherFieldsCatalogueIsCheckedAndUsed) {
  const std::string school = BOCSO_CORPUS "/examples/school.yaml";
  EXPECT_EQ(run("catalogue check " + school).status, 0);
  EXPECT_THAT(run("catalogue explain 'Tổng số HS' --catalogue " + school).out,
              HasSubstr("* school.pupils.total: matches"));
  EXPECT_THAT(run("catalogue explain 'đến nay có # HS' --catalogue " + school).out,
              HasSubstr("* school.pupils.total: matches"));
}

TEST_F(ProgramUsage, WhatTheCatalogueLeavesOverIsSuggested) {
  take("investment", "a.pdf");
  EXPECT_EQ(run("extract a.pdf -o s").status, 0);
  const Ended suggested = run("catalogue suggest s > todo.yaml");
  EXPECT_EQ(suggested.status, 0);
  EXPECT_EQ(run("catalogue check todo.yaml").status, 0);
  EXPECT_EQ(run("extract a.pdf -o s --catalogue todo.yaml").status, 0);
  EXPECT_EQ(run("catalogue suggest s --catalogue todo.yaml").out, "");
  EXPECT_EQ(run("catalogue suggest nowhere").status, 2);
}

// What a person's locale prints must not change what is read and written.
TEST_F(ProgramUsage, TheLocaleDoesNotMatter) {
  take("one-stop", "a.pdf");
  ASSERT_EQ(run("extract a.pdf -o s -q", "LC_ALL=C").status, 0);
  ASSERT_EQ(run("extract a.pdf -o t -q", "LC_ALL=de_DE.UTF-8").status, 0);
  EXPECT_EQ(exported("s"), exported("t"));
}

}  // namespace
}  // namespace bocso
