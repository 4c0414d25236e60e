// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cpus, platform, release, totalmem } from "node:os";
import { latency } from "./measure.mjs";
import { plainCommands } from "./plainCommands.mjs";
import { patienceSeconds } from "./rolling.mjs";

/** The whole of docs/benchmarks.md. */
export function documentOf(measured, bounds) {
    return [
        "# Benchmarks",
        "Written by `npm run bench`; do not edit. Compare ratios within this document, not times between machines.",
        machine(),
        "## What is promised, and whether it holds",
        table(
            ["bound", "measured", ""],
            bounds.map(({ what, measured: value, isMet, whyMissed }) => [
                what,
                value,
                isMet ? "met" : `**missed**: ${whyMissed}`,
            ]),
        ),
        ...sizeSections(measured.sizes),
        ...checkSections(measured.checks),
        ...hungSections(measured.hung),
        ...rollingSections(measured.rolling),
        ...startUpSections(measured),
    ]
        .join("\n\n")
        .concat("\n");
}

function machine() {
    const [cpu] = cpus();
    const memory = Math.round(totalmem() / 2 ** 30);
    return (
        `Machine: ${cpus().length} × ${cpu?.model ?? "unknown processor"}, ${memory} GiB, ${platform()} ${release()}, ` +
        `Node ${process.version}. The simulated sysplex and its client share these cores: TLS handshakes of 32 systems cost both.`
    );
}

function sizeSections({ rounds, rows }) {
    const script = plainCommands.map((command) => `\`zowe ${command.join(" ")}\``).join(" and ");
    return [
        "## Time by number of systems",
        `A healthy simulated sysplex, ${latency.roundTripMs} ms round trip and ${latency.serviceMs} ms service time; medians of ` +
            `${rounds} runs (the script: one). *Chain* is the longest chain of requests of which each began after the one before ` +
            `had ended, connections included, computed from the simulator's log. *Start-up* is \`zowe ha status --help\`. *Script* ` +
            `is ${script} for one system after the other.`,
        table(
            [
                "systems",
                "status",
                "start-up",
                "chain",
                "(status − start-up) ÷ chain",
                "script",
                "script ÷ status",
                "requests",
                "connections",
            ],
            rows.map((row) => [
                row.systems,
                seconds(row.statusMs),
                seconds(row.startUpMs),
                seconds(row.chainMs),
                ratio(row.statusMs - row.startUpMs, row.chainMs),
                seconds(row.script.ms),
                ratio(row.script.ms, row.statusMs),
                `${row.requests} of ${2 + 4 * row.systems}`,
                row.connections,
            ]),
        ),
        `The chain for ${rows[0].systems} systems:`,
        rows[0].links.map((link, index) => `${index + 1}. ${link}`).join("\n"),
    ];
}

function checkSections({ rounds, rows }) {
    return [
        "## check",
        `Everything of the default set, with the same latency; medians of ${rounds} runs.`,
        table(
            ["systems", "check"],
            rows.map(({ systems, checkMs }) => [systems, seconds(checkMs)]),
        ),
    ];
}

function rollingSections(rows) {
    const cost = ({ failures, calls, longestGapSeconds }) => [
        `${failures} of ${calls}`,
        `${longestGapSeconds.toFixed(1)} s`,
    ];
    return [
        "## What a rolling restart and a loss cost the others",
        "`zowe ha restart --all-lpars --soak 0 --measure`, with drain and with `--no-drain`: calls through the entry and every gateway " +
            "that failed, and the longest time in which one address answered none. Time runs 20 times as fast in the simulated sysplex, " +
            "calls do not: a gap of 0.5 s here is one of 10 s there, and on z/OS twenty times as many calls fall into it.",
        table(
            ["instances", "drained: failed", "longest gap", "not drained: failed", "longest gap"],
            rows.map(({ systems, drained, plain }) => [systems, ...cost(drained), ...cost(plain)]),
        ),
        "The loss of one system, a minute later: simulated seconds from `zowe ha registry evict` until every living gateway is proven to have recovered " +
            "(the start of the program is 20 s of them), and until no Discovery lists it any more when nobody does anything.",
        table(
            ["instances", "with evict", "without"],
            rows.map(({ systems, evicted, left }) => [
                systems,
                `${evicted.seconds.toFixed(0)} s`,
                left.seconds === null ? `still listed after ${patienceSeconds} s` : `${left.seconds} s after the loss`,
            ]),
        ),
    ];
}

function hungSections({ systems, rounds, requestTimeoutSeconds, rows }) {
    return [
        "## What hung systems cost",
        `${systems} systems of which some accept connections and never answer; \`--request-timeout ${requestTimeoutSeconds}\`; medians of ${rounds} runs.`,
        table(
            ["hung systems", "status", "more than with none"],
            rows.map(({ hung, statusMs }) => [hung, seconds(statusMs), seconds(statusMs - rows[0].statusMs)]),
        ),
    ];
}

function startUpSections({ foreign, first }) {
    return [
        "## What the plug-in adds to start-up",
        `Time inside the process until its end; medians of ${foreign.rounds} runs, with and without the plug-in in turn.`,
        table(
            ["command", "bare", "with the plug-in", "added"],
            foreign.rows.map((row) => [
                `\`${row.command}\``,
                milliseconds(row.bareMs),
                milliseconds(row.withPluginMs),
                milliseconds(row.withPluginMs - row.bareMs),
            ]),
        ),
        `Until the first connection: \`zowe zosmf check status\` ${milliseconds(first.bareMs)}, \`zowe ha status\` ` +
            `${milliseconds(first.statusMs)}; medians of ${first.rounds} runs in turn.`,
    ];
}

function table(head, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const milliseconds = (ms) => `${ms.toFixed(0)} ms`;
const ratio = (one, other) => `${(one / other).toFixed(2)} ×`;
