// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/options.h"

namespace bocso {
namespace {

constexpr Option kOptions[] = {
    {"output", 'o', "PATH", "", "the STORE to write (extract), or the folder of the files (export)",
     "extract: the STORE, a folder. It is created; where it is a store already, what was read "
     "before with the same options is not read again. Must be given.\n"
     "export: the folder the files are written to; STORE/export without it.",
     "extract export"},
    {"jobs", 'j', "N", "one a core", "how many documents are read at once",
     "How many documents are read at the same time, each by a process of its own. The result is "
     "the same whatever N is.",
     "extract"},
    {"format", 0, "FMT", "", "jsonl or csv; several separated by commas",
     "The files to write: jsonl (one JSON object a line) or csv (RFC 4180, for spreadsheets), or "
     "several separated by commas: --format jsonl,csv. export: must be given. extract: writes "
     "them to STORE/export when it is done; nothing without it.",
     "extract export"},
    {"pages", 0, "LIST", "all", "only these pages: 1-3,7",
     "Only these pages of every document, counted from 1: numbers and ranges separated by "
     "commas, as in 1-3,7. A range may be open: 5- is page 5 and everything behind it. Pages a "
     "document does not have are left out. A document that was read with other pages is read "
     "again.",
     "extract"},
    {"password", 0, "TEXT", "", "opens encrypted documents",
     "The password of encrypted documents, tried as user's and as owner's. Others see the "
     "command line of a running program: in a --config FILE that only you can read it is safer.",
     "extract"},
    {"redo", 0, "", "", "read again what is in the STORE already",
     "Reads every input, also those that are in the STORE already and were read with the same "
     "options.",
     "extract"},
    {"ocr", 0, "WHEN", "auto", "auto, always or never: which pages to read from their pictures",
     "Which pages are read from their pictures, by Tesseract: auto, those without a text layer "
     "that can be believed; always, all; never, none: pages that are only pictures are noted, and "
     "the document counts as read in part.",
     "extract"},
    {"dpi", 0, "N", "0", "draws pages at this resolution to read them from their pictures",
     "The resolution, 70 to 1200 dots an inch, at which pages are drawn to be read from their "
     "pictures. 0: a picture that fills its page is taken as it is, other pages are drawn at the "
     "resolution of their best picture, or at 300.",
     "extract"},
    {"lang", 'l', "MODEL", "vie", "Tesseract's model for words; figures are read with eng",
     "The model with which Tesseract reads words in pictures, or several joined with +: vie, "
     "vie+eng. Debian's packages are called tesseract-ocr-vie and so on. Figures are always read "
     "with eng.",
     "extract"},
    {"timeout", 0, "SECONDS", "120",
     "the longest time for one document, more with OCR; 0: no limit",
     "The longest time one document may take, in seconds; every page that is read from its picture "
     "adds a quarter of it, so 10 such pages may take 120 + 10 × 30 seconds. The process that "
     "reads it is then "
     "stopped and the document is stored as failed, with that reason; it is tried again the next "
     "time. 0: no limit.",
     "extract"},
    {"catalogue", 0, "FILE", "", "adds a catalogue file; may be given several times",
     "A catalogue file, or a folder of them, read after the built-in catalogue. Indicators with "
     "an id that is there already replace the earlier ones. May be given several times; later "
     "ones win.",
     "extract check catalogue", true},
    {"catalogue-dir", 0, "FOLDER", "", "the built-in catalogue's place",
     "The folder with the *.yaml files of the built-in catalogue. Without it, the first of "
     "these: the folder that the environment variable BOCSO_CATALOGUE names, "
     "../share/bocso/catalogue beside the program, the folder in the sources the program was "
     "built from.",
     "extract check catalogue"},
    {"fail-on", 0, "LEVEL", "", "exit status 1 for flags of that level: none, info, warning, error",
     "The exit status is 1 when there are flags of that severity or above: info, warning or "
     "error; none: never. Without it: none for extract, error for check.",
     "extract check"},
    {"rules", 0, "LIST", "all", "show only flags of these rules: sum,ratio",
     "Shows, and counts for --fail-on, only flags of these rules, separated by commas: sum, "
     "ratio, delta, range, part_whole, mention, rounding, separator, numbering, code, unit, "
     "series, ocr. The STORE gets all flags in any case.",
     "check"},
    {"min-severity", 0, "LEVEL", "info", "show only flags of that level and above",
     "Shows, and counts for --fail-on, only flags of that severity and above: info, warning or "
     "error. The STORE gets all flags in any case.",
     "check"},
    {"under", 0, "LABEL", "", "explain: a label above the row; outermost first",
     "catalogue explain: the label of a row above the explained one in the hierarchy. May be "
     "given several times, the outermost first.",
     "catalogue", true},
    {"column", 0, "LABEL", "", "explain: the label of the figure's column",
     "catalogue explain: the label of the column the figure stands in, as the table prints it.",
     "catalogue"},
    {"table", 0, "TITLE", "", "explain: the title of the table",
     "catalogue explain: the title of the table the row stands in, as it is printed.", "catalogue"},
    {"unit", 0, "UNIT", "", "explain: the unit printed for the figure",
     "catalogue explain: the unit of the row or column as it is printed, such as \"Hồ sơ\" or "
     "\"%\".",
     "catalogue"},
    {"note", 0, "TEXT", "", "explain: what is printed, for a figure inside a note cell",
     "catalogue explain: the text of the figure as it is printed in a note cell, such as \"Cấp "
     "tỉnh: 850\". Rules for notes fit only figures in notes, all other rules only those that "
     "are not.",
     "catalogue"},
    {"document", 0, "TITLE", "", "explain: the title of the document",
     "catalogue explain: the title of the document the figure stands in. Rules whose words mean "
     "something else in other fields ask for one.",
     "catalogue"},
    {"kind", 0, "KIND", "any", "explain: the kind of the figure: count, percent, money, …",
     "catalogue explain: what kind of figure it is: count, percent, money, code, ratio, rank, "
     "delta or score.",
     "catalogue"},
    {"config", 0, "FILE", "", "reads more options from a file: name = value",
     "Reads options from a file, one a line, by their long names: jobs = 4. A switch is set with "
     "true: quiet = true. Lines that begin with # are left out. What the command line says wins; "
     "options that the command does not have are left out, so one file can serve several "
     "commands.",
     "*"},
    {"quiet", 'q', "", "", "say nothing but errors",
     "Says nothing on standard error but errors, those of single documents included. No "
     "progress, no summary.",
     "*"},
    {"verbose", 'v', "", "", "say more about each document",
     "Says for each document what was noted while it was read, how much of it the checks cover, "
     "and how long it took.",
     "*"},
    {"no-progress", 0, "", "", "no line that shows how far the work is",
     "Leaves out the line that shows how far the work is. It is only shown on a terminal anyhow.",
     "extract"},
    {"help", 'h', "", "", "show this help",
     "Shows the command's options, a line each. `bocso help COMMAND` shows the whole story.", "*"},
    {"version", 0, "", "", "show the version", "Shows the program's version and ends.", "*"},
};

}  // namespace

std::span<const Option> all_options() { return kOptions; }

bool belongs_to(const Option& option, std::string_view command) {
  std::string_view rest = option.commands;
  if (rest == "*") return true;
  while (!rest.empty()) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, blank) == command) return true;
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  return false;
}

}  // namespace bocso
