// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include "model/store.h"
// As in https://example.org/mnt/page and ~/mnt/x, but not /mnt/somebody/x.
