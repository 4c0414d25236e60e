// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Layout } from "../../../model/sysplex";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, pass, skip, warn } from "../judgement";
import { comparableLayout, runsInOtherLayout } from "./otherLayout";
import type { Rule } from "../rule";
import type { Look } from "../../state/look";

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
    judge: (look) => look.decided.map((decided) => judgeOne(look, decided)),
};

const words: Readonly<Record<Layout, string>> = {
    services: "separate API ML services",
    "single-service": "the single service (components.apiml)",
};

function judgeOne(look: Look, decided: DecidedInstance): Judgement {
    const { instance } = decided;
    const scope = about(instance);
    const seen = comparableLayout(look, decided);
    if (typeof seen !== "object") {
        return skip(scope, seen);
    }
    if (!runsInOtherLayout(look, decided)) {
        return pass(scope, words[seen.layout]);
    }
    const others = look.decided.filter((one) => runsInOtherLayout(look, one));
    return warn(
        scope,
        `${instance.id} runs as ${words[seen.layout]}, but zowe.yaml specifies ${words[instance.layout]}.`,
        layoutDiffers.impact,
        `zowe ha restart --lpars ${others.map((one) => one.instance.id).join(",")}; to keep the layout, set components.apiml.enabled to ${String(seen.layout === "single-service")} instead`,
    );
}
