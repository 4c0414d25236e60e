// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { hashedName } from "../../adapters/workstation/hashedName";
import { operationFiles } from "../../adapters/workstation/operationFiles";
import { systemClock } from "../../adapters/workstation/systemClock";
import { auditData } from "../../health/audit/auditData";
import { muteCheck } from "../../health/mutes/muteCheck";
import { muteStatus } from "../../health/mutes/muteStatus";
import { checkReport } from "../../health/report/checkReport";
import { statusReport } from "../../health/report/statusReport";
import { statusRules } from "../../health/rules/catalogue";
import type { Look } from "../../health/state/look";
import { everyLoss } from "../../health/whatif/lossesFrom";
import { whatIfReport } from "../../health/whatif/whatIfReport";
import { exitCodes } from "../../model/exitCodes";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { AuditData, AuditReport } from "../../model/proving/auditReport";
import { rawTextOf } from "../../model/proving/rawTextOf";
import type { StatusReport } from "../../model/status";
import { lookIn, openBundle } from "../diagnostics/openBundle";
import { journalIn } from "../diagnostics/partsIn";
import { chooseRules } from "../looking/chooseRules";
import { lookForChecks } from "../looking/lookForChecks";
import { underWay } from "../looking/underWay";
import { unreadReport } from "../looking/unreadReport";
import { withMutes } from "../looking/withMutes";
import type { OpenSysplex } from "../looking/withSysplex";
import { lookingAtSysplex } from "../looking/withSysplex";
import { deploymentOf } from "../operating/began";
import { unreadWhatIf } from "../whatIf";
import { operationsShown } from "./operationsShown";

export interface ReportOptions {
    /** The one operation that is shown, with its whole journal; null: the newest of this sysplex. */
    readonly operation: string | null;
    /** Of the programs that make the report. */
    readonly versions: Readonly<Record<string, string>>;
}

/**
 * The evidence in one object, from one look: verdict, requirements with their proof, checks, what is lost with each part, certificates,
 * caches, and operations with what was measured in them.
 * @returns `zowe-ha/report/1`, see docs/schemas/report-1.json; problems of the environment are in it, never thrown
 * @throws ConfigurationError when the connection or the configuration is wrong, or the operation does not exist
 */
export async function report(
    connection: HaConnection,
    options: ReportOptions,
    signal: AbortSignal,
): Promise<AuditReport> {
    const { home } = connection;
    const readJournal = async (): Promise<readonly JournalledOperation[]> =>
        home === undefined ? [] : operationFiles(home, systemClock).journal.readAll();
    return composed(connection, { ...options, readJournal, file: null }, signal);
}

/**
 * The same from a bundle of `diagnostics collect`: no system is asked.
 * @throws ConfigurationError when the bundle cannot be read, or does not hold what `check` looks at
 */
export async function reportFrom(file: string, { operation, versions }: ReportOptions): Promise<AuditReport> {
    const bundle = await openBundle(file);
    const operations = journalIn(bundle);
    const bundled: Readonly<Record<string, string>> = Object.fromEntries(
        Object.entries(bundle.manifest.versions).map(([name, version]) => [`${name} of the bundle`, version] as const),
    );
    const { connection } = lookIn(bundle, "check");
    return composed(
        connection,
        { operation, versions: { ...versions, ...bundled }, readJournal: () => Promise.resolve(operations), file },
        new AbortController().signal,
    );
}

interface Sources extends ReportOptions {
    /** After the look, which may have fetched the journals of others. */
    readonly readJournal: () => Promise<readonly JournalledOperation[]>;
    /** The bundle; null: the systems themselves. */
    readonly file: string | null;
}

async function composed(connection: HaConnection, sources: Sources, signal: AbortSignal): Promise<AuditReport> {
    const started = Date.now();
    const { look, data } = await lookingAtSysplex(connection, signal, (open) => dataOf(open, sources, started));
    const { status, check } = data;
    const verdict = worse(status.verdict, check.verdict);
    return {
        schema: "zowe-ha/report/1",
        generatedAt: systemClock.now().toISOString(),
        durationMs: Date.now() - started,
        verdict,
        exitCode: exitCodes[verdict],
        source: {
            kind: sources.file === null ? "SYSTEMS" : "BUNDLE",
            file: sources.file,
            takenAt: look.snapshot.takenAt.toISOString(),
        },
        versions: { ...sources.versions, ...zoweVersions(status) },
        digest: { algorithm: "SHA-256", value: hashedName(rawTextOf(data), 64) },
        data,
    };
}

async function dataOf(
    opened: OpenSysplex,
    sources: Sources,
    started: number,
): Promise<{ readonly look: Look; readonly data: AuditData }> {
    const { connection, unread, ports } = opened;
    const rules = chooseRules([], null);
    // Names that come only from the profile are not proven instances.
    const open = unread === null ? opened : { ...opened, sysplex: { ...opened.sysplex, instances: [] } };
    const [look, atWork] = await Promise.all([
        lookForChecks(open, rules),
        unread === null ? underWay(open) : { operations: [], missing: [] },
    ]);
    const durationMs = Date.now() - started;
    const seen =
        unread === null
            ? statusReport(look, statusRules, durationMs, atWork)
            : unreadReport(opened.sysplex, unread, ports.clock.now(), durationMs);
    const status = await withMutes(connection, seen, muteStatus);
    const check = await withMutes(connection, checkReport(look, rules, durationMs), muteCheck);
    const losses = everyLoss(look).map((loss) => [loss]);
    const whatif = unread === null ? whatIfReport(look, losses, [], durationMs) : unreadWhatIf(unread, seen);
    const key = unread === null ? deploymentOf(open.sysplex) : null;
    const operations = operationsShown(
        await sources.readJournal(),
        { profile: connection.profileName, key },
        sources.operation,
    );
    return { look, data: auditData(look, { status, check, whatif, operations }) };
}

/** A proven problem takes precedence over missing evidence. */
const ranks: readonly StatusReport["verdict"][] = ["HEALTHY", "DEGRADED", "UNKNOWN", "CRITICAL", "DENIED"];

function worse(one: StatusReport["verdict"], other: StatusReport["verdict"]): StatusReport["verdict"] {
    return ranks.indexOf(one) >= ranks.indexOf(other) ? one : other;
}

function zoweVersions({ instances }: StatusReport): Readonly<Record<string, string>> {
    return Object.fromEntries(
        instances.flatMap(({ id, version }) => (version === null ? [] : [[`Zowe on ${id}`, version]])),
    );
}
