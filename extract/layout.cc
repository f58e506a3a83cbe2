// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/layout.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

#include "extract/decode.h"
#include "extract/font_encoding.h"
#include "extract/grid.h"
#include "extract/image_file.h"
#include "extract/ocr_page.h"
#include "extract/paragraph.h"
#include "extract/pdf.h"
#include "extract/stitch.h"
#include "extract/text_source.h"
#include "extract/words.h"

namespace bocso {
namespace {

constexpr std::string_view kOcrSource = "ocr";

void leave_out_all(PageText& text, LeftOutReason reason) {
  for (Word& word : text.words) {
    text.left_out.push_back({text.number, std::move(word.text), word.box, reason});
  }
}

// Reads the pages of a document in order. One that leaves a font's encoding in doubt waits for the
// end, when all words of the font are known.
class DocumentReader {
 public:
  DocumentReader(DocumentFile& file, const LayoutOptions& options)
      : file_(file), options_(options), pictures_(options.language) {}

  void read(int number) {
    Result<PageInk> ink = file_.ink(number);
    Page& page = pages_.emplace_back();
    page.messages = file_.take_messages();
    if (!ink) {
      fail(page, number, ink.error());
      return;
    }
    judge_.see(*ink, file_.fonts());
    if (judge_.is_ready()) {
      lay_out(page, *ink);
      return;
    }
    waiting_glyphs_ += ink->glyphs.size();
    waiting_.push_back({pages_.size() - 1, number, std::nullopt});
    if (waiting_glyphs_ <= kWaitingGlyphs) waiting_.back().ink = std::move(*ink);
  }

  Result<Layout> finish() {
    judge_.close();
    for (WaitingPage& waiting : waiting_) {
      Page& page = pages_[waiting.index];
      Result<PageInk> ink = waiting.ink ? std::move(*waiting.ink) : file_.ink(waiting.number);
      waiting.ink.reset();
      if (ink) {
        lay_out(page, *ink);
      } else {
        fail(page, waiting.number, ink.error());
      }
    }
    file_.take_messages();  // of pages taken again: said already
    if (readable_ == 0 && first_error_) return tl::unexpected(*first_error_);
    name_pages_without_marks();
    std::vector<PageLayout> layouts;
    for (Page& page : pages_) {
      const PageInfo& info = page.layout.info;
      std::vector<Note>& notes = page.layout.notes;
      if (info.text_source.empty()) notes.push_back({info.number, info.reason});
      for (std::string& message : page.messages) notes.push_back({info.number, std::move(message)});
      layouts.push_back(std::move(page.layout));
    }
    Layout layout = stitch(std::move(layouts));
    layout.page_count = file_.page_count();
    for (const Page& page : pages_) {
      if (page.frame) layout.frames.push_back(*page.frame);
    }
    std::vector<Note> fonts = judge_.notes();
    layout.notes.insert(layout.notes.begin(), std::move_iterator(fonts.begin()),
                        std::move_iterator(fonts.end()));
    return layout;
  }

 private:
  struct Page {
    PageLayout layout;
    std::optional<PictureFrame> frame;  // when it was read from its picture
    bool has_marks = false;             // letters that only some encodings have
    std::vector<std::string> messages;  // Poppler's
  };
  // Its ink is kept as long as there is room (100 bytes a glyph), and taken from the file again
  // otherwise.
  struct WaitingPage {
    std::size_t index = 0;  // into pages_
    int number = 0;
    std::optional<PageInk> ink;
  };
  static constexpr std::size_t kWaitingGlyphs = 500'000;

  void lay_out(Page& page, PageInk& ink) {
    ++readable_;
    const LettersRead letters = decode_page(ink, file_.fonts(), judge_);
    page.has_marks = std::any_of(letters.marked.begin(), letters.marked.end(),
                                 [](std::size_t count) { return count > 0; });
    TextSource source = judge_text(ink, letters);
    PageText text = read_words(ink, file_.fonts());
    page.layout.info = {text.number, text.width, text.height, std::move(source.source),
                        std::move(source.reason)};
    if (!ink.note.empty()) page.layout.notes.push_back({text.number, ink.note});
    if (is_for_ocr(page.layout.info) && read_picture(page, text)) source.is_false = false;
    lay_out_text(page, std::move(text), source.is_false);
  }

  bool is_for_ocr(const PageInfo& info) const {
    return options_.ocr == OcrUse::always ||
           (options_.ocr == OcrUse::automatic && info.text_source.empty());
  }

  // Takes the words of the page's picture in place of those of its text layer.
  bool read_picture(Page& page, PageText& text) {
    if (options_.before_ocr) options_.before_ocr();
    PageInfo& info = page.layout.info;
    Result<PagePicture> picture = file_.picture(info.number, {options_.dpi});
    Result<ScannedPage> scanned =
        picture ? pictures_.read(info.number, *picture) : tl::unexpected(picture.error());
    if (!scanned) {
      info.reason += "; " + scanned.error().message;
      return false;
    }
    leave_out_all(text, info.text_source.empty() ? LeftOutReason::not_believed
                                                 : LeftOutReason::read_from_picture);
    scanned->text.left_out = std::move(text.left_out);
    text = std::move(scanned->text);
    page.frame = {info.number, scanned->to_page, info.width, info.height};
    info.text_source = kOcrSource;
    info.width = text.width;
    info.height = text.height;
    info.reason += "; read from its picture: " + scanned->steps;
    return true;
  }

  void lay_out_text(Page& page, PageText text, bool is_false) {
    if (is_false) {
      leave_out_all(text, LeftOutReason::not_believed);
    } else {
      PageTables tables = find_tables(text, gutters_before(page));
      std::vector<Rect> areas;
      for (const Table& table : tables.tables) areas.push_back(table.parts.front().box);
      page.layout.paragraphs = find_paragraphs(text, tables.used, areas);
      page.layout.tables = std::move(tables.tables);
      if (!tables.note.empty()) page.layout.notes.push_back({text.number, std::move(tables.note)});
    }
    page.layout.left_out = std::move(text.left_out);
  }

  // Of the table that the page before ends with.
  std::vector<Gutter> gutters_before(const Page& page) const {
    if (&page == pages_.data()) return {};
    const std::vector<Table>& tables = (&page - 1)->layout.tables;
    return tables.empty() ? std::vector<Gutter>() : tables.back().gutters;
  }

  void fail(Page& page, int number, const Error& error) {
    if (!first_error_) first_error_ = error;
    page.layout.info = {number, 0, 0, "", error.message};
  }

  // A page of figures, or of words without marks, reads the same in all encodings: it is called
  // what all other pages of the document are.
  void name_pages_without_marks() {
    std::string source;
    for (const Page& page : pages_) {
      const std::string& own = page.layout.info.text_source;
      if (!page.has_marks || own.empty() || page.frame) continue;
      if (source.empty()) source = own;
      if (source != own) return;
    }
    if (source.empty()) return;
    for (Page& page : pages_) {
      if (!page.has_marks && !page.frame && !page.layout.info.text_source.empty()) {
        page.layout.info.text_source = source;
      }
    }
  }

  DocumentFile& file_;
  const LayoutOptions& options_;
  PageReader pictures_;
  FontJudge judge_;
  std::vector<Page> pages_;
  std::vector<WaitingPage> waiting_;
  std::size_t waiting_glyphs_ = 0;
  std::optional<Error> first_error_;
  int readable_ = 0;
};

bool wanted(int page, const std::vector<PageRange>& ranges) {
  return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const PageRange& range) {
           return page >= range.first && page <= range.last;
         });
}

template <class File>
Result<std::unique_ptr<DocumentFile>> boxed(Result<File> file) {
  if (!file) return tl::unexpected(file.error());
  return std::make_unique<File>(std::move(*file));
}

Result<std::unique_ptr<DocumentFile>> open_document(std::string bytes,
                                                    const LayoutOptions& options) {
  if (bytes.empty()) return failure(ErrorCode::empty, "the file is empty");
  if (is_picture_file(bytes)) return boxed(PictureFile::open(std::move(bytes)));
  PdfOptions pdf_options;
  pdf_options.password = options.password;
  pdf_options.max_page_side = options.max_page_side;
  return boxed(PdfFile::open(std::move(bytes), pdf_options));
}

}  // namespace

Result<Layout> read_layout(std::string bytes, const LayoutOptions& options) {
  const auto file = open_document(std::move(bytes), options);
  if (!file) return tl::unexpected(file.error());

  DocumentReader reader(**file, options);
  for (int number = 1; number <= (*file)->page_count(); ++number) {
    if (wanted(number, options.pages)) reader.read(number);
  }
  return reader.finish();
}

}  // namespace bocso
