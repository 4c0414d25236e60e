// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SignOnReport } from "../../../index";
import { columns, fill } from "../layout/columns";
import { counted } from "../layout/counted";
import { renderFindings } from "../layout/findings";
import type { Style } from "../layout/style";
import { headed, painted } from "../layout/style";
import { dayAndTime } from "../layout/timeWords";
import { outcomeTones } from "../layout/tones";

type Token = SignOnReport["tokens"][number];
type Cell = Token["cells"][number];

/** Each instance in a row: whose tokens it accepts, and how long after the logout it denies them. */
export function renderSignOn(report: SignOnReport, style: Style): string {
    const { profile, instances, generatedAt, outcome, reason, findings } = report;
    const heading = [style.paint(profile, "strong"), counted(instances.length, "instance"), dayAndTime(generatedAt)];
    const found = renderFindings(findings, style);
    return [
        heading.join("   "),
        "",
        ...matrix(report, style),
        ...painted(fill(reason, style.width, "    ", `${outcome}  `), outcome, outcomeTones[outcome], style),
        ...whys(report, style),
        ...(report.tokens.length === 0
            ? []
            : fill(carriers[report.carrier], style.width, "            ", "  carried   ")),
        ...left(report, style),
        ...(found.length > 0 ? ["", ...found] : []),
    ].join("\n");
}

const carriers: Readonly<Record<SignOnReport["carrier"], string>> = {
    "ZAAS-CALLS": "each ZAAS notifies the others of a logout",
    "CACHE-CLUSTER": "the cluster of the Caching Services holds the logouts",
    "NOT-KNOWN": "nothing is known that carries a logout from one instance to the next in this layout and storage",
};

function matrix({ tokens, instances }: SignOnReport, style: Style): readonly string[] {
    const made = tokens.filter(({ logIn }) => logIn === "MADE");
    if (made.length === 0) {
        return [];
    }
    const heads = ["ASKED AT", ...made.flatMap(({ issuer }) => [`TOKEN OF ${issuer}`, "AFTER THE LOGOUT"]), "KEYS"];
    const rows = instances.map(({ id, keys }) => [
        id,
        ...made.flatMap((token) => cellsAt(token, id)),
        keys?.join(" ") ?? "not seen",
    ]);
    return made.length > 2 ? list(made, style) : [...headed(columns([heads, ...rows], style.width), style), ""];
}

function cellsAt({ cells }: Token, id: string): readonly [string, string] {
    const cell = cells.find(({ verifier }) => verifier === id);
    return cell === undefined ? ["-", "-"] : [cell.before.toLowerCase(), afterWords(cell)];
}

function afterWords({ before, after, deniedAfterSeconds }: Cell): string {
    if (before === "REJECTED") {
        return "-";
    }
    switch (after) {
        case "DENIED":
            return `denied after ${deniedAfterSeconds ?? 0} s`;
        case "ACCEPTED":
            return "STILL ACCEPTED";
        case "UNKNOWN":
            return "not known";
    }
}

/** Many tokens have no room beside each other: a row for each pair. */
function list(made: readonly Token[], style: Style): readonly string[] {
    const rows = made.flatMap(({ issuer, cells }) =>
        cells.map((cell) => [issuer, cell.verifier, cell.before.toLowerCase(), afterWords(cell)]),
    );
    return [
        ...headed(columns([["TOKEN OF", "ASKED AT", "BEFORE", "AFTER THE LOGOUT"], ...rows], style.width), style),
        "",
    ];
}

/** Why something is not known, each reason once; a rejection is a finding. */
function whys({ tokens }: SignOnReport, style: Style): readonly string[] {
    const open = tokens.flatMap(({ cells }) =>
        cells.filter(({ before, why }) => before !== "REJECTED" && why !== null),
    );
    const told = new Set(open.map(({ verifier, why }) => `${verifier}: ${why ?? ""}`));
    return [...told].flatMap((text) => fill(text, style.width, "            ", "  not seen  "));
}

/** A token that may live on is named, without the token. */
function left({ tokens }: SignOnReport, style: Style): readonly string[] {
    return tokens
        .filter(({ leftAt }) => leftAt.length > 0)
        .flatMap(({ issuer, leftAt, validUntil }) => {
            const until = validUntil === null ? "it expires" : dayAndTime(validUntil);
            const words = `${leftAt.join(", ")} may still accept the token of ${issuer} until ${until}; only this command had it, and has discarded it`;
            return fill(words, style.width, "            ", "  left      ");
        });
}
