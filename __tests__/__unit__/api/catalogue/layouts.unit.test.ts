// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { explanationOf } from "../../../../src/api/catalogue/explanation";
import { explain } from "../../../../src/api/library/explain";
import { renderExplanation } from "../../../../src/cli/render/explanation";
import { plainStyle } from "../../../../src/cli/render/layout/style";

describe("what explain says of the layout as one process", () => {
    it.each(["single-service", "SINGLE-SERVICE", "modulith", "apiml"])("is found as %s", (name) => {
        expect(explanationOf(name)).toMatchObject({ kind: "found", entries: [{ id: "single-service" }] });
    });

    it("says what drains, what a stop leaves, what evict removes and what may be probed", () => {
        const report = explain("single-service");
        const [entry] = report.entries;
        expect(entry?.details.map(({ heading }) => heading)).toEqual([
            "registry",
            "stop",
            "drain",
            "evict",
            "health",
            "cache",
            "component",
            "change",
            "source",
        ]);
    });

    it("stands in the catalogue, too", () => {
        const catalogue = explain(null);
        expect(catalogue.entries.map(({ id }) => id)).toContain("single-service");
        expect(renderExplanation(catalogue, plainStyle)).toMatch(/^layouts\n +single-service/m);
    });
});
