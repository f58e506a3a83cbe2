// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/utf8.h>
