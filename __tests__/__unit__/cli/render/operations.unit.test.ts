// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renderOperations } from "../../../../src/cli/render/operations";
import type { ShownOperation } from "../../../../src/index";

const style = { width: 120, paint: (text: string): string => text };

function operation(id: string, endedAt: string | null, continues: string | null = null): ShownOperation {
    return {
        report: {
            operation: { id, startedAt: "2026-11-22T02:00:00.000Z", endedAt },
            outcome: endedAt === null ? "INCOMPLETE" : "DONE",
            instances: [{ id: "lpar1" }],
        },
        events: [{ kind: "operation-began", by: { user: "u", host: "h" }, profile: "plex1", continues }],
    } as unknown as ShownOperation;
}

describe("renderOperations", () => {
    it("names the sysplex, and marks what another operation continued as continued, not as left", () => {
        const end = "2026-11-22T02:10:00.000Z";
        const text = renderOperations([operation("two", end, "one"), operation("one", null)], style);
        expect(text).toMatch(/OPERATION +BEGAN \(UTC\) +OUTCOME +SYSPLEX/);
        expect(text).toMatch(/two .* DONE +plex1 +u@h: lpar1/);
        expect(text).toMatch(/one .* continued +plex1/);
        expect(text).not.toContain("no end");
    });

    it("names where it looked if there are none", () => {
        expect(renderOperations([], style)).toBe("No operation is in the journal of this workstation.");
        expect(renderOperations([], style, "/global/zowe/ha")).toBe(
            "No operation is in the journal of this workstation, and none was read from /global/zowe/ha.",
        );
    });

    it("shows that an operation that was not continued has no end", () => {
        expect(renderOperations([operation("one", null)], style as never)).toMatch(
            /no end +plex1[^]*no end: it is still running/,
        );
    });
});
