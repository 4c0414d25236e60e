// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseComponentList } from "../../../../../src/api/probe/parse/componentList";

const says = (time: string, text: string): string => `2024-09-09 ${time} <ZWELNCH:1> ZWESVUSR INFO ${text}`;

// The forms of the launcher's message table (E-LCH-16); they were not recorded.
const older = [
    says("06:00:00.000", "ZWEL0013I command 'DISP' received"),
    says("06:00:00.001", "ZWEL0010I launcher has the following components:"),
    says("06:00:00.002", "ZWEL0011I     name =          gateway, PID = 16843296"),
];
const answer = [
    says("07:00:00.000", "ZWEL0013I command 'APPL=DISP' received"),
    says("07:00:00.001", "ZWEL0010I launcher has the following components:"),
    says("07:00:00.002", "ZWEL0011I     name =          gateway, PID = 16843296"),
    says("07:00:00.003", "ZWEL0011I     name =  caching-service, PID = -1"),
];

describe("parseComponentList", () => {
    it("reads the newest answer, in which PID -1 means that a component does not run", () => {
        expect(parseComponentList([...older, ...answer])).toEqual({
            ok: true,
            value: {
                at: new Date("2024-09-09T07:00:00.000Z"),
                components: [
                    { name: "gateway", processId: 16843296 },
                    { name: "caching-service", processId: null },
                ],
            },
        });
    });

    it("does not mistake an older answer for the answer to this command", () => {
        expect(parseComponentList(older, new Date("2024-09-09T06:30:00Z"))).toMatchObject({ ok: false });
        expect(parseComponentList(older, new Date("2024-09-09T05:30:00Z"))).toMatchObject({ ok: true });
    });

    it("waits while the command is received and not answered, and does not mistake another command for it", () => {
        expect(parseComponentList([...older, answer[0] ?? ""])).toMatchObject({ ok: false });
        expect(parseComponentList([says("06:00:00.000", "ZWEL0013I command 'STOP(gateway)' received")])).toMatchObject({
            ok: false,
        });
        expect(parseComponentList([])).toMatchObject({ ok: false });
    });

    it("reports no component as stopped from an answer that was cut", () => {
        const whole = answer.join("\n");
        fc.assert(
            fc.property(fc.nat(whole.length), (length) => {
                const parsed = parseComponentList(whole.slice(0, length).split("\n"));
                const stopped = parsed.ok ? parsed.value.components.filter(({ processId }) => processId === null) : [];
                expect(stopped.every(({ name }) => name === "caching-service")).toBe(true);
            }),
        );
    });
});
