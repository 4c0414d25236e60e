// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Remembered = readonly Readonly<Record<string, unknown>>[];

/** Changes what the last look left, as somebody would who can write in the home directory. Nothing where it left nothing. */
export function forgeMemory(home: string, change: (was: Remembered) => Remembered): void {
    const directory = join(home, "looks");
    for (const name of namesIn(directory)) {
        const file = join(directory, name);
        const memory = JSON.parse(readFileSync(file, "utf8")) as { readonly questions: Remembered };
        writeFileSync(file, JSON.stringify({ ...memory, questions: change(memory.questions) }));
    }
}

function namesIn(directory: string): readonly string[] {
    try {
        return readdirSync(directory);
    } catch {
        return [];
    }
}

/** As if every job had been started anew since, and every listener were elsewhere. */
export const outdated = (was: Remembered): Remembered =>
    was.map((one) => ({
        ...one,
        ...(one["kind"] === "job-head" ? { id: "STC00001" } : {}),
        ...(one["kind"] === "listener" ? { port: 1 } : {}),
    }));

/** Questions of the wrong port, host, job and credential, in the wrong order, and what is no question. */
export const hostile = (was: Remembered): Remembered =>
    [...was].reverse().flatMap((one, index) => [
        { ...one, ...("port" in one ? { port: Number(one["port"]) + 1 } : {}) },
        { ...one, ...("path" in one ? { path: "/eureka/apps", credential: "user" } : {}) },
        { ...one, ...("host" in one ? { host: `127.0.0.${90 + (index % 9)}` } : { name: "SYS1", pattern: "SYS*" }) },
        { ...one, kind: "evict", path: "/../eureka/apps/GATEWAY/x?value=OUT_OF_SERVICE" },
    ]);
