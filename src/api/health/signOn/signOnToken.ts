// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ShownAt, TokenSeen } from "../../model/seen/signOnSeen";
import type { LogoutSeen, SignOnCell, SignOnToken } from "../../model/proving/signOn";

/** What was seen of one token, in the words of the report. */
export function signOnToken(seen: TokenSeen, boundMs: number): SignOnToken {
    const { logout, shown } = seen;
    return {
        issuer: seen.issuer,
        logIn: seen.logIn,
        why: seen.why,
        logoutAt: logout === null ? null : logout.at,
        logoutStatus: logout === null ? null : logout.status,
        validUntil: endOf(shown),
        cells: shown.map((one) => cellOf(one, logout?.status === 204 ? boundMs : 0)),
        leftAt: seen.leftAt,
    };
}

function endOf(shown: readonly ShownAt[]): string | null {
    const [end] = shown.flatMap(({ before: { answer, expirationMs } }) =>
        answer === "ACCEPTED" && expirationMs !== null ? [expirationMs] : [],
    );
    return end === undefined ? null : new Date(end).toISOString();
}

function cellOf(shown: ShownAt, boundMs: number): SignOnCell {
    const after = afterOf(shown, boundMs);
    return {
        verifier: shown.verifier,
        before: shown.before.answer,
        after,
        deniedAfterSeconds: shown.deniedAfterMs === null ? null : Math.round(shown.deniedAfterMs / 100) / 10,
        why: whyOf(shown, after, boundMs),
    };
}

/** A rejection proves a logout only where the token was accepted before; that it is still accepted proves nothing before the bound is over. */
function afterOf({ before, after, watchedMs }: ShownAt, boundMs: number): LogoutSeen {
    if (before.answer !== "ACCEPTED" || after === null || after.answer === "UNKNOWN") {
        return "UNKNOWN";
    }
    if (after.answer === "REJECTED") {
        return "DENIED";
    }
    return watchedMs >= boundMs ? "ACCEPTED" : "UNKNOWN";
}

function whyOf({ before, after, watchedMs }: ShownAt, seen: LogoutSeen, boundMs: number): string | null {
    if (before.answer !== "ACCEPTED") {
        return before.why;
    }
    if (seen === "UNKNOWN") {
        return after?.answer === "ACCEPTED"
            ? `it was watched for only ${Math.round(watchedMs / 1_000)} s of ${Math.round(boundMs / 1_000)} s`
            : (after?.why ?? "it was not asked after the logout");
    }
    return null;
}
