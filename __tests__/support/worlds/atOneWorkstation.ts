// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection, OperationReport } from "../../../src/index";
import { component, drain, evict, restart, start, stop } from "../../../src/index";
import type { Order, Place } from "../laws/togetherRounds";
import { passes } from "../virtual/virtualTime";
import { withClockAhead } from "./clocksApart";
import { operationControl } from "./operationControl";
import { restartOptions } from "./restartAsked";

const patienceMs = 400_000;

/** One order at one workstation, in this process, by its own clock. */
export function giveOrder(connection: HaConnection, order: Order, place: Place): Promise<OperationReport> {
    return withClockAhead(order.minutesAhead, async () => {
        await passes(order.afterMs);
        return carryOut(connection, order, place);
    });
}

function carryOut(connection: HaConnection, order: Order, place: Place): Promise<OperationReport> {
    const lpars = [order.target];
    const usesLocalLock = place === "look";
    const common = { lpars, isDryRun: false, via: "console", breaksLock: false, usesLocalLock } as const;
    const control = operationControl(patienceMs);
    const guarded = { ...common, allowsOutage: false };
    switch (order.verb) {
        case "stop":
            return stop(connection, guarded, control);
        case "restart":
            return restart(connection, { ...restartOptions, ...guarded }, control);
        case "drain":
            return drain(connection, { ...guarded, reason: "round", until: null }, control);
        case "component":
            return component(connection, { ...guarded, verb: "stop", components: [order.component] }, control);
        case "evict":
            return evict(connection, { ...common, hosts: [] }, control);
        case "start":
            return start(connection, { ...common, startsZis: false, waits: true }, control);
    }
}
