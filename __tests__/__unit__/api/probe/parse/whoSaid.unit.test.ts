// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { whoSaid } from "../../../../../src/api/probe/parse/whoSaid";

const envelope =
    '{"messages":[{"messageType":"ERROR","messageNumber":"ZWEAO404E","messageContent":"The service can not find the requested resource.","messageKey":"org.zowe.apiml.common.notFound"}]}';

describe("whoSaid", () => {
    it.each([
        ["an envelope of the API ML", envelope, "apiml"],
        [
            "Spring's own words",
            '{"timestamp":"2026-11-22T01:38:03Z","path":"/x","status":500,"error":"Internal Server Error"}',
            "apiml",
        ],
        [
            "the words of its load balancer",
            "LoadBalancer does not contain an instance for the service ibmzosmf",
            "apiml",
        ],
        ["the files service", '{"category":1,"rc":4,"reason":8,"message":"Path name not found"}', "zosmf"],
        ["the console service", '{"return-code":5,"reason-code":7,"reason":"Failed to create console"}', "zosmf"],
        ["the check of the caller's site", '{"errorID":"IZUG846W","errorMsg":"IZUG846W: not permitted"}', "zosmf"],
        ["the mounts service", '{"items":[],"JSONversion":1}', "zosmf"],
        ["JSON of nobody", '{"message":"no"}', "anybody"],
        ["a page", "<html><body><h1>404 Not Found</h1>nginx</body></html>", "anybody"],
        ["nothing", "", "anybody"],
    ])("recognizes %s", (_what, body, kind) => {
        expect(whoSaid(body).kind).toBe(kind);
    });

    it("gives number and content of the API ML's message", () => {
        expect(whoSaid(envelope)).toMatchObject({
            words: "ZWEAO404E: The service can not find the requested resource.",
        });
    });
});
