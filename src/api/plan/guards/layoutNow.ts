// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { runsAs } from "../../health/state/runsAs";
import type { Instance, Layout } from "../../model/sysplex";
import type { PlanView } from "../view";

/**
 * How an instance runs now, which zowe.yaml need not tell. Where what was seen does not fit together it is treated as a single
 * service: those rules write least, and ask for most proof.
 */
export function layoutNow({ snapshot }: PlanView, instance: Instance): Layout {
    const seen = runsAs(snapshot, instance);
    return seen === "unclear" ? "single-service" : seen;
}

export function isSingleNow(view: PlanView, instance: Instance): boolean {
    return layoutNow(view, instance) === "single-service";
}
