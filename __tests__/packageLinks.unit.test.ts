// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const root = join(__dirname, "..");
const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { files: readonly string[] };

/** The pages that the tarball holds. */
function pages(path: string): readonly string[] {
    if (path.endsWith(".md")) {
        return [path];
    }
    return path === "docs"
        ? readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
              .filter((name) => name.endsWith(".md"))
              .map((name) => join(path, name))
        : [];
}

const packed = files.flatMap(pages);

function linksOf(page: string): readonly string[] {
    const text = readFileSync(join(root, page), "utf8").replace(/^```[^]*?^```/gm, "");
    return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => normalize(join(dirname(page), target)));
}

describe("the package", () => {
    it.each(packed)("contains every page and picture that %s links", (page) => {
        const isPacked = (target: string): boolean =>
            files.some((one) => target === one || target.startsWith(`${one}/`));
        expect(linksOf(page).filter((target) => !existsSync(join(root, target)) || !isPacked(target))).toEqual([]);
    });
});
