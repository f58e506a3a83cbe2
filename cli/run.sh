#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows bocso at work, from a bare Debian 12: installs what is missing, builds the program, reads reports
# and prints some of their figures and all flags.
#
#   sh cli/run.sh [INPUT...]        PDF files and folders; without any: the reports in corpus/reports
#
# The store stays in build/demo-store, its exports in build/demo-store/export.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/release
store=$root/build/demo-store
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a command, showing what it says only when it fails.
quietly() {
  "$@" >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    return 1
  }
}

sh "$root/cli/install.sh" program
[ -x "$build/bocso" ] || echo "building bocso: a minute or two" >&2
# Presets are looked for in the working directory, which belongs to the caller's INPUTs.
quietly sh -c 'cd -- "$1" && cmake --preset release' sh "$root"
quietly cmake --build "$build" -j "$(getconf _NPROCESSORS_ONLN)" -- --quiet

if [ $# -eq 0 ]; then
  cd "$root"
  set -- corpus/reports
fi
# A store of its own: what an earlier run read would be shown as if it were of these INPUTs.
rm -rf "$store"
read_status=0
"$build/bocso" extract "$@" -o "$store" -q || read_status=$?
case $read_status in
  0) ;;
  3) "$build/bocso" status "$store" ;;
  *) exit "$read_status" ;;
esac
"$build/bocso" export "$store" --format jsonl
"$build/bocso" export "$store" --format csv

# Some figures of every document.
LC_ALL=C awk -v shown=12 -f "$root/cli/show_figures.awk" "$store/export/figures.csv"
echo
flags=$("$build/bocso" check "$store" --fail-on none)
printf '%s\n' "${flags:-no flags}"
exit "$read_status"
