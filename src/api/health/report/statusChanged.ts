// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../../model/finding";
import { withConsequences } from "../../model/finding";
import type { StatusReport } from "../../model/status";

/**
 * Whether the verdict, or a finding, has changed: one is new, gone, or of another severity. What a finding says
 * changes with every look (ages, counts) and is no change.
 */
export function statusChanged(before: StatusReport, after: StatusReport): boolean {
    return keyOf(before) !== keyOf(after);
}

function keyOf({ verdict, findings }: StatusReport): string {
    return JSON.stringify([verdict, findings.flatMap(withConsequences).map(ofFinding).sort()]);
}

function ofFinding({ id, severity, instance, system }: Finding): string {
    return [id, severity, instance ?? "", system ?? ""].join(" ");
}
