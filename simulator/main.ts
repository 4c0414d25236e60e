// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "./world/options";
import { scenarioNames } from "./scenarios/scenarios";
import { startSimulator } from "./startSimulator";
import type { Simulator } from "./startSimulator";

/**
 * Starts a sysplex, describes it, and runs until it must end.
 * @param say prints one line for the user
 * @param end resolves when the simulator must end
 */
export async function runSimulator(
    options: SimulatorOptions,
    say: (line: string) => void,
    end: Promise<unknown> = interrupted(),
): Promise<void> {
    const simulator = await startSimulator({ directory: "zowe-ha-simulator", ...options });
    banner(simulator).forEach(say);
    await end;
    await simulator.close();
    say("The simulator has ended.");
}

function interrupted(): Promise<void> {
    return new Promise((resolve) => {
        process.once("SIGINT", () => resolve());
        process.once("SIGTERM", () => resolve());
    });
}

function banner(simulator: Simulator): readonly string[] {
    const { systems, sysplex } = simulator.state();
    const names = systems.map(({ name, address }) => `${name} (${address})`);
    const others = scenarioNames.filter((name) => name !== simulator.scenario);
    return [
        `This is a simulation. ${sysplex} is a simulated sysplex of ${systems.length} system(s), on this computer only:`,
        `  ${names.slice(0, 1).concat(names.slice(1).slice(-1)).join(" to ")}, ports from ${simulator.ports.zosmf}.`,
        `  Scenario: ${simulator.scenario}. There are also:`,
        ...folded(others.join(", "), 76).map((line) => `    ${line}`),
        "  Answers for which there is no recording of a real system are listed in docs/simulator.md.",
        `  Control: GET ${simulator.controlUrl}/state, POST ${simulator.controlUrl}/inputs.`,
        "",
        `  cd ${simulator.directory} && zowe ha status`,
        "",
        "Ctrl-C ends it.",
    ];
}

function folded(text: string, width: number): readonly string[] {
    if (text.length <= width) {
        return [text];
    }
    const at = text.lastIndexOf(" ", width);
    return [text.slice(0, at), ...folded(text.slice(at + 1), width)];
}
