// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { createAgenda } from "../../../../simulator/apiml/agenda";

describe("createAgenda", () => {
    it("runs things in the order of time, and things of one moment in the order of entry", () => {
        fc.assert(
            fc.property(fc.array(fc.nat(50)), (times) => {
                const agenda = createAgenda();
                const happened: (readonly [number, number])[] = [];
                times.forEach((time, order) => agenda.at(time, () => happened.push([time, order])));
                agenda.runUntil(50);
                const expected = times.map((time, order) => [time, order] as const);
                expect(happened).toEqual(expected.sort(([a, i], [b, j]) => a - b || i - j));
            }),
        );
    });

    it("leaves alone what is not due, and accepts what an action adds", () => {
        const agenda = createAgenda();
        const happened: number[] = [];
        const again = (now: number): void => {
            happened.push(now);
            agenda.at(now + 30, again);
        };
        agenda.at(10, again);
        agenda.runUntil(75);
        expect(happened).toEqual([10, 40, 70]);
        expect(agenda.now).toBe(75);
    });

    it("never goes back: what is added for the past happens now", () => {
        const agenda = createAgenda();
        agenda.runUntil(100);
        const happened: number[] = [];
        agenda.at(5, (now) => happened.push(now));
        agenda.runUntil(100);
        expect(happened).toEqual([100]);
    });
});
