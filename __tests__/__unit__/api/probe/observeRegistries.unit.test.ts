// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApiMediation } from "../../../../src/api/ports/apiMediation";
import { observeRegistry } from "../../../../src/api/probe/observeRegistries";
import { seen, unseen } from "../../../support/worlds/buildSnapshot";

/** Asks a gateway that answers with these statuses in turn; null: not at all. @returns what was seen, and how often it was asked */
async function ask(...statuses: readonly (number | null)[]) {
    let count = 0;
    const apiMediation: ApiMediation = {
        hasClientCertificate: false,
        hasUserCredential: true,
        ask: () => {
            const status = statuses[count] ?? null;
            count += 1;
            return Promise.resolve(
                status === null
                    ? unseen("timeout")
                    : seen({ status, headers: {}, body: "[]", latencyMs: 1, credential: "user" as const }),
            );
        },
    };
    const { entries } = await observeRegistry("lpar1", "gateway", { host: "lpar1", port: 7554 }, apiMediation);
    return { isSeen: entries.seen, count };
}

describe("observeRegistry", () => {
    it.each([500, 503])(
        "asks once more after %i: a failed login reveals nothing about the registry",
        async (status) => {
            expect(await ask(status, 200)).toEqual({ isSeen: true, count: 2 });
            expect(await ask(status, status, 200)).toEqual({ isSeen: false, count: 2 });
        },
    );

    it("asks once if it is answered, refused or not received", async () => {
        expect(await ask(200)).toEqual({ isSeen: true, count: 1 });
        expect(await ask(403)).toEqual({ isSeen: false, count: 1 });
        expect(await ask(null)).toEqual({ isSeen: false, count: 1 });
    });
});
