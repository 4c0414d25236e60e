// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Sysplex } from "../../../model/sysplex";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { Snapshot } from "../../../model/seen/snapshot";
import { entryOf } from "../entryTargets";
import { settingsOf } from "../../state/look";
import { aboutSysplex, skip } from "../judgement";
import { applicationOf } from "../../state/registration";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

/** Every registration once, wherever it is listed. */
export function registrations(snapshot: Snapshot): readonly EurekaInstance[] {
    const entries = snapshot.registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    return [...new Map(entries.map((entry) => [entry.instanceId, entry])).values()];
}

/** The reason why no registry was seen: if every Discovery Service refuses connections, none runs, and there is nothing to judge. */
export function noRegistry(snapshot: Snapshot, access: string): Judgement {
    const { registries } = snapshot;
    const isNobodyThere =
        registries.length > 0 && registries.every(({ entries }) => !entries.seen && entries.reason === "refused");
    return isNobodyThere
        ? skip(aboutSysplex, "no Discovery Service runs")
        : unseenEvidence(aboutSysplex, registries[0]?.entries, access);
}

/** The services of the API ML itself; others are registered by their providers, from any host. */
export function isOfApiMediation({ app }: EurekaInstance): boolean {
    return Object.values(applicationOf).includes(app);
}

export function isConfiguredHost(sysplex: Sysplex, entry: EurekaInstance): boolean {
    return sysplex.instances.some(({ hostname }) => hostname.toLowerCase() === entry.hostName);
}

/** Services of the API ML that registered under a name of users instead of that of their instance (E-SET-02). */
export function misplacedEntries(look: Look): readonly EurekaInstance[] {
    const external = externalNames(look);
    return registrations(look.snapshot).filter(
        (entry) =>
            isOfApiMediation(entry) && external.includes(entry.hostName) && !isConfiguredHost(look.sysplex, entry),
    );
}

/** The names under which users call Zowe, lowercase. */
export function externalNames(look: Look): readonly string[] {
    const domains = settingsOf(look)?.externalDomains ?? [];
    const entry = entryOf(look.sysplex);
    return [...domains, ...(entry === null ? [] : [entry.host])].map((name) => name.toLowerCase());
}
