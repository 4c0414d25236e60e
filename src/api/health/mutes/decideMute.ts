// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scope, Severity } from "../../model/finding";
import { isSameScope } from "../../model/finding";
import type { Mute } from "../../model/proving/mute";

/** One place where the finding of a mute is now. */
export interface Present {
    readonly scope: Scope;
    readonly severity: Severity;
}

/** What a look shows about the finding of a mute. */
export interface NowSeen {
    readonly present: readonly Present[];
    /** True: everything was seen that the finding is made of, so what is not present is gone. */
    readonly isWhole: boolean;
    readonly now: Date;
}

export type MuteDecision =
    | { readonly kind: "lasts"; readonly mute: Mute }
    | {
          readonly kind: "ended";
          readonly why: "its time is over" | "it became worse" | "it appeared elsewhere" | "it cleared";
      };

/** First match wins. A mute covers what was accepted and nothing else: whatever is worse or elsewhere ends it as a whole. */
export function decideMute(mute: Mute, { present, isWhole, now }: NowSeen): MuteDecision {
    if (now.getTime() >= Date.parse(mute.until)) {
        return { kind: "ended", why: "its time is over" };
    }
    if (present.some(({ severity }) => severity === "CRITICAL" && mute.severity !== "CRITICAL")) {
        return { kind: "ended", why: "it became worse" };
    }
    if (present.some(({ scope }) => !mute.scopes.some((known) => isSameScope(known, scope)))) {
        return { kind: "ended", why: "it appeared elsewhere" };
    }
    // Once it is gone, it is no longer accepted: if it comes back, a user has to accept it again.
    const scopes = isWhole
        ? mute.scopes.filter((known) => present.some(({ scope }) => isSameScope(known, scope)))
        : mute.scopes;
    return scopes.length === 0 ? { kind: "ended", why: "it cleared" } : { kind: "lasts", mute: { ...mute, scopes } };
}
