// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { renderAuditMarkdown } from "../../../../src/cli/render/audit/auditMarkdown";
import { renderAuditPage } from "../../../../src/cli/render/audit/auditPage";
import { renderCheck } from "../../../../src/cli/render/check";
import { renderDiagnostics } from "../../../../src/cli/render/diagnostics";
import { renderExplanation } from "../../../../src/cli/render/explanation";
import { renderTimelinePage } from "../../../../src/cli/render/html/timelinePage";
import { renderMarkdown } from "../../../../src/cli/render/layout/markdown";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import { renderLogLine, renderLogNotes } from "../../../../src/cli/render/logs";
import { renderStatus } from "../../../../src/cli/render/status";
import { renderTimeline, renderTimelineMarkdown } from "../../../../src/cli/render/timeline";
import type { DiagnosticsReport, ExplainReport, LogsReport } from "../../../../src/index";
import { explain, rawTextOf } from "../../../../src/index";
import { terminalPoison } from "../../../support/wire/hostileBytes";
import { buildAudit } from "../../../support/worlds/buildAudit";
import { buildTimeline } from "../../../support/worlds/buildTimeline";

const line = { system: "LPAR2", job: "ZWE1SV(STC1)", file: "SYSPRINT" as const, record: 1, text: "ZWEL0038E given up" };
const logLine: LogsReport["lines"][number] = {
    at: "2026-11-22T02:14:07Z",
    isApproximate: false,
    instance: null,
    system: "LPAR1",
    source: "launcher",
    job: null,
    component: "gateway",
    record: 1,
    text: "said",
    more: ["and more"],
};
const clock = { kind: "local", offsetSeconds: null, by: null } as const;
const source = {
    instance: null,
    system: "LPAR1",
    source: "job",
    job: "J(1)",
    clock,
    lines: 1,
    unread: [],
    begins: null,
} as const;
const logsReport = {
    outcome: "DEGRADED",
    reason: "1 of 2 logs could be read",
    since: "2026-11-22T02:14:07Z",
    until: null,
    sources: [
        { ...source, gaps: ["a gap"], missing: null },
        { ...source, gaps: [], missing: "away" },
    ],
    lines: [],
    isCut: true,
} as unknown as LogsReport;
const diagnostics = {
    action: "VERIFY",
    file: "night.zip",
    outcome: "CRITICAL",
    reason: "a place looks like a secret",
    manifest: {
        files: [{ name: "logs/lpar1.jsonl", bytes: 1, what: "logs" }],
        missing: [{ what: "logs", why: "away" }],
        takenAt: "2026-11-22T02:14:07Z",
        profile: "simplex",
        versions: { node: "v20" },
    },
    secrets: [{ file: "a", line: 1, kind: "JWT" }],
    nameTable: "names.json",
} as unknown as DiagnosticsReport;
const explained: ExplainReport = {
    ...explain("HA-STC04"),
    bundle: { file: "night.zip", takenAt: "2026-11-22T02:14:07Z" },
    seen: [{ id: "HA-STC04", instance: "lpar1", system: "LPAR1", text: "FAIL it was", evidence: [line] }],
};
const audit = buildAudit();

/** Each renderer of foreign text, with the form that it writes. */
const renderers: Readonly<Record<string, readonly ["text" | "markdown" | "html", (poison: Poison) => string]>> = {
    "logs, one line": [
        "text",
        (poison) =>
            renderLogLine(poison(logLine), null, { style: plainStyle, isTerminal: true, nameWidth: 8 }).join("\n"),
    ],
    "logs, notes": ["text", (poison) => renderLogNotes(poison(logsReport), 1, plainStyle).join("\n")],
    timeline: ["text", (poison) => renderTimeline(poison(buildTimeline()), plainStyle)],
    "timeline, Markdown": ["markdown", (poison) => renderTimelineMarkdown(poison(buildTimeline()))],
    "timeline, page": ["html", (poison) => renderTimelinePage(poison(buildTimeline()))],
    diagnostics: ["text", (poison) => renderDiagnostics(poison(diagnostics), plainStyle)],
    explain: ["text", (poison) => renderExplanation({ ...explained, seen: poison(explained.seen) }, plainStyle)],
    status: ["text", (poison) => renderStatus(poison(audit.data.status), plainStyle, true)],
    check: ["text", (poison) => renderCheck(poison(audit.data.check), plainStyle, ["operations"])],
    "check, Markdown": ["markdown", (poison) => renderMarkdown(poison(audit.data.check), [])],
    "report, Markdown": ["markdown", (poison) => renderAuditMarkdown(poison(audit))],
    "report, page": ["html", (poison) => renderAuditPage(poison(audit), rawTextOf(poison(audit.data)))],
};

/** Appends something to each text of a report that is not one of its own words. */
type Poison = <T>(report: T) => T;
const ownWords = new Set(
    "kind outcome severity source state schema action verdict at until since from to generatedAt takenAt startedAt validTo area id by algorithm value health storage function".split(
        " ",
    ),
);

function poisonWith(text: string): Poison {
    const walk = (value: unknown, key = ""): unknown => {
        if (typeof value === "string") {
            return ownWords.has(key) || /^(?:[A-Z-]+|\d{4}-.*Z)$/.test(value) ? value : `${value}${text}`;
        }
        if (Array.isArray(value)) {
            return value.map((each) => walk(each, key));
        }
        return typeof value === "object" && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]))
            : value;
    };
    return <T>(report: T): T => walk(report) as T;
}

/** A row of its own, as each of the outputs has them. */
const forged = ["2026-11-22 02:14:07Z  LPAR9  SYSPRINT  FORGED", "| FORGED | LPAR9 |", "  HA-XX99  FORGED", "# FORGED"];
const hidden = "\u200b\u200e\u202e\u2066\u2060\u00ad\u061c\ufeff\ufff9\u{e0041}";
const breaks = ["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c", "\t"];
const markup = [
    "<script>FORGED</script>",
    '"><img src=x onerror=FORGED>',
    "' onmouseover='FORGED",
    "]]><b>",
    "![x](javascript:FORGED)",
    "\\|",
    "|",
    "`",
    "\n```\n",
    "&lt;",
];
const poisons = fc
    .array(fc.constantFrom(terminalPoison, hidden, "\u0000", "\u009b2J", ...breaks, ...breaks, ...forged, ...markup), {
        minLength: 1,
        maxLength: 6,
    })
    .map((parts) => parts.join(""));

const unprintable =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;
/** Pipes that are not escaped separate cells. */
const cells = (row: string): number => row.replace(/\\[^]/g, "").split("|").length;

const faults: Readonly<Record<"text" | "markdown" | "html", (output: string) => readonly string[]>> = {
    text: (output) => output.split("\n").filter((row) => forged.some((one) => row.startsWith(one))),
    markdown: (whole) => {
        // In a fence, nothing is markup but its end.
        const output = whole.replace(/^(`{3,})\n[^]*?\n\1$/gm, "");
        const rows = output.split("\n");
        const uneven = rows.filter(
            (row, index) =>
                row.startsWith("|") &&
                rows[index - 1]?.startsWith("|") === true &&
                cells(row) !== cells(rows[index - 1] ?? ""),
        );
        const plain = output.replace(/\\[^]/g, "");
        return [
            ...uneven,
            ...rows.filter((row) => /^(?:# FORGED|\| FORGED)/.test(row)),
            ...(plain.match(/<(?:script|img|b)\b.*|\]\(javascript.*/g) ?? []),
        ];
    },
    html: (output) => output.match(/<script>FORGED.*|<img src=x.*|<[^>]*["'\s]onmouseover='.*|<b>/g) ?? [],
};

describe("foreign text in a report", () => {
    it.each(Object.entries(renderers))(
        "neither reaches the terminal nor makes a row or markup of its own: %s",
        (_, [form, render]) => {
            const clean = render((report) => report);
            expect([unprintable.test(clean), faults[form](clean)]).toEqual([false, []]);
            fc.assert(
                fc.property(poisons, (text) => {
                    const output = render(poisonWith(text));
                    expect([unprintable.exec(output)?.[0].codePointAt(0) ?? null, faults[form](output)]).toEqual([
                        null,
                        [],
                    ]);
                }),
                { numRuns: 60 },
            );
        },
    );
});
