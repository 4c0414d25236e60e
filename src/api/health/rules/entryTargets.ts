// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { gapsOf } from "../../model/observation";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { DynamicVipas, VipaTarget, VipaTargets } from "../../model/seen/networkDisplays";
import { answersOf } from "../state/answers";
import { settingsOf } from "../state/look";
import type { Snapshot } from "../../model/seen/snapshot";
import type { Look } from "../state/look";

/** A host and port that a Sysplex Distributor may distribute, with what it reports about it. */
export interface Distributed {
    /** `Zowe` or `z/OSMF`. */
    readonly what: string;
    readonly host: string;
    readonly port: number;
    readonly addresses: readonly string[];
    readonly targets: readonly VipaTarget[];
    /** The address is a dynamic VIPA of this sysplex; null: that could not be seen. */
    readonly isDynamicVipa: boolean | null;
    /** Every table that may hold the port was seen whole. */
    readonly isComplete: boolean;
    /** Why not. */
    readonly unseen: Observation<unknown> | undefined;
}

/** The entry of Zowe and that of the z/OSMF that it uses, as the distributing stacks show them. */
export function distributedEntries(look: Look): readonly Distributed[] {
    const zosmf = settingsOf(look)?.zosmf ?? null;
    const entry = entryOf(look.sysplex);
    return [
        ...(entry === null ? [] : [distributed("Zowe", entry.host, entry.port, look.snapshot)]),
        ...(zosmf === null ? [] : [distributed("z/OSMF", zosmf.host, zosmf.port, look.snapshot)]),
    ];
}

export function entryOf({ externalUrl }: Sysplex): { readonly host: string; readonly port: number } | null {
    const [, host, port] = /^https:\/\/([^/]+):(\d+)\/$/.exec(externalUrl ?? "") ?? [];
    return host === undefined ? null : { host, port: Number(port) };
}

function distributed(what: string, host: string, port: number, snapshot: Snapshot): Distributed {
    const { vipas, stacks } = answersOf(snapshot).distribution ?? { vipas: undefined, stacks: [] };
    const addresses = addressesOf(host, snapshot);
    const tables = stacks.map(({ targets }) => targets);
    const isWhole = vipas?.seen === true && gapsOf(vipas).length === 0;
    const gap = isWhole ? tables.find((table) => !table.seen || !table.value.isComplete) : vipas;
    return {
        what,
        host,
        port,
        addresses,
        targets: targetsIn(tables, addresses, port),
        isDynamicVipa: vipas?.seen === true ? isAmong(vipas.value, addresses, isWhole) : null,
        isComplete: isWhole && gap === undefined,
        unseen: gap,
    };
}

/** If the name does not resolve, only the port identifies it. */
function targetsIn(
    tables: readonly Observation<VipaTargets>[],
    addresses: readonly string[],
    port: number,
): readonly VipaTarget[] {
    const rows = tables.flatMap((table) => (table.seen ? table.value.targets : []));
    return rows.filter((row) => row.port === port && (addresses.length === 0 || addresses.includes(row.address)));
}

function isAmong({ vipas }: DynamicVipas, addresses: readonly string[], isAll: boolean): boolean | null {
    const isThere = vipas.some(({ address }) => addresses.includes(address));
    return addresses.length === 0 || (!isThere && !isAll) ? null : isThere;
}

function addressesOf(host: string, snapshot: Snapshot): readonly string[] {
    const sighting = answersOf(snapshot).names?.find((name) => name.host.toLowerCase() === host.toLowerCase());
    return sighting?.addresses.seen === true ? sighting.addresses.value : [];
}

/** The instance behind a target, where its host has the target's address; stacks with dynamic XCF addresses of their own hide it. */
export function instanceBehind(target: VipaTarget, { sysplex, snapshot }: Look): Instance | null {
    return (
        sysplex.instances.find(({ hostname }) => addressesOf(hostname, snapshot).includes(target.targetAddress)) ?? null
    );
}
