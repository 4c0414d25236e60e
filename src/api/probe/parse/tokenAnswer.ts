// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { TokenShown } from "../../model/seen/signOnSeen";
import { httpWords, parseApimlMessages } from "./apimlMessages";
import { jsonOf, memberOf, numberOf, textOf } from "./jsonValue";

/** The request had no token that this service recognizes: proves nothing about the token (R1-04). */
const noTokenSeen = "ZWEAG131E";

/** What the answer to `auth/query` proves about a token (E-SEP-31). Only 200 with its user accepts, only 401 rejects. */
export function parseTokenAnswer(observation: Observation<HttpAnswer>): TokenShown {
    if (!observation.seen) {
        return shown("UNKNOWN", observation.why);
    }
    const { status, body } = observation.value;
    const json = jsonOf(body);
    if (status === 200 && textOf(memberOf(json, "userId")) !== null) {
        return memberOf(json, "expired") === true
            ? shown("REJECTED", "the answer says that it has expired")
            : {
                  answer: "ACCEPTED",
                  why: null,
                  creationMs: numberOf(memberOf(json, "creation")),
                  expirationMs: numberOf(memberOf(json, "expiration")),
              };
    }
    const isUnseen = parseApimlMessages(body).some(({ number }) => number === noTokenSeen);
    return shown(status === 401 && !isUnseen ? "REJECTED" : "UNKNOWN", httpWords(status, body));
}

function shown(answer: TokenShown["answer"], why: string): TokenShown {
    return { answer, why, creationMs: null, expirationMs: null };
}
