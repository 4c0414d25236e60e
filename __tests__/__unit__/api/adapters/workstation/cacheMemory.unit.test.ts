// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheMemory } from "../../../../../src/api/adapters/workstation/cacheMemory";
import type { CacheMemory } from "../../../../../src/api/model/cacheMemory";

const at = "2026-11-22T02:00:00.000Z";
const now = new Date("2026-11-22T04:00:00Z");
const verified: CacheMemory = { outcome: "ONE-STORE", by: "VERIFY", at };
const plex1 = { profile: "plex1", deployment: "lpar1@LPAR1/lpar1.example.com:7554" };

describe("cacheMemory", () => {
    let home = "";
    beforeEach(() => (home = mkdtempSync(join(tmpdir(), "cache-memory-"))));
    afterEach(() => rmSync(home, { recursive: true, force: true }));

    const file = (): string => join(home, "cache", readdirSync(join(home, "cache"))[0] ?? "");

    it("returns what was found last, from one small file that only its owner can read", async () => {
        const memory = cacheMemory(home);
        await memory.write(plex1, { ...verified, outcome: "SEVERAL-STORES" });
        await memory.write(plex1, verified);
        expect(await memory.read(plex1, now)).toEqual(verified);
        expect(readdirSync(join(home, "cache"))).toHaveLength(1);
        expect(statSync(file()).size).toBeLessThan(512);
        expect(statSync(file()).mode & 0o077).toBe(0);
        expect(readFileSync(file(), "utf8")).not.toContain("example.com");
    });

    it("keeps the findings of one sysplex when those of another are stored", async () => {
        const memory = cacheMemory(home);
        await memory.write(plex1, verified);
        await memory.write({ profile: "plex2", deployment: "other" }, verified);
        expect(await memory.read(plex1, now)).toEqual(verified);
    });

    it.each<[string, (text: string) => string]>([
        ["of another schema", (text) => text.replace("cache-memory/1", "cache-memory/9")],
        ["cut short", (text) => text.slice(0, 40)],
        ["with another word", (text) => text.replace("ONE-STORE", "HEALTHY")],
        ["of no time", (text) => text.replace(at, "yesterday")],
        ["of the future", (text) => text.replace("2026-11-22T02", "2026-11-22T09")],
        ["much too old", (text) => text.replace("2026-11-22", "2026-11-01")],
        ["much too large", (text) => text + " ".repeat(2_000)],
        ["that is no object", () => "null"],
    ])("ignores a file %s", async (_, change) => {
        const memory = cacheMemory(home);
        await memory.write(plex1, verified);
        writeFileSync(file(), change(readFileSync(file(), "utf8")));
        expect(await memory.read(plex1, now)).toBeNull();
    });

    it("ignores what was found of other instances under the same profile", async () => {
        const memory = cacheMemory(home);
        await memory.write(plex1, verified);
        expect(await memory.read({ ...plex1, deployment: "lpar9" }, now)).toBeNull();
    });

    it("does not fail a command if nothing can be read or written", async () => {
        writeFileSync(join(home, "cache"), "a file where the directory should be");
        const memory = cacheMemory(home);
        await expect(memory.write(plex1, verified)).resolves.toBeUndefined();
        expect(await memory.read(plex1, now)).toBeNull();
    });
});
