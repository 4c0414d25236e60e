// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { sanitizedId } from "../../model/sanitizedId";
import type { Refusal } from "../../model/operation/plan";
import type { Instance, Sysplex } from "../../model/sysplex";
import { unknownSystem } from "../../model/sysplex";

/** Names with which Zowe would not do what was requested: refused before anything is sent. */
export function checkNames(instances: readonly Instance[]): Refusal | null {
    const evidence = instances.flatMap((instance) => [
        ...keyFaults(instance),
        ...(instance.guessedNames ?? []),
        ...jobNameFaults(instance),
    ]);
    return evidence.length === 0 ? null : configurationRefusal(evidence);
}

/** S, P and F find a job by its name on a system: if two instances have one name, the job is ambiguous. */
export function checkSharedJobs(instances: readonly Instance[], { instances: all }: Sysplex): Refusal | null {
    const evidence = new Set(instances.flatMap((instance) => sharedJobFault(instance, all)));
    return evidence.size === 0 ? null : configurationRefusal([...evidence]);
}

/** A start names the key in `haInstances`; without zowe.yaml it would be a guess, and a wrong one registers the wrong host (E-LCH-12). */
export function checkTopology(sysplex: Sysplex, verb: string): Refusal | null {
    return sysplex.topology === "zowe.yaml"
        ? null
        : configurationRefusal([
              `zowe ha ${verb} needs the Zowe configuration, which names each instance, its job and its system: set "zoweConfig" in the ha profile, or specify --zowe-config or --local-config.`,
          ]);
}

/** The value that zwe derives from HAINST; it looks up exactly that key, in lowercase (zowe-install-packaging `bin/libs/config.ts`; zowe-install-packaging#4704). */
function keyFaults({ id }: Instance): string[] {
    const sanitised = sanitizedId(id);
    return id === sanitised
        ? []
        : [
              `haInstances.${id} can never be matched: Zowe looks for "${sanitised}", and the instance would not find its section. Rename the key to "${sanitised}" in zowe.yaml.`,
          ];
}

/** Address spaces of the components get the same name, and commands go to them instead of the launcher (E-LCH-13). */
function jobNameFaults({ id, jobName }: Instance): string[] {
    return jobName.length < 8
        ? []
        : [
              `The job name ${jobName} of ${id} has 8 characters: P and F would reach its components' address spaces instead of the launcher. Set zowe.job.name to at most 7 characters.`,
          ];
}

function sharedJobFault({ systemName, jobName }: Instance, all: readonly Instance[]): string[] {
    const sharers = all.filter((one) => one.systemName === systemName && one.jobName === jobName).map(({ id }) => id);
    return systemName === unknownSystem || sharers.length < 2
        ? []
        : [
              `${sharers.join(" and ")} have the same job name, ${jobName}, on ${systemName}: a command for one of them would reach the other. Nothing was sent. Give each one a different job name in zowe.yaml, such as haInstances.${sharers.at(-1)}.zowe.job.name, then see zowe ha config validate.`,
          ];
}

export function configurationRefusal(evidence: readonly string[]): Refusal {
    return { ground: "configuration", reason: evidence.join("\n"), evidence, override: null };
}
