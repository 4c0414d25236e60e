// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { atDistributor } from "../../../../../src/api/execute/starting/atDistributor";
import { stepResult } from "../../../../../src/api/execute/stepResult";
import type { StepResult } from "../../../../../src/api/model/operation/event";
import { destinationPorts as table, displaying } from "../../../../support/wire/destinationPorts";
import { instance } from "../../../../support/worlds/planWorld";

const asked: string[] = [];

/** lpar2 has come up; the journal remembers what was quiesced for these. */
function look(
    shown: string | null,
    quiesced: readonly string[],
    kind = "START",
    isByStop = false,
): Promise<StepResult> {
    const circle = displaying((command) => {
        asked.push(command);
        return shown;
    });
    const context = { plan: { kind }, instance: instance(2), circle } as unknown as StepContext;
    const journal = {
        unfinished: [],
        drains: [],
        quiesced: quiesced.map((instanceId) => ({ instanceId, port: 7554, isByStop })),
    };
    return atDistributor(context, { journal }, stepResult("DONE", "READY", null));
}

describe("atDistributor", () => {
    beforeEach(() => void asked.splice(0));

    it("reports an entry that a drain quiesced and that still is, and the command that resumes it", async () => {
        expect(await look(table("ACTIVE, QUIESCED"), ["lpar2"])).toMatchObject({
            status: "DEGRADED",
            detail: expect.stringMatching(/target of port 7554 as quiesced/),
            remedy: "zowe ha resume --lpars lpar2",
        });
    });

    it("reports nothing if z/OS has dropped the entry, or if it may belong to another drained instance", async () => {
        expect(await look(table("ACTIVE"), ["lpar2"])).toMatchObject({ status: "DONE", unproven: [] });
        expect(await look(table("QUIESCED"), ["lpar1", "lpar2"])).toMatchObject({ status: "DONE" });
    });

    it("is READY, and reports what is not proven, if the table was not seen", async () => {
        const { status, unproven } = await look(null, ["lpar2"]);
        expect([status, unproven.join()]).toEqual(["DONE", expect.stringContaining("its table could not be seen")]);
    });

    it.each([
        ["nothing was quiesced for it", ["lpar1"], "START"],
        ["a restart resumes it by itself", ["lpar2"], "RESTART"],
    ])("sends no query if %s", async (_, quiesced, kind) => {
        expect(await look(table("QUIESCED"), quiesced, kind)).toMatchObject({ status: "DONE" });
        expect(asked).toEqual([]);
    });

    it("sends no query if the stop before it quiesced the entry: this start resumes it in a step of its own", async () => {
        expect(await look(table("QUIESCED"), ["lpar2"], "START", true)).toMatchObject({ status: "DONE" });
        expect(asked).toEqual([]);
    });
});
