// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Settings } from "../../../model/config/settings";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { directoriesOf, mountOn, sightingsOf } from "./fileSystems";
import { about, aboutSysplex, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";

export const workspaceNotMounted: Rule = {
    id: "HA-FS02",
    slug: "workspace-not-mounted",
    title: "Every path of the configuration exists on every system",
    area: "zfs",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected:
        "runtime, workspace, log, extension and keystore directories and the configuration file are mounted on each system",
    impact: "The instance on that system cannot start, or loses its files while it runs.",
    remedy: "mount the file system with AUTOMOVE",
    source: "Zowe documentation, high availability; D OMVS,F; z/OSMF mounts service",
    access: "OPERCMDS MVS.DISPLAY.OMVS READ (console), or the z/OSMF files services of each system",
    needs: ["settings", "paths", "mounts", "members"],
    judge: (look) => {
        const { settings } = look;
        if (settings?.seen !== true) {
            return [unseenEvidence(aboutSysplex, settings, workspaceNotMounted.access)];
        }
        const directories = directoriesOf(look);
        return directories.length === 0
            ? [skip(aboutSysplex, "no directory with a readable setting is configured")]
            : look.decided.flatMap((decided) => judgeInstance(look.snapshot, decided, directories));
    },
};

function judgeInstance(
    snapshot: Snapshot,
    { instance, signs }: DecidedInstance,
    directories: Settings["directories"],
): readonly Judgement[] {
    const scope = about(instance);
    if (signs.system === "gone") {
        return [skip(scope, `${instance.systemName} is not in the sysplex`)];
    }
    const seen = directories.map((directory) => ({
        directory,
        mount: mountOn(snapshot, directory, instance.systemName),
    }));
    const missing = seen.filter(({ mount }) => mount.kind === "missing");
    if (missing.length > 0) {
        const paths = missing.map(({ directory }) => `${directory.purpose} ${directory.path}`).join(", ");
        const names = [...new Set(missing.flatMap(({ directory }) => namesOf(snapshot, directory)))];
        return [
            fail(
                scope,
                `Not mounted on ${instance.systemName}: ${paths}${names.length > 0 ? ` (${names.join(", ")})` : ""}.`,
                workspaceNotMounted.impact,
                `mount ${names.join(", ") || "it"} for the sysplex with AUTOMOVE; RO ${instance.systemName},D OMVS,F shows what is there`,
            ),
        ];
    }
    const unseen = seen.flatMap(({ mount }) => (mount.kind === "unseen" ? [mount.observation] : []));
    return unseen.length > 0
        ? [unseenEvidence(scope, unseen[0], workspaceNotMounted.access)]
        : [pass(scope, `${seen.length} paths exist`)];
}

/** The file system of the others that is mounted deepest in the path. */
function namesOf(snapshot: Snapshot, directory: Settings["directories"][number]): readonly string[] {
    const mounts = sightingsOf(snapshot, directory).flatMap(({ mount }) =>
        mount.seen && mount.value ? [mount.value] : [],
    );
    const deepest = Math.max(...mounts.map(({ mountPoint }) => mountPoint.length));
    return mounts.filter(({ mountPoint }) => mountPoint.length === deepest).map(({ fileSystemName }) => fileSystemName);
}
