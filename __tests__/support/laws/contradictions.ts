// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../../../src/api/health/state/look";
import type { DecidedInstance } from "../../../src/api/health/state/decideInstances";
import { servingOf } from "../../../src/api/health/state/serving";

/** What is said about an instance: a finding, or a result of a check. */
export interface Said {
    readonly id: string;
    readonly instance: string | null;
    readonly words: string;
}

interface Contradiction {
    readonly words: RegExp;
    /** What was seen of that instance that the words deny. */
    readonly isDenied: (one: DecidedInstance, isServing: boolean) => boolean;
}

const reasons = ({ sighting }: DecidedInstance): readonly string[] =>
    [sighting.gateway, ...sighting.ports.map(({ handshake }) => handshake)].map((one) =>
        one.seen ? "seen" : one.reason,
    );

/** Who reads the row of an instance must not read the opposite below it. */
const table: readonly Contradiction[] = [
    { words: /serves nobody|nobody serves|no instance serves/i, isDenied: (_one, isServing) => isServing },
    // ZIS is a started task of its own (HA-STC06).
    { words: /(?<!ZWESISTC) is not active on/, isDenied: ({ signs }) => signs.job === "active" },
    { words: /refuses? the connection/, isDenied: (one) => !reasons(one).includes("refused") },
    {
        words: /do(es)? not answer from here/,
        isDenied: (one) => reasons(one).every((reason) => ["seen", "tls-failed", "refused"].includes(reason)),
    },
    {
        words: /gateway of \S+ does not listen/,
        isDenied: ({ sighting }) => sighting.gateway.seen || sighting.gateway.reason !== "refused",
    },
    { words: /is not in the sysplex/, isDenied: ({ sighting }) => sighting.gateway.seen },
];

/** Everything said that what was seen denies, in words. */
export function contradictions({ sysplex, decided }: Look, said: readonly Said[]): readonly string[] {
    const { proven } = servingOf(sysplex, decided);
    return said.flatMap(({ id, instance, words }) =>
        decided
            .filter((one) => one.instance.id === instance)
            .filter((one) => table.some((row) => row.words.test(words) && row.isDenied(one, proven.includes(one))))
            .map(({ state, reason }) => `${instance ?? ""} is ${state} (${reason}), and ${id} says: ${words}`),
    );
}
