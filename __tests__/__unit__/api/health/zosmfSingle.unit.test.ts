// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { findingsOf } from "../../../../src/api/health/report/findings";
import { zosmfDown } from "../../../../src/api/health/rules/zosmf/zosmfDown";
import { zosmfSingle } from "../../../../src/api/health/rules/zosmf/zosmfSingle";
import type { UnseenReason } from "../../../../src/api/model/observation";
import { buildSettings, buildSighting, buildSnapshot, seen, unseen } from "../../../support/worlds/buildSnapshot";
import { buildServer, buildSysplex } from "../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../src/api/health/state/look";

/** z/OSMF runs on LPAR1 only, and the one of the second profile, which is declared for this, gives no answer. */
function found(declaredFor: string, reason: UnseenReason = "refused"): readonly (readonly string[])[] {
    const servers = [buildServer(1), buildServer(2, { declaredFor })] as const;
    const sysplex = buildSysplex({ zosmfServers: servers });
    const { activeJob } = buildSighting(sysplex.instances[0] as (typeof sysplex.instances)[number]);
    const job = activeJob.seen && activeJob.value !== null ? [activeJob.value] : [];
    const snapshot = buildSnapshot(sysplex, {
        zosmf: [
            { server: servers[0], answer: seen(true) },
            { server: servers[1], answer: unseen(reason) },
        ],
        answers: { zosmfServers: { jobs: seen(job), ofZowe: seen(true), keys: [] } },
    });
    const settings = seen(buildSettings({ authenticationProvider: "zosmf" }));
    return findingsOf([zosmfDown, zosmfSingle], lookAt(sysplex, snapshot, settings)).map(({ id, consequences }) => [
        id,
        ...consequences.map((one) => one.id),
    ]);
}

describe("HA-ZMF02", () => {
    it.each(["lpar2", "LPAR2"])("follows from the z/OSMF of another system that does not answer: %s", (declaredFor) => {
        expect(found(declaredFor)).toEqual([["HA-ZMF01", "HA-ZMF02"]]);
    });

    it("stands alone if the silent one is on the very system that runs it", () => {
        expect(found("lpar1")).toEqual([["HA-ZMF01"], ["HA-ZMF02"]]);
    });

    it("stands alone if the other one was not asked", () => {
        expect(found("lpar2", "not-asked")).toEqual([["HA-ZMF02"]]);
    });
});
