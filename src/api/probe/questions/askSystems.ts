// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { askConsole } from "../askConsole";
import type { Parsed } from "../parse/parsed";
import type { Asking } from "./asking";
import type { systemsOf } from "./asking";
import { serverOf } from "./asking";

/** One display on each of these systems, all at the same time, each through its own console if it has one. */
export function askSystems<T>(
    asking: Asking,
    systems: ReturnType<typeof systemsOf>,
    command: string,
    read: (text: string, systemName: string) => Parsed<T>,
): Promise<readonly { readonly systemName: string; readonly answer: Observation<T> }[]> {
    return Promise.all(
        systems.map(async ({ systemName, instance }) => {
            const parse = (text: string): Parsed<T> => read(text, systemName);
            const answer = await askConsole(asking.circle, command, systemName, parse, serverOf(asking, instance));
            return { systemName, answer };
        }),
    );
}
