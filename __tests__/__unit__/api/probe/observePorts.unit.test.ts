// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { UnseenReason } from "../../../../src/api/model/observation";
import type { TlsPeer } from "../../../../src/api/ports/tlsPeer";
import { isAllSilent, tryAgain, tryPorts } from "../../../../src/api/probe/observePorts";
import { buildInstance } from "../../../support/worlds/buildSysplex";

const everyPort = [7554, 7553, 7558, 7552, 7555, 7557];

interface Listeners {
    readonly tlsPeer: TlsPeer;
    /** Ports, in the order in which they were tried. */
    readonly tried: number[];
}

/** What each handshake with a port meets in turn, the last word over and over; ports that are not named shake hands. */
function listeners(fates: Readonly<Record<number, readonly (UnseenReason | "shakes")[]>>): Listeners {
    const tried: number[] = [];
    const provenance = { source: "fake", vantage: "here", at: new Date(0) };
    const handshake: TlsPeer["handshake"] = ({ port }) => {
        const turn = tried.filter((one) => one === port).length;
        tried.push(port);
        const fate = fates[port]?.[turn] ?? fates[port]?.at(-1) ?? "shakes";
        return Promise.resolve(
            fate === "shakes"
                ? { seen: true, value: { chain: [], protocol: "TLSv1.3", distrust: null, latencyMs: 1 }, ...provenance }
                : { seen: false, reason: fate, why: fate, ...provenance },
        );
    };
    return { tlsPeer: { handshake }, tried };
}

const timesTried = (tried: readonly number[], port: number): number => tried.filter((one) => one === port).length;
const allHung = Object.fromEntries(everyPort.map((port) => [port, ["timeout"] as const]));

describe("the ports of an instance", () => {
    it("are tried once each if they answer or refuse", async () => {
        const { tlsPeer, tried } = listeners({ 7555: ["refused"] });
        const found = await tryPorts(buildInstance(1), { tlsPeer });
        expect([...tried].sort()).toEqual([...everyPort].sort());
        expect(found.filter(({ handshake }) => !handshake.seen).map(({ port }) => port)).toEqual([7555]);
    });

    it("are reported silent after two attempts, not after one that was lost", async () => {
        const { tlsPeer, tried } = listeners({ 7554: ["timeout", "shakes"], 7557: ["timeout"] });
        const found = await tryPorts(buildInstance(1), { tlsPeer });
        expect([timesTried(tried, 7554), timesTried(tried, 7557), timesTried(tried, 7553)]).toEqual([2, 2, 1]);
        expect(found.filter(({ handshake }) => !handshake.seen).map(({ port }) => port)).toEqual([7557]);
        expect(isAllSilent(found)).toBe(false);
    });

    it("are tried again if they answered anything, and silence is not waited for once more", async () => {
        const { tlsPeer, tried } = listeners({ 7554: ["refused", "shakes"], 7557: ["timeout"] });
        const first = await tryPorts(buildInstance(1), { tlsPeer });
        const before = tried.length;
        const again = await tryAgain(buildInstance(1), first, { tlsPeer });
        expect(tried.slice(before).sort()).toEqual(everyPort.filter((port) => port !== 7557).sort());
        expect(again.filter(({ handshake }) => !handshake.seen).map(({ port }) => port)).toEqual([7557]);
    });

    it("are all silent only if each of them was, and there is at least one", async () => {
        expect(isAllSilent(await tryPorts(buildInstance(1), listeners(allHung)))).toBe(true);
        expect(isAllSilent(await tryPorts(buildInstance(1), listeners({ ...allHung, 7557: ["refused"] })))).toBe(false);
        expect(isAllSilent([])).toBe(false);
    });
});
