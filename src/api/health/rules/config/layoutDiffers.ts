// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Layout, Sysplex } from "../../../model/sysplex";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decisions";
import { decisionsOf } from "../../state/decisions";
import { about, pass, skip, warn } from "../judgement";
import { comparableLayout, runsInOtherLayout } from "./otherLayout";
import type { Rule } from "../rule";

export const layoutDiffers: Rule = {
    id: "HA-CFG16",
    slug: "layout-differs",
    title: "Every instance runs in the layout that zowe.yaml names",
    area: "config",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "separate API ML services, or the single service, as components.apiml.enabled specifies",
    impact: "The next start, even an unplanned one, changes the layout: different address spaces run and different ports listen.",
    remedy: "restart one instance after the other: zowe ha restart --all-lpars",
    source: "Zowe documentation, API ML single-service deployment; zowe.yaml is read once, when an instance starts",
    access: "a client certificate that the Discovery Service trusts",
    judge: (sysplex, snapshot) => decisionsOf(sysplex, snapshot).map((decided) => judgeOne(sysplex, snapshot, decided)),
};

const words: Readonly<Record<Layout, string>> = {
    services: "separate API ML services",
    "single-service": "the single service (components.apiml)",
};

function judgeOne(sysplex: Sysplex, snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance } = decided;
    const scope = about(instance);
    const seen = comparableLayout(sysplex, snapshot, decided);
    if (typeof seen !== "object") {
        return skip(scope, seen);
    }
    if (!runsInOtherLayout(sysplex, snapshot, decided)) {
        return pass(scope, words[seen.layout]);
    }
    const others = decisionsOf(sysplex, snapshot).filter((one) => runsInOtherLayout(sysplex, snapshot, one));
    return warn(
        scope,
        `${instance.id} runs as ${words[seen.layout]}, but zowe.yaml specifies ${words[instance.layout]}.`,
        layoutDiffers.impact,
        `zowe ha restart --lpars ${others.map((one) => one.instance.id).join(",")}; to keep the layout, set components.apiml.enabled to ${String(seen.layout === "single-service")} instead`,
    );
}
