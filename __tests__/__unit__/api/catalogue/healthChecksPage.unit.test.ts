// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rules } from "../../../../src/api/health/rules";

describe("docs/health-checks.md", () => {
    it("is what the rules say", () => {
        const { stderr, status } = spawnSync(process.execPath, ["scripts/generateHealthChecks.mjs", "--check"]);
        expect({ says: stderr.toString(), status }).toEqual({ says: "", status: 0 });
    });

    it("has a section for every rule", () => {
        const page = readFileSync("docs/health-checks.md", "utf8");
        expect(rules.filter(({ id, slug }) => !page.includes(`### ${id} ${slug}\n`))).toEqual([]);
    });
});
