// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { DrainRecord, Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { drainOf, drainWords, isOverdue } from "../../state/drainRecords";
import { about, inform, pass, skip, warn } from "../judgement";
import type { Override } from "../../state/overrides";
import { isSplit, overridesOf } from "../../state/overrides";
import { overridesWithoutEffect } from "./overridesWithoutEffect";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";
import { dayAndTime } from "../../state/timeWords";

export const statusOverride: Rule = {
    id: "HA-REG08",
    slug: "status-override",
    title: "No instance is out of service without a record of a drain, or for longer than planned",
    area: "registration",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "an instance is OUT_OF_SERVICE only while a drain is on record and not overdue",
    impact: "The instance runs but gets no work. An override survives a crash and a restart.",
    remedy: "zowe ha resume",
    source: "docs/evidence.md E-SEP-08, E-SEP-20",
    access: "a client certificate that the Discovery Service trusts, or APIML.SERVICES READ",
    judge: (look) =>
        look.decided.map((decided) =>
            runsAsSingleService(look.snapshot, decided.instance) && decided.signs.registered !== "unknown"
                ? withoutEffect(look.snapshot, decided.instance)
                : judgeOne(look.snapshot, decided),
        ),
};

function judgeOne(snapshot: Snapshot, decided: DecidedInstance): Judgement {
    const { instance, signs } = decided;
    const scope = about(instance);
    if (isProvenDead(decided)) {
        return skip(scope, "it does not run");
    }
    const overrides = overridesOf(snapshot, instance);
    if (overrides.length === 0 && !signs.isOutOfService) {
        return signs.registered === "unknown"
            ? skip(scope, "no registry could be seen")
            : pass(scope, "it is in service");
    }
    const split = overrides.filter((one) => isSplit(one) && !isBeingSet(snapshot, one));
    if (split.length > 0) {
        return splitBetween(scope, instance.id, split);
    }
    const record = drainOf(snapshot, instance);
    return record === undefined
        ? unrecorded(scope, decided, overrides)
        : recorded(snapshot, scope, instance.id, record);
}

/** Its peers follow within seconds. */
const spreadMs = 30_000;

function isBeingSet({ sysplexTime }: Snapshot, { setAt }: Override): boolean {
    return setAt !== null && sysplexTime.getTime() - setAt.getTime() < spreadMs;
}

function splitBetween(scope: Scope, id: string, split: readonly Override[]): Judgement {
    const services = split.map(({ service }) => service);
    const having = [...new Set(split.flatMap(({ at }) => at))].join(" and ");
    const lacking = [...new Set(split.flatMap(({ notAt }) => notAt))].join(" and ");
    return warn(
        scope,
        `${services.join(", ")} of ${id} ${services.length === 1 ? "is" : "are"} OUT_OF_SERVICE in the registry of ${having}, and in service in that of ${lacking}.`,
        "Some gateways send it work, others do not. This happens when a drained instance ends without deregistering and comes back. It does not resolve by itself.",
        resume(id),
    );
}

function recorded(snapshot: Snapshot, scope: Scope, id: string, record: DrainRecord): Judgement {
    const measured = `${id} is OUT_OF_SERVICE: ${drainWords(record)}.`;
    return isOverdue(snapshot, record)
        ? warn(
              scope,
              measured,
              "That time is over, but a drain does not end by itself: the instance runs but gets no work.",
              resume(id),
          )
        : inform(scope, measured, "It gets no work until it is resumed.", resume(id));
}

/** A drain of another workstation also looks like this: it may be intended. */
function unrecorded(scope: Scope, { instance, signs }: DecidedInstance, overrides: readonly Override[]): Judgement {
    const { id } = instance;
    const since = sinceOf(overrides);
    if (signs.isOutOfService) {
        return warn(
            scope,
            `${id} is OUT_OF_SERVICE in the registry${since}, and no drain is on record on this workstation.`,
            "It gets no work. Another workstation may have drained it, or an earlier drain was not resumed: an override survives a crash.",
            `find out why it is drained; when it can serve again: ${resume(id)}`,
        );
    }
    const services = overrides.map(({ service }) => service);
    return warn(
        scope,
        `${services.join(", ")} of ${id} ${services.length === 1 ? "is" : "are"} OUT_OF_SERVICE in the registry${since}, and no drain is on record on this workstation.`,
        "The override was set manually: no gateway sends it calls for these services.",
        resume(id),
    );
}

function sinceOf(overrides: readonly Override[]): string {
    const times = overrides.flatMap(({ setAt }) => setAt ?? []);
    return times[0] === undefined ? "" : ` since ${dayAndTime(times[0].toISOString())}`;
}

/** E-ONE-04: half of the calls were still sent to an OUT_OF_SERVICE service, and the gateway of an OUT_OF_SERVICE instance serves as before. */
function withoutEffect(snapshot: Snapshot, instance: Instance): Judgement {
    const scope = about(instance);
    const overrides = overridesWithoutEffect(snapshot, instance);
    return overrides.length === 0
        ? pass(scope, "no status is set")
        : warn(
              scope,
              `A status override is set for ${instance.id}: ${overrides.join("; ")}.`,
              "It has no effect on routing in the single-service layout. It stays in the other registries after a crash and a restart.",
              `zowe ha resume --lpars ${instance.id}`,
          );
}

const resume = (id: string): string => `zowe ha resume --lpars ${id}`;
