// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { isSilent, withValue } from "../../model/observation";
import type { ServiceWord, ZosmfService } from "../../model/seen/zosmf";

/** How long a successful answer outweighs an error: a failing service is queried repeatedly, and one refused request is not a failure. */
const goodLastsMs = 15_000;

/** The answers of the services of one server. */
export class ServiceWords {
    private readonly words = new Map<ZosmfService, Observation<true>>();

    public hear(service: ZosmfService, answer: Observation<unknown>): void {
        const word = wordOf(answer);
        const before = this.words.get(service);
        const isOutweighed =
            before?.seen === true &&
            !word.seen &&
            !isSilent(word) &&
            word.at.getTime() - before.at.getTime() < goodLastsMs;
        if (!isOutweighed) {
            this.words.set(service, word);
        }
    }

    public all(): readonly ServiceWord[] {
        return [...this.words].map(([service, answer]) => ({ service, answer }));
    }
}

/** A missing or unauthorized item was looked up: the service works. A denied service is a different case. */
function wordOf(answer: Observation<unknown>): Observation<true> {
    const hasLooked =
        answer.seen || answer.reason === "not-found" || (answer.reason === "denied" && !/HTTP 403/.test(answer.why));
    return hasLooked ? withValue(answer, true) : answer;
}
