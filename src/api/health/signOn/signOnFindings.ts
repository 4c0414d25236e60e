// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Scope } from "../../model/finding";
import type { SignOnSeen } from "../../model/seen/signOnSeen";
import type { LogoutCarrier, SignOnInstance, SignOnToken } from "../../model/proving/signOn";
import { findingOf } from "../report/findings";
import { about, aboutSysplex, fail, warn } from "../rules/judgement";
import { jwtKeysDiffer } from "../rules/sso/jwtKeysDiffer";
import { logoutNotShared } from "../rules/sso/logoutNotShared";
import { tokenNotShared } from "../rules/sso/tokenNotShared";

export interface Verified {
    readonly seen: SignOnSeen;
    readonly instances: readonly SignOnInstance[];
    readonly tokens: readonly SignOnToken[];
    readonly carrier: LogoutCarrier;
    readonly boundSeconds: number;
    readonly isFull: boolean;
}

/** The findings of a verification, with the ids of the catalogue, the worst first. */
export function signOnFindings(verified: Verified): readonly Finding[] {
    return [...notAccepted(verified), ...notDenied(verified), ...notLoggedOut(verified), ...keysDiffer(verified)];
}

/** Rejected before the logout, where another instance accepts it. */
function notAccepted({ seen, tokens }: Verified): readonly Finding[] {
    return tokens.flatMap(({ issuer, cells }) =>
        cells.every(({ before }) => before !== "ACCEPTED")
            ? []
            : cells
                  .filter(({ before }) => before === "REJECTED")
                  .map(({ verifier, why }) => {
                      const clock = clockWords(seen, issuer, verifier);
                      const judgement = fail(
                          scopeOf(seen, verifier),
                          `${verifier} rejects a token that ${issuer} made (${why ?? "HTTP 401"}).${clock ?? ""}`,
                          tokenNotShared.impact,
                          clock === null
                              ? "zowe ha check HA-SSO02 HA-ZMF04 shows which keys differ; align keystore alias or z/OSMF JWT keys, then restart"
                              : `correct the clock of ${systemOf(seen, verifier)} (D T, D ETR), then zowe ha sso verify`,
                      );
                      return findingOf({ rule: tokenNotShared, judgement });
                  }),
    );
}

/** Clocks are named only where that of the verifier is outside of the life of the token, as its issuer reports it. */
function clockWords(seen: SignOnSeen, issuer: string, verifier: string): string | null {
    const [there, here] = [offsetOf(seen, verifier), offsetOf(seen, issuer)];
    const life = lifeOf(seen, issuer);
    if (there === null || here === null || life === null) {
        return null;
    }
    const aheadMs = there - here;
    const seconds = Math.round(Math.abs(aheadMs) / 1_000);
    if (aheadMs >= life) {
        return ` Its clock is ${seconds} s ahead of that of ${issuer}: there, the token has expired.`;
    }
    return aheadMs < -toleranceMs
        ? ` Its clock is ${seconds} s behind that of ${issuer}, which may be the reason.`
        : null;
}

function offsetOf({ gateways }: SignOnSeen, id: string): number | null {
    return gateways.find(({ instance }) => instance.id === id)?.clockOffsetMs ?? null;
}

/** How long the token of an issuer lives, in milliseconds. */
function lifeOf({ tokens }: SignOnSeen, issuer: string): number | null {
    const shown = tokens.filter((token) => token.issuer === issuer).flatMap((token) => token.shown);
    const [life] = shown.flatMap(({ before: { creationMs, expirationMs } }) =>
        creationMs === null || expirationMs === null ? [] : [expirationMs - creationMs],
    );
    return life ?? null;
}

/** A Date header is of whole seconds, and an answer is under way for a time. */
const toleranceMs = 30_000;

function notDenied({ seen, tokens, carrier, boundSeconds }: Verified): readonly Finding[] {
    return tokens
        .filter(({ logoutStatus }) => logoutStatus === 204)
        .flatMap(({ issuer, logoutAt, validUntil, cells }) =>
            cells
                .filter(({ after }) => after === "ACCEPTED")
                .map(({ verifier }) =>
                    findingOf({
                        rule: logoutNotShared,
                        judgement: fail(
                            scopeOf(seen, verifier),
                            `${verifier} still accepts a token of ${issuer} ${boundSeconds} s after its logout at ${logoutAt ?? "another instance"} (HTTP 204).`,
                            `${logoutNotShared.impact}${validUntil === null ? "" : ` This token would have been valid until ${validUntil}.`}`,
                            remedies[carrier],
                        ),
                    }),
                ),
        );
}

const remedies: Readonly<Record<LogoutCarrier, string>> = {
    "ZAAS-CALLS":
        "the ZAAS notify each other of logouts: zowe ha registry list shows whether each of them is registered everywhere, zowe ha check certificates whether they trust each other",
    "CACHE-CLUSTER": "the list of logouts is in the cluster of the Caching Services: zowe ha cache verify",
    "NOT-KNOWN":
        "the single service keeps the list of logouts in Infinispan only: set components.caching-service.storage.mode: infinispan, then zowe ha restart --all-lpars",
};

/** A logout that fails leaves the token valid: so it is with a dead ZAAS that is still registered (R1-08). */
function notLoggedOut({ seen, tokens }: Verified): readonly Finding[] {
    return tokens
        .filter(({ logoutStatus, cells }) => logoutStatus !== null && logoutStatus !== 204 && isStillAccepted(cells))
        .map(({ issuer, logoutAt, logoutStatus, cells }) => {
            const still = cells.filter(({ after }) => after === "ACCEPTED").map(({ verifier }) => verifier);
            const judgement = fail(
                scopeOf(seen, logoutAt ?? ""),
                `The logout at ${logoutAt ?? "no instance"} of a token of ${issuer} fails with HTTP ${logoutStatus ?? 0}, and ${still.join(", ")} still ${still.length === 1 ? "accepts" : "accept"} it.`,
                "Users cannot log out. As long as a ZAAS that does not answer is registered, every logout fails.",
                "zowe ha registry list; zowe ha registry evict removes the registrations of an instance that is proven not to run",
            );
            return findingOf({ rule: logoutNotShared, judgement });
        });
}

function isStillAccepted(cells: SignOnToken["cells"]): boolean {
    return cells.some(({ after }) => after === "ACCEPTED");
}

/** Different keys without a rejection: a warning, for z/OSMF may sign the tokens; nothing at all where every pair was tried. */
function keysDiffer({ seen, instances, tokens, isFull }: Verified): readonly Finding[] {
    const known = instances.filter(({ keys }) => keys !== null);
    const [first] = known;
    const isRejected = tokens.some(({ cells }) => cells.some(({ before }) => before === "REJECTED"));
    const isTried = isFull && tokens.every(({ cells }) => cells.every(({ before }) => before === "ACCEPTED"));
    if (first === undefined || isTried) {
        return [];
    }
    return known
        .filter(({ keys }) => keys?.join() !== first.keys?.join())
        .map(({ id }) => {
            const judgement = (isRejected ? fail : warn)(
                scopeOf(seen, id),
                `${id} and ${first.id} sign tokens with different keys.`,
                jwtKeysDiffer.impact,
                isRejected
                    ? `${jwtKeysDiffer.remedy}; then zowe ha restart --lpars ${id}`
                    : "zowe ha sso verify --full",
            );
            return findingOf({ rule: jwtKeysDiffer, judgement });
        });
}

function systemOf({ gateways }: SignOnSeen, id: string): string {
    return gateways.find(({ instance }) => instance.id === id)?.instance.systemName ?? id;
}

function scopeOf({ gateways }: SignOnSeen, id: string): Scope {
    const instance = gateways.find((one) => one.instance.id === id)?.instance;
    return instance === undefined ? aboutSysplex : about(instance);
}
