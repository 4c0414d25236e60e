// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { portUnreachable } from "../../../../src/api/health/rules/network/portUnreachable";
import { findingsOf } from "../../../../src/api/health/report/findings";
import { componentMissing } from "../../../../src/api/health/rules/instance/componentMissing";
import {
    answered,
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    launcherLog,
    seen,
    unseen,
} from "../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../src/api/health/state/look";

const { id, components } = buildInstance(1);

function portsOf(silent: readonly string[], reason: Parameters<typeof unseen>[0]) {
    return silent.map((component) => ({
        instanceId: id,
        component,
        port: components.find(({ name }) => name === component)?.port ?? 0,
        handshake: unseen(reason),
    }));
}

function remedyFor(...silent: readonly string[]): string | null | undefined {
    return portUnreachable.judge(lookAt(buildSysplex(), answered({ ports: portsOf(silent, "refused") })))[0]?.remedy;
}

describe("HA-NET01", () => {
    it.each([
        ["was stopped", ["ZWEL0002I component zss stopped"], "HA-STC05"],
        [
            "has ended",
            ["ZWEL0001I component zss started", "ZWEL0004I component zss(7) terminated, status = 256"],
            "HA-STC05",
        ],
        ["runs, as the launcher says", ["ZWEL0001I component zss started"], undefined],
    ])("follows from the end of a component that does not register: one that %s", (_, lines, cause) => {
        const ports = [{ instanceId: id, component: "zss", port: 7557, handshake: unseen("refused") }];
        const launcher = seen(launcherLog(...lines));
        const sysplex = buildSysplex();
        const instances = sysplex.instances.map((one, index) =>
            buildSighting(one, index === 0 ? { ports, launcher } : {}),
        );
        const [first] = portUnreachable.judge(lookAt(sysplex, buildSnapshot(sysplex, { instances })));
        expect(first?.causedBy?.rule).toBe(cause);
    });

    it("follows from a component that is down, also if its instance is drained", () => {
        const sysplex = buildSysplex();
        const [ofOne, ofOther] = sysplex.instances.map((one) => one.hostname);
        const entries = entriesOf(sysplex.instances).flatMap((entry) => {
            const isDrained = entry.app === "GATEWAY" && entry.hostName === ofOne;
            const isGone = entry.app === "APICATALOG" && entry.hostName !== ofOther;
            return isGone ? [] : [isDrained ? { ...entry, status: "OUT_OF_SERVICE" as const } : entry];
        });
        const ports = [{ instanceId: id, component: "api-catalog", port: 7552, handshake: unseen("refused") }];
        const registries = sysplex.instances.map((one) => buildRegistry(one.id, entries));
        const snapshot = answered({ ports }, { registries });
        const rules = [portUnreachable, componentMissing];
        expect(findingsOf(rules, lookAt(sysplex, snapshot)).map((one) => [one.id, one.consequences.length])).toEqual([
            ["HA-STC05", 1],
        ]);
    });

    it.each([
        [["gateway"], "refused", "From here gateway (7554) of lpar1 refuses the connection."],
        [["gateway"], "timeout", "From here gateway (7554) of lpar1 does not answer."],
        [["gateway", "zss"], "timeout", "From here gateway (7554), zss (7557) of lpar1 do not answer."],
        [["gateway"], "tls-failed", "From here gateway (7554) of lpar1 listens, but the TLS handshake failed."],
        [["zss"], "connection-lost", "From here zss (7557) of lpar1 accepts the connection and breaks it."],
    ] as const)("describes %s (%s) as it was met", (names, reason, measured) => {
        const [judgement] = portUnreachable.judge(lookAt(buildSysplex(), answered({ ports: portsOf(names, reason) })));
        expect(judgement?.measured).toBe(measured);
    });

    it("does not suggest the firewall if something listens and does not speak TLS", () => {
        const [judgement] = portUnreachable.judge(
            lookAt(buildSysplex(), answered({ ports: portsOf(["gateway"], "tls-failed") })),
        );
        expect(judgement?.remedy).toMatch(
            /^check which job uses the port on LPAR1: D TCPIP,,N,CONN,PORT=7554; then check zowe\.network/,
        );
        expect(judgement?.remedy).not.toContain("firewall");
    });

    it("names the port of the gateway first, wherever it stands among the silent ones", () => {
        expect(remedyFor("api-catalog", "gateway")).toContain("D TCPIP,,N,CONN,PORT=7554;");
        expect(remedyFor("api-catalog")).toContain("D TCPIP,,N,CONN,PORT=7552;");
    });
});
