// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { ApiMediationRequest } from "../../ports/apiMediation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistryStep } from "./registrySteps";

/**
 * The four writes to the registry that this program knows (docs/contract.md, "Safety"; E-SEP-20).
 * Each is answered 200 with an empty body; the peers follow within seconds.
 */
export interface RegistryWrite {
    /** For the journal. */
    readonly words: string;
    readonly of: (entry: EurekaInstance) => Pick<ApiMediationRequest, "method" | "path" | "source">;
}

function entryPath({ app, instanceId }: EurekaInstance): string {
    return `/eureka/apps/${encodeURIComponent(app)}/${encodeURIComponent(instanceId)}`;
}

export const takeOutOfService: RegistryWrite = {
    words: "PUT status OUT_OF_SERVICE",
    of: (entry) => ({
        method: "PUT",
        path: `${entryPath(entry)}/status?value=OUT_OF_SERVICE`,
        source: `override of ${entry.instanceId}`,
    }),
};

export const clearOverride: RegistryWrite = {
    words: "DELETE override",
    of: (entry) => ({
        method: "DELETE",
        path: `${entryPath(entry)}/status?value=UP`,
        source: `override of ${entry.instanceId}`,
    }),
};

/** A DELETE of a status without its value leaves UNKNOWN permanently; only this request corrects it. */
export const setUp: RegistryWrite = {
    words: "PUT status UP",
    of: (entry) => ({
        method: "PUT",
        path: `${entryPath(entry)}/status?value=UP`,
        source: `status of ${entry.instanceId}`,
    }),
};

export const removeEntry: RegistryWrite = {
    words: "DELETE registration",
    of: (entry) => ({
        method: "DELETE",
        path: entryPath(entry),
        source: `registration of ${entry.instanceId}`,
    }),
};

/**
 * Sends one kind of write for each entry to the Discovery Service of one instance, and journals it. An entry that is gone needs
 * nothing more.
 * @returns the entries that were not accepted, with the reason in words
 */
export async function writeAll(
    entries: readonly EurekaInstance[],
    write: RegistryWrite,
    at: string,
    { sysplex, ports, sent }: RegistryStep,
): Promise<readonly string[]> {
    const home = sysplex.instances.find(({ id }) => id === at);
    const endpoint = home?.discovery;
    if (!home || !endpoint || entries.length === 0) {
        return [];
    }
    const failures = await Promise.all(
        entries.map(async (entry) => {
            const request = { ...write.of(entry), credential: "certificate" } as const;
            const failure = failureOf(await ports.apiMediation.ask(endpoint, request));
            return failure === null ? [] : [`${request.source} (${failure})`];
        }),
    );
    const failed = failures.flat();
    await sent({
        command: `${write.words}: ${entries.map(({ instanceId }) => instanceId).join(", ")}`,
        system: home.systemName,
        via: "registry",
        by: `the registry of ${at}`,
        answer: failed.length === 0 ? "HTTP 200" : `not accepted: ${failed.join(", ")}`,
        wasSent: true,
    });
    return failed.map((failure) => `the ${failure}`);
}

function failureOf(answer: Observation<HttpAnswer>): string | null {
    if (!answer.seen) {
        return answer.why;
    }
    const { status } = answer.value;
    return status === 200 || status === 404 ? null : `HTTP ${status}`;
}
