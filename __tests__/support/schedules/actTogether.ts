// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent, OperationReport } from "../../../src/index";
import type { Deed } from "./schedule";

/** What one operator did, and what the operation told of itself; null: it was killed. */
interface Told {
    readonly deed: Deed;
    readonly events: readonly OperationEvent[];
    readonly report: Pick<OperationReport, "notes"> | null;
}

/** Operations that announce themselves to other workstations never act at the same time. */
export function actTogether(operators: readonly Told[]): readonly string[] {
    const spans = operators.flatMap(({ report, events, deed }) => {
        const steps = events.filter(({ kind }) => kind === "step-began" || kind === "step-ended").map(({ at }) => at);
        const isAnnounced = report?.notes.some((note) => note.includes("it is announced in")) ?? false;
        return isAnnounced && steps.length > 0 ? [{ deed, from: steps[0] ?? "", to: steps.at(-1) ?? "" }] : [];
    });
    const [first, second] = spans;
    return first !== undefined && second !== undefined && first.from < second.to && second.from < first.to
        ? [`${first.deed.verb} ${first.deed.target} and ${second.deed.verb} ${second.deed.target} act at the same time`]
        : [];
}
