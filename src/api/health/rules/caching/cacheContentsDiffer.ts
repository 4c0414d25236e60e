// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { CacheKeysSighting } from "../../../model/seen/answers";
import { aboutSysplex, hurt, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

const shownKeys = 5;

export const cacheContentsDiffer: Rule = {
    id: "HA-CCH11",
    slug: "cache-contents-differ",
    title: "Every Caching Service holds the same keys",
    area: "caching",
    severity: "CRITICAL",
    sets: ["full"],
    expected: "the keys of the namespace zowe-ha are the same at every Caching Service, in two samples 5 s apart",
    impact: "After a partition has healed, the contents stay different: one instance lacks entries that another one has.",
    remedy: "a restart does not correct it, because each node reads its own disk: write or delete the keys that are shown",
    source: "docs/evidence.md E-SEP-11, E-CCH-13",
    access: "a client certificate that the Caching Service trusts",
    needs: ["cacheKeys"],
    isActive: true,
    judge: ({ snapshot }) => {
        const sightings = answersOf(snapshot).cacheKeys;
        if (sightings === undefined) {
            return [unseenEvidence(aboutSysplex, undefined, cacheContentsDiffer.access)];
        }
        const seen = sightings.filter(({ samples }) => samples.some((sample) => sample.seen));
        if (seen.length === 0 && sightings.length > 0) {
            return [unseenEvidence(aboutSysplex, sightings[0]?.samples[0], cacheContentsDiffer.access)];
        }
        return seen.length < 2
            ? [skip(aboutSysplex, "fewer than two Caching Services could be read")]
            : [judgeKeys(seen)];
    },
};

function judgeKeys(sightings: readonly CacheKeysSighting[]): Judgement {
    const everywhere = new Set(sightings.flatMap(keysOf));
    const poor = sightings.flatMap((sighting) => {
        const lacking = [...everywhere].filter(
            (key) => isLackedThroughout(sighting, key) && isHeldThroughout(sightings, key),
        );
        return lacking.length === 0 ? [] : [{ id: sighting.instanceId, lacking }];
    });
    if (poor.length === 0) {
        return pass(aboutSysplex, `${everywhere.size} keys, the same at ${sightings.length} nodes`);
    }
    const words = poor.map(
        ({ id, lacking }) =>
            `${id} lacks ${lacking.length} (${lacking.slice(0, shownKeys).join(", ")}${lacking.length > shownKeys ? ", ..." : ""})`,
    );
    return hurt(
        aboutSysplex,
        `The Caching Services hold different keys: ${words.join("; ")}.`,
        cacheContentsDiffer.impact,
        "zowe ha cache set or zowe ha cache delete for the keys that are shown; a restart does not correct it",
    );
}

function keysOf({ samples }: CacheKeysSighting): readonly string[] {
    return samples.flatMap((sample) => (sample.seen ? sample.value : []));
}

/** Missing in every sample that was seen: a late key is in the second sample. */
function isLackedThroughout({ samples }: CacheKeysSighting, key: string): boolean {
    return samples.every((sample) => sample.seen && !sample.value.includes(key));
}

function isHeldThroughout(sightings: readonly CacheKeysSighting[], key: string): boolean {
    return sightings.some(({ samples }) => samples.every((sample) => sample.seen && sample.value.includes(key)));
}
