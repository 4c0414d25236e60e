// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decisionsOf } from "../../../../src/api/health/decisions";
import { buildSighting, buildSnapshot, launcherLog, seen, unseen } from "../../../support/buildSnapshot";
import { buildSysplex } from "../../../support/buildSysplex";

describe("decisionsOf", () => {
    it.each([
        ["stopped", "ZWEL0002I component zss stopped", "DEGRADED"],
        ["runs, so that it is the way to it that is closed", "ZWEL0001I component zss started", "READY"],
    ])("takes the word of the launcher about a component that does not register: it %s", (_, line, state) => {
        const sysplex = buildSysplex();
        const instances = sysplex.instances.map((one, index) => {
            const ports = [{ instanceId: one.id, component: "zss", port: 7557, handshake: unseen("refused") }];
            return buildSighting(one, index === 0 ? { ports, launcher: seen(launcherLog(line)) } : {});
        });
        const [first, second] = decisionsOf(sysplex, buildSnapshot(sysplex, { instances }));
        expect([first?.state, second?.state]).toEqual([state, "READY"]);
    });
});
