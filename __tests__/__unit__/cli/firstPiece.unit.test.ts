// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const repository = join(__dirname, "..", "..", "..");

/** `scripts/libraryPieces.mjs`: what is in the piece of the library that `zowe ha status` loads. */
function inFirstPiece(): readonly string[] {
    const text = readFileSync(join(repository, "scripts", "libraryPieces.mjs"), "utf8");
    const [, list = ""] = /const first = \[([^\]]*)\]/.exec(text) ?? [];
    return [...list.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
}

/** The values that the files of a folder take from the library; types cost nothing. */
function takenBy(folder: string): readonly string[] {
    const files = readdirSync(join(repository, "src", "cli", folder)).filter((name) => name.endsWith(".ts"));
    return files.flatMap((file) => {
        const text = readFileSync(join(repository, "src", "cli", folder, file), "utf8");
        return [...text.matchAll(/^import \{([^}]*)\} from "(?:\.\.\/)+index"/gm)].flatMap(([, names = ""]) =>
            names.split(",").map((name) => name.trim()),
        );
    });
}

/** With `--from` and `--on-change` only. */
const seldom = ["heldLook", "tellHook"];

describe("the piece of the library that zowe ha status loads", () => {
    it("has everything that the command uses: otherwise the whole library is loaded before the first request", () => {
        const used = ["status", "run", "profile", "arguments", "render"].flatMap(takenBy);
        expect(used).toContain("isConsoleName");
        expect(used.filter((name) => !seldom.includes(name) && !inFirstPiece().includes(name))).toEqual([]);
    });
});
