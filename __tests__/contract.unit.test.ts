// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodeEntries } from "../src/api/catalogue/exitCodeEntries";
import { exitCodes } from "../src/api/model/exitCodes";
import { verdicts } from "../src/api/model/finding";
import { instanceStates } from "../src/api/model/status";
import { buildCommand } from "../src/api/plan/steps/buildCommand";
import { displayCommand } from "../src/api/probe/displayCommand";
import { requestTimeoutSeconds } from "../src/cli/arguments/defaults";
import { everyCommand } from "./support/zowe/commandTree";

const root = join(__dirname, "..");
const page = readFileSync(join(root, "docs/contract.md"), "utf8");

/** The cells of the table that begins with this heading row, without its two heading rows. */
function tableUnder(firstHeading: string): readonly (readonly string[])[] {
    const lines = page.slice(page.indexOf(`| ${firstHeading} |`)).split("\n");
    const end = lines.findIndex((line) => !line.startsWith("|"));
    return lines.slice(2, end).map((line) =>
        line
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim()),
    );
}

const quoted = (text = ""): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
/** The uppercase words of the sentence that begins so. */
const wordsOf = (begin: string): readonly string[] => {
    const sentence = page.slice(page.indexOf(begin)).split(/\.\s/)[0] ?? "";
    return sentence.match(/\b[A-Z][A-Z-]{4,}\b/g) ?? [];
};

interface Schema {
    readonly $id: string;
    readonly required: readonly string[];
}
const schemas = readdirSync(join(root, "docs/schemas")).map(
    (file) => JSON.parse(readFileSync(join(root, "docs/schemas", file), "utf8")) as Schema,
);

describe("the contract", () => {
    const commands = tableUnder("command").map(([name, schema]) => ({
        name: quoted(name)[0],
        schema: quoted(schema)[0],
    }));

    it("names every command and no other", () => {
        const real = everyCommand().map(({ words }) => words.join(" "));
        expect(commands.map(({ name }) => name).sort()).toEqual([...real].sort());
    });

    it("names the report of every operation, and existing schemas", () => {
        const operations = everyCommand().filter(({ definition }) => {
            const handler = join(root, (definition.handler ?? "").replace(/^lib\//, ""));
            return /\brun(?:Action|Component)\(/.test(readFileSync(`${handler}.ts`, "utf8"));
        });
        expect(operations.length).toBeGreaterThan(8);
        for (const { words } of operations) {
            const { schema } = commands.find(({ name }) => name === words.join(" ")) ?? {};
            expect([words.join(" "), schema]).toEqual([words.join(" "), "zowe-ha/operation/1"]);
        }
        const ids = schemas.map(({ $id }) => $id);
        expect(commands.flatMap(({ schema }) => schema ?? []).filter((schema) => !ids.includes(schema))).toEqual([]);
    });

    it("has the exit codes of the code, with their words", () => {
        const real = exitCodeEntries().map(({ id }) => [
            id,
            Object.keys(exitCodes).filter((word) => exitCodes[word as keyof typeof exitCodes] === Number(id)),
        ]);
        const told = tableUnder("code").map(([code, words = ""]) => [code, words === "-" ? [] : words.split(", ")]);
        const byCode = (one: (typeof real)[number], other: (typeof real)[number]): number =>
            Number(one[0]) - Number(other[0]);
        expect([...told].sort(byCode as never)).toEqual([...real].sort(byCode));
    });

    it("names every state and every verdict", () => {
        expect([...wordsOf("The `state` of an instance is one of")].sort()).toEqual([...instanceStates].sort());
        expect([...wordsOf("The verdict is one of")].sort()).toEqual([...verdicts, "DENIED"].sort());
    });

    it("has the keys of every schema", () => {
        const told = Object.fromEntries(tableUnder("schema").map(([id, keys]) => [quoted(id)[0], quoted(keys)]));
        const real = Object.fromEntries(schemas.map(({ $id, required }) => [$id, required]));
        const sorted = (each: Readonly<Record<string, readonly string[]>>) =>
            Object.fromEntries(Object.entries(each).map(([id, keys]) => [id, [...keys].sort()]));
        expect(sorted(told)).toEqual(sorted(real));
    });

    it("has the form of every operator command that changes something", () => {
        const values = { procedureName: "PROC", instanceId: "lpar1", jobName: "JOB", component: "gateway", port: 7554 };
        const filled = tableUnder("purpose").map(([, form]) =>
            (quoted(form)[0] ?? "").replace(/\{(\w+)\}/g, (_, place: keyof typeof values) => String(values[place])),
        );
        const verbs = [
            "start",
            "stop",
            "start-component",
            "stop-component",
            "list-components",
            "start-zis",
            "quiesce",
            "resume",
        ];
        const real = verbs.map((verb) => {
            const built = buildCommand({ verb, ...values } as never, "LPAR1");
            return built.ok ? built.command.text : built.why;
        });
        expect(filled).toEqual(real);
        const forms =
            /const forms[^]*?\n\};/.exec(readFileSync(join(root, "src/api/plan/steps/buildCommand.ts"), "utf8"))?.[0] ??
            "";
        expect(forms.match(/^ {4}\S+: "/gm)).toHaveLength(verbs.length);
    });

    it("names every display", () => {
        const sentence = page.slice(page.indexOf("To observe the systems")).split("\n- ")[0];
        const real = Object.values(displayCommand).map((make) =>
            typeof make === "string" ? make : make("X").replace("X", "<name>"),
        );
        expect(quoted(sentence).map((text) => text.replace(/\s+/g, " "))).toEqual(real);
    });

    it("has the default of a request", () => {
        expect(page).toContain(`ends within \`--request-timeout\` (default: ${requestTimeoutSeconds} seconds)`);
    });
});
