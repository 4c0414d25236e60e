// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One command of a page, with the output that the page shows for it. */
export interface ShownCommand {
    readonly commandLine: string;
    readonly output: string;
    /** Of a comment `# rc=8` behind the command; 0 without one. */
    readonly exitCode: number;
}

/** What runs against one simulated sysplex: the blocks from one `<!-- sysplex: ... -->` to the next. */
export interface Session {
    /** `{"scenario":"lpar-lost","systems":2}` */
    readonly options: Readonly<Record<string, unknown>>;
    readonly steps: readonly Step[];
}

export type Step =
    | { readonly kind: "input"; readonly input: unknown }
    | { readonly kind: "block"; readonly commands: readonly ShownCommand[] };

const marks = /<!-- sysplex: (?<options>\{.*?\}) -->|<!-- input: (?<input>\{.*?\}) -->|```console\n(?<block>.*?)```/gs;

/** The page with these outputs in its console blocks, in their order. */
export function withBlocks(page: string, outputs: readonly string[]): string {
    let next = 0;
    return page.replace(/```console\n.*?```/gs, (block) => {
        const output = outputs[next++];
        return output === undefined ? block : `\`\`\`console\n${output}\`\`\``;
    });
}

/** The sessions of a page. A console block before the first sysplex stands in none, and is an error. */
export function sessionsOf(page: string): readonly Session[] {
    const sessions: { options: Session["options"]; steps: Step[] }[] = [];
    for (const { groups = {} } of page.matchAll(marks)) {
        if (groups["options"] !== undefined) {
            sessions.push({ options: JSON.parse(groups["options"]) as Session["options"], steps: [] });
        } else if (groups["input"] !== undefined) {
            sessions.at(-1)?.steps.push({ kind: "input", input: JSON.parse(groups["input"]) });
        } else {
            const text = groups["block"] ?? "";
            if (sessions.length === 0) {
                throw new Error(`No sysplex is named before this block:\n${text}`);
            }
            sessions.at(-1)?.steps.push({ kind: "block", commands: commandsOf(text) });
        }
    }
    return sessions;
}

function commandsOf(block: string): readonly ShownCommand[] {
    return block
        .split(/^\$ /m)
        .slice(1)
        .map((part) => {
            const [first = "", ...output] = part.split("\n");
            const [, commandLine = first, exitCode = "0"] = /^(.*?) +# rc=(\d+)$/.exec(first) ?? [];
            return { commandLine, output: output.join("\n"), exitCode: Number(exitCode) };
        });
}

/** What differs from run to run, made alike: times, durations, ports, ids, people; and where lines were broken. */
const volatile: readonly (readonly [RegExp, string])[] = [
    [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, "<time>"],
    [/\d\d:\d\d:\d\dZ/g, "<time>"],
    [/\b\d{4}-\d\d-\d\d\b/g, "<date>"],
    [/\b([a-z]+)-\d{8}-\d{6}(-[0-9a-f]{4})?/g, "$1-<id>"],
    [/\b\d+(\.\d+)? ms\b/g, "<ms>"],
    [/\b\d+\/\d+\b/g, "<ms>"],
    [/\bhas ended \d+ times\b/g, "has ended <number> times"],
    [/\b\d+(-\d+)?(\.\d+)? ?s\b/g, "<seconds>"],
    [/\b(STC|JOB)\d{5}\b/g, "$1<number>"],
    [/\b127-\d+\b/g, "<member>"],
    [/\b\d{5}\b/g, "<port>"],
    [/\b\d{8}\b/g, "<pid>"],
    [/\b[\w.-]+@[\w.-]+: /g, "<user>: "],
    [/\bdrained by \S+ at /g, "drained by <user> at "],
    [/ +\d+ +(DONE|NOTHING-TO-DO|INCOMPLETE|TIMEOUT)\b/g, " <seconds> $1"],
    [/\/\S*zowe-ha-\w+\//g, ""],
];

/** What is waited for meanwhile depends on the moment of the look. */
const waiting = /^\d\d:\d\d:\d\dZ .*waiting.*\n/gm;

export function settled(output: string): string {
    const text = output.replace(waiting, "").replace(/\s+/g, " ").trim();
    return volatile.reduce((line, [pattern, word]) => line.replace(pattern, word), text);
}
