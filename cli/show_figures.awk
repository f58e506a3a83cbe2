# SPDX-License-Identifier: GPL-3.0-or-later
# figures.csv → an aligned table of some figures, spread over all documents.
#
#   LC_ALL=C awk -v shown=12 -f show_figures.awk figures.csv
#
# Works on bytes, so that every awk does the same: a character of UTF-8 is a byte below 0x80 or above
# 0xBF and the bytes from 0x80 to 0xBF that follow it.

# A record goes on while a quotation mark is open (RFC 4180): fields may hold commas and line breaks.
{
  sub(/\r$/, "")
  record = open ? record "\n" $0 : $0
  quotes = record
  open = gsub(/"/, "", quotes) % 2
  if (!open) read_record(record)
}

function read_record(text,    count, i) {
  count = split_fields(text)
  if (!header_read) {
    for (i = 1; i <= count; ++i) at[fields[i]] = i
    header_read = 1
    return
  }
  if (fields[at["value"]] == "" || fields[at["label"]] fields[at["sentence"]] == "") return
  file = fields[at["file"]]
  if (!(file in figures)) files[++file_count] = file
  i = ++figures[file]
  kept[file, i, "page"] = fields[at["page"]]
  kept[file, i, "label"] = plain(fields[at["label"]] != "" ? fields[at["label"]] : fields[at["sentence"]])
  kept[file, i, "column"] = plain(fields[at["column_label"]])
  sub(/.* \/ /, "", kept[file, i, "column"])  # the innermost header
  kept[file, i, "raw"] = plain(fields[at["raw"]])
  kept[file, i, "value"] = plain(fields[at["value"]])
  if (fields[at["denominator"]] != "") kept[file, i, "value"] = kept[file, i, "value"] "/" fields[at["denominator"]]
  # "triệu đồng" is printed, but the value counts đồng.
  kept[file, i, "unit"] = plain(fields[at[fields[at["scale"]] + 0 == 0 ? "unit" : "unit_code"]])
}

function split_fields(text,    count, field, rest) {
  count = 0
  rest = text ","
  while (rest != "") {
    if (substr(rest, 1, 1) == "\"") {
      field = ""
      rest = substr(rest, 2)
      while (match(rest, /""|"/) && RLENGTH == 2) {
        field = field substr(rest, 1, RSTART)
        rest = substr(rest, RSTART + 2)
      }
      field = field substr(rest, 1, RSTART - 1)
      rest = substr(rest, RSTART + 2)
    } else {
      match(rest, /,/)
      field = substr(rest, 1, RSTART - 1)
      rest = substr(rest, RSTART + 1)
    }
    fields[++count] = field
  }
  return count
}

# On one line, without the "'" that keeps spreadsheets from running text as a formula.
function plain(text) {
  gsub(/[\n\t ]+/, " ", text)
  if (text ~ /^'[-+=@]/) text = substr(text, 2)
  return text
}

function width(text) {
  gsub(/[\200-\277]/, "", text)
  return length(text)
}

# text in exactly `columns` columns: cut behind with "…" when it is longer, padded otherwise.
function fitted(text, columns, to_the_right,    i, taken, byte, blanks) {
  if (width(text) > columns) {
    for (i = 1; i <= length(text); ++i) {
      byte = substr(text, i, 1)
      if (byte !~ /[\200-\277]/ && ++taken == columns) break
    }
    text = substr(text, 1, i - 1) "…"
  }
  blanks = sprintf("%" (columns - width(text)) "s", "")
  if (columns == width(text)) blanks = ""
  return to_the_right ? blanks text : text blanks
}

function print_row(file, page, label, column, raw, value, unit) {
  print fitted(file, 18) "  " fitted(page, 4, 1) "  " fitted(label, 40) "  " fitted(column, 20) "  " \
    fitted(raw, 13, 1) "  " fitted(value, 15, 1) "  " unit
}

# The folder that names a report, where the file is only called report.pdf.
function short_name(file,    parts, count) {
  count = split(file, parts, "/")
  return count > 1 && parts[count] == "report.pdf" ? parts[count - 1] : parts[count]
}

END {
  if (file_count == 0) {
    print "no figures"
    exit
  }
  print_row("file", "page", "label", "column", "printed", "value", "unit")
  for (f = 1; f <= file_count; ++f) {
    file = files[f]
    each = int(shown * f / file_count) - int(shown * (f - 1) / file_count)
    step = each > 0 && figures[file] > each ? figures[file] / each : 1
    for (n = 0; n < each && n < figures[file]; ++n) {
      i = 1 + int(n * step)
      print_row(short_name(file), kept[file, i, "page"], kept[file, i, "label"],
                kept[file, i, "column"], kept[file, i, "raw"], kept[file, i, "value"], kept[file, i, "unit"])
    }
  }
}
