// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseZosmfError } from "../../../../../src/api/probe/parse/zosmfError";

/** One body of each family (E-ZMF-21). */
const bodies: readonly (readonly [string, string, string, number | null, number | null])[] = [
    [
        '{"rc":4,"reason":10,"stack":"JesException: CATEGORY_SERVICE","category":6,"message":"No job found"}',
        "jobs",
        "No job found",
        4,
        10,
    ],
    [
        '{"category":4,"rc":8,"reason":0,"message":"LMOPEN error","details":["ISRZ002 Authorization failed"]}',
        "files",
        "LMOPEN error; ISRZ002 Authorization failed",
        8,
        0,
    ],
    [
        '{"return-code":5,"reason-code":7,"reason":"Failed to create console.+    "}',
        "console",
        "Failed to create console.+",
        5,
        7,
    ],
    [
        '{"returnCode":8,"reasonCode":2,"message":"Change password failed."}',
        "authenticate",
        "Change password failed.",
        8,
        2,
    ],
    [
        '{"errorID":"IZUG846W","errorMsg":"IZUG846W: not permitted"}',
        "cross-site",
        "IZUG846W: not permitted",
        null,
        null,
    ],
    [
        '{"servletKey":"x","msgData":[{"messageText":"IZUG1126E: no session"}]}',
        "tso",
        "IZUG1126E: no session",
        null,
        null,
    ],
    ["Error 500: java.lang.NullPointerException", "text", "Error 500: java.lang.NullPointerException", null, null],
    ["<html><style>p{}</style><p>Service\r\nunavailable</p></html>", "text", "Service unavailable", null, null],
];

describe("parseZosmfError", () => {
    it.each(bodies)("reads %p", (body, family, message, returnCode, reasonCode) => {
        expect(parseZosmfError(body)).toMatchObject({ ok: true, value: { family, message, returnCode, reasonCode } });
    });

    it("never shows the stack", () => {
        const parsed = parseZosmfError('{"rc":4,"reason":10,"stack":"JesException at com.ibm","message":"m"}');
        expect(JSON.stringify(parsed)).not.toContain("com.ibm");
    });

    it("lets no control character through", () => {
        const parsed = parseZosmfError("\u001b[31mred\u001b[0m\u0007");
        expect(parsed).toMatchObject({ ok: true, value: { message: "red" } });
    });

    it.each(["", "{}", '{"status":500}', "<html></html>"])("does not understand %p", (body) => {
        expect(parseZosmfError(body)).toMatchObject({ ok: false });
    });
});
