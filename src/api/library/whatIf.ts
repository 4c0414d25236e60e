// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { ConfigurationError } from "../errors";
import type { Look } from "../health/state/look";
import { everyLoss, everyPair, lossNamed } from "../health/whatif/lossesFrom";
import { neverExamined, whatIfReport } from "../health/whatif/whatIfReport";
import { exitCodes } from "../model/exitCodes";
import type { Unseen } from "../model/observation";
import type { Loss, WhatIfReport } from "../model/whatIf";
import { unreadOutcome } from "../model/unreadOutcome";
import { lookWith } from "./looking/lookForChecks";
import { unreadReason, unreadReport } from "./looking/unreadReport";
import { lookingAtSysplex } from "./looking/withSysplex";

export interface WhatIfOptions {
    /** Lost at the same time: `system:LPAR2`, `instance:lpar2`, `cache:lpar2`, `service:zlux@lpar2`, or a bare name; null: each part in turn. */
    readonly lose: readonly string[] | null;
    /** Also every two systems at the same time. */
    readonly pairs: boolean;
}

/**
 * What users and operators lose when a part is lost, foreseen from one look; nothing is stopped.
 * @returns `zowe-ha/whatif/1`, see docs/schemas/whatif-1.json; problems of the environment are in it, never thrown
 * @throws ConfigurationError when the connection or the configuration is wrong, or `lose` names nothing that exists
 */
export function whatIf(connection: HaConnection, options: WhatIfOptions, signal: AbortSignal): Promise<WhatIfReport> {
    const started = Date.now();
    return lookingAtSysplex(connection, signal, async (open) => {
        const { sysplex, unread, ports } = open;
        if (unread !== null) {
            return unreadWhatIf(unread, unreadReport(sysplex, unread, ports.clock.now(), Date.now() - started));
        }
        const looked = await lookWith(open, questions);
        const every = everyLoss(looked);
        const deciding = options.lose === null ? every.map((loss) => [loss]) : [chosen(looked, options.lose)];
        return whatIfReport(looked, deciding, options.pairs ? everyPair(every) : [], Date.now() - started);
    });
}

/** If zowe.yaml could not be read, nothing can be foreseen. */
export function unreadWhatIf(
    unread: Unseen,
    { generatedAt, durationMs, deployment }: Pick<WhatIfReport, "generatedAt" | "durationMs" | "deployment">,
): WhatIfReport {
    const outcome = unreadOutcome(unread, false);
    const told = { generatedAt, durationMs, deployment, outcome, exitCode: exitCodes[outcome] };
    return {
        schema: "zowe-ha/whatif/1",
        ...told,
        reason: unreadReason(unread),
        losses: [],
        notExamined: neverExamined,
    };
}

/** What `check` asks too: so a bundle has the answers. */
const questions = ["entry", "distribution", "names", "redis", "paths", "mounts", "caches"] as const;

function chosen(looked: Look, words: readonly string[]): readonly Loss[] {
    return words.map((word) => {
        const named = lossNamed(looked, word);
        if ("complaint" in named) {
            throw new ConfigurationError(named.complaint, { option: "lose" });
        }
        return named.loss;
    });
}
