// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Endpoint } from "../../model/sysplex";
import type { ApiMediation, ApiMediationRequest, HttpAnswer } from "../../ports/apiMediation";
import type { EurekaInstance } from "../../probe/parse/eurekaApplications";

/**
 * The three writes to the registry that this program knows (contract.md, section 8; recorded: evidence apiml/27 and 28).
 * Each is answered 200 with an empty body; the peers follow within seconds.
 */
type Write = Pick<ApiMediationRequest, "method" | "path" | "source">;

function entryPath({ app, instanceId }: EurekaInstance): string {
    return `/eureka/apps/${encodeURIComponent(app)}/${encodeURIComponent(instanceId)}`;
}

export function takeOutOfService(entry: EurekaInstance): Write {
    return {
        method: "PUT",
        path: `${entryPath(entry)}/status?value=OUT_OF_SERVICE`,
        source: `override of ${entry.instanceId}`,
    };
}

export function clearOverride(entry: EurekaInstance): Write {
    return { method: "DELETE", path: `${entryPath(entry)}/status?value=UP`, source: `override of ${entry.instanceId}` };
}

export function removeEntry(entry: EurekaInstance): Write {
    return { method: "DELETE", path: entryPath(entry), source: `registration of ${entry.instanceId}` };
}

export interface Written {
    readonly entry: EurekaInstance;
    /** Null when it was taken; otherwise why not, in words. */
    readonly failure: string | null;
}

/** Sends one kind of write for each entry to one Discovery Service; an entry that is gone needs nothing more. */
export async function writeAll(
    entries: readonly EurekaInstance[],
    write: (entry: EurekaInstance) => Write,
    endpoint: Endpoint,
    apiMediation: ApiMediation,
): Promise<readonly Written[]> {
    return Promise.all(
        entries.map(async (entry) => {
            const answer = await apiMediation.ask(endpoint, { ...write(entry), credential: "certificate" });
            return { entry, failure: failureOf(answer) };
        }),
    );
}

function failureOf(answer: Observation<HttpAnswer>): string | null {
    if (!answer.seen) {
        return answer.why;
    }
    const { status } = answer.value;
    return status === 200 || status === 404 ? null : `HTTP ${status}`;
}
