// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { ListenerQuestion, Question } from "../../model/question";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { Sysplex } from "../../model/sysplex";
import type { Asked } from "./AskedAhead";
import { isNamedBy } from "./mayAskAtOnce";

/** docs/contract.md, "Bounds": 2 + 4 N, one of which reads zowe.yaml. */
const requestsOf = ({ instances }: Sysplex): number => 1 + 4 * instances.length;

/**
 * The queries of a look that the next one is likely to repeat. A live lease is queried as long as it exists, although every second list
 * makes it unnecessary: otherwise it would wait for the list each time that it is needed.
 */
export function worthRemembering(asked: readonly Asked[], sysplex: Sysplex): readonly Question[] {
    const good = asked.filter(
        ({ question, isWanted, answer }) =>
            isNamedBy(sysplex, question) &&
            (isWanted || isLease(question)) &&
            (isAlwaysAsked(question) || isAnswered(answer)),
    );
    const wanted = [...good].sort((one, other) => Number(other.isWanted) - Number(one.isWanted));
    const questions = wanted.map(({ question }) => question);
    return [
        ...questions.filter(({ kind }) => kind !== "handshake").slice(0, requestsOf(sysplex)),
        ...questions.filter(({ kind }) => kind === "handshake"),
    ];
}

/** By each look, regardless of the answers. */
function isAlwaysAsked(question: Question): boolean {
    return question.kind === "handshake" || (question.kind === "listener" && !isConditional(question));
}

/** Queried only if another answer makes it useful. */
function isConditional({ path }: ListenerQuestion): boolean {
    return /version|caching|^\/eureka\/apps\//.test(path);
}

function isLease(question: Question): boolean {
    return question.kind === "listener" && question.path.startsWith("/eureka/apps/");
}

function isAnswered(answer: Observation<unknown> | null): boolean {
    if (answer?.seen !== true) {
        return false;
    }
    const { status } = (answer.value ?? {}) as Partial<HttpAnswer>;
    return status === undefined || status === 200;
}
