#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes reports with known truth, reads them, and prints how well they were read, one row a condition.
#
#   sh tests/accuracy/accuracy.sh [COUNT [SEED [CONDITION...]]]   COUNT reports of each condition (200; seed 1001)
#   sh tests/accuracy/accuracy.sh --gate                          the small fixed set of the tests, against baseline.json
#   sh tests/accuracy/accuracy.sh --new-baseline                  writes baseline.json from that set; read the diff
#
# Seeds up to 1000 are for work on bocso; figures that are told to people come from seeds above.
# BOCSO_BUILD is the build folder to use (default: build/ci, built here); BOCSO_CLASSES=1 tells flags and misprints
# by class; BOCSO_MISSES=1 lists what went wrong; BOCSO_JSON=FILE writes all figures.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)

gate_count=8
gate_seed=500
gate="digital horizontal borderless nfd dense sloppy tcvn3 vni scan200 fax200"
baseline=
count=200
seed=1001
case ${1:-} in
  --gate)
    count=$gate_count seed=$gate_seed baseline="--baseline $here/baseline.json"
    set -- $gate
    ;;
  --new-baseline)
    count=$gate_count seed=$gate_seed baseline="--write-baseline $here/baseline.json"
    set -- $gate
    ;;
  *)
    [ $# -gt 0 ] && count=$1 && shift
    [ $# -gt 0 ] && seed=$1 && shift
    ;;
esac

if [ -z "${BOCSO_BUILD:-}" ]; then
  sh "$root/cli/install.sh" program tests
  BOCSO_BUILD=$root/build/ci
  (cd "$root" && cmake --preset ci && cmake --build build/ci --target bocso bocso-corpus bocso-accuracy) >&2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ $# -gt 0 ] || set -- $("$BOCSO_BUILD/corpus/make/bocso-corpus" conditions | cut -d: -f1)
for condition in "$@"; do
  "$BOCSO_BUILD/corpus/make/bocso-corpus" generate "$work/made" --condition "$condition" --seed "$seed" --count "$count"
done
# What cannot be read is in the score: as figures that are missing.
"$BOCSO_BUILD/bocso" extract "$work/made" -o "$work/store" --quiet || [ $? -eq 3 ]
"$BOCSO_BUILD/bocso" export "$work/store" --format jsonl
"$BOCSO_BUILD/tests/accuracy/bocso-accuracy" "$work/made" "$work/store/export" $baseline \
  ${BOCSO_CLASSES:+--classes} ${BOCSO_MISSES:+--misses} ${BOCSO_JSON:+--json "$BOCSO_JSON"}
