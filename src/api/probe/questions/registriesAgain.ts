// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../model/seen/answers";
import { observeRegistries } from "../observeRegistries";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { Asking } from "./asking";

/** A registration reaches the peer within a second (E-SEP-23). */
const betweenSamplesMs = 5_000;

/** A gateway fetches a new copy every 30 s (`eureka.client.registryFetchIntervalSeconds`). */
const betweenCopiesMs = 31_000;

/**
 * Do the registries still disagree a little later? Asked only if they did not agree at first on the gateways, and only of those
 * that answered: a hung one would cost a second wait, and one that did not answer has no first answer to compare with.
 */
export async function askRegistriesAgain({ snapshot, sysplex, ports }: Asking): Promise<Answers["registriesAgain"]> {
    const seen = snapshot.registries.filter(({ entries }) => entries.seen);
    if (new Set(seen.map(gatewaysListed)).size < 2) {
        return null;
    }
    const isCopy = seen.some(({ kind }) => kind === "gateway");
    await ports.clock.sleep(isCopy ? betweenCopiesMs : betweenSamplesMs, ports.signal);
    const answered = new Set(seen.map(({ instanceId }) => instanceId));
    const asked = sysplex.instances.filter(({ id }) => answered.has(id));
    return ports.signal.aborted ? null : observeRegistries(asked, ports.apiMediation);
}

function gatewaysListed({ entries }: RegistrySighting): string {
    const gateways = entries.seen ? entries.value.filter(({ app }) => app === "GATEWAY") : [];
    return gateways
        .map(({ instanceId, status }) => `${instanceId} ${status}`)
        .sort()
        .join("\n");
}
