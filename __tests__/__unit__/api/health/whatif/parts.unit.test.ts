// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookAt } from "../../../../../src/api/health/state/look";
import type { Look } from "../../../../../src/api/health/state/look";
import { foresee } from "../../../../../src/api/health/whatif/foresee";
import { everyLoss, lossNamed } from "../../../../../src/api/health/whatif/lossesFrom";
import type { Settings } from "../../../../../src/api/model/config/settings";
import type { FunctionName, Loss } from "../../../../../src/api/model/whatIf";
import type { Answers } from "../../../../../src/api/model/seen/answers";
import type { VipaStack } from "../../../../../src/api/model/seen/networkDisplays";
import { buildHandshake } from "../../../../support/worlds/buildHandshake";
import {
    answered,
    buildEntry,
    buildRegistry,
    buildSettings,
    entriesOf,
    seen,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const names: NonNullable<Answers["names"]> = [
    { host: "zowe.example.com", role: "external domain", instanceId: null, addresses: seen(["10.0.0.9"]) },
    { host: "zosmf.example.com", role: "zOSMF.host", instanceId: null, addresses: seen(["10.0.0.8"]) },
];

const target = (address: string, port: number, index: number) => ({
    address,
    port,
    targetAddress: `172.16.0.${index}`,
    readyServers: 1,
    totalConnections: 1,
    method: "BASEWLM",
    serverType: null,
    flags: [],
});

/** The addresses of Zowe and z/OSMF, held by these stacks, with two targets each. */
function network(...statuses: readonly string[]): Answers {
    const stacks: readonly VipaStack[] = statuses.map((status, index) => ({
        stackName: "TCPIP",
        systemName: `LPAR${index + 1}`,
        status,
        rank: null,
        distribution: "DIST",
    }));
    const targets = [1, 2].flatMap((index) => [target("10.0.0.9", 7554, index), target("10.0.0.8", 443, index)]);
    return {
        names,
        entry: { host: "zowe.example.com", port: 7554, handshake: seen(buildHandshake()), tries: 5, silent: 0 },
        distribution: {
            vipas: seen({
                isInSysplexGroup: true,
                vipas: ["10.0.0.9", "10.0.0.8"].map((address) => ({ address, stacks })),
            }),
            stacks: [{ systemName: "LPAR1", targets: seen({ targets, isComplete: true }), configuration: unseen() }],
        },
    };
}

const mount = (automove: string | null, ownerSystem: string | null = "LPAR1") => ({
    name: "ZWE.GLOBAL.ZFS",
    path: "/global/zowe",
    type: "ZFS",
    device: 1,
    status: "ACTIVE",
    mode: "RDWR",
    ownerSystem,
    automove,
    isClient: false,
});

const files = (automove: string | null, ownerSystem?: string | null): Answers => ({
    paths: [],
    mounts: ["LPAR1", "LPAR2"].map((systemName) => ({ systemName, mounts: seen([mount(automove, ownerSystem)]) })),
});

interface Site {
    readonly answers?: Answers;
    readonly settings?: Partial<Settings>;
    readonly services?: readonly (readonly [app: string, host: string, port: number])[];
    readonly storage?: string;
}

const workspace = { purpose: "workspace", path: "/global/zowe/workspace", isWritten: true, mayDiffer: false };

function lookOf({ answers = {}, settings = {}, services = [], storage = "infinispan" }: Site): Look {
    const plain = buildSysplex();
    const sysplex = { ...plain, storage: plain.instances.map(({ id }) => ({ instanceId: id, mode: storage })) };
    const entries = [...entriesOf(sysplex.instances), ...services.map((one) => buildEntry(...one))];
    const registries = sysplex.instances.map(({ id }) => buildRegistry(id, entries));
    const zss = sysplex.instances.map(({ id }) => ({
        instanceId: id,
        component: "zss",
        port: 7557,
        handshake: seen(buildHandshake()),
    }));
    const snapshot = answered({ ...answers, ports: zss }, { registries }, sysplex);
    return lookAt(sysplex, snapshot, seen(buildSettings({ directories: [workspace], ...settings })));
}

const system = (name: string): Loss => ({ kind: "SYSTEM", name });

function outlook(site: Site, loss: Loss, name: FunctionName): string {
    const found = foresee(lookOf(site), [loss]).functions.filter((one) => one.name === name);
    return found.map((one) => `${one.of ?? name} ${one.outlook} ${one.proven.join()}`).join("; ");
}

describe("the entry address", () => {
    it.each([
        ["a backup takes it over", network("ACTIVE", "BACKUP"), "ENTRY SURVIVES lpar2"],
        ["no other stack has it", network("ACTIVE"), "ENTRY LOST "],
        ["the other stack is neither", network("ACTIVE", "QUIESCING"), "ENTRY LOST "],
        [
            "the console is denied",
            { ...network(), distribution: { vipas: unseen("denied"), stacks: [] } },
            "ENTRY UNKNOWN ",
        ],
        [
            "it does not answer now",
            {
                ...network("ACTIVE", "BACKUP"),
                entry: { host: "zowe.example.com", port: 7554, handshake: unseen("timeout"), tries: 5, silent: 5 },
            },
            "ENTRY UNKNOWN ",
        ],
        ["nothing was asked about it", {}, ""],
    ])("with the system that distributes it: %s", (_, answers, words) => {
        expect(outlook({ answers }, system("LPAR1"), "ENTRY")).toBe(words);
        expect(outlook({ answers }, { kind: "DISTRIBUTOR", name: "LPAR1" }, "ENTRY")).toBe(
            words.replace("lpar2", "lpar1,lpar2"),
        );
    });

    it("is no single part where it is behind something that the sysplex does not show", () => {
        const site = {
            answers: { ...network(), distribution: { vipas: seen({ isInSysplexGroup: true, vipas: [] }), stacks: [] } },
        };
        expect(outlook(site, system("LPAR2"), "ENTRY")).toBe("ENTRY UNKNOWN ");
        expect(everyLoss(lookOf(site)).map(({ kind }) => kind)).not.toContain("DISTRIBUTOR");
    });
});

describe("logins through z/OSMF", () => {
    it("survive the loss of one z/OSMF if it is behind a distributed address with another ready target", () => {
        const loss: Loss = { kind: "ZOSMF", name: "plex1.lpar1" };
        expect(outlook({ answers: network("ACTIVE", "BACKUP") }, loss, "CALLS")).toBe("CALLS SURVIVES lpar1,lpar2");
        expect(outlook({}, loss, "CALLS")).toBe("CALLS UNKNOWN ");
        const both: readonly Loss[] = [loss, { kind: "ZOSMF", name: "plex1.lpar2" }];
        expect(foresee(lookOf({ answers: network("ACTIVE", "BACKUP") }), both).functions[0]?.outlook).toBe("UNKNOWN");
    });
});

describe("onboarded services", () => {
    const both = [
        ["ZSS", "lpar1.example.com", 7557],
        ["ZSS", "lpar2.example.com", 7557],
    ] as const;

    it("survive where the port of another one answers, and are lost with the only one", () => {
        expect(outlook({ services: both }, system("LPAR1"), "SERVICE")).toBe("zss SURVIVES lpar2");
        expect(outlook({ services: both.slice(0, 1) }, system("LPAR1"), "SERVICE")).toBe("zss LOST ");
        expect(outlook({ services: both.slice(0, 1) }, { kind: "SERVICE", name: "zss@lpar1" }, "SERVICE")).toBe(
            "zss LOST ",
        );
    });

    it("that only their registration shows are not known to remain", () => {
        const foreign = both.map(([, host]) => ["FOREIGN", host, 9_000] as const);
        expect(outlook({ services: foreign }, system("LPAR1"), "SERVICE")).toBe("foreign UNKNOWN ");
        // Another program on that host does not end with the instance.
        expect(outlook({ services: foreign.slice(0, 1) }, { kind: "INSTANCE", name: "lpar1" }, "SERVICE")).toBe(
            "foreign UNKNOWN ",
        );
    });

    it("on another host are no part of the sysplex", () => {
        expect(outlook({ services: [["FOREIGN", "elsewhere.example.com", 9_000]] }, system("LPAR1"), "SERVICE")).toBe(
            "",
        );
    });
});

describe("the shared file system", () => {
    it.each([
        ["Y", "LPAR1", "FILES SURVIVES LPAR2"],
        ["N", "LPAR1", "FILES LOST "],
        ["U", "LPAR1", "FILES LOST "],
        ["N", "LPAR2", "FILES SURVIVES LPAR2"],
        [null, "LPAR1", "FILES UNKNOWN "],
        ["N", null, "FILES UNKNOWN "],
        ["Y", null, "FILES SURVIVES LPAR2"],
    ])("with AUTOMOVE=%s and owner %s, if LPAR1 is lost", (automove, owner, words) => {
        expect(outlook({ answers: files(automove, owner) }, system("LPAR1"), "FILES")).toBe(words);
    });
});

describe("Redis behind the caches", () => {
    const server = (replicasOnline: number) => ({
        name: "redis1:6379",
        role: "server" as const,
        replication: seen({
            role: "master" as const,
            replicasOnline,
            replicasConnected: replicasOnline,
            isLinkUp: null,
        }),
        quorum: null,
    });
    const sentinel = (words: string, name = "sentinel1:26379") => ({
        name,
        role: "sentinel" as const,
        replication: unseen(),
        quorum: seen(words),
    });

    const agreed = "OK 3 usable Sentinels. Quorum and failover authorization can be reached";

    it.each([
        ["has no sentinel", [server(1)], "CACHE LOST "],
        ["has a sentinel that can fail over to a replica", [sentinel(agreed), server(1)], "CACHE SURVIVES lpar1,lpar2"],
        ["has no replica", [sentinel(agreed), server(0)], "CACHE UNKNOWN "],
        ["has no quorum", [sentinel("NOQUORUM"), server(1)], "CACHE UNKNOWN "],
    ])("whose master %s", (_, redis, words) => {
        const site = { answers: { redis }, storage: "redis" };
        expect(outlook(site, { kind: "REDIS", name: "redis1:6379" }, "CACHE")).toBe(words);
    });

    it("is not touched by the loss of a sentinel, and no cache that keeps its data elsewhere by that of Redis", () => {
        const answers = { redis: [sentinel(agreed), server(1)] };
        const survives = "CACHE SURVIVES lpar1,lpar2";
        expect(outlook({ answers, storage: "redis" }, { kind: "REDIS", name: "sentinel1:26379" }, "CACHE")).toBe(
            survives,
        );
        expect(outlook({ answers }, { kind: "REDIS", name: "redis1:6379" }, "CACHE")).toBe(survives);
        const together: readonly Loss[] = ["sentinel1:26379", "redis1:6379"].map((name) => ({ kind: "REDIS", name }));
        const cache = foresee(lookOf({ answers, storage: "redis" }), together).functions.find(
            ({ name }) => name === "CACHE",
        );
        expect(cache?.outlook).toBe("UNKNOWN");
    });
});

describe("lossNamed", () => {
    it("knows every part by its name, and tells all of them for a name that is none", () => {
        const redis = [{ name: "redis1:6379", role: "server" as const, replication: unseen(), quorum: null }];
        const services = [["ZSS", "lpar1.example.com", 7557]] as const;
        const look = lookOf({ answers: { ...network("ACTIVE"), redis }, services, storage: "redis" });
        for (const { kind, name } of everyLoss(look)) {
            expect(lossNamed(look, `${kind.toLowerCase()}:${name}`)).toEqual({ loss: { kind, name } });
        }
        expect(lossNamed(look, "redis:none")).toEqual({
            complaint: expect.stringMatching(
                /^There is no "redis:none" .*distributor:LPAR1, redis:redis1:6379, service:zss@lpar1\.$/,
            ),
        });
    });
});
