// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { portUnreachable } from "../../../../src/api/health/rules/portUnreachable";
import { answered, unseen } from "../../../support/buildSnapshot";
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
    it("asks first for the port of the gateway, wherever it stands among the silent ones", () => {
        expect(remedyFor("api-catalog", "gateway")).toContain("D TCPIP,,N,CONN,PORT=7554;");
        expect(remedyFor("api-catalog")).toContain("D TCPIP,,N,CONN,PORT=7552;");
    });
});
