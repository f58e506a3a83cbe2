// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM ask the program to end. It does so between two documents, or before the next
// piece of an export, keeping what is finished.
#pragma once

namespace bocso {

// From now on the two signals are only remembered. Calls that wait return early (EINTR).
void heed_interruptions();
// Has one of them come since?
bool is_interrupted();

}  // namespace bocso
