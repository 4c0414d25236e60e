// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationControl } from "../../../src/index";

/** Of a program that never asks for the end, hears of nothing, and has so much time. */
export function operationControl(milliseconds: number): OperationControl {
    return {
        signal: AbortSignal.timeout(milliseconds),
        endRequest: { signal: new AbortController().signal, by: () => "user" },
        onEvent: () => undefined,
    };
}
