#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Time and memory of `bocso check` on stores of made reports, 100 figures each: it is to grow with their number.
#
#   sh tests/bench/bench_check.sh [DOCUMENTS...]        2500 5000 10000
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$root/build/bench
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh cli/install.sh program bench
{ cmake --preset bench && cmake --build "$build" -j "$(getconf _NPROCESSORS_ONLN)"; } >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
[ $# -gt 0 ] || set -- 2500 5000 10000
for documents in "$@"; do
  "$build/tests/bench/make_store" "$documents" "$work/store-$documents"
  echo "$documents documents:"
  "$build/tests/bench/cpu_time" 3 "$work/none" -- "$build/bocso" check "$work/store-$documents" --fail-on none -q
  rm -rf "$work/store-$documents"
done
