// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import type { OperationReport } from "../../src/index";
import { restart } from "../../src/index";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { connectTo } from "../support/wire/connectTo";
import { operationControl } from "../support/worlds/operationControl";
import { restartOptions } from "../support/worlds/restartAsked";

const latency = { roundTripMs: 1, serviceMs: 1 } as const;
const options = { ...restartOptions, lpars: ["lpar2"], provesSignOn: true } as const;

const proving = (plex: Simulator, home: string): Promise<OperationReport> =>
    restart(connectTo(plex, { home }), options, operationControl(3_600_000));

const textsIn = (directory: string): readonly string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));

describe("zowe ha restart --prove-sso", () => {
    liveInVirtualWorld();

    it("finds that a ZAAS accepts a token that was logged out while it was down, and says until when", () =>
        withVirtualSysplex(1, { systems: 2, latency }, async ({ plex, home }) => {
            const report = await proving(plex, home("one"));
            expect(report).toMatchObject({ outcome: "DEGRADED", exitCode: 4 });
            expect(report.reason).toMatch(/^lpar2: READY, but lpar2 accepts a token .* down \(api-layer#4193\)$/);
            expect(report.leftovers.map(({ what }) => what).join()).toMatch(
                /while lpar2 was down are accepted at lpar2 until they expire, at the latest 2026-11-22T1\d:/,
            );
            expect(textsIn(home("one")).join()).not.toMatch(/apimlAuthenticationToken|eyJ/);
        }));

    it("proves in the single service that the logout counts", () =>
        withVirtualSysplex(1, { systems: 2, latency, layout: "single-service" }, async ({ plex, home }) => {
            const report = await proving(plex, home("one"));
            expect(report).toMatchObject({ outcome: "DONE", exitCode: 0, leftovers: [] });
        }));

    it("never calls a logout proven where the token was not accepted before it either", () =>
        withVirtualSysplex(1, { systems: 2, latency }, async ({ plex, home }) => {
            await plex.input({ kind: "apiml", fault: { kind: "signing-keys-differ", nodeIds: ["lpar2"] } });
            const report = await proving(plex, home("one"));
            expect(report).toMatchObject({ outcome: "UNKNOWN", exitCode: 12, next: "zowe ha sso verify" });
            expect(report.reason).toMatch(/logout not known at lpar2: it did not accept the token before the logout/);
        }));

    it("changes nothing where nobody can log in", () =>
        withVirtualSysplex(1, { systems: 2, latency }, async ({ plex, home }) => {
            const connection = connectTo(plex, { home: home("one") });
            const apiMediation = { ...connection.apiMediation, password: null, token: "a-token" };
            const restarted = restart({ ...connection, apiMediation }, options, operationControl(3_600_000));
            await expect(restarted).rejects.toThrow(/it needs a "user" and a "password"/);
            expect(plex.requests()).toEqual([]);
        }));
});
