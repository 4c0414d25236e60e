// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { sourceFiles } from "./support/laws/sourceFiles";

/** British spellings, as whole words; names of Zowe and z/OS messages have none of these. */
const british =
    /\b(?:behaviours?|colour(?:s|ed)?|neighbours?|favour(?:s|ed)?|honour(?:s|ed)?|licences?|centres?|modell(?:ed|ing)|labell(?:ed|ing)|journall(?:ed|ing)|(?:recogn|organ|initial|normal|serial)is(?:e|es|ed|ing|ation)|whilst|amongst|learnt)\b/i;

/** One spelling for each term (docs/glossary.md). */
const otherSpellings =
    /\b(?:[Ll]og-(?:in|out|on)s?|user ids?|time-outs?|[Ss]et-ups?|[Cc]lean-ups?|for ever|(?:upper|lower) case)\b/;

/** Idioms that do not exist in technical English, or mean something else. */
const translated =
    /none may be lost|say for whom|\bby lot\b|\bgoodbyes?\b|\b[Ww]hoever\b|[Pp]retend sysplex|\bsays? nothing of\b|\bdies is told\b|\btold at once\b|\btakes? \w+ round\b(?! trip)/;

const rules = { british, otherSpellings, translated };
type Rule = keyof typeof rules;

const pages = sourceFiles(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".github", "docs"], [".md", ".yml"]);
/** What must be found, and the names of recordings. */
const quoting = /english\.unit\.test\.ts$|__unit__\/evidence\//;
const sources = sourceFiles(["src", "simulator", "scripts", "__tests__", "imperative.ts"], [".ts", ".mjs"]).filter(
    ({ path }) => !quoting.test(path),
);

/** Comments, and text in quotation marks that has at least three words: names in the code are not prose. */
function proseOf(text: string): readonly string[] {
    const comments = [...text.matchAll(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/ .*)/gm)].map(([comment]) => comment);
    const texts = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(([quoted]) => quoted);
    return [...comments, ...texts.filter((quoted) => quoted.split(/\s+/).length >= 3)];
}

function faultsIn(path: string, prose: readonly string[]): readonly string[] {
    return Object.entries(rules).flatMap(([name, rule]) =>
        prose.flatMap((text) => {
            const found = rule.exec(text)?.[0];
            return found === undefined ? [] : [`${path}: ${found} (${name})`];
        }),
    );
}

describe("the English of pages, texts and comments", () => {
    it("is American, has one spelling for each term, and no translated idioms", () => {
        expect(pages.length).toBeGreaterThan(20);
        expect(sources.length).toBeGreaterThan(500);
        const inPages = pages.flatMap(({ path, text }) => faultsIn(path, text.split("\n")));
        const inSources = sources.flatMap(({ path, text }) => faultsIn(path, proseOf(text)));
        expect([...inPages, ...inSources]).toEqual([]);
    });

    it("shows the same texts in the schemas and the pictures", () => {
        const files = sourceFiles(["docs/schemas", "docs/pictures"], [".json", ".svg"]);
        expect(files.length).toBeGreaterThan(8);
        const faults = files.flatMap(({ path }) => faultsIn(path, readFileSync(path, "utf8").split("\n")));
        expect(faults).toEqual([]);
    });

    it.each<[Rule, string]>([
        ["british", "the behaviour of the launcher"],
        ["british", "without colours"],
        ["british", "this is not modelled"],
        ["otherSpellings", "half of all log-ins fail"],
        ["otherSpellings", "the user id was revoked"],
        ["otherSpellings", "one time-out for all"],
        ["translated", "2 of 3 ready; none may be lost"],
        ["translated", "a start that dies is told at once"],
        ["translated", "its services are called by lot"],
    ])("finds %s in: %s", (name, text) => {
        expect(text).toMatch(rules[name]);
    });

    it.each(["behavior", "color codes", "canceled", "the userid", "license", "set up the profile", "log in to z/OSMF"])(
        "accepts: %s",
        (text) => {
            expect(faultsIn("a page", [text])).toEqual([]);
        },
    );
});
