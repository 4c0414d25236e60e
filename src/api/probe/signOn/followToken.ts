// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ShownAt, TokenSeen, TokenShown } from "../../model/seen/signOnSeen";
import type { Clock } from "../../ports/clock";
import type { SignOnPlan } from "./proveSignOn";
import type { SignOnCalls, SignOnGateway } from "./signOnCalls";

export interface Following {
    readonly plan: SignOnPlan;
    readonly calls: SignOnCalls;
    /** In the order of the configuration. */
    readonly asked: readonly SignOnGateway[];
    /** Those that did not answer at all. */
    readonly silent: readonly { readonly id: string; readonly why: string }[];
    readonly clock: Clock;
}

const everyMs = 1_000;

/** The life of one token, from its login to the last query with it. It is logged out whatever happens in between. */
export async function followToken(following: Following, issuer: SignOnGateway): Promise<TokenSeen> {
    const { calls, asked, silent } = following;
    const { logIn, why, cookie } = await calls.logIn(issuer);
    const about = { issuer: issuer.instance.id, logIn, why };
    if (cookie === null) {
        return { ...about, logout: null, shown: [], leftAt: [] };
    }
    const before = await Promise.all(asked.map((gateway) => calls.show(gateway, cookie)));
    const acceptedAt = asked.filter((_, index) => before[index]?.answer === "ACCEPTED");
    const at = otherThan(issuer, asked, acceptedAt);
    const loggedOut = await calls.logOut(at, cookie);
    const sinceMs = following.clock.now().getTime();
    const boundMs = loggedOut.status === 204 ? following.plan.boundMs : 0;
    const watched = await Promise.all(
        asked.map((gateway, index) => watch(following, gateway, cookie, before[index] ?? notAsked, sinceMs, boundMs)),
    );
    const left = await logOutWhereLeft(following, watched, cookie);
    const gaps = silent.map(({ id, why: silence }) => gap(id, silence));
    // An instance that could not be notified of the logout may accept the token when it is back (E-SEP-41).
    const leftAt = [...left, ...silent.map(({ id }) => id)];
    return { ...about, logout: { at: at.instance.id, ...loggedOut }, shown: [...watched, ...gaps], leftAt };
}

const notAsked: TokenShown = { answer: "UNKNOWN", why: "it was not asked", creationMs: null, expirationMs: null };

function gap(verifier: string, why: string): ShownAt {
    return { verifier, before: { ...notAsked, why }, after: null, deniedAfterMs: null, watchedMs: 0 };
}

/** The next one after the issuer that accepts it, because a logout is proven only if it comes from elsewhere; the issuer if there is no other. */
function otherThan(
    issuer: SignOnGateway,
    asked: readonly SignOnGateway[],
    acceptedAt: readonly SignOnGateway[],
): SignOnGateway {
    const start = asked.indexOf(issuer);
    const following = [...asked.slice(start + 1), ...asked.slice(0, start)];
    return following.find((gateway) => acceptedAt.includes(gateway)) ?? issuer;
}

/** Asks once a second until it is denied or the bound is over. What was never accepted there proves nothing by its rejection. */
async function watch(
    { plan, calls, clock }: Following,
    gateway: SignOnGateway,
    cookie: string,
    before: TokenShown,
    sinceMs: number,
    boundMs: number,
): Promise<ShownAt> {
    const verifier = gateway.instance.id;
    const endMs = Math.min(sinceMs + boundMs, plan.stopAtMs);
    for (;;) {
        const sentMs = clock.now().getTime();
        const after = await calls.show(gateway, cookie);
        const nowMs = clock.now().getTime();
        const watchedMs = Math.max(0, nowMs - sinceMs);
        if (after.answer === "REJECTED") {
            return {
                verifier,
                before,
                after,
                deniedAfterMs: before.answer === "ACCEPTED" ? watchedMs : null,
                watchedMs,
            };
        }
        if (nowMs >= endMs || plan.safely.aborted) {
            return { verifier, before, after, deniedAfterMs: null, watchedMs };
        }
        await clock.sleep(Math.max(0, Math.min(sentMs + everyMs, endMs) - nowMs), plan.safely);
    }
}

/** A token must not outlive the test: it is logged out at each instance that may still accept it, and queried again. */
async function logOutWhereLeft(
    { calls, asked }: Following,
    watched: readonly ShownAt[],
    cookie: string,
): Promise<readonly string[]> {
    const open = asked.filter((_, index) => watched[index]?.after?.answer !== "REJECTED");
    const left: string[] = [];
    for (const gateway of open) {
        await calls.logOut(gateway, cookie);
        if ((await calls.show(gateway, cookie)).answer !== "REJECTED") {
            left.push(gateway.instance.id);
        }
    }
    return left;
}
