// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../../model/observation";
import type { Answers } from "../../model/seen/answers";
import { zosmfSightings } from "../../probe/observe";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";

/** The snapshot with the additional answers, in the places where the rules of `status` look for them. */
export function withAnswers(snapshot: Snapshot, answers: Answers, circle: ZosmfCircle): Snapshot {
    const { members } = answers;
    return {
        ...snapshot,
        ...(members?.seen === true && !snapshot.members.seen
            ? { members: withValue(members, members.value.members), sysplexName: members.value.sysplexName }
            : {}),
        instances: snapshot.instances.map((sighting) => withLauncherLog(sighting, answers)),
        zosmf: zosmfSightings(circle, snapshot.takenAt),
        answers: { ...snapshot.answers, ...answers },
    };
}

function withLauncherLog(sighting: InstanceSighting, { launcherLogs }: Answers): InstanceSighting {
    const told = (launcherLogs ?? []).find(({ instanceId }) => instanceId === sighting.instance.id);
    return told === undefined || sighting.launcher.seen ? sighting : { ...sighting, launcher: told.log };
}
