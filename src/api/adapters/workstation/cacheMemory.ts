// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { CacheMemory } from "../../model/cacheMemory";
import { hashedName } from "./hashedName";
import { replaceFile } from "./replaceFile";

/** An older result proves nothing about the store. */
const goodForMs = 7 * 86_400_000;
const largestBytes = 1_024;
const schema = "zowe-ha/cache-memory/1";

/** Of which sysplex: the profile, and the instances that it had then. */
interface CacheOf {
    readonly profile: string;
    readonly deployment: string;
}

/** The result of the last `cache verify` or `cache status`, one small file for each sysplex; no key, no value, no credential. */
export function cacheMemory(home: string): {
    readonly read: (of: CacheOf, now: Date) => Promise<CacheMemory | null>;
    readonly write: (of: CacheOf, memory: CacheMemory) => Promise<void>;
} {
    const pathOf = ({ profile }: CacheOf): string => join(home, "cache", `${hashedName(profile, 32)}.json`);
    return {
        read: (of, now) => readMemory(pathOf(of), of, now).catch(() => null),
        // Without it, status requests another look; no command fails because of it.
        write: (of, memory) => writeMemory(pathOf(of), of, memory).catch(() => undefined),
    };
}

type Read = Partial<Record<string, unknown>>;

async function readMemory(path: string, { deployment }: CacheOf, now: Date): Promise<CacheMemory | null> {
    const isSmall = (await stat(path)).size <= largestBytes;
    const read = isSmall ? (JSON.parse(await readFile(path, "utf8")) as Read | null) : null;
    if (read?.["schema"] !== schema || read["deployment"] !== hashedName(deployment, 32)) {
        return null;
    }
    const at = Date.parse(String(read["at"]));
    const age = now.getTime() - at;
    return age >= 0 && age <= goodForMs ? memoryIn(read, new Date(at).toISOString()) : null;
}

/** A file that was changed is ignored. */
function memoryIn({ outcome, by }: Read, at: string): CacheMemory | null {
    const isStores = outcome === "ONE-STORE" || outcome === "SEVERAL-STORES";
    return isStores && (by === "VERIFY" || by === "STATUS") ? { outcome, by, at } : null;
}

function writeMemory(path: string, { deployment }: CacheOf, { outcome, by, at }: CacheMemory): Promise<void> {
    return replaceFile(path, JSON.stringify({ schema, deployment: hashedName(deployment, 32), outcome, by, at }));
}
