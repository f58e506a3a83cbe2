// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/ocr_votes.h"

#include <gtest/gtest.h>

#include "support/drawn_image.h"

namespace bocso {
namespace {

constexpr int kDot = 4;  // pixels a dot of the type

// Five dots by seven, as on a display; a comma reaches below the line.
struct Type {
  char character;
  std::vector<const char*> rows;
};
const Type kType[] = {
    {'0', {" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "}},
    {'1', {"  #", " ##", "# #", "  #", "  #", "  #", "  #"}},
    {'4', {"   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "}},
    {'7', {"#####", "    #", "   # ", "  #  ", "  #  ", " #   ", " #   "}},
    {'(', {" #", "# ", "# ", "# ", "# ", "# ", " #"}},  // half a 0
    {')', {"# ", " #", " #", " #", " #", " #", "# "}},
    {'?', {"#   #", " # # ", "#####", "  #  ", "#####", " # # ", "#   #"}},
    {'.', {"", "", "", "", "", "", "#"}},
    {',', {"", "", "", "", "", "", "#", "#"}},
};

struct Line {
  Image grey;
  FigureLine figures;
};

// Characters a dot apart; '&' takes that dot away.
Line typed(const std::string& text) {
  DrawnImage image(300, 60);
  int x = 10;
  for (const char c : text) {
    if (c == '&') {
      x -= kDot;
      continue;
    }
    const Type* type = kType;
    while (type->character != c) ++type;
    int width = 0;
    for (std::size_t y = 0; y < type->rows.size(); ++y) {
      const std::string row = type->rows[y];
      width = std::max(width, static_cast<int>(row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        const int left = x + kDot * static_cast<int>(i);
        const int top = 10 + kDot * static_cast<int>(y);
        if (row[i] == '#') image.fill({left, top, left + kDot, top + kDot});
      }
    }
    x += kDot * (width + 1);
  }
  return {image.grey(), figure_line(components(image.ink(), 8))};
}

GlyphVotes taught(const std::vector<const char*>& numbers) {
  GlyphVotes votes;
  for (const char* number : numbers) {
    votes.begin_page();
    const Line line = typed(number);
    votes.learn(line.grey, line.figures, number);
  }
  votes.begin_page();
  return votes;
}

struct VoteCase {
  const char* name;
  const char* print;
  const char* text;
  bool is_sure;
};

TEST(OcrVotes, AFigureLooksLikeThoseOfItsDocument) {
  const GlyphVotes votes = taught({"1.470", "7.014", "401.7", "10,4", "4,71"});
  const VoteCase kCases[] = {
      {"Figures", "1470", "1470", true},      {"TwoLoneOnes", "11", "11", true},
      {"APoint", "1.4", "1.4", true},         {"AComma", "1,4", "1,4", true},
      {"ABrokenNought", "1()4", "104", true}, {"FiguresThatTouch", "10&0", "100", true},
      {"AFigureOfNoKind", "1?4", "", false},
  };
  for (const VoteCase& row : kCases) {
    const Line line = typed(row.print);
    const GlyphVote vote = votes.read(line.grey, line.figures);
    EXPECT_EQ(vote.is_sure(), row.is_sure) << row.name << ' ' << vote.likeness << ' ' << vote.lead;
    if (row.is_sure) {
      EXPECT_EQ(vote.text, row.text) << row.name;
    }
  }
}

TEST(OcrVotes, OneKindOfSeparatorTellsNothingOfTheOther) {
  const Line line = typed("1.4");
  const GlyphVote vote = taught({"1.470", "7.014"}).read(line.grey, line.figures);
  EXPECT_EQ(vote.text, "1;4");
  EXPECT_TRUE(vote.is_for("1.4"));
  EXPECT_TRUE(vote.is_for("1,4"));
  EXPECT_FALSE(vote.is_for("174"));
}

TEST(OcrVotes, NothingVotesForItself) {
  const Line line = typed("1470");
  GlyphVotes votes;
  for (int i = 0; i < 3; ++i) votes.learn(line.grey, line.figures, "1470");
  EXPECT_EQ(votes.read(line.grey, line.figures), GlyphVote());
  votes.begin_page();
  EXPECT_EQ(votes.read(line.grey, line.figures).text, "1470");
}

TEST(OcrVotes, AReadingOfOtherShapesTeachesNothing) {
  GlyphVotes votes;
  const Line line = typed("11");
  for (const char* reading : {"1", "111", "1.", "-1"}) {
    votes.learn(line.grey, line.figures, reading);
    votes.learn(line.grey, line.figures, reading);
  }
  votes.begin_page();
  EXPECT_EQ(votes.read(line.grey, line.figures), GlyphVote());
}

}  // namespace
}  // namespace bocso
