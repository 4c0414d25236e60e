// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../../model/observation";
import type { Answers } from "../../model/seen/answers";
import type { Supplement } from "../../model/seen/supplement";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";

/** Everything that was asked. */
export type Found = Answers & Partial<Supplement>;

/** The snapshot with what was asked: each fact in its one place. */
export function withFound(
    snapshot: Snapshot,
    { members, launcherLogs = [], caches = [], ...answers }: Found,
): Snapshot {
    return {
        ...snapshot,
        ...(members ? membersFrom(members) : {}),
        instances: snapshot.instances.map((sighting) =>
            [launcherLogs, caches].reduce<InstanceSighting>(supplemented, sighting),
        ),
        answers: { ...snapshot.answers, ...answers },
    };
}

function membersFrom(members: NonNullable<Found["members"]>): Partial<Snapshot> {
    return members.seen
        ? { members: withValue(members, members.value.members), sysplexName: members.value.sysplexName }
        : { members };
}

function supplemented(
    sighting: InstanceSighting,
    found: Supplement["launcherLogs"] | Supplement["caches"],
): InstanceSighting {
    const own = found.find(({ instanceId }) => instanceId === sighting.instance.id);
    return own === undefined ? sighting : { ...sighting, ...own.seen };
}
