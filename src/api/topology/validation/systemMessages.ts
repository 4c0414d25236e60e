// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { textsOf, valueAt } from "../yaml/configValue";
import type { ConfigView } from "./configView";
import { listed } from "./configView";

/** The messages that automation waits for: ready, a component given up, the end. */
const wanted: readonly string[] = ["ZWEAM000I", "ZWEL0038E", "ZWEL0022I"];

/** Messages that never reach the console (HA-CFG12). Zowe matches the entries as parts of a line (launcher `src/main.c`). */
export function systemMessages({ config, instances }: ConfigView): readonly ConfigProblem[] {
    const value = valueAt(config.root, ["zowe", "sysMessages"]);
    const hasTemplate =
        value?.kind === "template" || (value?.kind === "list" && value.items.some(({ kind }) => kind === "template"));
    const shown = textsOf(value);
    const missing = wanted.filter((id) => !shown.some((part) => id.includes(part)));
    if (missing.length === 0 || hasTemplate || instances.length < 2) {
        return [];
    }
    return [
        problemAt(value, {
            id: "HA-CFG12",
            severity: "WARNING",
            message: `zowe.sysMessages does not show ${listed(missing)} on the console: automation there cannot see it.`,
            remedy: `Add ${missing.join(", ")} to zowe.sysMessages.`,
        }),
    ];
}
