// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticsVerify } from "../../../src/index";
import { sectionsOf, toldNow } from "../../support/bundles/transcript";

const folder = join(__dirname, "../../evidence/adopted");
const names = readdirSync(folder).filter((name) => name.endsWith(".zip"));

/** See CONTRIBUTING.md, "Adopt a bundle". */
describe.each(names)("the adopted bundle %s", (name) => {
    const file = join(folder, name);

    it("is judged as its transcript says", async () => {
        const transcript = readFileSync(file.replace(/zip$/, "txt"), "utf8");
        expect(await toldNow(file)).toEqual(sectionsOf(transcript));
    });

    it("contains nothing that looks like a secret", async () => {
        expect((await diagnosticsVerify(file)).secrets).toEqual([]);
    });
});
