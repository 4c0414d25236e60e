// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { explanationOf } from "../../../../src/api/catalogue/explanation";
import { explain } from "../../../../src/api/library/explain";
import { renderExplanation } from "../../../../src/cli/render/explanation";
import { plainStyle } from "../../../../src/cli/render/layout/style";

describe("the page of explain about the single-service layout", () => {
    it.each(["single-service", "SINGLE-SERVICE", "modulith", "apiml"])("is found as %s", (name) => {
        expect(explanationOf(name)).toMatchObject({ kind: "found", entries: [{ id: "single-service" }] });
    });

    it("covers what drains, what a stop leaves, what evict removes and what may be probed", () => {
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

    it("is also in the catalogue", () => {
        const catalogue = explain(null);
        expect(catalogue.entries.map(({ id }) => id)).toContain("single-service");
        expect(renderExplanation(catalogue, plainStyle)).toMatch(/^layouts\n +single-service/m);
    });
});
