// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { messages } from "../../../../src/api/catalogue/messages";

describe("messages", () => {
    it("contains each id once", () => {
        const ids = messages().map(({ id }) => id);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it.each([
        ["EZZ2376I", /could not determine the job name of the TCP\/IP stack/],
        ["EZZ2385I", /may not see this netstat report/],
        ["ZWEL0318E", /YAML/],
        ["ZWED0149E", /key ring/],
        ["ZWED0159E", /left out/],
        ["ZWED0211I", /processors/],
        ["ZWES1060W", /TLS/],
        ["ZWEAG100E", /login failed/],
        ["ZWEAG706E", /load balancing/],
        ["IEF452I", /JCL error/],
        ["IEF453I", /JCL error/],
        ["IEF633I", /name of the programmer/],
        ["IRR013I", /password was not right/],
        ["IXC101I", /being removed from the sysplex/],
        ["IEE305I", /does not know the command/],
        ["BPXP018I", /without having been undubbed/],
        ["BPXP023I", /ended by a signal/],
        ["CEE5207E", /SIGABRT/],
        ["EDC8128I", /Connection refused/],
        ["IGW451I", /SMSVSAM server is not active/],
    ])("cites the manual for %s", (id, means) => {
        expect(messages().find((entry) => entry.id === id)?.means).toMatch(means);
    });
});
