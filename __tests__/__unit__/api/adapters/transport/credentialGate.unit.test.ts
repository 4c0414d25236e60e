// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { CredentialGate } from "../../../../../src/api/adapters/transport/credentialGate";
import type { Observation, UnseenReason } from "../../../../../src/api/model/observation";

const provenance = { source: "z/OSMF jobs", vantage: "z/OSMF lpar1", at: new Date(0) };

function answer(reason: UnseenReason | null): Observation<string> {
    return reason === null
        ? { seen: true, value: "jobs", ...provenance }
        : { seen: false, reason, why: "as told", ...provenance };
}

describe("CredentialGate", () => {
    it("sends a rejected password once, however many ask at the same time", async () => {
        const gate = new CredentialGate();
        let sent = 0;
        const ask = async (): Promise<Observation<string>> => {
            sent += 1;
            await new Promise((resolve) => setTimeout(resolve, 10));
            return answer("credentials-rejected");
        };
        const answers = await Promise.all(Array.from({ length: 32 }, () => gate.pass(provenance, ask)));
        expect(sent).toBe(1);
        expect(answers.every((one) => !one.seen && one.reason === "credentials-rejected")).toBe(true);
        expect(gate.rejectedBy()).toBe("as told at 1970-01-01T00:00:00Z");
    });

    it("lets every query through once the first was accepted", async () => {
        const gate = new CredentialGate();
        const answers = await Promise.all(
            Array.from({ length: 8 }, () => gate.pass(provenance, () => Promise.resolve(answer(null)))),
        );
        expect(answers.every(({ seen }) => seen)).toBe(true);
    });

    it("treats a refused authorization as an accepted password", async () => {
        const gate = new CredentialGate();
        await gate.pass(provenance, () => Promise.resolve(answer("denied")));
        expect(gate.rejectedBy()).toBeNull();
        const second = await gate.pass(provenance, () => Promise.resolve(answer(null)));
        expect(second.seen).toBe(true);
    });

    it("tries again with the next query if the first got no answer at all", async () => {
        const gate = new CredentialGate();
        const [first, second] = await Promise.all([
            gate.pass(provenance, () => Promise.resolve(answer("refused"))),
            gate.pass(provenance, () => Promise.resolve(answer(null))),
        ]);
        expect([first.seen, second.seen]).toEqual([false, true]);
    });

    it.each(["elder", "younger"])("sends a rejected password once for two gates, the %s first", async (first) => {
        const elder = new CredentialGate();
        const younger = new CredentialGate([elder]);
        const gates = first === "elder" ? [elder, younger] : [younger, elder];
        let sent = 0;
        const ask = async (): Promise<Observation<string>> => {
            sent += 1;
            await new Promise((resolve) => setTimeout(resolve, 10));
            return answer("credentials-rejected");
        };
        await Promise.all([...gates, ...gates, ...gates].map((gate) => gate.pass(provenance, ask)));
        expect(sent).toBe(1);
    });

    it("does not treat an answer from another server as proof, nor a rejection there as proof against an accepted password", async () => {
        const elder = new CredentialGate();
        const younger = new CredentialGate([elder]);
        await younger.pass(provenance, () => Promise.resolve(answer(null)));
        let sent = 0;
        const reject = async (): Promise<Observation<string>> => {
            sent += 1;
            await new Promise((resolve) => setTimeout(resolve, 10));
            return answer("credentials-rejected");
        };
        await Promise.all([elder.pass(provenance, reject), elder.pass(provenance, reject)]);
        expect(sent).toBe(1);
        const accepted = new CredentialGate();
        await accepted.pass(provenance, () => Promise.resolve(answer(null)));
        await new CredentialGate([accepted]).pass(provenance, reject);
        expect(accepted.rejectedBy()).toBeNull();
    });

    it("lets one query go alone again when the acceptance is some seconds old: the password may have been changed", async () => {
        let now = 0;
        const clock = { now: () => new Date(now), sleep: () => Promise.resolve() };
        const gate = new CredentialGate([], clock);
        let sent = 0;
        const ask = async (reason: UnseenReason | null): Promise<Observation<string>> => {
            sent += 1;
            await new Promise((resolve) => setImmediate(resolve));
            return answer(reason);
        };
        const all = (reason: UnseenReason | null): Promise<unknown> =>
            Promise.all(Array.from({ length: 8 }, () => gate.pass(provenance, () => ask(reason))));
        await all(null);
        expect(sent).toBe(8);
        now = 6_000;
        await all("credentials-rejected");
        expect(sent).toBe(9);
    });

    it("learns from each rejection, even if other queries were accepted a moment ago", async () => {
        const gate = new CredentialGate([], { now: () => new Date(0), sleep: () => Promise.resolve() });
        await gate.pass(provenance, () => Promise.resolve(answer(null)));
        await gate.pass(provenance, () => Promise.resolve(answer("credentials-rejected")));
        const next = await gate.pass(provenance, () => Promise.resolve(answer(null)));
        expect(next).toMatchObject({ seen: false, why: "not asked again: as told at 1970-01-01T00:00:00Z" });
    });
});
