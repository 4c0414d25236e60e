// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readKeyValue, showKeyValue } from "../../../../../simulator/apiml/caching/keyValue";

describe("readKeyValue", () => {
    it.each([
        ['{"key":"k","value":"v"}', { key: "k", value: "v", serviceId: "", created: "7" }],
        ['{"key":"k","value":123,"created":"1"}', { key: "k", value: "123", serviceId: "", created: "1" }],
        ['{"value":true}', { key: "", value: "true", serviceId: "", created: "7" }],
        ["{}", { key: "", value: "", serviceId: "", created: "7" }],
    ])("accepts %s", (body, entry) => {
        expect(readKeyValue(body, 7)).toEqual({ kind: "entry", entry });
    });

    it.each(["", "{", "[]", "null", '"text"', '{"key":"k","value":{}}', '{"key":[],"value":"v"}'])(
        "cannot read %j",
        (body) => {
            expect(readKeyValue(body, 7).kind).toBe("unreadable");
        },
    );

    it("names the object that has an explicit null (05, post-nullkey)", () => {
        expect(readKeyValue('{"key":null,"value":"v"}', 7)).toEqual({
            kind: "incomplete",
            shown: "KeyValue(key=null, value=v, serviceId=, created=7)",
            why: "No key provided in the payload",
        });
    });
});

describe("showKeyValue", () => {
    it("leaves out what is empty", () => {
        expect(showKeyValue({ key: "", value: "v", serviceId: "", created: "7" })).toEqual({
            value: "v",
            created: "7",
        });
    });
});
