// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { awaitsEffectOfStop } from "../../plan/guards/awaitsEffectOfStop";
import { planView } from "../../plan/view";
import type { PlanView } from "../../plan/view";
import { isDown } from "../../plan/planStart";
import { observePlacement, observeZis } from "../../execute/starting/observePlacement";
import type { Look } from "../../health/state/look";
import { lookAt } from "../../health/state/look";
import { withCacheViews } from "../../probe/withCacheViews";
import { writtenIn } from "../looking/describeForChecks";
import { knownOf } from "../looking/knownOf";
import { closely, look } from "../looking/look";
import type { OperationRequest, OperationWork } from "./operation";
import type { OpenSysplex } from "../looking/withSysplex";

/** The input of a plan: the state of all instances and, if the intent needs them, placement, ZIS and the way to drain. */
export async function viewForPlan(work: OperationWork): Promise<PlanView> {
    const { open, request, route, targets } = work;
    const { sysplex, circle } = open;
    const [looked, placement] = await Promise.all([
        lookOnceSettled(work),
        request.looksAtPlacement ? observePlacement(sysplex, circle) : undefined,
    ]);
    const first = {
        ...planView(looked, placement, {}, (command) => route.wording(command)),
        ...drainsOf(open, request),
        ...(request.looksAtSettings === true ? { settings: settingsIn(open) } : {}),
    };
    if (!request.looksAtZis) {
        return first;
    }
    const ofInterest = first.decided.filter(
        ({ instance, state }) =>
            targets.includes(instance.id) && (request.startsZis === true ? state !== "SYSTEM-DOWN" : isDown(state)),
    );
    return {
        ...first,
        zis: await observeZis(
            ofInterest.map(({ instance }) => instance),
            circle,
        ),
    };
}

const againAfterMs = 1_000;

async function lookOnceSettled({ open, request, targets, control, glanced }: OperationWork): Promise<Look> {
    let looked = await lookBefore(open, request, glanced);
    while (awaitsEffectOfStop(looked, targets) && !control.signal.aborted) {
        await open.ports.clock.sleep(againAfterMs, control.signal);
        looked = await lookBefore(open, request, null);
    }
    return looked;
}

async function lookBefore(open: OpenSysplex, { looksAtCaches }: OperationRequest, glanced: Look | null): Promise<Look> {
    const looked = glanced === null ? await look(open, await knownOf(open)) : await closely(open, glanced);
    return looksAtCaches ? lookAt(open.sysplex, await withCacheViews(looked.snapshot, open.circle)) : looked;
}

/** Registrations are written only with a client certificate; an operation that does not write them reports nothing about it. */
function drainsOf({ ports }: OpenSysplex, { options }: OperationRequest): Pick<PlanView, "drains"> {
    return options.drains === false ? {} : { drains: ports.apiMediation.hasClientCertificate };
}

function settingsIn(open: OpenSysplex): PlanView["settings"] {
    return { seen: true, value: writtenIn(open), source: "zowe.yaml", vantage: "here", at: open.ports.clock.now() };
}
