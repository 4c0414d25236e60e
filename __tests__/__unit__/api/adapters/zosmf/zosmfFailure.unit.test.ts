// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { zosmfFailure } from "../../../../../src/api/adapters/zosmf/zosmfFailure";

const asked = { name: "z/OSMF p (h:443)", gatewayName: "the gateway of LPAR1 (h:443)", credential: "token" };
const apiml = (number: string): string =>
    JSON.stringify({ messages: [{ messageType: "ERROR", messageNumber: number, messageContent: "Words." }] });
const ofZosmf = JSON.stringify({ category: 1, rc: 4, reason: 8, message: "Path name not found" });

describe("zosmfFailure", () => {
    it.each([
        [404, ofZosmf, "not-found"],
        [404, '{"items":[],"JSONversion":1}', "not-found"],
        [404, apiml("ZWEAO404E"), "not-forwarded"],
        [400, apiml("ZWEAG701E"), "not-forwarded"],
        [403, apiml("ZWEAT403E"), "not-forwarded"],
        [500, apiml("ZWEAO500E"), "not-forwarded"],
        [404, "", "answered-error"],
        [404, "<html>Not Found</html>", "answered-error"],
        [404, "Path name not found", "answered-error"],
        [500, "Error 500: java.lang.NullPointerException", "answered-error"],
        [500, '{"category":6,"rc":8,"reason":1,"message":"x","details":["EDC5111I Permission denied."]}', "denied"],
        [403, "", "denied"],
        [401, "", "credentials-rejected"],
        [401, apiml("ZWEAO402E"), "credentials-rejected"],
    ])("classifies HTTP %s %s as %s", (status, body, reason) => {
        expect(zosmfFailure({ status, body }, asked).reason).toBe(reason);
    });

    it("names the source of the answer", () => {
        expect(zosmfFailure({ status: 404, body: apiml("ZWEAO404E") }, asked).why).toBe(
            "the gateway of LPAR1 (h:443) says ZWEAO404E: Words. (HTTP 404)",
        );
        expect(zosmfFailure({ status: 401, body: apiml("ZWEAO402E") }, asked).why).toBe(
            "the gateway of LPAR1 (h:443) rejected the token (HTTP 401, ZWEAO402E: Words.)",
        );
        expect(zosmfFailure({ status: 404, body: ofZosmf }, asked).why).toBe(
            "z/OSMF p (h:443) answered HTTP 404: Path name not found",
        );
    });
});
