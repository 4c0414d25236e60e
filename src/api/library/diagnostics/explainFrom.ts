// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ExplainedSight } from "../../catalogue/explainedSights";
import { explainedSights } from "../../catalogue/explainedSights";
import type { CheckReport } from "../../model/check";
import type { StatusReport } from "../../model/status";
import { check } from "../check";
import type { ExplainReport } from "../explain";
import { explain } from "../explain";
import { status } from "../status";
import { lookIn, openBundle } from "./openBundle";
import { linesOfLogs } from "./partsIn";

/**
 * The same as `explain`, and what a bundle shows of it: the results of the check, the instances in that state, the lines of log with that
 * message. No system is asked.
 * @param id null: everything that is not as it should be in the bundle
 * @throws ConfigurationError when the bundle cannot be read, does not hold what `status` and `check` look at, or there is no such name
 */
export async function explainFrom(file: string, id: string | null): Promise<ExplainReport> {
    const bundle = await openBundle(file);
    const { signal } = new AbortController();
    const asked = explain(id);
    const told = await status(lookIn(bundle, "status").connection, { lpars: null }, signal);
    const options = { selectors: [], set: null, lpars: null };
    const checked = await check(lookIn(bundle, "check").connection, options, signal);
    const names = troubles(told, checked);
    const entries =
        id === null
            ? asked.entries.filter((entry) => names.has(entry.id) && entry.kind !== "exit-code")
            : asked.entries;
    const bundled = { status: told, check: checked, lines: linesOfLogs(bundle) };
    return {
        ...asked,
        entries,
        bundle: { file, takenAt: bundle.manifest.takenAt },
        seen: entries.flatMap((entry): readonly ExplainedSight[] => explainedSights(entry, bundled)),
    };
}

/** The verdict, the states of instances that are not ready, and the checks that found a problem. */
function troubles(told: StatusReport, { results }: CheckReport): ReadonlySet<string> {
    const bad = results.filter(({ outcome }) => outcome === "FAIL" || outcome === "WARN").map(({ id }) => id);
    const states = told.instances.map(({ state }) => state).filter((state) => state !== "READY");
    return new Set([told.verdict, ...states, ...bad]);
}
