// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ZisSighting } from "../answers";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { parseDisplayActive } from "../parse/displayActive";
import type { Asking } from "./asking";
import { serverOf } from "./asking";

/** Does the cross-memory server run on the system of each instance with zss? */
export function askZis(asking: Asking): Promise<readonly ZisSighting[]> {
    const command = displayCommand.addressSpaces(asking.settings?.zisProcedure ?? "ZWESISTC");
    const withZss = asking.sysplex.instances.filter(({ components }) =>
        components.some(({ name, isEnabled }) => name === "zss" && isEnabled),
    );
    return Promise.all(
        withZss.map(async (instance) => ({
            instanceId: instance.id,
            addressSpaces: await askConsole(
                asking.circle,
                command,
                instance.systemName,
                parseDisplayActive,
                serverOf(asking, instance),
            ),
        })),
    );
}
