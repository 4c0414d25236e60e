// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import { isSingleNow, layoutNow } from "../guards/layoutNow";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";

/** A look before each removal, and a few seconds until the peers have followed. */
const cleanUpLimitSeconds = 60;

/**
 * A single-service instance does not deregister, and the services that ran beside it still receive some of the calls (api-layer
 * `ModulithConfig`): when it is proven to have ended, their registrations are removed. Its GATEWAY entry is harmless and stays.
 *
 * @returns the number of the step; null if none is needed or possible
 */
export function addCleanUp(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: readonly number[],
): number | null {
    const hasOthers = view.sysplex.instances.some(({ id, discovery }) => id !== instance.id && discovery !== null);
    return isSingleNow(view, instance) && view.drains === true && hasOthers
        ? steps.add(instance, {
              action: "EVICT",
              because: "calls would still be routed to its onboarded services at random and fail",
              after,
              interruption: "never",
              removes: "onboarded",
              layout: layoutNow(view, instance),
              limitSeconds: cleanUpLimitSeconds,
              expectedSeconds: 5,
          })
        : null;
}
