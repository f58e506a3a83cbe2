// SPDX-License-Identifier: GPL-3.0-or-later
// Issuer, number, date, place, type, title, signer, province and period of a document, after the
// layout that Nghị định 30/2020/NĐ-CP prescribes. What the original leaves blank stays blank:
//
//   UBND TỈNH QUẢNG NGÃI        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//        VĂN PHÒNG                  Độc lập - Tự do - Hạnh phúc
//      Số:    /BC-VP            Quảng Ngãi, ngày    tháng 9 năm 2023
//
// gives the number "/BC-VP", the place "Quảng Ngãi" and no date.
#pragma once

#include "extract/table.h"
#include "model/gazetteer.h"
#include "model/record.h"

namespace bocso {

// Fills those fields of document from its first page with text, and the signer from its end.
//
// issuer is the issuing body without the one above it ("SỞ Y TẾ"); one that names nothing by itself
// takes it along ("VĂN PHÒNG UBND TỈNH QUẢNG NGÃI"). An annex has no letterhead: its number, date
// and issuer are those of another document, so they stay empty. A letter (công văn) prints no type;
// its title is what follows "V/v". A title that says all of it ("của Thủ tướng Chính phủ số
// 115/2004/QĐ-TTg ngày 25 tháng 6 năm 2004 về việc …") stands for the letterhead that is not there.
// A form without country and number has the agency in capitals at its top left, or the one behind
// "Đơn vị báo cáo:".
// The period is the one the title or a bracket below it states ("Quý III năm 2023", "(Số liệu tính
// đến ngày 15/12/2023)"); a year missing there is that of the date, however incomplete. The
// province is the one of the gazetteer that issuer, title, place or, if they name none, the
// institutions in the text name; the place of a central body ("BỘ NỘI VỤ", "Hà Nội") says nothing.
void read_letterhead(const Layout& layout, const Gazetteer& gazetteer, Document& document);

}  // namespace bocso
