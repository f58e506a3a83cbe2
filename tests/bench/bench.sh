#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# CPU time and memory of a whole `bocso extract` on a long ruled report, against `pdftotext -bbox-layout`
# on the same file in the same run; then the benchmarks of the stages.
#
#   sh tests/bench/bench.sh [PAGES [RUNS]]        50 pages, 15 runs
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
pages=${1:-50}
runs=${2:-15}
build=$root/build/bench
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh cli/install.sh program bench
{ cmake --preset bench && cmake --build "$build" -j "$(getconf _NPROCESSORS_ONLN)"; } >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
"$build/tests/bench/make_report" "$pages" "$work/long.pdf"
echo "$(pdfinfo "$work/long.pdf" | awk '/^Pages:/ { print $2 }') pages, $runs runs"
"$build/tests/bench/cpu_time" "$runs" "$work/store" \
  -- "$build/bocso" extract "$work/long.pdf" -o "$work/store" -j1 -q \
  -- pdftotext -bbox-layout "$work/long.pdf" "$work/words.html"
"$build/tests/bench/read_benchmark"
