// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport, Requirement, StatusReport } from "../../../index";
import { counted } from "../layout/counted";
import type { Tone } from "../layout/style";
import { dayAndMinute, dayAndTime } from "../layout/timeWords";
import { stateTones, verdictTones } from "../layout/tones";
import { toleranceWords } from "../status";
import type { Block, Cell, Section } from "./section";
import { fold, list, table, words } from "./section";

/** The verdicts, and where the facts are from. */
export function verdictSection({ data: { status, check }, source, verdict }: AuditReport): Section {
    const { summary } = check;
    const counts = `${counted(summary.failed, "check")} failed, ${counted(summary.warnings, "warning")}, ${summary.unknown} not known, ${summary.passed} passed, ${summary.skipped} not applicable`;
    return {
        id: "verdict",
        heading: "Verdict",
        blocks: [
            words(toned(verdict), "the worse of the two verdicts below"),
            ...table(
                "The two verdicts",
                ["Question", "Verdict", "Seen"],
                [
                    ["Does Zowe serve now?", toned(status.verdict), servingWords(status)],
                    ["Are the prerequisites of high availability met?", toned(check.verdict), counts],
                ],
            ),
            words(
                source.kind === "BUNDLE"
                    ? `The facts are those of the bundle ${source.file ?? ""}, taken at ${dayAndTime(source.takenAt)} and judged as of then.`
                    : `The systems were queried at ${dayAndTime(source.takenAt)}. Nothing was changed.`,
            ),
            ...mutedBlocks(status, check),
        ],
    };
}

const toned = (verdict: StatusReport["verdict"]): Cell => ({ text: verdict, tone: verdictTones[verdict] });

function servingWords({ ready, expected, tolerance, missing }: StatusReport): string {
    return expected === 0
        ? missing.map(({ what, why }) => `${what} was not seen: ${why}`).join("; ")
        : `${ready} of ${expected} instances ready; ${toleranceWords(tolerance)}`;
}

/** Accepted risks are in no verdict, but in every report. */
function mutedBlocks(status: StatusReport, check: AuditReport["data"]["check"]): readonly Block[] {
    const mutes = [...new Map([...status.muted, ...check.muted].map((mute) => [mute.id, mute])).values()];
    const rows = mutes.map(({ id, scopes, by, until, reason }) => [
        id,
        scopes.map(({ instance, system }) => instance ?? system ?? "sysplex").join(", "),
        reason,
        by,
        `${dayAndMinute(until)} UTC`,
    ]);
    const without = `Without these mutes, the verdicts are ${status.unmuted.verdict} and ${check.unmuted.verdict}.`;
    return rows.length === 0
        ? []
        : [
              ...table("Accepted risks, which change no verdict", ["Finding", "Where", "Reason", "By", "Until"], rows),
              words(without),
          ];
}

export function instancesSection({ data: { status } }: AuditReport): Section {
    const rows = status.instances.map((one) => [
        one.id,
        one.system,
        { text: one.state, tone: stateTones[one.state] },
        one.serves === null ? "not known" : one.serves ? "yes" : "no",
        one.version ?? "not seen",
        one.gateway === null ? "no gateway" : `${one.registeredBy.length} of ${one.registeredOf}`,
        one.reason,
    ]);
    const columns = ["Instance", "System", "State", "Serves", "Zowe", "Registered", "Seen"];
    const missing = status.missing.map(({ what, why }) => `${what}: ${why}`);
    return {
        id: "instances",
        heading: "Instances",
        blocks: [
            ...(rows.length === 0 ? [words("No instance is known.")] : table("Each Zowe instance", columns, rows)),
            ...(missing.length === 0 ? [] : [words("Not seen:"), ...list(missing)]),
        ],
    };
}

const outcomeTones: Readonly<Record<Requirement["outcome"], Tone>> = {
    MET: "good",
    LIMITED: "warning",
    "NOT-MET": "bad",
    UNKNOWN: "unknown",
};

const outcomeWords: Readonly<Record<Requirement["outcome"], string>> = {
    MET: "met",
    LIMITED: "met, with a warning",
    "NOT-MET": "NOT MET",
    UNKNOWN: "not known",
};

function decidingFact([first]: Requirement["proofs"]): string {
    return first === undefined ? "nothing was seen" : `${first.where}: ${first.seen}`;
}

/** Each requirement, and in a fold every fact for and against it. */
export function requirementsSection({ data: { requirements } }: AuditReport): Section {
    const cell = (outcome: Requirement["outcome"]): Cell => ({
        text: outcomeWords[outcome],
        tone: outcomeTones[outcome],
    });
    const rows = requirements.map(({ title, outcome, proofs }) => [title, cell(outcome), decidingFact(proofs)]);
    const folds = requirements.flatMap(({ title, proofs }) =>
        fold(
            `${title}: ${counted(proofs.length, "fact")}`,
            table(
                title,
                ["Check", "Where", "Outcome", "Seen"],
                proofs.map((proof) => [proof.check ?? "state", proof.where, cell(proof.outcome), proof.seen]),
            ),
        ),
    );
    return {
        id: "requirements",
        heading: "The five requirements of a highly available Zowe",
        blocks: [
            words(
                "The high-availability page of the Zowe documentation names them. The first fact of each is the one that decides.",
            ),
            ...table("The five requirements", ["Requirement", "Outcome", "Deciding fact"], rows),
            ...folds,
        ],
    };
}
