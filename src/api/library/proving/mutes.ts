// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { MuteFile } from "../../adapters/workstation/muteFile";
import type { HaConnection } from "../../adapters/connection";
import { ConfigurationError } from "../../errors";
import type { Present } from "../../health/mutes/decideMute";
import { presentOf } from "../../health/mutes/muteCheck";
import { exitCodes } from "../../model/exitCodes";
import { printable } from "../../model/printable";
import type { Mute, MuteReport } from "../../model/proving/mute";
import { checkSelected } from "../check";
import { muteFileOf } from "../looking/withMutes";

export interface MuteAddOptions {
    /** Its id, for example HA-NET03. */
    readonly id: string;
    /** Only at these instances or systems; null: wherever it is now. */
    readonly lpars: readonly string[] | null;
    readonly forMs: number;
    readonly reason: string;
    /** Also if it is critical. */
    readonly allowsCritical: boolean;
}

/**
 * Accepts a finding where it is now, for a time.
 * @returns `zowe-ha/mute/1`, see docs/schemas/mute-1.json
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export async function muteAdd(
    connection: HaConnection,
    { id, lpars, forMs, reason, allowsCritical }: MuteAddOptions,
    signal: AbortSignal,
): Promise<MuteReport> {
    const file = fileOf(connection);
    const mutes = await file.read();
    if (!/^HA-[A-Z]{2,3}\d\d$/.test(id) || reason.trim() === "") {
        throw new ConfigurationError(
            "Specify the ID of one finding, such as HA-NET03, and the reason why it is accepted.",
        );
    }
    const { report } = await checkSelected(
        { ...connection, ignoresMutes: true },
        { selectors: [id], set: null, lpars },
        signal,
    );
    const own = report.results.filter((result) => result.id === id);
    const present = own.flatMap(presentOf);
    const told = (outcome: MuteReport["outcome"], why: string): MuteReport =>
        reportOf("ADD", connection, outcome, why, mutes);
    if (present.length === 0) {
        const open = own.find(({ outcome }) => outcome === "UNKNOWN");
        return open === undefined
            ? told("REFUSED", `${id} finds no problem now, and only what is there can be accepted`)
            : told("UNKNOWN", `whether ${id} finds a problem is not known: ${open.measured}`);
    }
    if (present.some(({ severity }) => severity === "CRITICAL") && !allowsCritical) {
        return told("REFUSED", `${id} is critical; --critical accepts it nevertheless`);
    }
    const mute = muteOf({ id, forMs, reason }, present, file.owner);
    const kept = [...mutes.filter((one) => one.id !== id), mute];
    await file.write(kept);
    return reportOf("ADD", connection, "DONE", `${id} is muted until ${mute.until}`, kept);
}

function muteOf(
    { id, forMs, reason }: Pick<MuteAddOptions, "id" | "forMs" | "reason">,
    present: readonly Present[],
    owner: string,
): Mute {
    const now = new Date();
    return {
        id,
        severity: present.some(({ severity }) => severity === "CRITICAL") ? "CRITICAL" : "WARNING",
        scopes: present.map(({ scope }) => scope),
        by: printable(owner),
        reason: printable(reason.trim()),
        since: now.toISOString(),
        until: new Date(now.getTime() + forMs).toISOString(),
    };
}

/** The mutes of this deployment on this workstation; no system is queried. */
export async function muteList(connection: HaConnection): Promise<MuteReport> {
    const mutes = await fileOf(connection).read();
    const now = Date.now();
    const lasting = mutes.filter(({ until }) => Date.parse(until) > now);
    return reportOf("LIST", connection, "DONE", `${lasting.length} muted`, lasting);
}

export async function muteRemove(connection: HaConnection, id: string): Promise<MuteReport> {
    const file = fileOf(connection);
    const mutes = await file.read();
    const kept = mutes.filter((mute) => mute.id !== id);
    if (kept.length === mutes.length) {
        return reportOf("REMOVE", connection, "NOTHING-TO-DO", `${id} is not muted`, mutes);
    }
    await file.write(kept);
    return reportOf("REMOVE", connection, "DONE", `${id} counts again`, kept);
}

function fileOf(connection: HaConnection): MuteFile {
    const file = muteFileOf(connection);
    if (file === null) {
        throw new ConfigurationError("Mutes are kept in the home directory of Zowe CLI, and this connection has none.");
    }
    return file;
}

function reportOf(
    action: MuteReport["action"],
    { profileName }: HaConnection,
    outcome: MuteReport["outcome"],
    reason: string,
    mutes: readonly Mute[],
): MuteReport {
    return {
        schema: "zowe-ha/mute/1",
        action,
        profile: profileName,
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        mutes,
    };
}
