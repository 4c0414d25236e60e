// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./support/laws/sourceFiles";
import { repository } from "./support/zowe/zoweCli";

const page = readFileSync(join(repository, "docs/evidence.md"), "utf8");
/** Facts, and parts of our recordings: each is a row of docs/evidence.md. */
const facts = new Set([...page.matchAll(/^\| (E-[A-Z]{3}-\d\d|R\d-\d\d[a-c]?) \|/gm)].map(([, id = ""]) => id));

/** Whose issues a comment may name, as `api-layer#4408` or `zowe/api-layer#4408`. */
const repositories = [
    "api-layer",
    "community",
    "docs-site",
    "launcher",
    "zowe-cli",
    "zowe-common-c",
    "zowe-explorer-vscode",
    "zowe-install-packaging",
    "zlux",
    "zss",
];

/** Forms of our own notes and recordings, which no clone holds. */
const closed =
    /\bevidence:? (?:apiml|zosmf|single)\b|(?<!__tests__\/)\bevidence\/(?:apiml|zosmf|single)|\bevidence: \w|\bfield problem \w|\bshapes\.md/i;
/** A number in brackets stands for a recording, and a section for a page: both must say of what. */
const bare = /\(\d\d[a-c]?[,:)]|(?<!RFC \d{4}, )\b(?:sections?|items?) \d/;

const headingsOf = (path: string): readonly string[] =>
    [...readFileSync(join(repository, path), "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

/** `docs/contract.md`, `docs/contract.md, "Safety"`, a stand-in: what of it cannot be opened. */
function unopened(comment: string): readonly string[] {
    const pages = [...comment.matchAll(/(?<![\w./-])([\w./-]+\.md)\b(?:, "([^"]+)")?/g)];
    const standIns = [...comment.matchAll(/__tests__\/[\w./-]*[\w-]/g)].map(([path]) => path);
    return [
        ...pages
            .filter(([, path = ""]) => !existsSync(join(repository, path)))
            .map(([, path = ""]) => `no file ${path}`),
        ...pages
            .filter(([, path = "", heading]) => heading !== undefined && existsSync(join(repository, path)))
            .filter(([, path = "", heading = ""]) => !headingsOf(path).includes(heading))
            .map(([, path = "", heading = ""]) => `no heading "${heading}" in ${path}`),
        ...standIns.filter((path) => !existsSync(join(repository, path))).map((path) => `no file ${path}`),
    ];
}

/** What a stranger cannot open of what one comment names. */
function faultsOf(comment: string): readonly string[] {
    const ids = [...comment.matchAll(/\bE-[A-Z]{3}-\d+\b|\bR\d-\d\d[a-z]?\b/g)].map(([id]) => id);
    const issues = [...comment.matchAll(/(?<![\w#])(?:zowe\/)?([\w-]*)#\d+(?:, (?:PR)?#\d+)*/g)].map(
        ([, of = ""]) => of,
    );
    return [
        ...ids.filter((id) => !facts.has(id)).map((id) => `no fact ${id}`),
        ...issues.filter((of) => of !== "PKCS" && !repositories.includes(of)).map((of) => `issue of ${of}#`),
        ...unopened(comment),
        ...[closed, bare].flatMap((form) => form.exec(comment)?.[0] ?? []),
    ];
}

/** The comments of a file, each on one line, and what its rules give as their source. */
function commentsOf(text: string): readonly string[] {
    const comments = [...text.matchAll(/(?<=^|\s)\/\*[\s\S]*?\*\/|(?:(?<=^|\s)\/\/.*(?:\n\s*|$))+/gm)].map(
        ([each]) => each,
    );
    const sources = [...text.matchAll(/^ *source: "(.+)",$/gm)].map(([, source = ""]) => source);
    return [...comments, ...sources].map((each) => each.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, " "));
}

describe("what a comment names", () => {
    it("can be opened: a fact or a heading of our pages, a stand-in, an issue, a file of Zowe, a book", () => {
        const files = sourceFiles(["imperative.ts", "src", "simulator", "__tests__", "scripts"], [".ts", ".mjs"]);
        const faults = files
            .filter(({ path }) => path !== "__tests__/citations.unit.test.ts")
            .flatMap(({ path, text }) =>
                commentsOf(text)
                    .flatMap(faultsOf)
                    .map((fault) => `${path}: ${fault}`),
            );
        expect(faults).toEqual([]);
    });

    it.each([
        'docs/contract.md, "Safety"',
        "E-SEP-01, E-CCH-03",
        "R1-09b, R3-06",
        "`__tests__/evidence/apiml/05-caching-verbs-infinispan.json`",
        "api-layer#4408, #2983; zowe/zowe-cli#1843",
        "zowe/launcher `src/main.c`",
        "IBM MVS System Messages, IXC336I",
        "RFC 8446, section 7.1",
    ])("may be: %s", (comment) => {
        expect(faultsOf(comment)).toEqual([]);
    });

    it.each([
        "contract.md, section 8",
        'docs/contract.md, "Behaviour details"',
        "E-SEP-99",
        "R1-77",
        "evidence: apiml/28",
        "recorded: evidence apiml/05",
        "(09b, kill-list)",
        "README.md, item 18",
        "`__tests__/evidence/apiml/no-such.json`",
        "zip#3870",
        "#4155",
    ])("may not be: %s", (comment) => {
        expect(faultsOf(comment)).not.toEqual([]);
    });
});
