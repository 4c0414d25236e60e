// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditData } from "../../model/proving/auditReport";
import type { Look } from "../state/look";
import { cachesShown } from "./cachesShown";
import { certificateLives } from "./certificateLives";
import { requirements } from "./requirements";

/** Everything that an auditor is shown: what was judged of one look, and what the look itself shows. */
export function auditData(
    look: Look,
    judged: Pick<AuditData, "status" | "check" | "whatif" | "operations">,
): AuditData {
    return {
        requirements: requirements(judged.status, judged.check),
        ...judged,
        certificates: certificateLives(look.snapshot),
        caches: cachesShown(look),
    };
}
