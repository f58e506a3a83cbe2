// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/finishing.h"

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace bocso::corpus {
namespace {

constexpr double kPageHeight = 841.89;
constexpr const char* kFontName = "/FHidden";

void add_hidden(QPDF& pdf, QPDFPageObjectHelper& page, const Stray& stray) {
  QPDFObjectHandle font = pdf.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"));
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  QPDFObjectHandle fonts = resources.getKey("/Font");
  if (!fonts.isDictionary()) {
    fonts = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Font", fonts);
  }
  fonts.replaceKey(kFontName, font);
  const std::string drawing = std::string("\nq BT ") + kFontName + " 11 Tf 3 Tr 1 0 0 1 " +
                              std::to_string(static_cast<int>(stray.x)) + " " +
                              std::to_string(static_cast<int>(kPageHeight - stray.y)) + " Tm (" +
                              stray.text + ") Tj ET Q\n";
  page.addPageContents(QPDFObjectHandle::newStream(&pdf, drawing), false);
}

std::string rewritten(const std::string& bytes, const Finish& finish) {
  QPDF pdf;
  pdf.processMemoryFile("report.pdf", bytes.data(), bytes.size());
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  for (const int page : finish.turned_pages) {
    pages.at(static_cast<std::size_t>(page) - 1).rotatePage(90, false);
  }
  for (const Stray& stray : finish.hidden) {
    add_hidden(pdf, pages.at(static_cast<std::size_t>(stray.page) - 1), stray);
  }
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string finish_pdf(const std::string& pdf, const Finish& finish) {
  if (finish.turned_pages.empty() && finish.hidden.empty()) return pdf;
  try {
    return rewritten(pdf, finish);
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace bocso::corpus
