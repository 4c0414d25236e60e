// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Question } from "../../model/question";
import type { Sysplex } from "../../model/sysplex";
import type { Ports } from "../../ports/ports";
import { AskedAhead } from "./AskedAhead";
import { guessingPorts } from "./guessingPorts";
import type { NamedByProfile } from "./mayAskAtOnce";
import { isNamedBy, mayAskAtOnce } from "./mayAskAtOnce";
import { worthRemembering } from "./worthRemembering";

/** A look that sends the queries of the last one in advance. */
export interface Guessing {
    /** Those of the look, which find the answers that are already under way. */
    readonly ports: Ports;
    /** Sends the queries that are allowed before zowe.yaml has been read. */
    begin(): void;
    /** Sends the other queries whose address is in zowe.yaml. */
    confirm(sysplex: Sysplex): void;
    /** The first look is over: unused answers are dropped, and later queries are sent again. */
    settle(): void;
    /** The queries that the next look may send in advance. */
    toRemember(sysplex: Sysplex): readonly Question[];
}

/**
 * Only queries are remembered, so everything in a report was answered in this look: a wrong guess costs a request and means
 * nothing (docs/decisions/0011-only-questions-are-remembered.md).
 */
export function guessing(ports: Ports, remembered: readonly Question[], named: NamedByProfile): Guessing {
    const ahead = new AskedAhead(ports);
    const mayNow = (question: Question): boolean => mayAskAtOnce(question, named, ports);
    return {
        ports: guessingPorts(ports, ahead),
        begin: () => remembered.filter(mayNow).forEach((question) => ahead.ask(question)),
        confirm: (sysplex) =>
            remembered
                .filter((question) => !mayNow(question) && isNamedBy(sysplex, question))
                .forEach((question) => ahead.ask(question)),
        settle: () => ahead.settle(),
        toRemember: (sysplex) => worthRemembering([...ahead.asked.values()], sysplex),
    };
}
