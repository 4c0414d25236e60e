// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../ports/clock";

/** How long one server may not answer before the others are queried without it: one that hangs must not hold them up. */
const patienceMs = 1_500;

/** The answer, or null when it takes longer. The timer ends with the answer: one that still ran would keep the process alive. */
export async function withinPatience<T>(answer: Promise<T>, clock: Clock): Promise<T | null> {
    const answered = new AbortController();
    const early = await Promise.race([answer, clock.sleep(patienceMs, answered.signal).then(() => null)]);
    answered.abort();
    return early;
}
