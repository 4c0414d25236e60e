// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../../../../src/api/health/state/decideInstances";
import type { UnseenReason } from "../../../../../src/api/model/observation";
import type { EurekaInstance } from "../../../../../src/api/model/seen/registryEntry";
import type { PortSighting } from "../../../../../src/api/model/seen/sightings";
import type { LeaseSighting } from "../../../../../src/api/model/seen/snapshot";
import type { InstanceState } from "../../../../../src/api/model/status";
import { entrySignsOfLife, instanceSignsOfLife, sharesPrefix } from "../../../../../src/api/plan/guards/provenDead";
import { buildDecided } from "../../../../support/worlds/buildDecided";
import type { SignChanges } from "../../../../support/worlds/buildDecided";
import { seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";
import { entryOf } from "../../../../support/worlds/singleWorld";

/** An instance whose job is absent and whose gateway refuses, unless it is said to be otherwise. */
function dead(state: InstanceState, signs: SignChanges = {}, ports: readonly PortSighting[] = []): DecidedInstance {
    const decided = buildDecided(2, state, { job: "absent", gateway: "refused", hasAddressSpaces: false, ...signs });
    return { ...decided, sighting: { ...decided.sighting, ports } };
}

function zss(reason: UnseenReason | null): PortSighting {
    const handshake = reason === null ? seen({} as never) : unseen(reason);
    return { instanceId: "lpar2", component: "zss", port: 7557, handshake };
}

describe("instanceSignsOfLife", () => {
    it.each<[string, DecidedInstance, readonly string[]]>([
        ["is stopped, and its ports refuse", dead("STOPPED", {}, [zss("refused")]), []],
        ["is out of the sysplex, whatever does not answer", dead("SYSTEM-DOWN", {}, [zss("timeout")]), []],
        ["has address spaces", dead("STOPPED", { hasAddressSpaces: true }), ["its address spaces are still there"]],
        ["is out of the sysplex with its address spaces", dead("SYSTEM-DOWN", { hasAddressSpaces: true }), []],
        [
            "has a silent port",
            dead("STOPPED", {}, [zss("timeout")]),
            ["zss neither answers nor refuses connections on port 7557"],
        ],
        [
            "has a port of which nothing is known",
            dead("STOPPED", {}, [zss("denied")]),
            ["whether zss listens on port 7557 is not known: it was denied"],
        ],
        ["answers on a port", dead("STOPPED", {}, [zss(null)]), ["zss answers on port 7557"]],
        [
            "answers on a port of a system that is gone",
            dead("SYSTEM-DOWN", {}, [zss(null)]),
            ["zss answers on port 7557"],
        ],
        ["has a gateway that answers", dead("STOPPED", { gateway: "bad" }), ["its gateway answers"]],
        [
            "has an active job",
            dead("READY", { job: "active", gateway: "refused" }),
            ["its launcher job ZWE1SV is active on LPAR2"],
        ],
    ])("of an instance that %s", (_, decided, signs) => {
        expect(instanceSignsOfLife(decided)).toEqual(signs);
    });
});

describe("entrySignsOfLife", () => {
    const own = entryOf("GATEWAY", 2);
    const other = entryOf("MYSERVICE", 2, 9000);
    const refused = unseen("refused");
    const left = (remainingSeconds: number): LeaseSighting["lease"] => seen({ remainingSeconds } as never);
    const gone = seen("gone") as LeaseSighting["lease"];
    const usual = { isJustStopped: false, sharesPrefix: false };

    function signs(
        decided: DecidedInstance,
        entry: EurekaInstance,
        port: ReturnType<typeof unseen> | ReturnType<typeof seen> | null,
        lease: LeaseSighting["lease"],
        proof: Partial<typeof usual> = {},
    ): readonly string[] {
        return entrySignsOfLife(decided, { entry, port, lease }, { ...usual, ...proof });
    }

    it.each<[string, readonly string[], readonly string[]]>([
        ["refuses and is gone", signs(dead("STOPPED"), own, refused, gone), []],
        [
            "names no port",
            signs(dead("STOPPED"), own, null, gone),
            [`${own.instanceId} names no port that could be checked`],
        ],
        ["names no port, on a system that is gone", signs(dead("SYSTEM-DOWN"), own, null, gone), []],
        ["answers", signs(dead("STOPPED"), own, seen(1), gone), [`${own.instanceId} answers on its port`]],
        [
            "answers, on a system that is gone",
            signs(dead("SYSTEM-DOWN"), own, seen(1), gone),
            [`${own.instanceId} answers on its port`],
        ],
        [
            "is silent",
            signs(dead("STOPPED"), own, unseen("timeout"), gone),
            [`whether ${own.instanceId} listens is not known: it was timeout`],
        ],
        ["is silent, on a system that is gone", signs(dead("SYSTEM-DOWN"), own, unseen("timeout"), gone), []],
        [
            "was not tried, on a system that is gone",
            signs(dead("SYSTEM-DOWN"), own, unseen("denied"), gone),
            [`whether ${own.instanceId} listens is not known: it was denied`],
        ],
    ])("of an entry whose port %s", (_, found, expected) => {
        expect(found).toEqual(expected);
    });

    it.each<[string, readonly string[], readonly string[]]>([
        [
            "could not be seen",
            signs(dead("STOPPED"), own, refused, unseen("denied")),
            [`the lease of ${own.instanceId} could not be seen: it was denied`],
        ],
        ["has 55 s left", signs(dead("STOPPED"), own, refused, left(55)), []],
        [
            "was renewed a moment ago",
            signs(dead("STOPPED"), own, refused, left(55.5)),
            [`${own.instanceId} sent a heartbeat within the last half minute; try again in 1 s`],
        ],
        [
            "was renewed before we stopped it",
            signs(dead("STOPPED"), own, refused, left(89), { isJustStopped: true }),
            [],
        ],
        ["has run out, of a service beside it", signs(dead("STOPPED"), other, refused, left(0)), []],
        [
            "has time left, of a service beside it",
            signs(dead("STOPPED"), other, refused, left(12)),
            [`${other.instanceId} sent a heartbeat recently; try again in 12 s`],
        ],
        [
            "has time left, of a service beside the instance that we stopped",
            signs(dead("STOPPED"), other, refused, left(12), { isJustStopped: true }),
            [`${other.instanceId} sent a heartbeat recently; try again in 12 s`],
        ],
    ])("of an entry whose lease %s", (_, found, expected) => {
        expect(found).toEqual(expected);
    });

    const unproven = `whether the address spaces behind ${own.instanceId} are gone could not be seen, and its lease has not run out`;
    it.each<[string, readonly string[], readonly string[]]>([
        ["were not seen", signs(dead("STOPPED", { hasAddressSpaces: null }), own, refused, left(9)), [unproven]],
        ["share their prefix", signs(dead("STOPPED"), own, refused, left(9), { sharesPrefix: true }), [unproven]],
        ["are gone", signs(dead("STOPPED"), own, refused, left(9)), []],
        [
            "were not seen, of a lease of 0 s",
            signs(dead("STOPPED", { hasAddressSpaces: null }), own, refused, left(0)),
            [unproven],
        ],
        [
            "were not seen, of a lease that ran out",
            signs(dead("STOPPED", { hasAddressSpaces: null }), own, refused, left(-1)),
            [],
        ],
        ["were not seen, of no lease", signs(dead("STOPPED", { hasAddressSpaces: null }), own, refused, gone), []],
        [
            "were not seen, of a system that is gone",
            signs(dead("SYSTEM-DOWN", { hasAddressSpaces: null }), own, refused, left(9)),
            [],
        ],
    ])("of an entry whose address spaces %s", (_, found, expected) => {
        expect(found).toEqual(expected);
    });
});

describe("sharesPrefix", () => {
    it.each<[string, Parameters<typeof buildInstance>[1], boolean]>([
        ["on the same system with the same prefix", { systemName: "LPAR1" }, true],
        ["on another system with the same prefix", {}, false],
        ["on the same system with another prefix", { systemName: "LPAR1", jobPrefix: "ZWE2" }, false],
        ["that is the instance itself", { id: "lpar1", systemName: "LPAR1" }, false],
    ])("with an instance %s", (_, changes, expected) => {
        expect(sharesPrefix(buildInstance(1), [buildInstance(2, changes)])).toBe(expected);
    });
});
