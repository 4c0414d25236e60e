// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../../src/api/model/observation";
import { askConsole } from "../../../../src/api/probe/askConsole";
import { consoleLines } from "../../../../src/api/probe/parse/consoleText";
import { notUnderstood, understood } from "../../../../src/api/probe/parse/parsed";
import type { ZosmfCircle } from "../../../../src/api/probe/ZosmfCircle";
import { seen } from "../../../support/worlds/buildSnapshot";

const header = (system: string): string => `${system.padEnd(8)} RESPONSES ----------------------------------`;

function asking(text: string, systemName: string | null): Promise<Observation<readonly string[]>> {
    const circle = { ask: () => Promise.resolve(seen(text)) } as unknown as ZosmfCircle;
    return askConsole(circle, "D T", systemName, (answer) =>
        answer.includes("???")
            ? notUnderstood("it holds no IEE136I")
            : understood(consoleLines(answer), answer.includes("?") ? ["a line \u001b[31mred"] : []),
    );
}

describe("askConsole", () => {
    it("reads an answer through the headers that ROUTE puts before and into it", async () => {
        const text = [header("SYSB"), " IEE136I one", header("SYSB"), "  two"].join("\r");
        expect(await asking(text, "SYSB")).toMatchObject({ seen: true, value: ["IEE136I one", " two"] });
        expect(await asking(text, null)).toMatchObject({ seen: true });
    });

    it.each([
        ["another system", [header("SYSC"), " IEE136I"].join("\r"), "SYSB"],
        ["several systems", [header("SYSB"), " IEE136I", header("SYSC"), " IEE136I"].join("\r"), null],
    ])("reads nothing from the answer of %s", async (_, text, systemName) => {
        expect(await asking(text, systemName)).toMatchObject({ seen: false, reason: "malformed" });
    });

    it("passes on what was not understood, safe for a terminal", async () => {
        expect(await asking(" what?", "SYSB")).toMatchObject({ seen: true, gaps: ["a line red"] });
        expect(await asking(" what", "SYSB")).not.toHaveProperty("gaps");
        expect(await asking("???", "SYSB")).toMatchObject({
            seen: false,
            why: "the answer to D T was not understood: it holds no IEE136I",
        });
    });
});
