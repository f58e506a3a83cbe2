// SPDX-License-Identifier: GPL-3.0-or-later
// Which period a figure is of: the nearest statement on the page counts.
//
//   in a table     the row's label that is a period and nothing else ("Quý I", "Năm 2022"), else
//                  the column's header, else the line above the table
//   in a sentence  the one stated nearest to the number (period_of_figure)
//   else           the section's (section_periods.h), else the document's
//
// What is open ("từ đầu năm đến nay") ends where the report does. A row or a column that names the
// time compared with ("Cùng kỳ năm 2022", "Quý trước") has that one, and so has a number right
// behind such words; none where it cannot be told.
//
// The nature of its indicator says which of the dates a figure has: "Quý I" is 2023-01-01 to
// 2023-03-31 for files received, and as_of 2023-03-31 for staff; "tính đến ngày 15/6" is as_of for
// staff, and for files received a period that ends there and begins nobody knows when.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "model/record.h"
#include "normalize/period.h"

namespace bocso {

// The period in the fields of a document, a column or a figure.
template <class R>
Period period_in(const R& record) {
  Period period;
  period.start = from_iso(record.period_start);
  period.end = from_iso(record.period_end);
  period.as_of = from_iso(record.as_of);
  return period;
}

template <class R>
void put_period(R& record, const Period& period) {
  record.period_start = period.start ? to_iso(*period.start) : "";
  record.period_end = period.end ? to_iso(*period.end) : "";
  record.as_of = period.as_of ? to_iso(*period.as_of) : "";
}

// Its last year, to complete "Quý I" with; 0 for none.
int year_of(const Period& period);

// The periods of one table's columns, as its rows change them.
class TablePeriods {
 public:
  TablePeriods(const LabelledTable& table, const Document& document);

  // Turns to a row; path: the labels above it, outermost first.
  void go_to(const Row& row, const std::vector<std::string>& path);
  // The period of the row's figure in that column.
  Period of(int column) const;

 private:
  std::vector<Period> columns_;
  std::string_view row_label_;  // the nearest label that may state a period; "" for none
};

// The period of a figure at [begin, end) of a sentence. stated: what find_periods() says of it;
// reported: the section's or the document's.
Period sentence_period(const StatedPeriods& stated, std::string_view sentence, std::size_t begin,
                       std::size_t end, const Period& reported);

// Gives the figures the dates that their indicators' nature asks for. Changes ("Tăng/giảm") keep
// theirs, they lie between two days whatever changes; so do figures without indicator and those of
// indicators that say no nature.
// What is there in a year that is not over when the report ends is there on the report's last day.
void settle_periods(Report& report, const Catalogue& catalogue);

// The day a figure's or a document's time ends with, "" for none.
template <class R>
const std::string& last_day(const R& record) {
  return record.period_end.empty() ? record.as_of : record.period_end;
}

// May two figures be about one time? They end on one day, and begin on one unless one of them is a
// state on that day.
bool same_time(const Figure& a, const Figure& b);

}  // namespace bocso
