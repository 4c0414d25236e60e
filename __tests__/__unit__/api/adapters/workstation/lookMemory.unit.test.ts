// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookMemory } from "../../../../../src/api/adapters/workstation/lookMemory";
import type { Question } from "../../../../../src/api/model/question";

const then = new Date("2026-11-22T02:00:00Z");
const now = new Date("2026-11-22T04:00:00Z");
const questions: readonly Question[] = [
    { kind: "jobs", server: "plex1.lpar1", pattern: "ZWE1*" },
    { kind: "job-head", server: "plex1.lpar2", name: "ZWE1SV", id: "STC02714" },
    { kind: "listener", host: "lpar1.example.com", port: 7554, path: "/application/health", credential: "best" },
    {
        kind: "listener",
        host: "lpar1.example.com",
        port: 7553,
        path: "/eureka/apps/GATEWAY/lpar1%3Agateway%3A7554",
        credential: "certificate",
    },
    { kind: "handshake", host: "lpar1.example.com", port: 7552 },
];
const plex1 = { profile: "plex1", connection: ["/global/zowe/zowe.yaml", "lpar1.example.com:443"] };

describe("lookMemory", () => {
    let home = "";
    beforeEach(() => (home = mkdtempSync(join(tmpdir(), "look-memory-"))));
    afterEach(() => rmSync(home, { recursive: true, force: true }));

    const file = (): string => join(home, "looks", readdirSync(join(home, "looks"))[0] ?? "");
    const kept = async (): Promise<string> => {
        await lookMemory(home, plex1).write(questions, then);
        return file();
    };

    it("returns the questions of the last run, from one file that only its owner can read", async () => {
        const memory = lookMemory(home, plex1);
        await memory.write(questions.slice(1), then);
        await memory.write(questions, then);
        expect(await memory.read(now)).toEqual(questions);
        expect(readdirSync(join(home, "looks"))).toHaveLength(1);
        expect(statSync(file()).mode & 0o077).toBe(0);
        expect(statSync(join(home, "looks")).mode & 0o077).toBe(0);
    });

    it.each<[string, (text: string) => string]>([
        ["of another schema", (text) => text.replace("questions/1", "questions/9")],
        ["cut short", (text) => text.slice(0, 90)],
        ["of no time", (text) => text.replace(then.toISOString(), "yesterday")],
        ["of the future", (text) => text.replace("2026-11-22T02", "2026-11-22T09")],
        ["much too old", (text) => text.replace("2026-11-22", "2026-09-22")],
        ["much too large", (text) => text + " ".repeat(300_000)],
        ["without questions", (text) => text.replace('"questions":', '"answers":')],
        ["that is no object", () => "null"],
    ])("ignores a file %s", async (_, change) => {
        const path = await kept();
        writeFileSync(path, change(readFileSync(path, "utf8")));
        expect(await lookMemory(home, plex1).read(now)).toEqual([]);
    });

    it("ignores questions that were asked with another connection under the same profile", async () => {
        await kept();
        expect(await lookMemory(home, { ...plex1, connection: ["/other/zowe.yaml"] }).read(now)).toEqual([]);
    });

    it("ignores a path that is not a regular file, and does not block on a pipe", async () => {
        const path = await kept();
        rmSync(path);
        mkdirSync(path);
        expect(await lookMemory(home, plex1).read(now)).toEqual([]);
        rmSync(path, { recursive: true });
        if (process.platform !== "win32") {
            execFileSync("mkfifo", [path]);
            expect(await lookMemory(home, plex1).read(now)).toEqual([]);
        }
    });

    it.each<[string, object]>([
        ["a path that no look asks", { ...questions[2], path: "/shutdown" }],
        ["a path that goes on", { ...questions[2], path: "/application/health?x=1" }],
        ["an entry of another application", { ...questions[3], path: "/eureka/apps/OTHER/x" }],
        ["a credential that is none", { ...questions[2], credential: "root" }],
        ["a method of its own", { kind: "delete", host: "lpar1.example.com", port: 7553 }],
        ["a port that is none", { ...questions[4], port: 70_000 }],
        ["a host with a path", { ...questions[4], host: "evil.example.org/x" }],
        ["every job", { ...questions[0], pattern: "*" }],
        ["a job id that is none", { ...questions[1], id: "../../x" }],
    ])("accepts no question with %s", async (_, question) => {
        const path = await kept();
        const file = JSON.parse(readFileSync(path, "utf8")) as object;
        writeFileSync(path, JSON.stringify({ ...file, questions: [question, questions[4]] }));
        expect(await lookMemory(home, plex1).read(now)).toEqual([questions[4]]);
    });

    it("reads at most a thousand questions", async () => {
        const many = Array.from(
            { length: 3_000 },
            (_, index) => ({ kind: "handshake", host: "h", port: index + 1 }) as const,
        );
        await lookMemory(home, plex1).write(many, then);
        expect(await lookMemory(home, plex1).read(now)).toHaveLength(1_024);
        expect(statSync(file()).size).toBeLessThan(256 * 1_024);
    });

    it("lets the command continue if nothing can be stored", async () => {
        writeFileSync(join(home, "looks"), "a file where the directory should be");
        await expect(lookMemory(home, plex1).write(questions, then)).resolves.toBeUndefined();
        expect(await lookMemory(home, plex1).read(now)).toEqual([]);
    });
});
