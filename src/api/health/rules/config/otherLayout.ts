// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Layout, Sysplex } from "../../../model/sysplex";
import type { DecidedInstance } from "../../state/decideInstances";
import { seenLayout } from "../../state/runsAs";
import type { Look } from "../../state/look";

/** The layout in which an instance is seen to run, beside one that zowe.yaml names; or why the two cannot be compared. */
export function comparableLayout(
    { sysplex, snapshot }: Look,
    decided: DecidedInstance,
): { readonly layout: Layout } | string {
    const why = notNamed(sysplex, decided) ?? notRunning(decided);
    const layout = seenLayout(snapshot, decided.instance);
    if (why !== null || layout === null) {
        return why ?? "how it runs was not seen";
    }
    return layout === "unclear" ? "its registry shows the entries of both layouts" : { layout };
}

function notNamed({ topology }: Sysplex, { instance }: DecidedInstance): string | null {
    const isNamed = topology !== "profile" && instance.isLayoutGuessed !== true;
    return isNamed ? null : "no readable zowe.yaml names its layout";
}

function notRunning({ instance, signs }: DecidedInstance): string | null {
    if (instance.gateway === null) {
        return "it has no API ML";
    }
    return signs.job === "absent" ? "it does not run" : null;
}

/** Proven: zowe.yaml names one layout, and what runs shows the other. */
export function runsInOtherLayout(look: Look, decided: DecidedInstance): boolean {
    const seen = comparableLayout(look, decided);
    return typeof seen === "object" && seen.layout !== decided.instance.layout;
}
