// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalize/unit.h"
