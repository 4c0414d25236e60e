// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { catalogued } from "../../../../src/api/health/rules/catalogue";
import { sourceFiles } from "../../../support/laws/sourceFiles";

describe("docs/health-checks.md", () => {
    it("matches the texts of the rules", () => {
        const { stderr, status } = spawnSync(process.execPath, ["scripts/generateHealthChecks.mjs", "--check"]);
        expect({ says: stderr.toString(), status }).toEqual({ says: "", status: 0 });
    });

    it("has a section for every rule", () => {
        const page = readFileSync("docs/health-checks.md", "utf8");
        expect(catalogued.filter(({ id, slug }) => !page.includes(`### ${id} ${slug}\n`))).toEqual([]);
    });

    it("contains every id that a rule assigns to its findings", () => {
        const written = sourceFiles(["src/api/health/rules"]).flatMap(({ text }) =>
            [...text.matchAll(/^ {4}id: "(HA-\w+)"/gm)].map(([, id]) => id),
        );
        expect(written.length).toBeGreaterThan(60);
        expect(written.filter((id) => !catalogued.some((rule) => rule.id === id))).toEqual([]);
    });
});
