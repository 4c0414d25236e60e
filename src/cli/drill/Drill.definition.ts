// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, drainOption, startTimeoutOption } from "../arguments/actionOptions";
import { drilled, restartPace, timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const DrillDefinition: ICommandDefinition = {
    name: "drill",
    aliases: ["dl"],
    type: "command",
    summary: "Take one instance down as in an outage, bring it back, and measure what users notice",
    description: `Proves high availability by an outage that is planned: zowe ha whatif must prove that the others take over, otherwise the drill is refused and nothing is changed. Calls are measured through the entry address and every gateway from before the outage until after it: how many fail, for how long, and from the first to the last. A cache key that is written before is read at every other instance, and a token that is logged out while the instance is down is tried after its return. Each figure is shown beside what was foreseen, and is kept in the journal. The instance is drained, stopped, held down, started and resumed with everything that zowe ha restart guarantees: Ctrl-C brings it back, and --continue brings back what a lost workstation left. With --kind observe nothing is changed: an operator takes the system down, for example with an IPL, and the command only measures. It ends with 4 if something is worse than foreseen. ${actionExitCodes}`,
    handler: "lib/src/cli/drill/Drill.handler",
    options: [
        ...actionOptions.filter(({ name }) => name !== "all-lpars"),
        {
            name: "kind",
            aliases: ["k"],
            type: "string",
            allowableValues: { values: ["stop", "observe"] },
            description: `With stop, this command stops and starts the instance. With observe, an operator takes the system down and brings it back. Default: ${drilled.kind}.`,
        },
        {
            name: "for",
            aliases: ["f"],
            type: "string",
            description: `How long the instance stays down: a number with s, m or h, at most 4h. Default: ${drilled.hold}. Not with --kind observe.`,
        },
        {
            name: "soak",
            aliases: ["so"],
            type: "number",
            description: `Number of seconds for which the instance must stay READY at the end. Default: ${restartPace.soakSeconds}.`,
            numericValueRange: [0, 86_400],
        },
        {
            name: "continue",
            aliases: ["co"],
            type: "string",
            description:
                "Continue a drill that did not end: its operation ID, from zowe ha operation list. An instance that it left down is brought back.",
        },
        startTimeoutOption,
        {
            ...drainOption,
            description:
                "Drain the instance before it is stopped, as before a planned outage; the drill is refused if that is not possible. This is the default; --no-drain measures a stop without a drain.",
        },
        timeoutOption(timeoutSeconds.drill),
        ...connectionOptions,
    ],
    examples: [
        { description: "Hold one instance down for 5 minutes and measure", options: "--lpars lpar2" },
        { description: "Show the plan, and what is foreseen", options: "--lpars lpar2 --dry-run" },
        { description: "Measure while an operator performs an IPL of LPAR2", options: "--lpars lpar2 --kind observe" },
        { description: "Bring back what an earlier drill left down", options: "--continue drill-20261122-021407-3f9a" },
    ],
};
