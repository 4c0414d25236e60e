// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding, Judgement } from "../../model/finding";
import type { SignOnReport } from "../../model/proving/signOn";
import { aboutSysplex, fail, pass, unknown, warn } from "../rules/judgement";
import { logoutNotShared } from "../rules/sso/logoutNotShared";

/** The judgements of HA-SSO03 from a verification: passed only where every instance is proven to follow a logout. */
export function judgeLogouts({ findings, tokens, reason }: SignOnReport): readonly Judgement[] {
    const own = findings.filter(({ id }) => id === logoutNotShared.id);
    if (own.length > 0) {
        return own.map(judgementOf);
    }
    const cells = tokens.flatMap((token) => token.cells);
    return cells.length > 0 && cells.every(({ after }) => after === "DENIED")
        ? [pass(aboutSysplex, reason)]
        : [unknown(aboutSysplex, `Not proven: ${reason}.`, "zowe ha sso verify shows what each instance answers")];
}

function judgementOf({ instance, system, severity, seen, means, next }: Finding): Judgement {
    const judged = severity === "CRITICAL" ? fail : warn;
    return judged({ instance, system }, seen, means, next ?? "zowe ha sso verify");
}
