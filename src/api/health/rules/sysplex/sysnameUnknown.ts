// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import type { Observation } from "../../../model/observation";
import { isWhole } from "../../../model/observation";
import type { Instance, Sysplex } from "../../../model/sysplex";
import type { InstanceSighting, Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const sysnameUnknown: Rule = {
    id: "HA-SYS02",
    slug: "sysname-unknown",
    title: "Every sysname of the configuration is an existing system",
    area: "sysplex",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "each sysname of haInstances is the system on which its instance runs",
    impact: "Commands are routed to a system that does not exist, or to a system on which the instance does not run.",
    remedy: "correct haInstances.<id>.sysname in zowe.yaml",
    source: "zowe/zowe-install-packaging#1629, #1719; D XCF,S,ALL and the registry's zos.sysname",
    access: "OPERCMDS MVS.DISPLAY.XCF READ, through the z/OSMF console services",
    needs: ["members"],
    judge: (look) =>
        look.sysplex.topology === "profile"
            ? [skip(aboutSysplex, "the profile names no zowe.yaml: system names are assumptions")]
            : look.decided.map((decided) => judgeOne(look, decided)),
};

function judgeOne({ sysplex, snapshot }: Look, { instance, sighting }: DecidedInstance): Judgement {
    const scope = about(instance);
    const registered = registeredSystem(snapshot, instance);
    if (registered !== null && registered !== instance.systemName) {
        return mistaken(instance, `its Caching Service registered from ${registered}`, registered);
    }
    const { members } = snapshot;
    if (!members.seen) {
        return judgeByRegistration(scope, registered, members);
    }
    const names = members.value.map(({ name }) => name);
    if (names.includes(instance.systemName)) {
        return pass(scope, `${instance.systemName} is a member of the sysplex`);
    }
    return isWhole(members)
        ? judgeAbsent(sysplex, names, instance, sighting)
        : unseenEvidence(scope, members, sysnameUnknown.access);
}

function judgeByRegistration(scope: Scope, registered: string | null, members: Observation<unknown>): Judgement {
    return registered === null
        ? unseenEvidence(scope, members, sysnameUnknown.access)
        : pass(scope, `${registered} registered it`);
}

function judgeAbsent(
    sysplex: Sysplex,
    names: readonly string[],
    instance: Instance,
    { gateway }: InstanceSighting,
): Judgement {
    const spare = names.filter((name) => !sysplex.instances.some(({ systemName }) => systemName === name));
    const likely = spare.find((name) => isMistypedFrom(instance.systemName, name)) ?? null;
    if (likely !== null) {
        return mistaken(instance, `the sysplex has ${likely}, which no instance names`, likely);
    }
    return gateway.seen
        ? mistaken(
              instance,
              `the sysplex has no such system, but the instance answers`,
              spare.length === 1 ? (spare[0] ?? null) : null,
          )
        : skip(
              about(instance),
              `${instance.systemName} is not in the sysplex now; there is no evidence that the name is wrong`,
          );
}

function mistaken(instance: Instance, evidence: string, likely: string | null): Judgement {
    return fail(
        about(instance),
        `haInstances.${instance.id}.sysname is ${instance.systemName}, but ${evidence}.`,
        sysnameUnknown.impact,
        `set haInstances.${instance.id}.sysname${likely === null ? " to the system on which it runs, " : `: ${likely} `}in zowe.yaml`,
    );
}

/** Only the Java enabler registers it, so only the Caching Service shows it (api-layer `DefaultCustomMetadataHelper`). */
function registeredSystem(snapshot: Snapshot, instance: Instance): string | null {
    const host = instance.hostname.toLowerCase();
    const own = snapshot.registries.flatMap(({ entries }) =>
        entries.seen
            ? entries.value.filter(({ hostName, systemName }) => hostName === host && systemName !== null)
            : [],
    );
    return own[0]?.systemName?.toUpperCase() ?? null;
}

/** One character exchanged, added or omitted. */
function isMistypedFrom(one: string, other: string): boolean {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    const differs = [...short].findIndex((letter, index) => letter !== long[index]);
    const at = differs < 0 ? short.length : differs;
    return short.length === long.length
        ? short.slice(at + 1) === long.slice(at + 1)
        : long.length === short.length + 1 && short.slice(at) === long.slice(at + 1);
}
