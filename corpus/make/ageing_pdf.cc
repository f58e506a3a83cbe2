// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/make/ageing_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace bocso::corpus {
namespace {

std::string number(double value) { return QPDFObjectHandle::newReal(value, 3).unparse(); }

std::string filter(const CompressedImage& image) {
  const std::string columns = std::to_string(image.width);
  switch (image.compression) {
    case Compression::jpeg:
      return "/Filter /DCTDecode";
    case Compression::group4:
      return "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " + columns + " /Rows " +
             std::to_string(image.height) + " >>";
    case Compression::flate:
      break;
  }
  return {};
}

QPDFObjectHandle image_object(QPDF& pdf, const CompressedImage& image) {
  QPDFObjectHandle object = QPDFObjectHandle::newStream(&pdf, image.bytes);
  object.replaceDict(QPDFObjectHandle::parse(
      "<< /Type /XObject /Subtype /Image /Width " + std::to_string(image.width) + " /Height " +
      std::to_string(image.height) + " /ColorSpace " +
      (image.colours == Colours::colour ? "/DeviceRGB" : "/DeviceGray") + " /BitsPerComponent " +
      (image.colours == Colours::bilevel ? "1" : "8") + " " + filter(image) + " >>"));
  return object;
}

QPDFObjectHandle page_object(QPDF& pdf, const PicturePage& page) {
  const std::string size = number(page.width) + " " + number(page.height);
  QPDFObjectHandle object = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + size +
                                                    "] /Resources << /XObject << >> >> >>");
  object.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", image_object(pdf, page.image));
  object.replaceKey("/Contents", QPDFObjectHandle::newStream(
                                     &pdf, "q " + number(page.width) + " 0 0 " +
                                               number(page.height) + " 0 0 cm /Im0 Do Q\n"));
  return pdf.makeIndirectObject(object);
}

}  // namespace

std::string picture_pdf(const std::vector<PicturePage>& pages) {
  if (pages.empty()) return {};
  QPDF pdf;
  pdf.emptyPDF();
  QPDFPageDocumentHelper document(pdf);
  for (const PicturePage& page : pages) {
    document.addPage(QPDFPageObjectHelper(page_object(pdf, page)), false);
  }
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace bocso::corpus
