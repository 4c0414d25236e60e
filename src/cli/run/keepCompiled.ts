// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import * as nodeModule from "node:module";
import { join } from "node:path";
import { homeDirectory } from "./homeDirectory";

/** From Node 22.1 on; @types/node of the oldest Node that we support does not know it. */
type Caching = Partial<Record<"enableCompileCache", (directory: string) => unknown>>;

/**
 * Lets Node keep what it compiles of the library, so that the next command need not. In the home directory, where only the user
 * writes: Node's own place is the directory for temporary files, and what lies there is run.
 */
export function keepCompiled(): void {
    const { enableCompileCache } = nodeModule as Caching;
    if (enableCompileCache !== undefined) {
        enableCompileCache(join(homeDirectory(), "compiled"));
    }
}
