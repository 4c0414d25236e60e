// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { isSilent, withValue } from "../../model/observation";
import type { ServiceWord, ZosmfService } from "../../model/seen/zosmf";

/** How long a good answer outweighs a bad one: a service that fails is asked again and again, and one refused request is no failure. */
const goodLastsMs = 15_000;

/** What the services of one server said. */
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

/** What is not there, or not for this user, was looked up: the service works. A whole service that is forbidden is another matter. */
function wordOf(answer: Observation<unknown>): Observation<true> {
    const hasLooked =
        answer.seen || answer.reason === "not-found" || (answer.reason === "denied" && !/HTTP 403/.test(answer.why));
    return hasLooked ? withValue(answer, true) : answer;
}
