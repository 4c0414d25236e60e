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

/** A look that asks ahead what the last one asked. */
export interface Guessing {
    /** Those of the look, which find the answers that are already under way. */
    readonly ports: Ports;
    /** Asks what may be asked before zowe.yaml has been read. */
    begin(): void;
    /** Asks the rest of it, as far as zowe.yaml names the address. */
    confirm(sysplex: Sysplex): void;
    /** The first look is over: what nobody came to ask is forgotten, and what is asked from now on is asked anew. */
    settle(): void;
    /** What the next look may ask ahead. */
    toRemember(sysplex: Sysplex): readonly Question[];
}

/**
 * Only questions are remembered, so whatever is reported was answered in this very look: a wrong guess costs a request and says
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
