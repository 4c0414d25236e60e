// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport, CertificateLife, ShownOperation } from "../../../index";
import { counted } from "../layout/counted";
import { plainStyle } from "../layout/style";
import type { Tone } from "../layout/style";
import { dayAndMinute, dayAndTime, timeOfDay } from "../layout/timeWords";
import { renderOperation } from "../operations";
import { operationTones } from "../outcome";
import { severityTones } from "../layout/tones";
import { drillBlocks } from "./drillBlocks";
import type { Block, Section } from "./section";
import { fold, list, table, words } from "./section";

/** How long each certificate is still valid. */
export function certificatesSection({ data: { certificates, status } }: AuditReport): Section {
    const unseen = status.instances.filter(({ id }) => certificates.every(({ instance }) => instance !== id));
    const rows = certificates.map((one) => [
        one.instance,
        one.isAuthority ? `${nameOf(one)} (authority)` : nameOf(one),
        one.components.join(", "),
        one.serialNumber,
        one.validTo.slice(0, 10),
        { text: lifeWords(one), tone: lifeTone(one) },
    ]);
    return {
        id: "certificates",
        heading: "Certificates",
        blocks: [
            ...(rows.length === 0
                ? [words("No certificate was seen.")]
                : [
                      barsOf(certificates),
                      ...table(
                          "Each certificate that a port of an instance showed",
                          ["Instance", "Certificate", "Components", "Serial number", "Valid to", "Days left"],
                          rows,
                      ),
                  ]),
            ...(unseen.length === 0 || rows.length === 0
                ? []
                : [words(`No certificate was seen of ${unseen.map(({ id }) => id).join(", ")}.`)]),
        ],
    };
}

/** One bar for each instance and certificate, shortest life first. */
function barsOf(certificates: readonly CertificateLife[]): Block {
    const bars = certificates.map((one) => ({
        label: `${one.instance}: ${nameOf(one)}`,
        value: Math.max(0, one.daysLeft),
        words: lifeWords(one),
        tone: lifeTone(one),
    }));
    return { kind: "bars", title: "Days until each certificate expires", unit: "days", bars };
}

function nameOf({ subject }: CertificateLife): string {
    return /(?:^|, )CN=([^,]+)/.exec(subject)?.[1] ?? subject;
}

function lifeWords({ daysLeft }: CertificateLife): string {
    return daysLeft < 0 ? `expired ${counted(-daysLeft, "day")} ago` : counted(daysLeft, "day");
}

function lifeTone({ severity }: CertificateLife): Tone {
    return severity === null ? "good" : severityTones[severity];
}

const componentTones = { UP: "good", DOWN: "bad", "OUT-OF-SERVICE": "warning", UNKNOWN: "unknown" } as const;

/** What was seen of the caches and of single sign-on; what a report does not measure is named. */
export function sharedSection({ data: { caches, status } }: AuditReport): Section {
    const rows = caches.map(({ instance, system, storage, state, members }) => [
        instance,
        system,
        storage ?? "not known",
        { text: state, tone: componentTones[state] },
        members === null ? "not seen" : members.join(", "),
    ]);
    const known = status.rememberedCache;
    const measured =
        known?.by === "VERIFY"
            ? `Whether they are one store was last measured at ${dayAndTime(known.at)} by zowe ha cache verify: ${known.outcome === "ONE-STORE" ? "they were one store" : "they were several stores"}.`
            : "Whether they are one store was not measured: the matrix of zowe ha cache verify writes entries, and a report writes nothing.";
    return {
        id: "shared",
        heading: "Caching Services and single sign-on",
        blocks: [
            ...(rows.length === 0
                ? [words("No Caching Service is configured, or none is known.")]
                : [
                      ...table(
                          "Each Caching Service",
                          ["Instance", "System", "Storage in zowe.yaml", "State", "Members that it sees"],
                          rows,
                      ),
                      words(measured),
                  ]),
            words(
                "Single sign-on was not measured: the matrix of zowe ha sso verify --full needs logins, and a report logs in nowhere.",
            ),
        ],
    };
}

/** Operations in which calls were measured, each with its line of time. */
export function measuredSection({ data: { operations } }: AuditReport): Section {
    const measured = operations.filter(({ report }) => report.measure !== null);
    return {
        id: "measured",
        heading: "Measured operations",
        blocks:
            measured.length === 0
                ? [
                      words(
                          "In no operation of this report were calls measured. zowe ha restart --measure measures them.",
                      ),
                  ]
                : measured.flatMap(measureBlocks),
    };
}

function measureBlocks({ report }: ShownOperation): readonly Block[] {
    const { measure, operation, drill } = report;
    if (measure === null) {
        return [];
    }
    const title = `${operation.id}: calls through each address from ${dayAndTime(measure.startedAt)}, ${Math.round(measure.seconds)} s`;
    return [
        {
            kind: "strips",
            title,
            legend: "A low mark: every call succeeded; a full mark: calls failed; no mark: no call.",
            strips: measure.targets.map(({ target, calls, failures, timeline }) => ({
                label: target,
                words: `${counted(calls, "call")}, ${failures} failed`,
                stretches: timeline,
            })),
        },
        ...table(
            title,
            ["Address", "Calls", "Failed", "Longest gap", "Paused as planned"],
            measure.targets.map((one) => [
                one.target,
                String(one.calls),
                { text: String(one.failures), tone: one.failures === 0 ? "good" : "bad" },
                one.longestGapAt === null ? "none" : `${one.longestGapSeconds} s at ${timeOfDay(one.longestGapAt)}`,
                one.pausedSeconds === 0 ? "no" : `${one.pausedSeconds} s`,
            ]),
        ),
        ...(drill === null ? [] : drillBlocks(operation.id, drill, measure)),
        ...list([`Called: ${measure.kinds.join(", ")}.`, `Not covered: ${measure.blindTo.join(", ")}.`]),
    ];
}

/** What zowe ha did, by the journals of the workstations that this one sees. */
export function journalSection({ data: { operations } }: AuditReport): Section {
    const rows = operations.map(({ report: { operation, outcome, instances, reason } }) => [
        operation.id,
        dayAndMinute(operation.startedAt),
        `${operation.by.user}@${operation.by.host}`,
        instances.map(({ id }) => id).join(" "),
        { text: operation.endedAt === null ? "no end" : outcome, tone: operationTones[outcome] ?? "strong" },
        reason,
    ]);
    const columns = ["Operation", "Began (UTC)", "By", "Instances", "Outcome", "Result"];
    return {
        id: "journal",
        heading: "Journal",
        blocks: [
            ...(rows.length === 0
                ? [words("No operation on this sysplex is in the journal.")]
                : table("Operations on this sysplex, the newest first", columns, rows)),
            ...operations.flatMap((shown) =>
                fold(shown.report.operation.id, [{ kind: "text", text: renderOperation(shown, plainStyle) }]),
            ),
        ],
    };
}

/** The programs, and how to prove that the data is the one that was seen. */
export function originSection({ versions, digest, generatedAt, source }: AuditReport): Section {
    const file = source.file === null ? [] : [["Bundle", source.file]];
    return {
        id: "origin",
        heading: "Versions and raw data",
        blocks: [
            ...table("Versions", ["Program", "Version"], Object.entries(versions)),
            ...table(
                "Origin",
                ["Fact", "Value"],
                [
                    ["Report made at", dayAndTime(generatedAt)],
                    ["Facts seen at", dayAndTime(source.takenAt)],
                    ...file,
                    [`${digest.algorithm} of the raw data`, digest.value],
                ],
            ),
        ],
    };
}
