// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Layout } from "../model/sysplex";
import type { PlanView } from "./view";

/** How an instance runs now; where that is not clear, by the rules that can do no harm. */
export function layoutNow(_view: PlanView, instance: Instance): Layout {
    return instance.layout;
}

export function isSingleNow(view: PlanView, instance: Instance): boolean {
    return layoutNow(view, instance) === "single-service";
}
