// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceState } from "../../../../src/api/model/status";
import { instanceStates } from "../../../../src/api/model/status";
import { view } from "../../../support/worlds/planWorld";
import { wrongRefusals } from "../../../support/laws/refusedPlans";
import { singleView } from "../../../support/worlds/singleWorld";

const pairs = instanceStates.flatMap((one) => instanceStates.map((other) => [one, other] as const));

/** As the truth over all scenarios looks at it; here over every state of two instances, alone and beside one that serves. */
describe("the advice where a command is refused, or leaves an instance alone", () => {
    it.each([
        ["two instances", (pair: readonly InstanceState[]) => view(pair, { drains: true })],
        ["two and one that serves", (pair: readonly InstanceState[]) => view([...pair, "READY"], { drains: true })],
        ["two single services", (pair: readonly InstanceState[]) => singleView(pair)],
    ])("can be typed, is not refused for the same reason, and does not lead back: %s", (_, viewOf) => {
        expect([
            ...new Set(pairs.flatMap((pair) => wrongRefusals(viewOf(pair)).map((what) => `${pair.join()}: ${what}`))),
        ]).toEqual([]);
    });
});
