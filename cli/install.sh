#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that building, running and testing bocso takes, where they are missing.
# This is the one list of them.
#
#   sh cli/install.sh [GROUP...]     program (the default), tests, bench
#
# Says nothing and needs no rights when everything is there. BOCSO_ANY_DISTRIBUTION=1 tries on systems
# other than Debian 12, too.
set -eu

# group    package                       what for
packages='
program    g++                           C++20
program    cmake                         3.25
program    ninja-build                   the generator of CMakePresets.json
program    pkg-config                    finds the libraries without a CMake configuration
program    libpoppler-dev                PDF: extract/pdf.cc
program    libpoppler-private-dev        its private headers: fonts, character codes, strokes
program    libtesseract-dev              scans: extract/ocr.cc
program    tesseract-ocr-vie             its Vietnamese model, for words
program    tesseract-ocr-eng             its English one, for figures
program    libleptonica-dev              pictures put right: extract/image_*.cc; and aged, for tests
program    libicu-dev                    Unicode: normalize/utf8.cc
program    libre2-dev                    patterns: normalize/pattern.cc
program    libfmt-dev                    text
program    libexpected-dev               Result
program    libyaml-dev                   the catalogue
program    nlohmann-json3-dev            JSON
program    libsqlite3-dev                the store
program    libssl-dev                    SHA-256
program    libboost-program-options-dev  the command line
tests      libgtest-dev                  GoogleTest
tests      libgmock-dev                  GoogleMock
tests      libcairo2-dev                 corpus/make draws the reports of the corpus
tests      libpango1.0-dev               sets their text
tests      fonts-liberation2             in Liberation Serif 2
tests      fonts-dejavu-core             generated reports are set in other fonts, too
tests      fonts-dejavu-extra            with their italics
tests      libqpdf-dev                   and finishes the files
tests      libpoppler-cpp-dev            draws their pages as pictures
bench      libbenchmark-dev              Google Benchmark
bench      libcairo2-dev                 corpus/make draws the long report that is timed
bench      libpango1.0-dev               sets its text
bench      fonts-liberation2             in Liberation Serif 2
bench      libqpdf-dev                   and finishes the file
bench      libpoppler-cpp-dev            corpus/make again: pages as pictures
bench      poppler-utils                 pdftotext, which bocso is compared with
bench      tesseract-ocr                 and plain Tesseract
bench      ocrmypdf                      and ocrmypdf, on scans
'

say() { printf 'bocso: %s\n' "$*" >&2; }

[ $# -gt 0 ] || set -- program
for group in "$@"; do
  case $group in
    program | tests | bench) ;;
    *)
      say "no group of packages is called '$group' (there are: program, tests, bench)"
      exit 2
      ;;
  esac
done
wanted=$(printf '%s\n' "$packages" | awk -v groups="$*" '
  BEGIN { count = split(groups, list, " "); for (i = 1; i <= count; ++i) asked[list[i]] = 1 }
  ($1 in asked) && !seen[$2]++ { print $2 }')

distribution=$( (. /etc/os-release && echo "$ID $VERSION_ID") 2>/dev/null || echo unknown)
if [ "$distribution" != "debian 12" ] && [ "${BOCSO_ANY_DISTRIBUTION:-}" != 1 ]; then
  say "made for Debian 12; this system is '$distribution'." \
    "BOCSO_ANY_DISTRIBUTION=1 tries all the same; it takes the counterparts of these packages:" \
    $wanted
  exit 1
fi
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  say "no apt on this system: taking for granted that what is needed is installed"
  exit 0
fi

installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
  awk '$1 == "installed" { print $2 }' || true)
missing=$(printf '%s\n\n%s\n' "$installed" "$wanted" | awk '
  $0 == "" { listing = 1; next }
  !listing { have[$1] = 1; next }
  !($1 in have) { print $1 }')
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    say "packages are missing, and installing them takes root or sudo:" $missing
    exit 1
  fi
  as_root=sudo
fi

say "installing" $missing
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" \
    >>"$log" 2>&1 </dev/null
}
# An update that reaches only some of its servers may have brought enough: the installation will tell.
apt update || true
if ! apt install --no-install-recommends $missing; then
  cat "$log" >&2
  say "these packages could not be installed; the messages above say why:" $missing
  exit 1
fi
