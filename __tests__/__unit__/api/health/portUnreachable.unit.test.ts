// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { portUnreachable } from "../../../../src/api/health/rules/portUnreachable";
import { findingsOf } from "../../../../src/api/health/findings";
import { componentMissing } from "../../../../src/api/health/rules/componentMissing";
import {
    answered,
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    launcherLog,
    seen,
    unseen,
} from "../../../support/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../support/buildSysplex";

const { id, components } = buildInstance(1);

function remedyFor(...silent: readonly string[]): string | null | undefined {
    const ports = silent.map((component) => ({
        instanceId: id,
        component,
        port: components.find(({ name }) => name === component)?.port ?? 0,
        handshake: unseen("refused"),
    }));
    return portUnreachable.judge(buildSysplex(), answered({ ports }))[0]?.remedy;
}

describe("HA-NET01", () => {
    it.each([
        ["was stopped", ["ZWEL0002I component zss stopped"], "HA-STC05"],
        ["runs, as the launcher says", ["ZWEL0001I component zss started"], undefined],
    ])("follows from the end of a component that does not register: one that %s", (_, lines, cause) => {
        const ports = [{ instanceId: id, component: "zss", port: 7557, handshake: unseen("refused") }];
        const launcher = seen(launcherLog(...lines));
        const sysplex = buildSysplex();
        const instances = sysplex.instances.map((one, index) =>
            buildSighting(one, index === 0 ? { ports, launcher } : {}),
        );
        const [first] = portUnreachable.judge(sysplex, buildSnapshot(sysplex, { instances, answers: { ports } }));
        expect(first?.causedBy?.rule).toBe(cause);
    });

    it("follows from a component that is down also where its instance is drained", () => {
        const sysplex = buildSysplex();
        const [ofOne, ofOther] = sysplex.instances.map((one) => one.hostname);
        const entries = entriesOf(sysplex.instances).flatMap((entry) => {
            const isDrained = entry.app === "GATEWAY" && entry.hostName === ofOne;
            const isGone = entry.app === "APICATALOG" && entry.hostName !== ofOther;
            return isGone ? [] : [isDrained ? { ...entry, status: "OUT_OF_SERVICE" as const } : entry];
        });
        const ports = [{ instanceId: id, component: "api-catalog", port: 7552, handshake: unseen("refused") }];
        const registries = sysplex.instances.map((one) => buildRegistry(one.id, entries));
        const snapshot = buildSnapshot(sysplex, { registries, answers: { ports } });
        const rules = [portUnreachable, componentMissing];
        expect(findingsOf(rules, sysplex, snapshot).map((one) => [one.id, one.consequences.length])).toEqual([
            ["HA-STC05", 1],
        ]);
    });

    it("asks first for the port of the gateway, wherever it stands among the silent ones", () => {
        expect(remedyFor("api-catalog", "gateway")).toContain("D TCPIP,,N,CONN,PORT=7554;");
        expect(remedyFor("api-catalog")).toContain("D TCPIP,,N,CONN,PORT=7552;");
    });
});
