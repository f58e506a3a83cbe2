#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# CPU time and memory of a whole `bocso extract` on scanned reports, against `ocrmypdf` and plain `tesseract` on the
# same pictures in the same run.
#
#   sh tests/bench/bench_scans.sh [CONDITION [REPORTS [RUNS]]]     scan300, 3 reports, 1 run
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
condition=${1:-scan300}
reports=${2:-3}
runs=${3:-1}
build=$root/build/bench
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh cli/install.sh program bench
{ cmake --preset bench && cmake --build "$build" -j "$(getconf _NPROCESSORS_ONLN)"; } >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
"$build/corpus/make/bocso-corpus" generate "$work/made" --condition "$condition" --seed 9001 --count "$reports"
find "$work/made" -name '*.pdf' | sort >"$work/documents"
while read -r document; do
  pdfimages -png "$document" "$work/$(basename "$(dirname "$document")")"
done <"$work/documents"
cat >"$work/tesseract.sh" <<'END'
for picture in "$1"/*.png; do tesseract "$picture" stdout -l vie >/dev/null 2>&1; done
END
cat >"$work/ocrmypdf.sh" <<'END'
while read -r document; do
  ocrmypdf -q --force-ocr -l vie --jobs 1 --output-type pdf "$document" "$1/searchable.pdf"
done <"$1/documents"
END
# One thread each, as a batch of many documents runs.
export OMP_THREAD_LIMIT=1
echo "$(find "$work" -maxdepth 1 -name '*.png' | wc -l) pages of $condition, $runs runs"
"$build/tests/bench/cpu_time" "$runs" "$work/store" \
  -- "$build/bocso" extract "@$work/documents" -o "$work/store" -j1 -q --timeout 0 \
  -- sh "$work/ocrmypdf.sh" "$work" \
  -- sh "$work/tesseract.sh" "$work"
