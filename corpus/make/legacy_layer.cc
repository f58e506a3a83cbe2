// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/legacy_layer.h"

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <vector>

#include "corpus/make/legacy_text.h"

namespace bocso::corpus {
namespace {

// The page's own copy of its font resources.
QPDFObjectHandle page_fonts(QPDFPageObjectHelper& page) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  QPDFObjectHandle fonts = resources.getKey("/Font");
  fonts = fonts.isDictionary() ? fonts.shallowCopy() : QPDFObjectHandle::newDictionary();
  resources.replaceKey("/Font", fonts);
  return fonts;
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string rewritten(const std::string& bytes, LegacyEncoding encoding, LegacyVariant variant) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("report.pdf", bytes.data(), bytes.size());
  LegacyFonts legacy(pdf, encoding, variant);
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  std::vector<TextRewriter> texts;
  for (QPDFPageObjectHelper& page : pages) {
    texts.emplace_back(legacy, page_fonts(page));
    page.parseContents(&texts.back());
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].getObjectHandle().replaceKey("/Contents",
                                          QPDFObjectHandle::newStream(&pdf, texts[i].write()));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    QPDFObjectHandle fonts = pages[i].getAttribute("/Resources", false).getKey("/Font");
    for (const std::string& name : fonts.getKeys()) {
      if (!texts[i].kept_fonts().contains(name)) fonts.removeKey(name);
    }
    legacy.add_to(fonts);
  }
  legacy.finish();
  return written(pdf);
}

}  // namespace

std::string legacy_layer(const std::string& pdf, LegacyEncoding encoding, LegacyVariant variant) {
  try {
    return rewritten(pdf, encoding, variant);
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace bocso::corpus
