// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Import, SourceFile } from "./support/laws/sourceFiles";
import { sourceFiles } from "./support/laws/sourceFiles";
import { repository } from "./support/zowe/zoweCli";

interface Permission {
    /** Rooms or files whose values and types may be imported; a room may always import from itself. */
    readonly from: readonly string[];
    /** Rooms or files of which only types may be imported: the simulator's world, and what the command line renders. */
    readonly typesFrom?: readonly string[];
    /** Names of packages; `node:` stands for all of Node, `*` for every third-party package. */
    readonly packages?: readonly string[];
}

/** Who may import whom. A file belongs to the longest room that its path starts with. */
const rooms: Readonly<Record<string, Permission>> = {
    "imperative.ts": { from: ["src/cli"], packages: ["@zowe/imperative"] },
    "src/cli": { from: ["src/index.ts"], packages: ["@zowe/imperative", "node:"] },
    "src/cli/render": { from: ["src/vendor"], typesFrom: ["src/index.ts"] },
    "src/cli/simulator": { from: ["src/index.ts", "src/cli", "simulator"], packages: ["@zowe/imperative", "node:"] },
    "src/index.ts": { from: ["src/api"] },
    "src/api/library": { from: ["src/api"] },
    "src/api/errors.ts": { from: ["src/api/model"] },
    "src/api/adapters": {
        from: ["src/api/ports", "src/api/model", "src/api/errors.ts", "src/api/probe/parse", "src/vendor"],
        packages: ["@zowe/imperative", "node:"],
    },
    "src/api/probe": { from: ["src/api/ports", "src/api/model"] },
    "src/api/probe/parse": { from: ["src/api/model"] },
    "src/api/execute": { from: ["src/api/ports", "src/api/model", "src/api/probe", "src/api/health", "src/api/plan"] },
    "src/api/caching": {
        from: ["src/api/ports", "src/api/model", "src/api/errors.ts", "src/api/probe", "src/api/health"],
    },
    "src/api/sharing": { from: ["src/api/ports", "src/api/model", "src/api/probe"] },
    "src/api/topology": { from: ["src/api/model", "src/api/errors.ts", "src/vendor"] },
    "src/api/health/state": { from: ["src/api/model"] },
    "src/api/health/rules": { from: ["src/api/model", "src/api/health/state"] },
    "src/api/health/timeline": { from: ["src/api/model", "src/api/health/state"] },
    "src/api/health/whatif": { from: ["src/api/model", "src/api/health"] },
    "src/api/health/mutes": { from: ["src/api/model", "src/api/health"] },
    "src/api/health/signOn": { from: ["src/api/model", "src/api/health"] },
    "src/api/health/audit": { from: ["src/api/model", "src/api/health"] },
    "src/api/health/report": { from: ["src/api/model", "src/api/health"] },
    "src/api/catalogue": { from: ["src/api/model", "src/api/health", "src/vendor"] },
    "src/api/plan": { from: ["src/api/model", "src/api/health"] },
    "src/api/model": { from: [] },
    "src/api/ports": { from: ["src/api/model"] },
    "src/vendor": { from: [], packages: ["*"] },
    // The composition: it makes a world and opens the wire.
    simulator: { from: ["simulator"], packages: ["node:"] },
    "simulator/wire": {
        from: [
            "simulator/faults",
            "simulator/life",
            "simulator/zos",
            "simulator/apiml",
            "simulator/world",
            "simulator/vendor",
        ],
        packages: ["node:"],
    },
    "simulator/scenarios": { from: ["simulator/world"], typesFrom: ["simulator/faults"] },
    "simulator/life": { from: ["simulator/zos", "simulator/apiml", "simulator/world"] },
    "simulator/faults": { from: ["simulator/zos", "simulator/world"], typesFrom: ["simulator/apiml"] },
    "simulator/zos/ssh": {
        from: ["simulator/zos", "simulator/world", "simulator/vendor"],
        packages: ["node:"],
    },
    "simulator/zos/speak": {
        from: ["simulator/zos/operator", "simulator/zos/jes", "simulator/zos/files", "simulator/world"],
        packages: ["node:"],
    },
    "simulator/zos/operator": {
        from: [
            "simulator/zos/launcher",
            "simulator/zos/jes",
            "simulator/zos/files",
            "simulator/zos/tcpip",
            "simulator/world",
        ],
    },
    "simulator/zos/launcher": {
        from: ["simulator/zos/jes", "simulator/zos/files", "simulator/apiml", "simulator/world"],
        packages: ["node:"],
    },
    "simulator/zos/jes": { from: ["simulator/world"] },
    "simulator/zos/files": { from: ["simulator/world"], typesFrom: ["simulator/zos/launcher"], packages: ["node:"] },
    "simulator/zos/tcpip": { from: ["simulator/world"] },
    "simulator/apiml": { from: [], packages: ["node:"] },
    // The state of everything: it knows the types of its parts and none of their code.
    "simulator/world": { from: ["simulator/apiml"], typesFrom: ["simulator"], packages: ["node:"] },
    "simulator/vendor": { from: [], packages: ["*"] },
};

const product = sourceFiles(["imperative.ts", "src", "simulator"]);
const everything = [...product, ...sourceFiles(["__tests__", "scripts"], [".ts", ".mjs"])];

const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

const roomOf = (path: string): string | undefined =>
    Object.keys(rooms)
        .filter((room) => isIn(path, room))
        .sort((one, other) => other.length - one.length)[0];

function isAllowed(file: SourceFile, imported: Import): boolean {
    const room = roomOf(file.path);
    const permission = room === undefined ? undefined : rooms[room];
    if (room === undefined || permission === undefined) {
        return false;
    }
    if (!imported.isRelative) {
        return (permission.packages ?? []).some(
            (name) =>
                name === "*" || imported.of === name || imported.of.startsWith(name.endsWith(":") ? name : `${name}/`),
        );
    }
    const open = [room, ...permission.from, ...(imported.isTypeOnly ? (permission.typesFrom ?? []) : [])];
    return open.some((name) => isIn(imported.of, name));
}

/** Many of one kind, of which a reader looks for one: the rules of an area, the parsers, the questions, the scenarios, tests. */
const catalogues = [
    "src/api/health/rules",
    "src/api/probe/parse",
    "src/api/probe/questions",
    "src/api/topology/validation",
    "simulator/scenarios",
];

/** Where a file is named for the thing and its function for the verb (docs/decisions/0002-names-of-files.md). */
const namedForTheThing = [...catalogues, "src/cli/render", "src/api/catalogue", "simulator/zos/speak/zosmf"];

function exportsOf(text: string): readonly string[] {
    return [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)].map(
        ([, name = ""]) => name,
    );
}

const isNameOf = (path: string, name: string): boolean => path.toLowerCase().endsWith(`/${name.toLowerCase()}.ts`);

/** `file: what` for every file in which the pattern occurs. */
const occurrences = (files: readonly SourceFile[], pattern: RegExp): string[] =>
    files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));

describe("the floors", () => {
    it("are crossed only as the table says", () => {
        const crossings = product.flatMap((file) =>
            file.imports.filter((each) => !isAllowed(file, each)).map((each) => `${file.path} imports ${each.of}`),
        );
        expect(crossings).toEqual([]);
    });

    it("contain no circle of imports", () => {
        const importsByPath = new Map(
            product.map(({ path, imports }) => [path, imports.filter((each) => !each.isTypeOnly).map(({ of }) => of)]),
        );
        const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
            (importsByPath.get(from) ?? []).some(
                (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
            );
        expect([...importsByPath.keys()].filter((path) => reaches(path, path, new Set()))).toEqual([]);
    });

    it("let every Zowe command load our definitions and nothing behind them", () => {
        const loaded = new Set(["imperative.ts"]);
        for (const path of loaded) {
            const file = product.find((each) => each.path === path);
            file?.imports.filter((each) => !each.isTypeOnly).forEach((each) => loaded.add(each.of));
        }
        const behind = [...loaded].filter((path) => path !== "imperative.ts" && !isIn(path, "src/cli"));
        expect(behind).toEqual([]);
    });

    it("import the simulator only in the one handler that starts it", () => {
        const elsewhere = product.filter(({ path }) => isIn(path, "src") && !isIn(path, "src/cli/simulator"));
        expect(occurrences(elsewhere, /simulat(or|ed|ion)/gi)).toEqual([]);
    });
});

describe("docs/architecture.md", () => {
    const page = readFileSync(join(repository, "docs/architecture.md"), "utf8");

    it("shows every room of the table, and every folder of a room of the API", () => {
        const folders = [
            ...new Set(product.flatMap(({ path }) => /^src\/api\/(\w+)\/(?:\w+\/)?/.exec(path)?.[0] ?? [])),
        ];
        // A folder stands as `parse/` in the line of its room; files and the handler that starts the simulator stand in words.
        const drawn = [...Object.keys(rooms), ...folders].filter((room) => !/\.ts$|\/cli\/simulator$/.test(room));
        const told = (room: string): boolean => {
            const [name = ""] = room.replace(/\/$/, "").split("/").slice(-1);
            return page.includes(room.replace(/\/$/, "")) || page.includes(`${name}/`) || page.includes(` ${name} `);
        };
        expect(drawn.filter((room) => !told(room))).toEqual([]);
    });

    it.each(["docs/architecture.md", "CONTRIBUTING.md", "docs/simulator.md"])(
        "names in %s files that exist",
        (name) => {
            const text = readFileSync(join(repository, name), "utf8");
            const paths = [...text.matchAll(/`((?:[\w.]+\/)+[\w.-]*)`/g)].map(([, path = ""]) => path);
            const from = ["", "src", "src/api", "src/api/health", "__tests__"];
            const missing = paths.filter((path) => !from.some((room) => existsSync(join(repository, room, path))));
            expect(missing).toEqual([]);
        },
    );
});

describe("every folder", () => {
    it("contains what a reader can take in, unless it is a catalogue of like things", () => {
        const folders = product.map(({ path }) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
        const crowded = [...new Set(folders)]
            .map((folder) => ({ folder, files: folders.filter((each) => each === folder).length }))
            .filter(({ folder, files }) => files > 22 && !catalogues.some((room) => isIn(folder, room)));
        expect(crowded).toEqual([]);
    });
});

describe("every file", () => {
    it("is named for what it exports, unless it belongs to a catalogue, has a form of Zowe, or contains several things of one kind", () => {
        const named = product.filter(
            ({ path }) =>
                !/\.(definition|handler)\.ts$|\/vendor\/|^src\/index\.ts$|^imperative\.ts$|\/main\.ts$/.test(path),
        );
        const misnamed = named
            .filter(({ path }) => !namedForTheThing.some((room) => isIn(path, room)))
            .map(({ path, text }) => ({ path, names: exportsOf(text) }))
            .filter(({ path, names }) => names.length === 1 && !isNameOf(path, names[0] ?? ""));
        expect(misnamed.map(({ path, names }) => `${path} exports ${names.join()}`)).toEqual([]);
    });

    it("begins with the license and the copyright holders", () => {
        const header = "// SPDX-License-Identifier: EPL-2.0\n// Copyright Contributors to the Zowe Project.\n";
        expect(everything.filter(({ text }) => !text.startsWith(header)).map(({ path }) => path)).toEqual([]);
    });

    it("is one small room", () => {
        const long = everything
            .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
            .filter(({ path, lines }) => lines > (isIn(path, "__tests__") ? 500 : 250));
        expect(long).toEqual([]);
    });

    it("prints through Zowe CLI alone", () => {
        // What has no end would be kept by Zowe CLI, every byte of it: it goes out by the one file that says so.
        const printing = sourceFiles(["src"]).filter(
            ({ path, text }) =>
                path !== "src/cli/run/streamOutput.ts" &&
                /(?<!response\.)\bconsole\.(log|error|info|warn)\(|process\.std(out|err)\.write/.test(text),
        );
        expect(printing.map(({ path }) => path)).toEqual([]);
    });

    it("is finished", () => {
        expect(occurrences(everything, /\b(?:TO(?:)DO|FIX(?:)ME|XX(?:)X)\b/g)).toEqual([]);
    });

    it("leaves no test out", () => {
        expect(
            occurrences(
                everything,
                /\b(?:it|test|describe)\.(?:only|skip|failing)\s*(?:\(|\.)|\b(?:xit|fit|fdescribe|xdescribe)\(/g,
            ),
        ).toEqual([]);
    });

    it("names no directory of the machine it was written on", () => {
        expect(occurrences(everything, /(?<![\w.])\/(?:work\/(?:main|shared)|root)\b/g)).toEqual([]);
    });
});
