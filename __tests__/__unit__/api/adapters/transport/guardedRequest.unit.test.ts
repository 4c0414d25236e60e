// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import {
    guardedRequest,
    refuseWhenEnded,
    RequestEnded,
} from "../../../../../src/api/adapters/transport/guardedRequest";
import { Turnstile } from "../../../../../src/api/adapters/transport/turnstile";

const limits = (timeoutMs: number, signal = new AbortController().signal) => ({
    timeoutMs,
    maximumBytes: 1_000,
    signal,
    heardDate: () => undefined,
});

const never = new Promise<never>(() => undefined);

describe("guardedRequest", () => {
    it("ends at its time limit, or when it is asked to end", async () => {
        await expect(guardedRequest(limits(10), () => never)).rejects.toMatchObject({ kind: "timeout" });
        const told = new AbortController();
        setTimeout(() => told.abort(), 10);
        await expect(guardedRequest(limits(10_000, told.signal), () => never)).rejects.toMatchObject({
            kind: "aborted",
        });
    });

    it("sends no request whose result is no longer needed", async () => {
        const turnstile = new Turnstile(1);
        const sent: string[] = [];
        let finish = (): void => undefined;
        const first = turnstile.pass(() => new Promise<void>((resolve) => (finish = resolve)));
        const second = guardedRequest(limits(10), () =>
            turnstile.pass(() => {
                refuseWhenEnded();
                sent.push("P ZWE1SV");
                return Promise.resolve();
            }),
        );
        await expect(second).rejects.toBeInstanceOf(RequestEnded);
        finish();
        await first;
        await turnstile.pass(() => Promise.resolve());
        expect(sent).toEqual([]);
    });
});
