// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { isSilent } from "../../../model/observation";
import type { Sysplex, ZosmfServer } from "../../../model/sysplex";
import type { Settings } from "../../../model/config/settings";
import type { Distributed } from "../entryTargets";
import { distributedEntries } from "../entryTargets";
import { aboutSystem, aboutSysplex, inform, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { settingsOf } from "../../state/look";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

export const zosmfSingle: Rule = {
    id: "HA-ZMF02",
    slug: "zosmf-single",
    title: "z/OSMF runs on two systems, behind one address that Zowe uses",
    area: "zosmf",
    severity: "WARNING",
    sets: ["default", "prerequisite"],
    expected: "two z/OSMF servers on different systems behind one DVIPA, which zOSMF.host names",
    impact: "If that system is lost, no user can log in to Zowe, even if everything else is redundant.",
    remedy: "configure z/OSMF high availability: two autostart groups and one DVIPA",
    source: "Zowe documentation, z/OSMF high availability; docs/evidence.md E-SET-03",
    access: "READ to the job list for IZUSVR* (JESSPOOL), through z/OSMF",
    needs: ["settings", "zosmfServers", "distribution", "names"],
    judge: (look) => {
        const known = settingsOf(look);
        return [
            ...(known === null ? [] : pointsAtOne(known)),
            judgeServers(look, known?.authenticationProvider ?? "zosmf"),
        ];
    },
};

function pointsAtOne({ problems }: Settings): readonly Judgement[] {
    return problems
        .filter(({ id }) => id === zosmfSingle.id)
        .map(({ message, remedy }) => warn(aboutSysplex, message, zosmfSingle.impact, remedy));
}

function judgeServers(look: Look, provider: string): Judgement {
    const servers = answersOf(look.snapshot).zosmfServers;
    if (servers?.jobs.seen !== true) {
        return unseenEvidence(aboutSysplex, servers?.jobs, zosmfSingle.access);
    }
    const running = servers.jobs.value;
    const systems = [...new Set(running.flatMap(({ systemName }) => (systemName === null ? [] : [systemName])))].sort();
    if (running.length === 0) {
        return skip(aboutSysplex, "no job IZUSVR* is listed; z/OSMF may run under another name");
    }
    if (systems.length > 1) {
        return several(look, systems);
    }
    const where = "the system of each IZUSVR job (exec-system, or READ to its JESMSGLG)";
    return running.length > systems.length
        ? unseenEvidence(aboutSysplex, undefined, where)
        : { ...single(systems, provider), ...causeOf(look, systems) };
}

/** One that the profile names on another system does not answer: there were two. */
function causeOf({ sysplex, snapshot }: Look, systems: readonly string[]): Pick<Judgement, "causedBy"> {
    const elsewhere = snapshot.zosmf.find(({ server, answer }) => {
        const systemName = systemOf(sysplex, server);
        return isSilent(answer) && systemName !== null && !systems.includes(systemName);
    });
    const name = elsewhere?.server.declaredFor ?? null;
    return name === null ? {} : { causedBy: { rule: "HA-ZMF01", scope: aboutSystem(name) } };
}

/** It may be declared for an instance or for a system. */
function systemOf({ instances }: Sysplex, { declaredFor }: ZosmfServer): string | null {
    const name = declaredFor?.toUpperCase() ?? null;
    return instances.find(({ id }) => id.toUpperCase() === name)?.systemName ?? name;
}

/** The effect if the only z/OSMF that answers ends. */
function single(systems: readonly string[], provider: string): Judgement {
    const measured = `z/OSMF runs on ${systems.join("")} only: it has one autostart group and is a single point of failure.`;
    const remedy =
        "give a second system an IZUPRMxx with another AUTOSTART_GROUP, SERVER_PROC and USER_DIR, and distribute a DVIPA to both";
    return provider === "zosmf"
        ? warn(
              aboutSysplex,
              measured,
              `If ${systems.join("")} is lost, no user can log in to Zowe, and zowe ha has no access to z/OS.`,
              remedy,
          )
        : inform(
              aboutSysplex,
              measured,
              `Zowe logs in through ${provider}; only zowe ha and direct users of z/OSMF are affected.`,
              remedy,
          );
}

function several(look: Look, systems: readonly string[]): Judgement {
    const entry = distributedEntries(look).find(({ what }) => what === "z/OSMF");
    const how = entry !== undefined && entry.targets.length > 1 ? behind(entry) : "each at its own address";
    return pass(aboutSysplex, `z/OSMF runs on ${systems.join(" and ")}, ${how}`);
}

function behind({ host, port, targets }: Distributed): string {
    return `behind ${host}:${port} (${targets[0]?.method ?? "distributed"}, ${targets.length} targets)`;
}
