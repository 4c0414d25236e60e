// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Ports } from "../../../../src/api/ports/ports";
import { doubtfulLeases } from "../../../../src/api/probe/doubtfulLeases";
import { seen, takenAt } from "../../../support/worlds/buildSnapshot";
import type { Listed } from "../../../support/worlds/singlePlex";
import { buildSinglePlex, onboarded, ownEntries, peerGateway, registryOf } from "../../../support/worlds/singlePlex";

const sysplex = buildSinglePlex(3);
const [first, second, third] = sysplex.instances as [
    (typeof sysplex.instances)[number],
    (typeof sysplex.instances)[number],
    (typeof sysplex.instances)[number],
];

/** @returns `lpar1: lpar2 GATEWAY` for each lease that is asked for */
async function asked(...lists: readonly (readonly Listed[])[]): Promise<readonly string[]> {
    return askedWhile([], ...lists);
}

/** While the gateways of these hosts answer. */
async function askedWhile(
    answering: readonly string[],
    ...lists: readonly (readonly Listed[])[]
): Promise<readonly string[]> {
    const ports = {
        sysplexTime: () => takenAt,
        apiMediation: { ask: () => Promise.resolve(seen({ status: 404, headers: {}, body: "", latencyMs: 1 })) },
    } as unknown as Ports;
    const registries = lists.map((entries, index) => registryOf(sysplex.instances[index] ?? first, entries));
    const leases = await doubtfulLeases(sysplex, registries, ports, new Set(answering));
    return leases.map(({ askedAt, entryId }) => `${askedAt}: ${entryId}`);
}

describe("doubtfulLeases", () => {
    const two = (changes: Partial<Listed>): Listed => peerGateway(second, changes);

    it("never queries what a registry reports about itself, however expired it looks", async () => {
        expect(await asked([...ownEntries(first), two({})], [...ownEntries(second), peerGateway(first)])).toEqual([]);
    });

    it("asks one witness if every list looks overdue, and the instance's own registry is no witness", async () => {
        const late = { leftSeconds: -20 };
        expect(
            await asked([...ownEntries(first), two(late)], ownEntries(second), [...ownEntries(third), two(late)]),
        ).toEqual(["lpar1: lpar2.example.com:gateway:7554"]);
    });

    it("asks no registry if one list shows a lease with time left", async () => {
        expect(
            await asked([...ownEntries(first), two({ leftSeconds: -20 })], ownEntries(second), [
                ...ownEntries(third),
                two({}),
            ]),
        ).toEqual([]);
    });

    it("asks the registry that has received nothing for longer than a list may be old", async () => {
        expect(
            await asked([...ownEntries(first), two({ leftSeconds: -400 })], ownEntries(second), [
                ...ownEntries(third),
                two({}),
            ]),
        ).toEqual(["lpar1: lpar2.example.com:gateway:7554"]);
    });

    it("asks for the lease of a foreign host, and not for those of the services of an instance", async () => {
        const stranger = { ...onboarded("other", first, { leftSeconds: -20 }), host: "gone.example.com" };
        expect(
            await asked([...ownEntries(first), onboarded("sample", second, { leftSeconds: -20 }), stranger]),
        ).toEqual(["lpar1: gone.example.com:other:9001"]);
    });

    it("skips a gateway that answers, as long as the age of the list explains what it shows", async () => {
        const lists = (leftSeconds: number) => [[...ownEntries(first), two({ leftSeconds })], ownEntries(second)];
        expect(await askedWhile([second.hostname], ...lists(-120))).toEqual([]);
        expect(await askedWhile([second.hostname], ...lists(-400))).toEqual(["lpar1: lpar2.example.com:gateway:7554"]);
    });
});
