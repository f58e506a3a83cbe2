// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include "model/store.h"
// As in https://example.org/home/page and ~/work/x, but not /home/somebody/x.
