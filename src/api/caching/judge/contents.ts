// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ContentComparison, ContentDifference } from "../../model/cache";
import { isProbe } from "./probeKey";

/** The keys of one instance in one sample, or why they were not seen. */
export interface KeysSeen {
    readonly instance: string;
    readonly keys: readonly string[] | null;
    readonly why: string | null;
}

/**
 * Keys that some instance has in every sample and another lacks in every sample. A late key is in the second sample; a key that
 * appears or disappears between the two is not a difference.
 */
export function compareSamples(namespace: string, samples: readonly (readonly KeysSeen[])[]): ContentComparison {
    const instances = (samples[0] ?? []).map(({ instance }) => instance);
    const compared = instances.filter((id) => samples.every((sample) => keysOf(sample, id) !== null));
    const unseen = instances
        .filter((id) => !compared.includes(id))
        .map((instance) => ({ instance, why: whyOf(samples, instance) }));
    const sets = samples.map((sample) => new Map(compared.map((id) => [id, new Set(keysOf(sample, id) ?? [])])));
    const every = [...new Set(sets.flatMap((sample) => [...sample.values()].flatMap((keys) => [...keys])))];
    const keys = every.filter((key) => !isProbe(key));
    const holds = (id: string, key: string): boolean => sets.every((sample) => sample.get(id)?.has(key) === true);
    const lacks = (id: string, key: string): boolean => sets.every((sample) => sample.get(id)?.has(key) !== true);
    const differences = keys.sort().flatMap((key): ContentDifference[] => {
        const presentOn = compared.filter((id) => holds(id, key));
        const absentOn = compared.filter((id) => lacks(id, key));
        return presentOn.length > 0 && absentOn.length > 0 ? [{ presentOn, absentOn, keys: [key] }] : [];
    });
    return {
        namespace,
        samples: samples.length,
        keys: keys.length,
        compared,
        unseen,
        differences: gathered(differences),
    };
}

/** Whether a first sample makes a second one worth while. */
export function differs(sample: readonly KeysSeen[]): boolean {
    return compareSamples("", [sample]).differences.length > 0;
}

function keysOf(sample: readonly KeysSeen[], id: string): readonly string[] | null {
    return sample.find(({ instance }) => instance === id)?.keys ?? null;
}

function whyOf(samples: readonly (readonly KeysSeen[])[], id: string): string {
    const found = samples.flat().find(({ instance, why }) => instance === id && why !== null);
    return found?.why ?? "it was not queried";
}

/** Keys at the same instances are grouped. */
function gathered(differences: readonly ContentDifference[]): readonly ContentDifference[] {
    const byHolders = new Map<string, ContentDifference>();
    for (const one of differences) {
        const name = JSON.stringify([one.presentOn, one.absentOn]);
        byHolders.set(name, { ...one, keys: [...(byHolders.get(name)?.keys ?? []), ...one.keys] });
    }
    return [...byHolders.values()];
}
