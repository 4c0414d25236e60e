// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { textOf, valueAt } from "../yaml/configValue";
import type { ConfigView, InstanceView } from "./configView";
import { listed, sharing, toldOnce } from "./configView";

const namePath = ["zowe", "job", "name"] as const;

const jobNameOf = ({ effective }: InstanceView): string | undefined =>
    textOf(valueAt(effective, namePath))?.toUpperCase();

/** Names under which start, stop and commands reach different jobs (zowe-install-packaging `bin/commands/start`, `stop`; zowe-install-packaging#4320). */
export function jobNames({ config, instances }: ConfigView): readonly ConfigProblem[] {
    const main = textOf(valueAt(config.root, namePath))?.toUpperCase();
    return toldOnce([
        ...instances.flatMap((instance) => overridden(instance, main)),
        ...instances.flatMap(full),
        ...sharing(instances, sameJob).map(({ last, members }) =>
            problemAt(last.entry, {
                id: "HA-CFG13",
                severity: "WARNING",
                message: `${listed(members.map(({ id }) => id))} have the same job name, ${jobNameOf(last)}, on one system: a stop reaches both.`,
                remedy: `Set haInstances.${last.id}.zowe.job.name, and start it with that JOBNAME: zwe start cannot.`,
                instance: last.id,
            }),
        ),
    ]);
}

function overridden(instance: InstanceView, main: string | undefined): readonly ConfigProblem[] {
    const value = valueAt(instance.entry, namePath);
    const name = textOf(value)?.toUpperCase();
    if (name === undefined || name === main) {
        return [];
    }
    return [
        problemAt(value, {
            id: "HA-CFG13",
            severity: "WARNING",
            message: `zwe stop stops job ${name} for ${instance.id}, but zwe start starts it as ${main ?? "another"}.`,
            remedy: `Start it with zowe ha start or with JOBNAME=${name}, or remove the override.`,
            instance: instance.id,
        }),
    ];
}

function full(instance: InstanceView): readonly ConfigProblem[] {
    const name = jobNameOf(instance);
    return name?.length !== 8
        ? []
        : [
              problemAt(valueAt(instance.effective, namePath), {
                  id: "HA-CFG13",
                  severity: "WARNING",
                  message: `The job name ${name} has eight characters: z/OS gives it to child address spaces too, and MODIFY may answer IEE342I.`,
                  remedy: "Use at most seven characters (default ZWE1SV).",
              }),
          ];
}

function sameJob(instance: InstanceView): string | undefined {
    const name = jobNameOf(instance);
    return name === undefined || instance.systemName === undefined ? undefined : `${instance.systemName} ${name}`;
}
