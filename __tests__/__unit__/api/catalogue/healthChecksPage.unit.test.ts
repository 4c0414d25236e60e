// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogued } from "../../../../src/api/health/rules";

describe("docs/health-checks.md", () => {
    it("is what the rules say", () => {
        const { stderr, status } = spawnSync(process.execPath, ["scripts/generateHealthChecks.mjs", "--check"]);
        expect({ says: stderr.toString(), status }).toEqual({ says: "", status: 0 });
    });

    it("has a section for every rule", () => {
        const page = readFileSync("docs/health-checks.md", "utf8");
        expect(catalogued.filter(({ id, slug }) => !page.includes(`### ${id} ${slug}\n`))).toEqual([]);
    });

    it("knows every id that a rule gives to what it finds", () => {
        const folder = "src/api/health/rules";
        const written = readdirSync(folder).flatMap((name) =>
            [...readFileSync(join(folder, name), "utf8").matchAll(/^ {4}id: "(HA-\w+)"/gm)].map(([, id]) => id),
        );
        expect(written.length).toBeGreaterThan(60);
        expect(written.filter((id) => !catalogued.some((rule) => rule.id === id))).toEqual([]);
    });
});
