// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const noReadyMessage: Rule = {
    id: "HA-CFG12",
    slug: "no-ready-message",
    title: "The console shows when Zowe is ready",
    area: "config",
    severity: "WARNING",
    sets: ["prerequisite"],
    expected: "zowe.sysMessages contains ZWEAM000I, ZWEL0038E and ZWEL0022I",
    impact: "Automation on z/OS cannot see whether Zowe is ready or has given up.",
    remedy: "add the ids to zowe.sysMessages",
    source: "zowe/zlux#355; launcher src/main.c",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(noReadyMessage, look),
};
