// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "normalize/number.h"
#include "model/store.h"
#include <re2/re2.h>
