// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ImperativeConfig } from "@zowe/imperative";

/** Of what a bundle is made with. */
export function versions(): Readonly<Record<string, string>> {
    const { version } = ImperativeConfig.instance.callerPackageJson as { readonly version?: unknown };
    return {
        "plug-in": ownVersion(__dirname),
        "Zowe CLI": typeof version === "string" ? version : "unknown",
        Node: process.version,
    };
}

/** The package that this file lies in. */
function ownVersion(directory: string): string {
    const file = join(directory, "package.json");
    if (existsSync(file)) {
        const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version?: unknown };
        return typeof version === "string" ? version : "unknown";
    }
    const above = dirname(directory);
    return above === directory ? "unknown" : ownVersion(above);
}
