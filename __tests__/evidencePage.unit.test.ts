// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(__dirname, "../docs/evidence.md"), "utf8");
const kinds = ["recorded", "read", "documented", "unproven"];
const areas = [
    "z/OSMF",
    "Launcher and zwe",
    "API ML as separate services",
    "API ML as a single service",
    "z/OS displays",
    "Caching Service",
    "Setup",
    "Zowe CLI and Node",
];

const cellsOf = (line: string): readonly string[] =>
    line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim());
const rowsBelow = (heading: string): readonly (readonly string[])[] => {
    const section = page.slice(page.indexOf(`\n## ${heading}\n`) + heading.length + 5).split(/\n## |\n\[al\]/)[0] ?? "";
    return section
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .slice(2)
        .map(cellsOf);
};
const facts = areas.flatMap(rowsBelow);
const links = new Map([...page.matchAll(/^\[(\w+)\]: (\S+)$/gm)].map(([, id = "", url = ""]) => [id, url]));
const ours = rowsBelow("Recordings of ours").map(([id]) => id ?? "");

describe("the page of evidence", () => {
    it("has facts in every area, each with its kind, source and date", () => {
        expect(areas.filter((area) => rowsBelow(area).length < 5)).toEqual([]);
        expect(facts.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ""))).toEqual([]);
        expect(facts.filter(([, , kind = ""]) => !kinds.includes(kind))).toEqual([]);
        expect(facts.filter(([, , , , date = ""]) => !/^(?:20\d\d(?:-\d\d){0,2}|\d\.\d|-)$/.test(date))).toEqual([]);
    });

    it("numbers the facts of each area in their order, so that a comment can name one", () => {
        const ids = areas.map((area) => rowsBelow(area).map(([id = ""]) => id));
        const numbered = ids.map((of) =>
            of.map((_, at) => `${(of[0] ?? "").slice(0, 5)}-${String(at + 1).padStart(2, "0")}`),
        );
        expect(ids).toEqual(numbered);
        expect(new Set(ids.flat()).size).toBe(facts.length);
    });

    it("names a source that a stranger can open for everything except the unproven", () => {
        const isOpen = (source: string): boolean =>
            ours.some((id) => new RegExp(`\\b${id}\\b`).test(source)) || /\[[^\]]+\]\[\w+\]|\b[\w-]+#\d+/.test(source);
        expect(facts.filter(([, , kind, source = ""]) => kind !== "unproven" && !isOpen(source))).toEqual([]);
    });

    it("defines every link that it uses, by https, and uses every one", () => {
        const used = new Set([...page.matchAll(/\]\[(\w+)\]/g)].map(([, id = ""]) => id));
        expect([...used].sort()).toEqual([...links.keys()].sort());
        expect([...links.values()].filter((url) => !/^https:\/\/(?:github\.com|www\.ibm\.com)\//.test(url))).toEqual(
            [],
        );
    });

    it("states that no site has confirmed anything yet", () => {
        expect(page).toContain("Confirmed by the output of a user's site: none yet.");
    });
});
