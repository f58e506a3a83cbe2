# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house that a compiler does not see, checked on the text of the source tree:
#
#   order    normalize ← extract ← model ← cli: a file includes its own folder and those to its left
#   truth    corpus/make, which makes the test reports, includes none of the program it tests
#   package  an outside package only in the files that kPackages lists for it
#   header   every header has "#pragma once"; every .cc includes its own header first
#   name     a type is defined in one header: two of one name in one namespace compile, and then share
#            the code of each other's std::vector
#   licence  every source file begins with its SPDX line
#   listed   every .cc is named in a CMakeLists.txt
#   machine  no file names a folder of somebody's machine
#
#   cmake -D ROOT=<source tree> [-D EXPECTED=<file>] -P include_rules_test.cmake
#
# Prints file:line and the rule for every offence and fails when there is one. With EXPECTED it fails when
# the offences are not those of that file: that is how the rules themselves are tested.
cmake_minimum_required(VERSION 3.25)

# Header pattern | files that may include it | why there and nowhere else
set(kPackages
  "(poppler|goo|fofi|splash)/.*|(extract/pdf|extract/pdf_picture)\.cc|Poppler's private headers change with every release"
  "unicode/.*|normalize/utf8\.cc|ICU's types stay out of our interfaces"
  "re2/.*|normalize/pattern\.cc|one wrapper, so that the engine can be changed"
  "sqlite3\.h|model/store[a-z_]*\.cc|one place knows the schema"
  "nlohmann/.*|(model/json|corpus/make/truth|tests/accuracy/(records|report))\.cc|one place knows how a record is written, one how the truth is"
  "yaml\.h|model/catalogue_yaml\.cc|a C interface of events"
  "openssl/.*|model/report\.cc|SHA-256 of a document"
  "boost/.*|cli/options\.cc|it throws; its exceptions end there"
  "(cairo|pango).*|corpus/make/(canvas|ageing_ink)\.cc|PDFs are drawn for tests only"
  "qpdf/.*|corpus/make/(finishing|ageing_pdf|legacy_[a-z]+)\.(cc|h)|PDFs are drawn for tests only"
  "leptonica/.*|(extract/image[a-z_]*|extract/ocr_votes|corpus/make/ageing_[a-z]+|tests/support/(drawn_image|picture_bytes))\.cc|pictures are put right there, and drawn and aged for tests"
  "(tesseract/.*|omp\.h)|extract/ocr\.cc|one engine, in one place"
  "poppler-[a-z-]+\.h|corpus/make/raster\.cc|one place draws the pages to be aged"
  "benchmark/.*|tests/bench/[a-z_]*\.cc|benchmarks"
  "(gtest|gmock)/.*|tests/.*|tests"
  "fmt/.*|.*|text everywhere"
  "tl/expected\.hpp|normalize/result\.h|everything else says Result"
  # POSIX: files, processes and signals are the program's, not the libraries'.
  "(unistd|fcntl|signal|poll|time|dirent|stdlib)\.h|(cli|tests)/.*|the operating system"
  "sys/[a-z]+\.h|(cli|tests)/.*|the operating system")

set(kFolders normalize extract model cli)  # in include order
set(kSourceFolders normalize extract model cli corpus/make tests)

set(offences "")

function(offence file line rule text)
  set(offences "${offences}${file}:${line}: ${rule}: ${text}\n" PARENT_SCOPE)
endfunction()

# The lines of a file as a list; what CMake's lists would stumble over is replaced, line for line.
function(read_lines path out)
  file(READ "${path}" text)
  string(REPLACE "\\" "/" text "${text}")
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Files below ROOT by pattern, without build folders and the broken tree of the self-test.
function(find_files out)
  set(found "")
  foreach(pattern IN LISTS ARGN)
    file(GLOB_RECURSE some LIST_DIRECTORIES false RELATIVE "${ROOT}" "${ROOT}/${pattern}")
    list(APPEND found ${some})
  endforeach()
  list(FILTER found EXCLUDE REGEX "^tests/include_rules/")
  list(SORT found)
  list(REMOVE_DUPLICATES found)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# order, truth: an include of one of our own headers.
function(check_own_include file line header)
  string(REGEX MATCH "^[a-z_]+" to "${header}")
  string(REGEX MATCH "^(corpus/make|[a-z_]+)" from "${file}")
  list(FIND kFolders "${to}" to_place)
  list(FIND kFolders "${from}" from_place)
  if(from STREQUAL "corpus/make" AND to_place GREATER_EQUAL 0)
    offence("${file}" ${line} truth "corpus/make includes \"${header}\"")
  elseif(from_place GREATER_EQUAL 0 AND to_place LESS 0)
    offence("${file}" ${line} order "\"${header}\" is in none of ${kFolders}")
  elseif(from_place GREATER_EQUAL 0 AND to_place GREATER from_place)
    offence("${file}" ${line} order "${from} includes \"${header}\"")
  endif()
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

# package: an include of somebody else's header. Those of C++ have neither "." nor "/".
function(check_outside_include file line header)
  if(NOT header MATCHES "[./]")
    return()
  endif()
  foreach(package IN LISTS kPackages)
    # Both patterns hold "|" themselves, but never outside of brackets.
    string(REGEX MATCH "^(([^|(]|[(][^)]*[)])+)[|](([^|(]|[(][^)]*[)])+)[|](.*)$" parts "${package}")
    set(headers "${CMAKE_MATCH_1}")
    set(files "${CMAKE_MATCH_3}")
    set(reason "${CMAKE_MATCH_5}")
    if(header MATCHES "^(${headers})$")
      if(NOT file MATCHES "^(${files})$")
        offence("${file}" ${line} package "<${header}> belongs in ${files}: ${reason}")
        set(offences "${offences}" PARENT_SCOPE)
      endif()
      return()
    endif()
  endforeach()
  offence("${file}" ${line} package "<${header}> is of no package listed in include_rules_test.cmake")
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

function(check_includes file)
  read_lines("${ROOT}/${file}" lines)
  string(REGEX REPLACE "\\.cc$" ".h" own "${file}")
  set(own_is_due FALSE)
  if(file MATCHES "\\.cc$" AND EXISTS "${ROOT}/${own}")
    set(own_is_due TRUE)
    string(REGEX REPLACE "^tests/" "" own "${own}")
  endif()
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(NOT line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
      continue()
    endif()
    set(mark "${CMAKE_MATCH_1}")
    set(header "${CMAKE_MATCH_2}")
    if(own_is_due AND NOT header STREQUAL own)
      offence("${file}" ${number} header "\"${own}\" comes first")
    endif()
    set(own_is_due FALSE)
    if(mark STREQUAL "<")
      check_outside_include("${file}" ${number} "${header}")
    else()
      check_own_include("${file}" ${number} "${header}")
    endif()
  endforeach()
  if(own_is_due)
    offence("${file}" 1 header "\"${own}\" is not included")
  endif()
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

function(check_header file)
  file(STRINGS "${ROOT}/${file}" found LIMIT_COUNT 1 REGEX "^#pragma once$")
  if(NOT found)
    offence("${file}" 1 header "no #pragma once")
    set(offences "${offences}" PARENT_SCOPE)
  endif()
endfunction()

# name: types of namespace bocso, which start their line.
function(check_names file)
  read_lines("${ROOT}/${file}" lines)
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(NOT line MATCHES "^(struct|class|enum class|enum) ([A-Za-z0-9]+)( : [^{]*)? {")
      continue()
    endif()
    set(type "${CMAKE_MATCH_2}")
    if(DEFINED defined_in_${type})
      offence("${file}" ${number} name "${type} is defined in ${defined_in_${type}}, too")
    else()
      set(defined_in_${type} "${file}" PARENT_SCOPE)
    endif()
  endforeach()
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

# licence: in the first line, or the second below "#!".
function(check_licence file)
  file(READ "${ROOT}/${file}" head LIMIT 200)
  if(NOT head MATCHES "^(#![^\n]*\n)?(//|#) SPDX-License-Identifier: GPL-3\\.0-or-later\n")
    offence("${file}" 1 licence "no SPDX line")
    set(offences "${offences}" PARENT_SCOPE)
  endif()
endfunction()

# listed: by its path as seen from a CMakeLists.txt above it; tests without their "_test.cc".
function(check_listed file)
  get_filename_component(folder "${file}" DIRECTORY)
  set(below "${file}")
  while(TRUE)
    set(list "${ROOT}/${folder}/CMakeLists.txt")
    if(EXISTS "${list}")
      string(LENGTH "${folder}" start)
      if(start GREATER 0)
        math(EXPR start "${start} + 1")
      endif()
      string(SUBSTRING "${file}" ${start} -1 below)
      string(REGEX REPLACE "_test\\.cc$" "" test "${below}")
      string(REPLACE "." "\\." pattern "(${below}|bocso_test\\(${test})")
      file(READ "${list}" text)
      if(text MATCHES "(^|[ \t\n(])${pattern}([ \t\n)]|$)")
        return()
      endif()
    endif()
    if(folder STREQUAL "")
      break()
    endif()
    get_filename_component(folder "${folder}" DIRECTORY)
  endwhile()
  offence("${file}" 1 listed "is named in no CMakeLists.txt")
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

function(check_machine file)
  set(pattern "(^|[^A-Za-z0-9_.~-])/(home|root|work|Users|mnt)/[A-Za-z0-9]")
  file(READ "${ROOT}/${file}" text)
  if(NOT text MATCHES "${pattern}")
    return()
  endif()
  read_lines("${ROOT}/${file}" lines)
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line MATCHES "${pattern}")
      offence("${file}" ${number} machine "names a folder of somebody's machine")
    endif()
  endforeach()
  set(offences "${offences}" PARENT_SCOPE)
endfunction()

if(NOT IS_DIRECTORY "${ROOT}")
  message(FATAL_ERROR "ROOT is no folder: '${ROOT}'")
endif()

set(source_patterns "")
foreach(folder IN LISTS kSourceFolders)
  list(APPEND source_patterns "${folder}/*.h" "${folder}/*.cc")
endforeach()
find_files(sources ${source_patterns})
foreach(file IN LISTS sources)
  check_includes("${file}")
  if(file MATCHES "\\.h$")
    check_header("${file}")
    if(NOT file MATCHES "^(corpus|tests)/")  # in namespaces of their own
      check_names("${file}")
    endif()
  else()
    check_listed("${file}")
  endif()
endforeach()

file(GLOB top RELATIVE "${ROOT}" LIST_DIRECTORIES false "${ROOT}/*.txt" "${ROOT}/*.json" "${ROOT}/*.md"
  "${ROOT}/.clang-*" "${ROOT}/.gitignore")
set(texts "")
foreach(folder IN ITEMS normalize extract model cli corpus tests .ci)
  foreach(ending IN ITEMS h cc txt cmake sh awk yaml md tsv json jsonl csv)
    list(APPEND texts "${folder}/*.${ending}")
  endforeach()
endforeach()
find_files(texts ${texts} ".ci/run")
list(APPEND texts ${top})
foreach(file IN LISTS texts)
  check_machine("${file}")
  if(file MATCHES "\\.(h|cc|cmake|sh|awk|yaml)$|(^|/)CMakeLists\\.txt$|^\\.clang-tidy$|^\\.ci/run$")
    check_licence("${file}")
  endif()
endforeach()

list(LENGTH sources count)
if(count EQUAL 0)
  message(FATAL_ERROR "no sources below '${ROOT}'")
endif()
if(DEFINED EXPECTED)
  file(READ "${EXPECTED}" expected)
  if(NOT offences STREQUAL expected)
    message(NOTICE "Expected these offences:\n${expected}\nbut found these:\n${offences}")
    message(FATAL_ERROR "The offences found are not those expected.")
  endif()
  message(STATUS "the offences are those expected")
elseif(NOT offences STREQUAL "")
  message(NOTICE "${offences}")
  message(FATAL_ERROR "These lines break the rules of the house.")
else()
  message(STATUS "${count} files follow the rules")
endif()
