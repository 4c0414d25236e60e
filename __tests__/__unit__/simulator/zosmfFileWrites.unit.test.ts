// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { applyInput } from "../../../simulator/faults/applyInput";
import type { Input } from "../../../simulator/faults/input";
import type { World } from "../../../simulator/world/world";
import { describeEvidence } from "../../support/wire/evidence";
import { ask, headerOf, jsonOf, pass, pretendWorld } from "./pretendWorld";

const json = { "content-type": "application/json" };
const bytes = { "content-type": "application/octet-stream", "x-ibm-data-type": "binary" };
const directory = "/global/zowe/ha";

const make = (world: World, path = directory, system = "LPAR1") =>
    ask(world, {
        method: "POST",
        system,
        url: `/restfiles/fs${path}`,
        headers: json,
        body: { type: "directory", mode: "rwxrwx---" },
    });
const write = (world: World, path: string, text: string, more: object = {}, system = "LPAR1") =>
    ask(world, { method: "PUT", system, url: `/restfiles/fs${path}`, headers: { ...bytes, ...more }, body: text });
const read = (world: World, path: string, system = "LPAR1") =>
    ask(world, { system, url: `/restfiles/fs${path}`, headers: { "x-ibm-data-type": "binary" } });
const remove = (world: World, path: string, headers = {}) =>
    ask(world, { method: "DELETE", url: `/restfiles/fs${path}`, headers });
const chmod = (world: World, path: string, mode: string) =>
    ask(world, { method: "PUT", url: `/restfiles/fs${path}`, headers: json, body: { request: "chmod", mode } });
const listed = (world: World, path: string) =>
    jsonOf(ask(world, { url: `/restfiles/fs?path=${path}` })).items as {
        name: string;
        mode: string;
        user: string;
        group: string;
        mtime: string;
        target?: string;
    }[];
const row = (world: World, path: string, name: string) => listed(world, path).find((one) => one.name === name);
const entry = (path: string, made: Extract<Input, { kind: "unix-file" }>["entry"]): Input => ({
    kind: "unix-file",
    path,
    entry: made,
});

describe("a file written through z/OSMF", () => {
    it("exists for every system that shares its file system, with the writer as its owner", () => {
        const world = pretendWorld();
        expect(make(world).status).toBe(201);
        expect(write(world, `${directory}/a`, "one").status).toBe(201);
        expect(write(world, `${directory}/a`, "two", {}, "LPAR2").status).toBe(204);
        expect(read(world, `${directory}/a`, "LPAR2").body.toString()).toBe("two");
        expect(row(world, directory, "a")).toMatchObject({ mode: "-rw-------", user: "USER", group: "ZWEADMIN" });
    });

    it("is dated by the clock of the sysplex", () => {
        const world = pretendWorld();
        make(world);
        write(world, `${directory}/a`, "one");
        const before = row(world, directory, "a")?.mtime;
        pass(world, 10);
        write(world, `${directory}/a`, "two");
        expect(row(world, directory, "a")?.mtime).not.toBe(before);
    });

    it("is refused with 412 if it has changed since it was read", () => {
        const world = pretendWorld();
        make(world);
        write(world, `${directory}/a`, "one");
        const answer = ask(world, {
            url: `/restfiles/fs${directory}/a`,
            headers: { "x-ibm-data-type": "binary", "x-ibm-return-etag": "true" },
        });
        const [etag = ""] = headerOf(answer, "ETag");
        expect(write(world, `${directory}/a`, "two", { "if-match": etag }).status).toBe(204);
        expect(write(world, `${directory}/a`, "three", { "if-match": etag }).status).toBe(412);
        expect(read(world, `${directory}/a`).body.toString()).toBe("two");
    });

    it("is empty, then half written, while a slow server writes it", () => {
        const world = pretendWorld();
        make(world);
        applyInput(world, { kind: "slow-file-writes", milliseconds: 2_000 });
        write(world, `${directory}/a`, "abcd");
        expect(read(world, `${directory}/a`).body.toString()).toBe("");
        pass(world, 1);
        expect(read(world, `${directory}/a`).body.toString()).toBe("ab");
        pass(world, 1);
        expect(read(world, `${directory}/a`).body.toString()).toBe("abcd");
    });

    it.each([
        ["no room", { kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { available: 0 } }, /EDC5133I/],
        ["read-only", { kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { mode: "READ" } }, /EDC5141I/],
        ["lost", { kind: "file-system-lost", fileSystem: "ZWE.GLOBAL.ZFS", isLost: true }, /EDC5122I/],
        ["of others", { kind: "group-member", user: "USER", isMember: false }, /EDC5111I/],
    ] as const)("is refused if the file system is %s", (_, input, said) => {
        const world = pretendWorld();
        make(world);
        applyInput(world, entry(directory, { type: "directory", owner: "OTHER", mode: "drwxrwx---" }));
        applyInput(world, input);
        const answer = write(world, `${directory}/a`, "one");
        expect([answer.status, jsonOf(answer).details[0]]).toEqual([500, expect.stringMatching(said)]);
    });
});

describe("permissions", () => {
    it("are changed by the owner alone, and a refusal names the error", () => {
        const world = pretendWorld();
        make(world);
        write(world, `${directory}/a`, "one");
        expect(row(world, directory, ".")?.mode).toBe("drwxr-x---");
        expect(chmod(world, directory, "1770").status).toBe(200);
        expect(row(world, directory, ".")?.mode).toBe("drwxrwx--T");
        applyInput(world, entry(`${directory}/b`, { type: "file", owner: "OTHER", text: "x", mode: "-rw-r-----" }));
        expect(jsonOf(chmod(world, `${directory}/b`, "666")).details[0]).toMatch(/EDC5139I/);
        expect(read(world, `${directory}/b`).status).toBe(200);
        expect(jsonOf(write(world, `${directory}/b`, "y")).details[0]).toMatch(/EDC5111I/);
    });

    it("with a sticky bit prevent others from removing what another user owns", () => {
        const world = pretendWorld();
        applyInput(world, entry(directory, { type: "directory", owner: "OTHER", mode: "drwxrwx--T" }));
        applyInput(world, entry(`${directory}/b`, { type: "file", owner: "THIRD", mode: "-rw-rw----" }));
        write(world, `${directory}/own`, "one");
        expect(jsonOf(remove(world, `${directory}/b`)).details[0]).toMatch(/EDC5139I/);
        expect(remove(world, `${directory}/own`).status).toBe(204);
    });
});

describe("a symbolic link", () => {
    it("is listed as a link, is followed by reading and writing, and is itself removed", () => {
        const world = pretendWorld();
        make(world);
        write(world, "/var/elsewhere", "secret");
        applyInput(world, entry(`${directory}/link`, { type: "link", target: "/var/elsewhere" }));
        expect(row(world, directory, "link")).toMatchObject({ mode: "lrwxrwxrwx", target: "/var/elsewhere" });
        expect(read(world, `${directory}/link`).body.toString()).toBe("secret");
        write(world, `${directory}/link`, "changed");
        expect(read(world, "/var/elsewhere").body.toString()).toBe("changed");
        expect(remove(world, `${directory}/link`).status).toBe(204);
        expect(read(world, "/var/elsewhere").status).toBe(200);
    });

    it("with $SYSNAME leads to what each system has for itself", () => {
        const world = pretendWorld();
        expect(write(world, "/var/own", "of LPAR1").status).toBe(201);
        expect(read(world, "/var/own", "LPAR2").status).toBe(404);
        expect(read(world, "/LPAR1/var/own", "LPAR2").status).toBe(200);
    });

    it("in a circle cannot be resolved", () => {
        const world = pretendWorld();
        applyInput(world, entry(`${directory}/a`, { type: "link", target: "b" }));
        applyInput(world, entry(`${directory}/b`, { type: "link", target: "a" }));
        expect(read(world, `${directory}/a`).status).toBe(404);
    });
});

describeEvidence("what the file service refuses", (evidence) => {
    const recorded = (name: string) => {
        const { stack, ...rest } = evidence.recordedJson(`zosmf/files/${name}.json`) as Record<string, unknown>;
        expect(typeof stack).toBe("string");
        return rest;
    };
    const said = (answer: ReturnType<typeof ask>) => {
        const { stack, ...rest } = jsonOf(answer);
        expect(typeof stack).toBe("string");
        return rest;
    };

    it("is worded as it was recorded", () => {
        const world = pretendWorld();
        make(world);
        expect(said(make(world))).toEqual(recorded("err-fs-create-exists-1-4-19"));
        expect(said(remove(world, `${directory}/none`))).toEqual(recorded("err-fs-delete-missing-8-m1"));
        write(world, `${directory}/a`, "one");
        expect(said(remove(world, directory))).toEqual(recorded("err-fs-delete-notempty-8-m1"));
        expect(remove(world, directory, { "x-ibm-option": "recursive" }).status).toBe(204);
        applyInput(world, { kind: "group-member", user: "USER", isMember: false });
        expect(said(remove(world, "/global/zowe/zowe.yaml"))).toEqual(recorded("err-fs-delete-denied-8-m1"));
    });
});
