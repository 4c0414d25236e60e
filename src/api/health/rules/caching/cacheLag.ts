// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { aboutSysplex, pass, warn } from "../judgement";
import { provenElsewhere } from "../provenElsewhere";

const tolerableMs = 1_000;

/** It takes writing, and a check only looks: `cache verify` judges what it measured. */
export const cacheLag = provenElsewhere(
    {
        id: "HA-CCH03",
        slug: "cache-lag",
        title: "The Caching Services see each other's new entries at once",
        area: "caching",
        severity: "WARNING",
        sets: ["full"],
        expected: "19 of 20 new entries are seen by every other instance within 1 s",
        impact: "A user who moves to another instance sees outdated state: a logout or a revoked token takes effect late.",
        remedy: "check the network between the systems (ports 7600 and 7601) and the load of the systems",
        source: "docs/evidence.md E-CCH-09; zowe/api-layer#4150",
        access: "a client certificate that the Caching Service trusts",
    },
    "a check writes nothing; zowe ha cache verify measures it",
);

/** @param ninetyFifthMs what 95 of 100 new entries did not exceed */
export function judgeLag(ninetyFifthMs: number, slowest: string): Judgement {
    const words = `95% of new entries are seen elsewhere within ${Math.round(ninetyFifthMs)} ms`;
    return ninetyFifthMs <= tolerableMs
        ? pass(aboutSysplex, words)
        : warn(
              aboutSysplex,
              `Replication is slow: ${words}; the slowest path is ${slowest}.`,
              cacheLag.impact,
              cacheLag.remedy,
          );
}
