// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncLocalStorage } from "node:async_hooks";
import { systemClock } from "../../../src/api/adapters/workstation/systemClock";

const aheadMs = new AsyncLocalStorage<number>();

/** Lets each workstation of one process have a clock of its own; restored as every spy of Jest is. */
export function letClocksDiffer(): void {
    jest.spyOn(systemClock, "now").mockImplementation(() => new Date(Date.now() + (aheadMs.getStore() ?? 0)));
}

/** Everything that the work does happens at a workstation whose clock is wrong by so many minutes. */
export function withClockAhead<T>(minutes: number, work: () => Promise<T>): Promise<T> {
    return aheadMs.run(minutes * 60_000, work);
}
