// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "../../../../src/api/ports/apiMediation";
import { observeGateways } from "../../../../src/api/probe/observeGateways";
import { seen, unseen } from "../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../support/worlds/buildSysplex";
import { FakeClock } from "../../../support/worlds/fakeClock";
import { buildSinglePlex, healthBody } from "../../../support/worlds/singlePlex";

const sysplex = buildSinglePlex(4);
const body = healthBody(sysplex, sysplex.instances[0] ?? buildInstance(1));

interface Taking {
    /** HTTP statuses by credential. */
    readonly certificate: number;
    readonly user?: number;
    /** The first gateway answers a certificate after this time. */
    readonly firstTakesMs?: number;
    readonly has?: Partial<Pick<ApiMediation, "hasClientCertificate" | "hasUserCredential">>;
}

/** @returns the verdicts, and what was asked of whom: `lpar1 best` */
async function look(taking: Taking, instances = sysplex.instances) {
    const clock = new FakeClock();
    const asked: string[] = [];
    const apiMediation: ApiMediation = {
        hasClientCertificate: true,
        hasUserCredential: true,
        ...taking.has,
        ask: async ({ host }, { credential }) => {
            const name = host.split(".")[0] ?? "";
            asked.push(`${name} ${credential}`);
            if (name === "lpar1" && taking.firstTakesMs !== undefined) {
                await clock.sleep(taking.firstTakesMs);
            }
            const status = credential === "user" ? (taking.user ?? 200) : taking.certificate;
            return status === 401 && credential === "user"
                ? unseen("credentials-rejected")
                : seen({
                      status,
                      headers: {},
                      body: status === 200 ? body : "",
                      latencyMs: 1,
                      credential: "user" as const,
                  });
        },
    };
    const answers = await observeGateways(instances, apiMediation, clock);
    return { verdicts: answers.map((one) => (one.seen ? one.value.health.verdict : one.reason)), asked };
}

describe("observeGateways", () => {
    it("asks each single service once if its certificate is accepted", async () => {
        const { verdicts, asked } = await look({ certificate: 200 });
        expect(verdicts).toEqual(["ready", "ready", "ready", "ready"]);
        expect(asked).toEqual(["lpar1 best", "lpar2 best", "lpar3 best", "lpar4 best"]);
    });

    it.each([401, 403])(
        "asks with the logon after %i, and skips the certificate for the others: one request more",
        async (status) => {
            const { verdicts, asked } = await look({ certificate: status });
            expect(verdicts).toEqual(["ready", "ready", "ready", "ready"]);
            expect([...asked].sort()).toEqual(["lpar1 best", "lpar1 user", "lpar2 user", "lpar3 user", "lpar4 user"]);
        },
    );

    it("waits for a first one that hangs no longer than its patience", async () => {
        const { verdicts, asked } = await look({ certificate: 200, firstTakesMs: 60_000 });
        expect(verdicts).toEqual(["ready", "ready", "ready", "ready"]);
        expect(asked).toHaveLength(4);
    });

    it("tries nothing else if there is no other credential, or the logon is rejected as well", async () => {
        const certificateAlone = await look({ certificate: 403, has: { hasUserCredential: false } });
        expect(certificateAlone).toEqual({
            verdicts: ["protected", "protected", "protected", "protected"],
            asked: ["lpar1 best", "lpar2 best", "lpar3 best", "lpar4 best"],
        });
        const rejected = await look({ certificate: 403, user: 401 });
        expect(rejected.verdicts).toEqual(new Array(4).fill("credentials-rejected"));
        expect(rejected.asked).toHaveLength(5);
    });

    it("asks all instances at once in the other layout", async () => {
        const { asked } = await look({ certificate: 200 }, [buildInstance(1), buildInstance(2)]);
        expect(asked).toEqual(["lpar1 best", "lpar2 best"]);
    });
});
