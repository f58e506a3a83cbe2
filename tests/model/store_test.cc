// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store.h"

#include <gmock/gmock.h>

#include <ctime>
#include <filesystem>

#include "model/store_sql.h"
#include "support/sample_report.h"
#include "support/temp_folder.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kReading = "bocso 0; pages all";

Store opened(const std::string& folder) {
  Result<Store> store = Store::open(folder);
  EXPECT_TRUE(store) << to_string(store.error());
  return std::move(*store);
}

Report loaded(Store& store, const std::string& id) {
  Result<Report> report = store.load(id);
  EXPECT_TRUE(report) << to_string(report.error());
  return report ? std::move(*report) : Report{};
}

TEST(Store, WhatIsLoadedEqualsWhatWasWritten) {
  const TempFolder folder;
  const Report report = sample_report();
  {
    Store store = opened(folder / "a/b");
    ASSERT_TRUE(store.write(report, kReading));
    EXPECT_EQ(loaded(store, report.document.id), report);
  }
  Result<Store> again = Store::open_existing(folder / "a/b");
  ASSERT_TRUE(again) << to_string(again.error());
  const Report back = loaded(*again, report.document.id);
  EXPECT_EQ(back, report);
  EXPECT_EQ(back.figures[1].value->decimals, 2);  // == would take 10.00 for 10
}

TEST(Store, AnEmptyReportIsKeptToo) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report failed;
  failed.document.id = "f";
  failed.document.status = Status::failed;
  ASSERT_TRUE(store.write(failed, kReading));
  EXPECT_EQ(loaded(store, "f"), failed);
}

TEST(Store, WritingAgainReplacesAndKeepsTheOtherNames) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report report = sample_report('a', "m.pdf");
  ASSERT_TRUE(store.write(report, "old"));
  report.figures.pop_back();
  report.flags.clear();
  report.tables.pop_back();
  report.document.file = "b.pdf";
  report.document.files = {"b.pdf"};
  for (Figure& figure : report.figures) figure.file = "b.pdf";
  ASSERT_TRUE(store.write(report, "new"));
  report.document.files = {"b.pdf", "m.pdf"};
  EXPECT_EQ(loaded(store, report.document.id), report);
  EXPECT_FALSE(*store.has(report.document.id, "old"));
  EXPECT_TRUE(*store.has(report.document.id, "new"));
}

TEST(Store, HasAsksForTheReadingAndForSuccess) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report report = sample_report();
  ASSERT_TRUE(store.write(report, kReading));
  EXPECT_TRUE(*store.has(report.document.id, kReading));
  EXPECT_FALSE(*store.has(report.document.id, "bocso 0; pages 1-3"));
  EXPECT_FALSE(*store.has("b", kReading));
  report.document.status = Status::failed;
  ASSERT_TRUE(store.write(report, kReading));
  EXPECT_FALSE(*store.has(report.document.id, kReading));
}

TEST(Store, TheFirstNameInByteOrderIsTheDocumentsFile) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report report = sample_report('a', "m.pdf");
  ASSERT_TRUE(store.write(report, kReading));
  for (const char* name : {"z.pdf", "m.pdf", "a.pdf", "z.pdf"}) {
    ASSERT_TRUE(store.add_name(report.document.id, name));
  }
  const Report back = loaded(store, report.document.id);
  EXPECT_EQ(back.document.file, "a.pdf");
  EXPECT_THAT(back.document.files, ElementsAre("a.pdf", "m.pdf", "z.pdf"));
  for (const Figure& figure : back.figures) EXPECT_EQ(figure.file, "a.pdf");
  EXPECT_TRUE(store.add_name("no such document", "a.pdf"));
}

// However the names came in, the rows are the same.
TEST(Store, NamesDoNotDependOnTheOrderOfWriting) {
  const TempFolder folder;
  Store one = opened(folder / "1");
  Store two = opened(folder / "2");
  ASSERT_TRUE(one.write(sample_report('a', "a.pdf"), kReading));
  ASSERT_TRUE(one.add_name(std::string(64, 'a'), "b.pdf"));
  ASSERT_TRUE(two.write(sample_report('a', "b.pdf"), kReading));
  ASSERT_TRUE(two.add_name(std::string(64, 'a'), "a.pdf"));
  EXPECT_EQ(loaded(one, std::string(64, 'a')), loaded(two, std::string(64, 'a')));
}

TEST(Store, FlagsAreReplacedAlone) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report report = sample_report();
  const Coverage before = report.coverage;
  ASSERT_TRUE(store.write(report, kReading));
  report.flags.erase(report.flags.begin());
  report.flags[0].message_vi = "khác";
  report.coverage.relations_held = 99;
  ASSERT_TRUE(
      store.write_flags({{report.document.id, report.coverage, report.flags, kReading, before}}));
  EXPECT_EQ(loaded(store, report.document.id), report);
}

// What was written between a check and its flags has flags of its own.
TEST(Store, FlagsOfEarlierContentsAreNotWritten) {
  const TempFolder folder;
  Store store = opened(folder.path());
  const Report report = sample_report();
  const Report other = sample_report('2');
  const CheckedDocument checked{report.document.id, {}, {}, kReading, report.coverage};
  const CheckedDocument beside{other.document.id, {}, {}, kReading, other.coverage};
  Report more = report;
  ++more.coverage.figures;
  const auto after = [&](const auto& change) {
    EXPECT_TRUE(store.write(report, kReading));
    EXPECT_TRUE(store.write(other, kReading));
    change();
    EXPECT_TRUE(store.write_flags({checked, beside}));
    EXPECT_TRUE(loaded(store, other.document.id).flags.empty());
    return store.load(report.document.id);
  };
  EXPECT_TRUE(after([] {})->flags.empty());
  EXPECT_EQ(after([&] { ASSERT_TRUE(store.write(report, "another")); }), report);
  EXPECT_EQ(after([&] { ASSERT_TRUE(store.write(more, kReading)); }), more);
  EXPECT_EQ(after([&] { ASSERT_TRUE(store.forget(report.document.id)); }).error().code,
            ErrorCode::not_found);
}

TEST(Store, AnEditionIsThatOfOtherProcesses) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Store other = opened(folder.path());
  const auto before = store.edition();
  ASSERT_TRUE(before);
  ASSERT_TRUE(store.write(sample_report(), kReading));
  EXPECT_EQ(store.edition(), before);
  ASSERT_TRUE(other.write(sample_report('2'), kReading));
  EXPECT_NE(store.edition(), before);
}

// Either all documents of a batch have their new flags, or none has.
TEST(Store, FlagsOfManyDocumentsAreWrittenTogether) {
  const TempFolder folder;
  Store store = opened(folder.path());
  const Report one = sample_report('1');
  const Report two = sample_report('2');
  ASSERT_TRUE(store.write(one, kReading));
  ASSERT_TRUE(store.write(two, kReading));
  const CheckedDocument first{one.document.id, {}, {}, kReading, one.coverage};
  CheckedDocument second{two.document.id, {}, two.flags, kReading, two.coverage};
  auto beside = Database::open(folder / "bocso.sqlite", Database::Mode::existing);
  ASSERT_TRUE(beside &&
              beside->execute("CREATE TRIGGER full BEFORE INSERT ON flag WHEN "
                              "NEW.document = '" +
                              two.document.id + "' BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
  EXPECT_FALSE(store.write_flags({first, second}));
  EXPECT_EQ(loaded(store, one.document.id), one);
  EXPECT_EQ(loaded(store, two.document.id), two);
  second.flags.clear();
  ASSERT_TRUE(store.write_flags({first, second}));
  EXPECT_TRUE(loaded(store, one.document.id).flags.empty());
  EXPECT_TRUE(loaded(store, two.document.id).flags.empty());
}

// One that was taken out of the store meanwhile costs the others of its batch nothing.
TEST(Store, FlagsOfADocumentThatIsGoneAreLeftOut) {
  const TempFolder folder;
  Store store = opened(folder.path());
  const Report one = sample_report('1');
  ASSERT_TRUE(store.write(one, kReading));
  const std::string gone(64, '9');
  ASSERT_TRUE(store.write_flags({{gone, {}, one.flags, kReading, one.coverage},
                                 {one.document.id, {}, {}, kReading, one.coverage}}));
  EXPECT_TRUE(loaded(store, one.document.id).flags.empty());
}

TEST(Store, ChecksGetTheCellsTheyAskFor) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Report report = sample_report();
  for (Figure& figure : report.figures) {
    if (figure.source == Source::note) figure.source = Source::table;
  }
  ASSERT_TRUE(store.write(report, kReading));
  Report expected = report;
  std::size_t left = 0;
  for (LabelledTable& table : expected.tables) {
    std::erase_if(table.grid.cells, [](const Cell& cell) { return cell.column != 0; });
    left += table.grid.cells.size();
  }
  EXPECT_GT(left, 0U);
  EXPECT_EQ(store.load_for_checks(report.document.id).value().report, expected);

  report.figures[0].source = Source::note;
  ASSERT_TRUE(store.write(report, kReading));
  EXPECT_EQ(store.load_for_checks(report.document.id).value().report, report);
}

TEST(Store, DocumentsComeByFileThenId) {
  const TempFolder folder;
  Store store = opened(folder.path());
  ASSERT_TRUE(store.write(sample_report('3', "b.pdf"), kReading));
  ASSERT_TRUE(store.write(sample_report('2', "b.pdf"), kReading));
  ASSERT_TRUE(store.write(sample_report('9', "B.pdf"), kReading));
  const auto ids = store.documents();
  ASSERT_TRUE(ids);
  EXPECT_THAT(*ids, ElementsAre(std::string(64, '9'), std::string(64, '2'), std::string(64, '3')));
}

TEST(Store, TheListCountsFlagsBySeverity) {
  const TempFolder folder;
  Store store = opened(folder.path());
  const Report report = sample_report();
  ASSERT_TRUE(store.write(report, kReading));
  const auto list = store.list();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 1u);
  EXPECT_EQ((*list)[0].document, report.document);
  EXPECT_EQ((*list)[0].coverage, report.coverage);
  EXPECT_THAT((*list)[0].flags, ElementsAre(1, 0, 1));
}

TEST(Store, AForgottenDocumentLeavesNothing) {
  const TempFolder folder;
  Store store = opened(folder.path());
  ASSERT_TRUE(store.write(sample_report('a'), kReading));
  ASSERT_TRUE(store.write(sample_report('b'), kReading));
  ASSERT_TRUE(store.forget(std::string(64, 'a')));
  ASSERT_TRUE(store.forget(std::string(64, 'a')));
  const Result<Report> gone = store.load(std::string(64, 'a'));
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::not_found);
  EXPECT_EQ(loaded(store, std::string(64, 'b')), sample_report('b'));
}

TEST(Store, CatalogueAndRunsAreWritten) {
  const TempFolder folder;
  Store store = opened(folder.path());
  Catalogue catalogue;
  catalogue.indicators.push_back(
      {"files.received", "Số hồ sơ", "Files", Kind::count, "file", "", {}, "a.yaml", 1});
  EXPECT_TRUE(store.write_catalogue(catalogue));
  EXPECT_TRUE(store.write_catalogue(catalogue));
  EXPECT_TRUE(store.write_run("extract a.pdf", "2023-01-01T00:00:00Z", "2023-01-01T00:00:01Z",
                              "1 document"));
}

TEST(Store, AStoreAtRestIsOneFile) {
  const TempFolder folder;
  {
    Store store = opened(folder.path());
    ASSERT_TRUE(store.write(sample_report(), kReading));
  }
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    names.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(names, ElementsAre("bocso.sqlite"));
}

// Fields are columns: a change of a field list is another schema, and kStoreVersion has to say so.
TEST(Store, TheFieldListsBelongToTheVersion) {
  const TempFolder folder;
  (void)opened(folder.path());
  const std::string bytes = folder.read("bocso.sqlite");
  EXPECT_EQ(kStoreVersion, 2);
  for (const char* columns :
       {"CREATE TABLE document (\"id\" TEXT, \"file\" TEXT, \"files\" TEXT, \"pages\" INTEGER, "
        "\"status\" TEXT, \"error\" TEXT, \"text_source\" TEXT, \"issuer\" TEXT, \"issuer_id\" "
        "TEXT, "
        "\"number\" TEXT, "
        "\"type\" TEXT, \"date\" TEXT, \"place\" TEXT, \"title\" TEXT, \"province\" TEXT, "
        "\"period_start\" TEXT, \"period_end\" TEXT, \"as_of\" TEXT, \"signer\" TEXT, \"notes\" "
        "TEXT, "
        "reading TEXT",
        "CREATE TABLE cell (document TEXT NOT NULL, position INTEGER NOT NULL, table_ INTEGER NOT "
        "NULL, "
        "\"row\" INTEGER, \"column\" INTEGER, \"row_span\" INTEGER, \"column_span\" INTEGER, "
        "\"text\" TEXT, \"places\" TEXT, \"bold\" INTEGER, \"italic\" INTEGER, \"page\" INTEGER, "
        "\"bbox\" TEXT, PRIMARY KEY",
        "CREATE TABLE figure (position INTEGER NOT NULL, \"id\" TEXT, \"document\" TEXT, \"file\" "
        "TEXT, "
        "\"page\" INTEGER, \"bbox\" TEXT, \"source\" TEXT, \"table\" INTEGER, \"row\" INTEGER, "
        "\"column\" INTEGER, \"paragraph\" INTEGER, \"part\" INTEGER, \"ordinal\" TEXT, \"label\" "
        "TEXT, "
        "\"path\" TEXT, \"column_label\" TEXT, \"sentence\" TEXT, \"entity\" TEXT, "
        "\"entity_id\" TEXT, \"indicator\" TEXT, "
        "\"rule\" TEXT, \"period_start\" TEXT, \"period_end\" TEXT, \"as_of\" TEXT, \"kind\" TEXT, "
        "\"raw\" TEXT, \"value\" TEXT, \"denominator\" TEXT, \"decimals\" INTEGER, \"unit\" TEXT, "
        "\"unit_code\" TEXT, \"scale\" INTEGER, \"approx\" TEXT, \"text_source\" TEXT, "
        "\"confidence\" REAL, \"other_readings\" TEXT, \"reading_reason\" TEXT, \"alternatives\" "
        "TEXT, PRIMARY KEY"}) {
    EXPECT_THAT(bytes, HasSubstr(columns)) << "raise kStoreVersion, then change this test";
  }
}

TEST(Store, WhatIsNoStoreIsRefused) {
  const TempFolder folder;
  folder.write("a-file", "x");
  folder.write("other/bocso.sqlite",
               "this is no database, but text that is longer than a header is.......");
  folder.write("empty/bocso.sqlite", "");
  std::filesystem::create_directories(folder / "folder");
  const struct {
    const char* name;
    const char* folder;
    bool create;
    ErrorCode code;
  } kCases[] = {
      {"a file", "a-file", true, ErrorCode::store},
      {"a file", "a-file", false, ErrorCode::store},
      {"something else's file", "other", true, ErrorCode::store},
      {"something else's file", "other", false, ErrorCode::store},
      {"no such folder", "none", false, ErrorCode::not_found},
      {"a folder without store", "folder", false, ErrorCode::store},
      {"an empty file", "empty", false, ErrorCode::store},
      {"below a file", "a-file/below", true, ErrorCode::output},
  };
  for (const auto& c : kCases) {
    const Result<Store> store =
        c.create ? Store::open(folder / c.folder) : Store::open_existing(folder / c.folder);
    ASSERT_FALSE(store) << c.name;
    EXPECT_EQ(store.error().code, c.code) << c.name << ": " << to_string(store.error());
    EXPECT_FALSE(store.error().file.empty()) << c.name;
  }
}

// A database of one page without tables, in WAL mode: SQLite's header, then an empty leaf.
std::string database_without_tables() {
  std::string page(4096, '\0');
  page.replace(0, 24, std::string("SQLite format 3\0\x10\0\2\2\0\x40\x20\x20", 24));
  page[27] = page[31] = page[59] = page[95] = '\1';
  page[100] = '\x0d';
  page[105] = '\x10';
  return page;
}

TEST(Store, WhatAKillBeforeTheTablesLeavesIsBegunAgain) {
  for (const std::string& left : {std::string(), database_without_tables()}) {
    const TempFolder folder;
    folder.write("bocso.sqlite", left);
    const Result<Store> nothing = Store::open_existing(folder.path());
    ASSERT_FALSE(nothing);
    EXPECT_THAT(nothing.error().message, HasSubstr("is empty"));
    Store store = opened(folder.path());
    EXPECT_TRUE(store.write(sample_report(), kReading));
  }
}

TEST(Store, AnotherVersionIsRefusedByName) {
  const TempFolder folder;
  (void)opened(folder.path());
  std::string bytes = folder.read("bocso.sqlite");
  ASSERT_EQ(bytes.substr(60, 4), std::string("\0\0\0\2", 4));  // user_version in SQLite's header
  bytes[63] = '\7';
  folder.write("bocso.sqlite", bytes);
  const Result<Store> store = Store::open(folder.path());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::store);
  EXPECT_THAT(store.error().message, HasSubstr("version 7"));
}

TEST(Store, DamagedRowsAreAnErrorNotAReport) {
  const TempFolder folder;
  const Report report = sample_report();
  {
    Store store = opened(folder.path());
    ASSERT_TRUE(store.write(report, kReading));
  }
  std::string bytes = folder.read("bocso.sqlite");
  for (std::size_t at = bytes.find("rank"); at != std::string::npos; at = bytes.find("rank", at)) {
    bytes.replace(at, 4, "RANK");
  }
  folder.write("bocso.sqlite", bytes);
  Store store = opened(folder.path());
  const Result<Report> back = store.load(report.document.id);
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().code, ErrorCode::damaged);
  EXPECT_EQ(back.error().file, report.document.file);
}

// A long report: 50 pages of tables, a number in every third cell. The budget is 40 ms of processor
// time on the machine this was written for; the test allows for slower and instrumented ones.
TEST(Store, ALongReportIsWrittenQuickly) {
  const TempFolder folder;
  Report report = sample_report();
  const LabelledTable table = report.tables[0];
  const Figure figure = report.figures[0];
  Cell cell = table.grid.cells[0];
  cell.content.places.resize(4, cell.content.places[1]);
  report.tables[0].grid.cells.assign(7500, cell);
  report.figures.assign(2500, figure);
  for (int i = 0; i < 2500; ++i)
    report.figures[static_cast<std::size_t>(i)].id += std::to_string(i);
  Store store = opened(folder.path());
  const std::clock_t start = std::clock();
  ASSERT_TRUE(store.write(report, kReading));
  const std::clock_t written = std::clock();
  EXPECT_EQ(loaded(store, report.document.id), report);
  const auto milliseconds = [](std::clock_t from, std::clock_t to) {
    return 1000.0 * static_cast<double>(to - from) / CLOCKS_PER_SEC;
  };
  RecordProperty("write_ms", std::to_string(milliseconds(start, written)));
  RecordProperty("load_ms", std::to_string(milliseconds(written, std::clock())));
  EXPECT_LT(milliseconds(start, written), 1000);
}

}  // namespace
}  // namespace bocso
