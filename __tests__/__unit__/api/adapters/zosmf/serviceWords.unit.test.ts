// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ServiceWords } from "../../../../../src/api/adapters/zosmf/serviceWords";
import type { Observation, UnseenReason } from "../../../../../src/api/model/observation";

function answer(seconds: number, reason: UnseenReason | null, why = ""): Observation<string> {
    const provenance = { source: "jobs", vantage: "z/OSMF", at: new Date(seconds * 1_000) };
    return reason === null ? { seen: true, value: "", ...provenance } : { seen: false, reason, why, ...provenance };
}

function heard(...answers: readonly Observation<string>[]): boolean | undefined {
    const words = new ServiceWords();
    answers.forEach((one) => words.hear("jobs", one));
    return words.all()[0]?.answer.seen;
}

describe("ServiceWords", () => {
    it("ignores one refused request among good ones", () => {
        expect(heard(answer(0, null), answer(1, "answered-error"))).toBe(true);
        expect(heard(answer(0, "answered-error"), answer(1, null))).toBe(true);
        expect(heard(answer(0, "not-found"), answer(1, "answered-error"))).toBe(true);
    });

    it("reports repeated errors after a while, and silence at once", () => {
        expect(heard(answer(0, null), answer(16, "answered-error"))).toBe(false);
        expect(heard(answer(0, null), answer(1, "timeout"))).toBe(false);
    });

    it("distinguishes a file that may not be read from a service that may not be used", () => {
        expect(heard(answer(0, "denied", "HTTP 500: EDC5111I"))).toBe(true);
        expect(heard(answer(0, "denied", "HTTP 403"))).toBe(false);
    });
});
