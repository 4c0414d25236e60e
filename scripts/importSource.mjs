// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { build } from "esbuild";
import { repository } from "./run.mjs";

/** A module of the sources, compiled in memory: what is generated from it needs no build of the plug-in. */
export async function importSource(...path) {
    const { outputFiles } = await build({
        entryPoints: [join(repository, ...path)],
        bundle: true,
        platform: "node",
        format: "esm",
        write: false,
        logLevel: "warning",
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
