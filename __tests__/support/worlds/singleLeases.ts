// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { harmlessLeftover } from "../../../src/api/health/rules/registration/harmlessLeftover";
import type { LeaseSighting, Snapshot } from "../../../src/api/model/seen/snapshot";
import type { EurekaInstance } from "../../../src/api/model/seen/registryEntry";
import { parseEurekaInstance } from "../../../src/api/probe/parse/eurekaInstance";
import { readLease } from "../../../src/api/probe/parse/leaseState";
import { seen } from "./buildSnapshot";
import type { Side } from "./singlePair";
import { judgedPair, pairSnapshot, recordedPair } from "./singlePair";
import { lookAt } from "../../../src/api/health/state/look";

/** What lpar1 said of one entry, asked for it alone, and what its list said of the same one. */
interface Shown {
    /** `leaseInfo` of the single entry. */
    readonly single?: Readonly<Record<string, number>>;
    readonly remaining_single?: number;
    readonly remaining_in_list?: number;
    /** 404: it is gone. */
    readonly http?: number;
}

export interface LeaseSample {
    readonly t: number;
    readonly at: string;
    readonly own: Shown;
    readonly peer: Shown;
}

/** A single entry as a single service writes it: bare, without ports, numbers as numbers. */
function entryOf({ single }: Shown, isOwn: boolean): EurekaInstance | null {
    const id = `lpar${isOwn ? 1 : 2}.local:gateway:7554`;
    const parsed = parseEurekaInstance(
        JSON.stringify({
            instanceId: id,
            app: "GATEWAY",
            hostName: id.split(":")[0],
            status: "UP",
            overriddenStatus: "UNKNOWN",
            statusPageUrl: null,
            leaseInfo: single,
            isCoordinatingDiscoveryServer: isOwn,
            metadata: {},
        }),
    );
    return single !== undefined && parsed.ok ? parsed.value : null;
}

const dateOf = ({ at }: LeaseSample): string => new Date(at).toUTCString();

/** The verdict of the product on one of the two. */
export function leaseOfSample(sample: LeaseSample, which: "own" | "peer"): string {
    const entry = entryOf(sample[which], which === "own");
    const lease = entry === null ? null : readLease(entry, dateOf(sample));
    return lease?.ok === true ? lease.value.verdict : "gone";
}

function leaseSighting(sample: LeaseSample): LeaseSighting {
    const entry = entryOf(sample.peer, false);
    const judged = entry === null ? null : readLease(entry, dateOf(sample));
    return {
        entryId: "lpar2.local:gateway:7554",
        askedAt: "lpar1",
        lease: seen(judged?.ok === true ? judged.value : "gone"),
    };
}

function sidesOf({ peer }: LeaseSample, fate: "frozen" | "dead"): [Side, Side] {
    const own = ["gateway", "apicatalog", "cachingservice", "discovery"].map((one) => `lpar1.local:${one}:7554`);
    const listed = peer.single === undefined ? own : [...own, "lpar2.local:gateway:7554"];
    const isMissing = fate === "dead";
    const word = fate === "dead" ? "ECONNREFUSED" : "timeout";
    return [
        {
            registry: Object.fromEntries(listed.map((id) => [id, "UP"])),
            health: {
                http: isMissing ? 503 : 200,
                status: isMissing ? "DOWN" : "UP",
                gateway: "UP",
                gatewayCount: listed.length - 3,
                infinispan: isMissing ? "DOWN" : "UP",
                members: isMissing ? ["lpar1-4711"] : ["lpar1-4711", "lpar2-4712"],
            },
        },
        { registry: word, health: word },
    ];
}

/** What the product makes of such a moment, with the other one frozen or dead. */
export function toldOfSample(
    sample: LeaseSample,
    fate: "frozen" | "dead",
): ReturnType<typeof judgedPair> & { readonly leftover: string } {
    const snapshot: Snapshot = { ...pairSnapshot(sidesOf(sample, fate)), leases: [leaseSighting(sample)] };
    const [, leftover] = harmlessLeftover.judge(lookAt(recordedPair, snapshot));
    return { ...judgedPair(snapshot), leftover: leftover?.measured ?? "" };
}
