// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <sstream>

#include "support/temp_folder.h"

namespace bocso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Inputs : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name :
         {"d/b.pdf", "d/a.PDF", "d/Z.pdf", "d/note.txt", "d/pdf", "d/sub/c.Pdf",
          "d/sub/.hidden.pdf", "d/sub/f.TIFF", "d/g.jp2", "d/g.gif", "other.doc"}) {
      folder_.write(name, "x");
    }
    std::filesystem::create_directories(folder_ / "d/folder.pdf");
    std::filesystem::create_directories(folder_ / "empty");
  }
  // Paths without the test's own folder; the error's message instead when there is one.
  std::vector<std::string> collected(std::vector<std::string> words,
                                     const std::string& input = "") {
    for (std::string& word : words) {
      if (word != "-") word = word[0] == '@' ? "@" + folder_ / word.substr(1) : folder_ / word;
    }
    std::istringstream in(input);
    auto files = collect_inputs(words, in);
    if (!files) return {to_string(files.error())};
    for (std::string& file : *files) file.erase(0, folder_.path().size() + 1);
    return *files;
  }
  TempFolder folder_;
};

TEST_F(Inputs, FoldersGiveTheirPdfsAndPicturesInByteOrder) {
  EXPECT_THAT(collected({"d"}), ElementsAre("d/Z.pdf", "d/a.PDF", "d/b.pdf", "d/g.jp2",
                                            "d/sub/.hidden.pdf", "d/sub/c.Pdf", "d/sub/f.TIFF"));
  EXPECT_THAT(collected({"empty"}), ElementsAre());
}

TEST_F(Inputs, FilesByNameAreTakenWhateverTheyAre) {
  EXPECT_THAT(collected({"other.doc", "d/note.txt"}), ElementsAre("d/note.txt", "other.doc"));
}

TEST_F(Inputs, EachFileIsTakenOnce) {
  EXPECT_THAT(collected({"d/b.pdf", "d/b.pdf", "d/./b.pdf", "d/sub/../b.pdf"}),
              ElementsAre("d/./b.pdf"));
}

TEST_F(Inputs, TheOrderOfWordsDoesNotMatter) {
  EXPECT_EQ(collected({"d/sub", "other.doc", "d/b.pdf"}),
            collected({"d/b.pdf", "d/sub", "other.doc"}));
}

TEST_F(Inputs, ListsNameFilesAndFolders) {
  const std::string list =
      folder_ / "d/b.pdf" + "\r\n\n" + (folder_ / "d/sub") + "\n" + (folder_ / "other.doc");
  folder_.write("list.txt", list);
  EXPECT_THAT(collected({"@list.txt"}), ElementsAre("d/b.pdf", "d/sub/.hidden.pdf", "d/sub/c.Pdf",
                                                    "d/sub/f.TIFF", "other.doc"));
  EXPECT_EQ(collected({"-"}, list), collected({"@list.txt"}));
}

TEST_F(Inputs, WhatIsNotThereIsAnError) {
  EXPECT_THAT(collected({"d", "none.pdf"}),
              ElementsAre(HasSubstr("none.pdf: there is no such file")));
  EXPECT_THAT(collected({"@none.txt"}), ElementsAre(HasSubstr("none.txt: there is no such list")));
  EXPECT_THAT(collected({"@d"}), ElementsAre(HasSubstr("there is no such list")));
  EXPECT_THAT(collected({"-"}, "/nowhere/a.pdf\n"),
              ElementsAre(HasSubstr("/nowhere/a.pdf: there is no such file")));
}

TEST_F(Inputs, LinksToFilesAreReadAndLinksToFoldersAreNotFollowed) {
  std::filesystem::create_symlink(folder_ / "d/b.pdf", folder_ / "empty/link.pdf");
  std::filesystem::create_directory_symlink(folder_ / "empty", folder_ / "empty/loop");
  std::filesystem::create_symlink(folder_ / "gone", folder_ / "empty/dangling.pdf");
  EXPECT_THAT(collected({"empty"}), ElementsAre("empty/dangling.pdf", "empty/link.pdf"));
}

TEST_F(Inputs, DocumentsAreReadWhole) {
  const std::string bytes("%PDF\0\n\xff", 7);
  EXPECT_EQ(*read_document(folder_.write("a", bytes)), bytes);
  EXPECT_EQ(*read_document(folder_.write("b", "")), "");
}

TEST_F(Inputs, WhatIsNoFileIsNotWaitedFor) {
  ASSERT_EQ(mkfifo((folder_ / "pipe.pdf").c_str(), 0600), 0);
  EXPECT_EQ(read_document(folder_ / "pipe.pdf").error().code, ErrorCode::unreadable);
  EXPECT_EQ(read_document(folder_ / "d").error().code, ErrorCode::unreadable);
  EXPECT_EQ(read_document("/dev/zero").error().code, ErrorCode::unreadable);
  EXPECT_EQ(read_document(folder_ / "none").error().code, ErrorCode::not_found);
}

TEST_F(Inputs, HugeFilesAreRefusedUnread) {
  folder_.write("huge.pdf", "x");
  std::filesystem::resize_file(folder_ / "huge.pdf",
                               kMostDocumentBytes + 1);  // a hole: takes no space
  EXPECT_EQ(read_document(folder_ / "huge.pdf").error().code, ErrorCode::too_large);
}

TEST_F(Inputs, NamesAreRecordedAsGivenUnlessTheyAreNotUtf8) {
  EXPECT_EQ(recorded_name("./báo cáo.pdf"), "./báo cáo.pdf");
  EXPECT_EQ(recorded_name("a\xff.pdf"), "a\uFFFD.pdf");
}

}  // namespace
}  // namespace bocso
