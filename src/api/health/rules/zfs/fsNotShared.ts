// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import { isWhole } from "../../../model/observation";
import type { Settings } from "../../../model/config/settings";
import type { SharingSighting } from "../../../model/seen/answers";
import type { MountedHere } from "./fileSystems";
import { directoriesOf, mountOn } from "./fileSystems";
import { aboutSysplex, aboutSystem, fail, pass, warn } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

/** Directories that are separate for every system, regardless of mounts. */
const ownOfSystem = /^\/(?:var|tmp|etc|dev|SYSTEM)(?:\/|$)|\$SYSNAME/;

export const fsNotShared: Rule = {
    id: "HA-FS01",
    slug: "fs-not-shared",
    title: "Zowe's file systems are shared by all systems",
    area: "zfs",
    severity: "CRITICAL",
    sets: ["prerequisite"],
    expected:
        "every system shares its file systems (SYSPLEX YES), and each path is the same file system with one owner everywhere",
    impact: "The instances see different configurations, workspaces and static definitions.",
    remedy: "SYSPLEX(YES) in BPXPRMxx; mount the file system once for the sysplex",
    source: "Zowe documentation, high availability: a shared file system between the LPARs; z/OS UNIX, shared file system",
    access: "OPERCMDS MVS.DISPLAY.OMVS READ and MVS.MODIFY.STC.BPXOINIT.BPXOINIT UPDATE (console), or the z/OSMF files services",
    needs: ["settings", "paths", "mounts", "sharing"],
    judge: (look) => {
        const sharing = answersOf(look.snapshot).sharing;
        const bad = [...(sharing === undefined ? [] : judgeSharing(look, sharing)), ...judgeDirectories(look)];
        return bad.length > 0 ? bad : [judgeRest(look, sharing)];
    },
};

function judgeSharing({ decided }: Look, { options, members }: SharingSighting): readonly Judgement[] {
    const alone = options.flatMap(({ systemName, options: seen }) =>
        seen.seen && !seen.value.sharesFileSystems ? [systemName] : [],
    );
    const active = decided.filter(({ signs }) => signs.system === "active");
    const names = isWhole(members) ? members.value.map(({ systemName }) => systemName) : null;
    const absent = active
        .map(({ instance }) => instance.systemName)
        .filter((name) => names !== null && !names.includes(name));
    return [...new Set([...alone, ...absent])].map((systemName) =>
        fail(
            aboutSystem(systemName),
            `${systemName} does not share its file systems with the sysplex (${alone.includes(systemName) ? "D OMVS,O: SYSPLEX=NO" : "not in FILESYS=DISPLAY,GLOBAL"}).`,
            fsNotShared.impact,
            `SYSPLEX(YES) in BPXPRMxx of ${systemName}, which requires an IPL`,
        ),
    );
}

interface Place {
    readonly directory: Settings["directories"][number];
    readonly mounts: readonly (MountedHere & { readonly systemName: string })[];
}

function judgeDirectories(look: Look): readonly Judgement[] {
    const common = directoriesOf(look).filter(({ mayDiffer }) => !mayDiffer);
    const places = common.map((directory): Place => ({ directory, mounts: mountsOf(look, directory) }));
    const apart = new Map<string, Place[]>();
    for (const place of places.filter(isApart)) {
        const words = place.mounts.map((one) => `${one.name} (owner ${one.ownerSystem ?? "?"}) on ${one.systemName}`);
        apart.set(words.join(", "), [...(apart.get(words.join(", ")) ?? []), place]);
    }
    const own = places.filter(({ directory }) => ownOfSystem.test(directory.path));
    return [
        ...[...apart].map(([words, those]) => notOne(words, those)),
        ...own.map(({ directory }) => notCommon(directory)),
    ];
}

function mountsOf({ sysplex, snapshot }: Look, directory: Place["directory"]): Place["mounts"] {
    return sysplex.instances.flatMap(({ systemName }) => {
        const mount = mountOn(snapshot, directory, systemName);
        return mount.kind === "mounted" ? [{ systemName, ...mount.mount }] : [];
    });
}

function isApart({ mounts }: Place): boolean {
    const owners = mounts.flatMap(({ ownerSystem }) => ownerSystem ?? []);
    return new Set(mounts.map(({ name }) => name)).size > 1 || new Set(owners).size > 1;
}

function notOne(words: string, places: readonly Place[]): Judgement {
    const paths = places.map(({ directory }) => `${directory.purpose} ${directory.path}`).join(", ");
    return fail(
        aboutSysplex,
        `Not one file system on every system: ${paths}: ${words}.`,
        fsNotShared.impact,
        fsNotShared.remedy,
    );
}

function notCommon({ purpose, path }: Place["directory"]): Judgement {
    return warn(
        aboutSysplex,
        `The ${purpose} directory ${path} is in a file system that is separate for each system.`,
        fsNotShared.impact,
        "move it to a file system that is mounted for the sysplex",
    );
}

/** No problem was found: whether enough was seen for a PASS. */
function judgeRest(look: Look, sharing: SharingSighting | undefined): Judgement {
    const present = look.decided.filter(({ signs }) => signs.system !== "gone");
    const unseen = present.flatMap(({ instance }) =>
        directoriesOf(look).flatMap((directory) => {
            const seen = mountOn(look.snapshot, directory, instance.systemName);
            return seen.kind === "unseen" ? [seen.observation] : [];
        }),
    );
    const { settings } = look;
    if (settings?.seen !== true) {
        return unseenEvidence(aboutSysplex, settings, fsNotShared.access);
    }
    if (unseen.length > 0) {
        return unseenEvidence(aboutSysplex, unseen[0], fsNotShared.access);
    }
    return isProven(sharing)
        ? pass(aboutSysplex, `${directoriesOf(look).length} paths, the same file systems on every system`)
        : unseenEvidence(aboutSysplex, sharing?.members, fsNotShared.access);
}

function isProven(sharing: SharingSighting | undefined): boolean {
    return sharing !== undefined && (isWhole(sharing.members) || sharing.options.every(({ options }) => options.seen));
}
