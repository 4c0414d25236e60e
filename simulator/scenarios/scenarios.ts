// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { healthy } from "./healthy";
import type { Scenario } from "./scenario";

const scenarios: readonly Scenario[] = [healthy];

export const scenarioNames: readonly string[] = scenarios.map(({ name }) => name);

/** @throws UnknownScenario that lists the names there are */
export function scenarioNamed(name: string): Scenario {
    const found = scenarios.find((each) => each.name === name);
    if (found === undefined) {
        throw new UnknownScenario(`There is no scenario "${name}". There are: ${scenarioNames.join(", ")}.`);
    }
    return found;
}

export class UnknownScenario extends Error {}
