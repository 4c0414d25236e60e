// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import { heardByMany } from "../../adapters/transport/heardByMany";
import { ConfigurationError } from "../../errors";
import { signOnReport } from "../../health/signOn/signOnReport";
import { exitCodes } from "../../model/exitCodes";
import type { Unseen } from "../../model/observation";
import type { SignOnReport } from "../../model/proving/signOn";
import { unreadOutcome } from "../../model/unreadOutcome";
import { proveSignOn } from "../../probe/signOn/proveSignOn";
import { refuseWithoutPassword } from "./refuseWithoutPassword";
import { unreadReason } from "../looking/unreadReport";
import type { OpenSysplex } from "../looking/withSysplex";
import { withSysplex } from "../looking/withSysplex";

export interface SsoVerifyOptions {
    /** A login at each instance instead of one login in all. */
    readonly isFull: boolean;
    /** How long after its logout a token may be accepted. */
    readonly boundSeconds: number;
    /** Bound of the whole; the test ends early enough to log out what it made. */
    readonly timeoutSeconds: number;
}

export interface SsoVerifyControl {
    /** Ends everything at once; a token may be left then. */
    readonly signal: AbortSignal;
    /** Requests an end: the token is logged out. */
    readonly safely: AbortSignal;
    /** The origin of the request; absent: the user. */
    readonly by?: () => "user" | "deadline";
}

/** The time that is reserved for the logout of what is left. */
const reserveSeconds = 15;

/**
 * Proves that a login at one instance counts at every other, and so does a logout. The tokens of the test are never kept.
 * @returns `zowe-ha/sso/1`, see docs/schemas/sso-1.json; problems of the environment are in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong; nothing was sent then
 */
export async function ssoVerify(
    connection: HaConnection,
    options: SsoVerifyOptions,
    control: SsoVerifyControl,
): Promise<SignOnReport> {
    const startedMs = Date.now();
    refuseWithoutPassword(connection);
    refuseLongBound(options);
    return withSysplex(connection, control.signal, async (open) => {
        const { sysplex, ports, unread } = open;
        const run = { isFull: options.isFull, boundSeconds: options.boundSeconds };
        if (unread !== null) {
            return unreadSignOn(open, unread, run, Date.now() - startedMs);
        }
        const plan = {
            instances: sysplex.instances,
            isFull: options.isFull,
            boundMs: options.boundSeconds * 1_000,
            stopAtMs: startedMs + (options.timeoutSeconds - reserveSeconds) * 1_000,
            safely: heardByMany(control.safely),
        };
        const seen = await proveSignOn(plan, ports);
        const isInterrupted = control.safely.aborted && control.by?.() !== "deadline";
        return signOnReport(sysplex, seen, {
            ...run,
            at: ports.clock.now(),
            durationMs: Date.now() - startedMs,
            isInterrupted,
        });
    });
}

function refuseLongBound({ boundSeconds, timeoutSeconds }: SsoVerifyOptions): void {
    if (boundSeconds + 2 * reserveSeconds > timeoutSeconds) {
        throw new ConfigurationError(
            `With --bound ${boundSeconds}, the command needs at least --timeout ${boundSeconds + 2 * reserveSeconds}.`,
            { option: "bound" },
        );
    }
}

/** If zowe.yaml could not be read, the instances are not known, and no login is tried. */
function unreadSignOn(
    { sysplex, ports }: OpenSysplex,
    unread: Unseen,
    run: Pick<SsoVerifyOptions, "isFull" | "boundSeconds">,
    durationMs: number,
): SignOnReport {
    const outcome = unreadOutcome(unread, false);
    return {
        schema: "zowe-ha/sso/1",
        generatedAt: ports.clock.now().toISOString(),
        durationMs,
        profile: sysplex.profileName,
        outcome,
        exitCode: exitCodes[outcome],
        reason: unreadReason(unread),
        ...run,
        carrier: "NOT-KNOWN",
        instances: [],
        tokens: [],
        findings: [],
    };
}
