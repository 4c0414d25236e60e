// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { aboutSysplex, pass, warn } from "../judged";
import type { Rule } from "../rule";

export const operationOpen: Rule = {
    id: "HA-OPS01",
    slug: "operation-open",
    title: "No operation was left half done",
    area: "operations",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "every operation in the journal of this workstation has ended",
    impact: "An instance may still be drained or stopped because a program was interrupted.",
    remedy: "zowe ha operation show, then go on or undo",
    source: "the journal of zowe ha on this workstation",
    access: "none",
    worksWithoutConfiguration: true,
    judge: (_sysplex, { journal }) =>
        journal.unfinished.length === 0
            ? [pass(aboutSysplex, "none is open")]
            : journal.unfinished.map(({ operationId, kind, startedAt }) =>
                  warn(
                      aboutSysplex,
                      `The ${kind} ${operationId}, begun at ${startedAt}, has no end.`,
                      operationOpen.impact,
                      `zowe ha operation show ${operationId}; then zowe ha status`,
                  ),
              ),
};
