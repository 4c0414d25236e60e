// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { askConsole } from "../askConsole";
import type { Parsed } from "../parse/parsed";
import type { Asking } from "./asking";
import { serverOf, systemsOf } from "./asking";

/** One display on every system, all at the same time, each through its own z/OSMF where it has one. */
export function askEverySystem<T>(
    asking: Asking,
    command: string,
    read: (text: string, systemName: string) => Parsed<T>,
): Promise<readonly { readonly systemName: string; readonly answer: Observation<T> }[]> {
    return Promise.all(
        systemsOf(asking).map(async ({ systemName, instance }) => {
            const parse = (text: string): Parsed<T> => read(text, systemName);
            const answer = await askConsole(asking.circle, command, systemName, parse, serverOf(asking, instance));
            return { systemName, answer };
        }),
    );
}
