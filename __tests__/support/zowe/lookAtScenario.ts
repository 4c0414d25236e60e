// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SimulatorOptions } from "../../../simulator/world/options";
import { withDefaults } from "../../../simulator/world/options";
import { scenarioNamed, scenarioNames } from "../../../simulator/scenarios/scenarios";
import type { Simulator } from "../../../simulator/startSimulator";
import type { OpenSysplex } from "../../../src/api/library/looking/withSysplex";
import { withSysplex } from "../../../src/api/library/looking/withSysplex";
import type { HaConnection } from "../../../src/index";
import { connectTo } from "../wire/connectTo";
import { stretched } from "./machine";

/** Each scenario in its own layout, and where it has none and the single service has what it is about, in both. */
export const everyScenario: readonly SimulatorOptions[] = scenarioNames.flatMap((scenario) =>
    hasOneForSingleService(scenario)
        ? [{ scenario }, { scenario, layout: "single-service" as const, systems: 2 }]
        : [{ scenario }],
);

/** What the single service holds inside is no process of its own that could end. */
function hasOneForSingleService(scenario: string): boolean {
    const { options, inputs } = scenarioNamed(scenario);
    const steps = inputs(withDefaults({ ...options, layout: "single-service" }));
    const isPossible = steps.every(
        (step) => !("component" in step) || ["apiml", "app-server", "zss"].includes(step.component),
    );
    return options?.layout === undefined && isPossible;
}

/** The connection of a user who gave each z/OSMF a console of its own, and time enough on a busy machine. */
export function patientConnection(plex: Simulator, changes: Partial<HaConnection> = {}): HaConnection {
    const connection = connectTo(plex, { requestTimeoutSeconds: stretched(5), ...changes });
    return {
        ...connection,
        zosmf: connection.zosmf.map((one, index) => ({ ...one, consoleName: `ZOWEHA${index + 1}` })),
    };
}

/**
 * What the library sees of a simulated sysplex, in this process; null where the configuration can't be read.
 *
 * @param unread is told why
 */
export function opened<T>(
    plex: Simulator,
    work: (open: OpenSysplex) => Promise<T>,
    unread: (why: string) => void = () => undefined,
): Promise<T | null> {
    return withSysplex(patientConnection(plex), new AbortController().signal, async (open) => {
        if (open.unread === null) {
            return work(open);
        }
        unread(JSON.stringify(open.unread));
        return null;
    });
}
