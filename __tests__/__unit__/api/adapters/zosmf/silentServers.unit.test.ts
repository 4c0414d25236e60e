// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { RequestEnded } from "../../../../../src/api/adapters/transport/guardedRequest";
import { SilentServers } from "../../../../../src/api/adapters/zosmf/silentServers";

describe("SilentServers", () => {
    let now = 0;
    const silent = (): SilentServers => new SilentServers({ now: () => new Date(now), sleep: () => Promise.resolve() });
    const provenance = { source: "jobs", vantage: "here", at: new Date(0) };

    beforeEach(() => (now = 0));

    it("does not ask a server again, for a while, that did not answer the handshake", () => {
        const servers = silent();
        servers.learn("h:1", new RequestEnded("timeout"));
        expect(servers.refusal("h:1", provenance)).toMatchObject({ reason: "timeout" });
        expect(servers.refusal("h:2", provenance)).toBeNull();
        now = 15_001;
        expect(servers.refusal("h:1", provenance)).toBeNull();
    });

    it.each([
        ["was slow after the handshake", new RequestEnded("timeout", true)],
        ["was cut off by us", new RequestEnded("aborted")],
        ["refused", Object.assign(new Error("no"), { code: "ECONNREFUSED" })],
    ])("asks a server again that %s", (_what, error) => {
        const servers = silent();
        servers.learn("h:1", error);
        expect(servers.refusal("h:1", provenance)).toBeNull();
    });

    it("treats the second late handshake as silence, not the first", () => {
        const servers = silent();
        servers.learnHandshake("h:1", new RequestEnded("timeout"));
        expect(servers.refusal("h:1", provenance)).toBeNull();
        servers.learnHandshake("h:1", new RequestEnded("timeout"));
        expect(servers.refusal("h:1", provenance)).not.toBeNull();
        servers.learnHandshake("h:2", new RequestEnded("timeout"));
        servers.learnHandshake("h:2", null);
        servers.learnHandshake("h:2", new RequestEnded("timeout"));
        expect(servers.refusal("h:2", provenance)).toBeNull();
    });
});
