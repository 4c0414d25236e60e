// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { apimlMessages } from "./apimlMessages";
import { cachingMessages } from "./cachingMessages";
import { discoveryMessages } from "./discoveryMessages";
import type { Entry } from "./entry";
import { gatewayMessages } from "./gatewayMessages";
import { launcherMessages } from "./launcherMessages";
import { zisMessages } from "./zisMessages";
import { zosMessages } from "./zosMessages";
import { zssMessages } from "./zssMessages";
import { zweMessages } from "./zweMessages";

const families: readonly (readonly [title: string, table: string])[] = [
    ["Zowe launcher", launcherMessages],
    ["zwe", zweMessages],
    ["API Mediation Layer", apimlMessages],
    ["Gateway and ZAAS", gatewayMessages],
    ["Discovery Service and API Catalog", discoveryMessages],
    ["Caching Service", cachingMessages],
    ["zss and desktop", zssMessages],
    ["Cross-memory server", zisMessages],
    ["z/OS", zosMessages],
];

/** Every message of the tables, family by family. A table has two lines for each: id and meaning, then `>` and what to do. */
export function messages(): readonly Entry[] {
    return families.flatMap(([title, table]) => readTable(title, table));
}

function readTable(title: string, table: string): readonly Entry[] {
    return [...table.matchAll(/^(\S+) (.+)\n> (.+)$/gm)].map(([, id = "", means = "", next = ""]) => ({
        id,
        kind: "message",
        title: `message of: ${title}`,
        means,
        next,
        details: [],
        aliases: [],
    }));
}
