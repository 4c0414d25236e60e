// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Sysplex } from "../model/sysplex";
import type { EurekaInstance } from "../probe/parse/eurekaApplications";
import type { Snapshot } from "../probe/snapshot";
import { entryOf } from "./entryTargets";
import { settingsOf } from "./answered";
import { applicationOf, hostOf } from "./registration";

/** Every registration once, wherever it is listed. */
export function registrations(snapshot: Snapshot): readonly EurekaInstance[] {
    const entries = snapshot.registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    return [...new Map(entries.map((entry) => [entry.instanceId, entry])).values()];
}

/** The services of the API ML itself; others are registered by whoever offers them, from wherever they run. */
export function isOfApiMediation({ app }: EurekaInstance): boolean {
    return Object.values(applicationOf).includes(app);
}

export function isConfiguredHost(sysplex: Sysplex, entry: EurekaInstance): boolean {
    return sysplex.instances.some(({ hostname }) => hostname.toLowerCase() === hostOf(entry));
}

/** The names under which users call Zowe, lower case. */
export function externalNames(sysplex: Sysplex, snapshot: Snapshot): readonly string[] {
    const domains = settingsOf(snapshot)?.externalDomains ?? [];
    const entry = entryOf(sysplex);
    return [...domains, ...(entry === null ? [] : [entry.host])].map((name) => name.toLowerCase());
}
