// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DynamicVipas } from "../../model/seen/networkDisplays";
import type { Loss } from "../../model/whatIf";
import type { Distributed } from "../rules/entryTargets";
import { distributedEntries } from "../rules/entryTargets";
import { answersOf } from "../state/answers";
import type { DecidedInstance } from "../state/decideInstances";
import { isQuiesced } from "../state/isQuiescedByRecord";
import type { Look } from "../state/look";
import type { Provided, Provider } from "./provider";
import { allOf, anyOf, isSystemLost } from "./provider";

/**
 * The entry address: an instance serves it as long as it gets connections from the distributor, and a stack holds the address. Left out
 * if nothing was asked about it, or zowe.yaml names none.
 */
export function entryProvided(look: Look, calls: readonly Provider[]): readonly Provided[] {
    const { distribution, entry } = answersOf(look.snapshot);
    const found = distributedEntries(look).find(({ what }) => what === "Zowe");
    if (distribution === undefined || entry === undefined || found === undefined) {
        return [];
    }
    const providers = look.decided
        .filter(({ instance }) => instance.gateway !== null)
        .map((one) => providerOf(look, found, one, calls));
    return [{ name: "ENTRY", of: null, providers }];
}

function providerOf(look: Look, entry: Distributed, one: DecidedInstance, calls: readonly Provider[]): Provider {
    const own = calls.find(({ name }) => name === one.instance.id);
    const reached = answersOf(look.snapshot).entry?.handshake.seen === true ? reaches(look, entry, one) : null;
    return {
        name: one.instance.id,
        works: allOf([own?.works ?? null, reached]),
        isLostBy: (losses) => anyOf([own?.isLostBy(losses) ?? null, isAddressLost(look, entry, losses)]),
    };
}

/** Whether connections to the entry address reach an instance now; null: what is behind the address was not seen. */
function reaches(look: Look, entry: Distributed, { instance }: DecidedInstance): boolean | null {
    if (instance.hostname.toLowerCase() === entry.host.toLowerCase()) {
        return true;
    }
    const others = look.sysplex.instances.some(({ hostname }) => hostname.toLowerCase() === entry.host.toLowerCase());
    if (others) {
        return false;
    }
    const open = entry.targets.filter((target) => target.readyServers > 0 && !isQuiesced(target));
    const meant = look.decided.filter((one) => one.state === "READY" && one.instance.gateway !== null);
    // A target has an address of its own, which does not tell its instance: only if there are as many as instances, each is one.
    return entry.isDynamicVipa === true && entry.isComplete && open.length >= meant.length && open.length > 0
        ? true
        : null;
}

/** A lost stack gives the address to a backup, if there is one; a distributor that ends does the same. */
function isAddressLost(look: Look, entry: Distributed, losses: readonly Loss[]): boolean | null {
    const { distribution } = answersOf(look.snapshot);
    if (distribution?.vipas.seen !== true || entry.isDynamicVipa !== true || !entry.isComplete) {
        const mayBeIts = losses.some(({ kind }) => kind === "SYSTEM" || kind === "DISTRIBUTOR");
        return mayBeIts && !isOwnAddress(look, entry) ? null : false;
    }
    const stacks = entryHolders(look);
    const isGone = (systemName: string): boolean =>
        isSystemLost(losses, systemName) ||
        losses.some(({ kind, name }) => kind === "DISTRIBUTOR" && name === systemName);
    return stacks.length > 0 && stacks.every(isGone);
}

function isOwnAddress({ sysplex }: Look, { host }: Distributed): boolean {
    return sysplex.instances.some(({ hostname }) => hostname.toLowerCase() === host.toLowerCase());
}

function holders({ vipas }: DynamicVipas, addresses: readonly string[], wanted: RegExp): readonly string[] {
    const stacks = vipas.filter(({ address }) => addresses.includes(address)).flatMap((vipa) => vipa.stacks);
    return [...new Set(stacks.filter(({ status }) => wanted.test(status)).map(({ systemName }) => systemName))];
}

/** The systems whose stack distributes the entry address now. */
export function entryDistributors(look: Look): readonly string[] {
    return stacksBy(look, /^ACTIVE$/);
}

/** Those, and the ones that take it over. */
export function entryHolders(look: Look): readonly string[] {
    return stacksBy(look, /^(?:ACTIVE|BACKUP)$/);
}

function stacksBy(look: Look, wanted: RegExp): readonly string[] {
    const entry = distributedEntries(look).find(({ what }) => what === "Zowe");
    const vipas = answersOf(look.snapshot).distribution?.vipas;
    return entry === undefined || vipas?.seen !== true ? [] : holders(vipas.value, entry.addresses, wanted);
}
