// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationControl } from "../../../src/index";

/** Of a program that never asks for the end, hears of nothing, and has so much time. */
export function operationControl(milliseconds: number): OperationControl {
    return {
        signal: endsAfter(milliseconds),
        endRequest: { signal: new AbortController().signal, by: () => "user" },
        onEvent: () => undefined,
    };
}

/** As `AbortSignal.timeout`, by the clock of the test: that of Node itself runs on where time is virtual. */
function endsAfter(milliseconds: number): AbortSignal {
    const controller = new AbortController();
    setTimeout(
        () => controller.abort(new DOMException("The operation timed out.", "TimeoutError")),
        milliseconds,
    ).unref();
    return controller.signal;
}
