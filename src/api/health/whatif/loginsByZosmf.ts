// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Loss } from "../../model/whatIf";
import { distributedEntries } from "../rules/entryTargets";
import { isQuiesced } from "../state/isQuiescedByRecord";
import type { Look } from "../state/look";
import { settingsOf } from "../state/look";

/**
 * Where z/OSMF checks the passwords, a lost z/OSMF may take the logins with it. Only another provider in zowe.yaml excludes it: the default
 * has changed between the versions.
 */
export function mayTakeLogins(look: Look, losses: readonly Loss[]): boolean {
    return (
        !hasOtherProvider(look) &&
        losses.some((loss) => loss.kind === "ZOSMF" || takesZosmfOfZowe(look, loss)) &&
        !remains(look, losses)
    );
}

/** The z/OSMF of Zowe is behind a distributed address, and more targets of it are ready than can be lost. */
function remains(look: Look, losses: readonly Loss[]): boolean {
    const behind = distributedEntries(look).find(({ what }) => what === "z/OSMF");
    const ready = (behind?.targets ?? []).filter((target) => target.readyServers > 0 && !isQuiesced(target));
    const lost = losses.filter(({ kind }) => kind === "ZOSMF" || kind === "SYSTEM").length;
    return behind?.isDynamicVipa === true && behind.isComplete && ready.length > lost;
}

export function loginWords(look: Look, losses: readonly Loss[]): readonly string[] {
    const mayTake = losses.some(({ kind }) => kind === "ZOSMF" || kind === "SYSTEM");
    if (hasOtherProvider(look) || !mayTake || remains(look, losses)) {
        return [];
    }
    return [
        settingsOf(look)?.authenticationProvider === "zosmf"
            ? "z/OSMF checks the passwords; whether another one takes over is not known."
            : "zowe.yaml names no authentication provider: whether logins need z/OSMF is not known.",
    ];
}

function hasOtherProvider(look: Look): boolean {
    const provider = settingsOf(look)?.authenticationProvider ?? null;
    return provider === "saf" || provider === "dummy";
}

/** The z/OSMF of `zOSMF.host` in zowe.yaml, by the name of a host on the lost system. */
function takesZosmfOfZowe(look: Look, { kind, name }: Loss): boolean {
    const host = settingsOf(look)?.zosmf?.host.toLowerCase();
    const { instances } = look.sysplex;
    const own = instances.filter(({ systemName }) => systemName === name);
    const servers = look.snapshot.zosmf.filter(({ server }) =>
        [name, ...own.map(({ id }) => id)].some((one) => one.toLowerCase() === server.declaredFor?.toLowerCase()),
    );
    const hosts = [...own.map(({ hostname }) => hostname), ...servers.map(({ server }) => server.host)];
    return kind === "SYSTEM" && hosts.some((one) => one.toLowerCase() === host);
}
