// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { Simulator } from "../../simulator/startSimulator";
import type { Session, ShownCommand } from "../support/zowe/consoleBlocks";
import { sessionsOf, settled, withBlocks } from "../support/zowe/consoleBlocks";
import { complaintAbout } from "../support/zowe/commandTree";
import { sourceFiles } from "../support/laws/sourceFiles";
import { netMs } from "../support/laws/reliability";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere } from "../support/virtual/zoweHere";
import { repository } from "../support/zowe/zoweCli";

const pages = ["README.md", ...readdirSync(join(repository, "docs")).map((name) => join("docs", name))].filter((name) =>
    name.endsWith(".md"),
);
const textOf = (page: string): string => readFileSync(join(repository, page), "utf8");

/** With this set the pages are written anew from what the commands say now; read the difference before you commit it. */
const isUpdate = process.env["UPDATE_DOCS"] === "1";

/** Blanks separate words, but for those in apostrophes. */
const wordsOf = (commandLine: string): string[] =>
    [...commandLine.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** @returns the blocks as they would stand in the page now */
async function walk(session: Session): Promise<readonly string[]> {
    return inVirtualSysplex(session.options as SimulatorOptions, async (plex) => {
        const blocks: string[] = [];
        for (const step of session.steps) {
            if (step.kind === "input") {
                await plex.input(step.input as Parameters<Simulator["input"]>[0]);
            } else {
                const shown: string[] = [];
                for (const command of step.commands) {
                    shown.push(await compare(command, plex.directory));
                }
                blocks.push(shown.join("\n"));
            }
        }
        return blocks;
    });
}

async function compare(command: ShownCommand, cwd: string): Promise<string> {
    const [program, ...args] = wordsOf(command.commandLine);
    expect(program).toBe("zowe");
    // A file is named as it is in the directory of the sysplex, and that of the tests is another.
    const words = args.map((word) => (existsSync(join(cwd, word)) ? join(cwd, word) : word));
    const { stdout: said, exitCode } = await zoweHere(words, { cwd });
    const stdout = said.replaceAll(`${cwd}/`, "");
    if (!isUpdate) {
        const shown = { exitCode: command.exitCode, says: settled(command.output) };
        expect({ exitCode, says: settled(stdout) }).toEqual(shown);
    }
    const code = exitCode === 0 ? "" : `  # rc=${exitCode}`;
    return `$ ${command.commandLine}${code}\n${stdout.replace(/ +$/gm, "").trimEnd()}\n`;
}

describe("the pages", () => {
    liveInVirtualWorld();

    const shown = pages.map((page) => [page, sessionsOf(textOf(page))] as const).filter(([, { length }]) => length > 0);

    it.each(shown)(
        "show what the commands say: %s",
        async (page, sessions) => {
            const blocks: string[] = [];
            for (const session of sessions) {
                blocks.push(...(await walk(session)));
            }
            if (isUpdate) {
                writeFileSync(join(repository, page), withBlocks(textOf(page), blocks));
            }
        },
        netMs,
    );

    it.each(pages)("name commands and options that there are: %s", (page) => {
        const lines = [...textOf(page).matchAll(/zowe ha ([a-z][^`\n|>&;)#"]*)/g)].map(([, line = ""]) => line.trim());
        const wrong = lines.map((line) => [line, complaintAbout(wordsOf(line))]).filter(([, why]) => why !== null);
        expect(wrong).toEqual([]);
    });

    it.each(pages)("read keys that the JSON has: %s", (page) => {
        const schemas = readdirSync(join(repository, "docs", "schemas")).map((name) => textOf(`docs/schemas/${name}`));
        const keys = textOf(page)
            .split("\n")
            .filter((line) => line.includes("| jq"))
            .flatMap((line) =>
                [...(line.split("| jq")[1] ?? "").matchAll(/\.([a-zA-Z]+)/g)].map(([, key]) => key ?? ""),
            );
        const unknown = keys.filter((key) => key !== "data" && !schemas.some((text) => text.includes(`"${key}": {`)));
        expect(unknown).toEqual([]);
    });

    it("quote messages that the tool says", () => {
        const sources = sourceFiles(["src", "simulator"]).map(({ text }) =>
            text.replace(/\\"/g, '"').replace(/\s+/g, " "),
        );
        const [, quoted = ""] =
            /## Before any request(.*)## An action failed/s.exec(textOf("docs/troubleshooting.md")) ?? [];
        const messages = [...quoted.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = ""]) =>
            [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, text = ""]) => text.split(" ... ")),
        );
        expect(messages.length).toBeGreaterThan(15);
        expect(messages.filter((message) => !sources.some((text) => text.includes(message)))).toEqual([]);
    });
});
