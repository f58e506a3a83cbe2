// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/displayed.h"

#include <algorithm>

namespace bocso {
namespace {

class Mover {
 public:
  explicit Mover(const std::vector<PictureFrame>& frames) : frames_(frames) {}

  const PictureFrame* frame_of(int page) const {
    const auto frame = std::ranges::lower_bound(frames_, page, {}, &PictureFrame::page);
    return frame == frames_.end() || frame->page != page ? nullptr : &*frame;
  }
  void move(int page, Rect& box) const {
    if (const PictureFrame* frame = frame_of(page)) box = frame->to_page(box);
  }
  void move(PlacedText& text) const {
    for (Place& place : text.places) move(place.page, place.box);
  }

 private:
  const std::vector<PictureFrame>& frames_;
};

}  // namespace

void place_as_displayed(Report& report, const std::vector<PictureFrame>& frames) {
  if (frames.empty()) return;
  const Mover mover(frames);
  for (PageInfo& page : report.pages) {
    if (const PictureFrame* frame = mover.frame_of(page.number)) {
      page.width = frame->width;
      page.height = frame->height;
    }
  }
  for (LabelledTable& table : report.tables) {
    for (PageBox& part : table.grid.parts) mover.move(part.page, part.box);
    for (Cell& cell : table.grid.cells) {
      mover.move(cell.page, cell.box);
      mover.move(cell.content);
    }
  }
  for (Paragraph& paragraph : report.paragraphs) {
    mover.move(paragraph.page, paragraph.box);
    mover.move(paragraph.content);
  }
  for (Figure& figure : report.figures) mover.move(figure.page, figure.bbox);
}

}  // namespace bocso
