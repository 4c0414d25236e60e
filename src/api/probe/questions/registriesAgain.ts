// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../answers";
import { observeRegistries } from "../observeRegistries";
import type { RegistrySighting } from "../snapshot";
import type { Asking } from "./asking";

/** A registration reaches the peer within a second (evidence: apiml/README.md, timings). */
const betweenSamplesMs = 5_000;

/** Do the registries still disagree a little later? Asked only where they did not agree at first. */
export async function askRegistriesAgain({ snapshot, sysplex, ports }: Asking): Promise<Answers["registriesAgain"]> {
    const lists = snapshot.registries.filter(({ entries }) => entries.seen).map(listed);
    if (new Set(lists).size < 2) {
        return null;
    }
    await ports.clock.sleep(betweenSamplesMs, ports.signal);
    return observeRegistries(sysplex.instances, ports.apiMediation);
}

function listed({ entries }: RegistrySighting): string {
    const ids = entries.seen ? entries.value.map(({ instanceId, status }) => `${instanceId} ${status}`) : [];
    return ids.sort().join("\n");
}
