// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IHandlerParameters } from "@zowe/imperative";
import type { BundledLook, HaConnection } from "../../index";
import { heldLook } from "../../index";
import { dayAndTime } from "../render/layout/timeWords";

/** A connection to a bundle, which the output names: the state is that of the bundle, and is judged as of its time. */
export async function openReplay(
    parameters: IHandlerParameters,
    file: string,
    look: BundledLook,
): Promise<HaConnection> {
    const { connection, takenAt } = await heldLook(file, look);
    sayReplayed(parameters, file, takenAt);
    return connection;
}

export function sayReplayed({ response }: IHandlerParameters, file: string, takenAt: string): void {
    response.console.error(`From ${file}, taken ${dayAndTime(takenAt)} and judged as of then; no system is asked.`);
}
