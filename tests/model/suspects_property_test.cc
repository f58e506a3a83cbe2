// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/suspects.h"
#include <gmock/gmock.h>
