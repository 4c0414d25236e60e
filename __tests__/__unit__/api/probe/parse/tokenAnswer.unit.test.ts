// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HttpAnswer } from "../../../../../src/api/model/seen/httpAnswer";
import { unseen } from "../../../../../src/api/model/observation";
import { parseTokenAnswer } from "../../../../../src/api/probe/parse/tokenAnswer";

const provenance = { source: "query", vantage: "here", at: new Date(0) };
const answered = (status: number, body: unknown) => {
    const value: HttpAnswer = { status, headers: {}, body: JSON.stringify(body), latencyMs: 1, credential: "none" };
    return parseTokenAnswer({ seen: true, value, ...provenance });
};
const message = (messageNumber: string) => ({ messages: [{ messageNumber, messageContent: "words" }] });
const user = { domain: "Dummy provider", userId: "user", creation: 1000, expiration: 2000 };

describe("parseTokenAnswer", () => {
    it.each([
        ["a user", 200, user, "ACCEPTED"],
        ["a user whose token is over", 200, { ...user, expired: true }, "REJECTED"],
        ["a page without a user", 200, {}, "UNKNOWN"],
        ["not valid", 401, message("ZWEAG130E"), "REJECTED"],
        ["expired", 401, message("ZWEAG103E"), "REJECTED"],
        ["401 without a message", 401, "", "REJECTED"],
        ["a request whose token was not seen", 401, message("ZWEAG131E"), "UNKNOWN"],
        ["a dead ZAAS", 500, message("ZWEAO500E"), "UNKNOWN"],
        ["an unknown instance", 404, message("ZWEAG510E"), "UNKNOWN"],
        ["an empty 204", 204, "", "UNKNOWN"],
        ["403", 403, "", "UNKNOWN"],
    ])("reads %s (HTTP %i) as what it proves", (_, status, body, answer) => {
        expect(answered(status, body).answer).toBe(answer);
    });

    it("keeps the life of an accepted token, and the reason of any other answer", () => {
        expect(answered(200, user)).toMatchObject({ creationMs: 1000, expirationMs: 2000, why: null });
        expect(answered(500, message("ZWEAO500E")).why).toBe("HTTP 500, ZWEAO500E: words");
        const silent = unseen(provenance, "connection-lost", "no answer within 10 s");
        expect(parseTokenAnswer(silent)).toMatchObject({ answer: "UNKNOWN", why: "no answer within 10 s" });
    });
});
