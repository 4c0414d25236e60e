// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { envelope } from "../../../../simulator/apiml/errorEnvelope";

describe("envelope", () => {
    it("escapes markup in the content and leaves the apostrophe", () => {
        expect(JSON.stringify(envelope("ZWECS131E", `<b>"&'`, "$& $1"))).toContain(
            "Key '&lt;b&gt;&quot;&amp;'' is not in the cache for service '$&amp; $1'",
        );
    });

    it("derives the type from the last letter and leaves out what the message does not define", () => {
        const text = JSON.stringify(envelope("ZWEAO404E"));
        expect(text).toContain('"messageType":"ERROR"');
        expect(text).not.toContain("messageAction");
        expect(JSON.stringify(envelope("ZWECS702W"))).toContain('"messageType":"WARNING"');
    });
});
