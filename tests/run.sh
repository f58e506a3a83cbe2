#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything from a bare Debian 12: installs what is missing, then builds and runs the tests twice:
# optimised with warnings as errors (build/ci), and under the sanitizers (build/asan).
#
#   sh tests/run.sh [CTEST OPTION...]        e.g. sh tests/run.sh -R normalize
#
# The last line counts the tests of both; the exit status is 0 when all of them passed.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
jobs=$(getconf _NPROCESSORS_ONLN)
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a command, showing what it says only when it fails.
quietly() {
  "$@" >"$log" 2>&1 </dev/null || {
    cat "$log"
    return 1
  }
}

run_suite() {
  preset=$1
  shift
  began=$(date +%s)
  echo "== $preset: building with $jobs jobs"
  if ! { quietly cmake --preset "$preset" && quietly cmake --build "build/$preset" -j "$jobs" -- --quiet; }; then
    echo "== $preset: does not build"
    failed=$((failed + 1))
    return
  fi
  echo "== $preset: built in $(($(date +%s) - began)) s; testing"
  ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$jobs" "$@" >"$log" 2>&1 ||
    echo "== $preset: ctest says no"
  cat "$log"
  # "90% tests passed, 2 tests failed out of 20"; a ctest that never got there is a failure.
  counts=$(awk '/tests passed, .* tests failed out of/ { print $NF - $4, $4 }' "$log")
  : "${counts:=0 1}"
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
}

sh cli/install.sh program tests
run_suite ci "$@"
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
run_suite asan "$@"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
