// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { gapsOf } from "../../model/observation";
import { meaningOf } from "../../model/unseenReason";
import type { InstanceState, StatusReport } from "../../model/status";
import type { Sysplex } from "../../model/sysplex";
import type { Look } from "../state/look";

type Missing = StatusReport["missing"];

/** The facts that were requested but not seen and that affect the verdict; each reason once. */
export function missingOf({ sysplex, snapshot, decided }: Look): Missing {
    const wanted = [
        { what: "launcher jobs", observation: snapshot.launcherJobs },
        ...(decided.some(({ signs }) => signs.system === "unknown") || !snapshot.members.seen
            ? [{ what: "members of the sysplex", observation: snapshot.members }]
            : []),
        ...(decided.every(({ signs }) => signs.registered === "unknown")
            ? snapshot.registries.map(({ instanceId, kind, entries }) => ({
                  what: `registry (${kind} of ${instanceId})`,
                  observation: entries,
              }))
            : []),
        ...(snapshot.launcherJobs.seen
            ? decided.map(({ instance, sighting }) => ({
                  what: `launcher job of ${instance.id}`,
                  observation: sighting.activeJob,
              }))
            : []),
        ...decided.flatMap(({ instance, sighting, state }) =>
            state === "READY"
                ? []
                : [
                      { what: `gateway health of ${instance.id}`, observation: sighting.gateway },
                      { what: `address spaces of ${instance.id}`, observation: sighting.addressSpaces },
                  ],
        ),
    ];
    const gaps = wanted.flatMap(({ what, observation }) => {
        const isMissing = !observation.seen && meaningOf(observation.reason).isGap;
        return isMissing ? [{ what, why: observation.why }] : gapsOf(observation).map((why) => ({ what, why }));
    });
    return [
        ...gaps,
        ...guessed(
            sysplex,
            decided.map(({ state }) => state),
        ),
    ];
}

/** Without zowe.yaml, systems and ports are guessed: an instance that is not READY may be healthy on another system. */
function guessed({ topology }: Sysplex, states: readonly InstanceState[]): Missing {
    return topology === "profile" && states.some((state) => state !== "READY")
        ? [
              {
                  what: "the Zowe configuration",
                  why: 'the profile does not name it, so instances, systems and ports are assumptions: set "zoweConfig", or specify --local-config',
              },
          ]
        : [];
}
