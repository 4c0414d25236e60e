// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { Settings } from "../../../model/config/settings";
import { directoriesOf, mountOn } from "./fileSystems";
import type { MountedHere } from "./fileSystems";
import { about, aboutSysplex, pass, skip } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

type Directory = Settings["directories"][number];

/** The problem of one file system on one system; null: none. */
type JudgeMount = (instance: Instance, mount: MountedHere, directories: readonly Directory[]) => Judgement | null;

/** A rule about every file system that Zowe uses, on every system; a file system of several directories is judged once. */
export function judgeMounts(rule: Rule, look: Look, judge: JudgeMount): readonly Judgement[] {
    const { settings } = look;
    if (settings?.seen !== true) {
        return [unseenEvidence(aboutSysplex, settings, rule.access)];
    }
    return directoriesOf(look).length === 0
        ? [skip(aboutSysplex, "no directory with a readable setting is configured")]
        : look.decided.flatMap(({ instance, signs }) =>
              signs.system === "gone"
                  ? [skip(about(instance), `${instance.systemName} is not in the sysplex`)]
                  : judgeInstance(rule, instance, look, judge),
          );
}

function judgeInstance(rule: Rule, instance: Instance, look: Look, judge: JudgeMount): readonly Judgement[] {
    const looked = directoriesOf(look).map((directory) => ({
        directory,
        seen: mountOn(look.snapshot, directory, instance.systemName),
    }));
    const mounted = new Map<string, { readonly mount: MountedHere; readonly directories: Directory[] }>();
    for (const { directory, seen } of looked) {
        if (seen.kind === "mounted") {
            const entry = mounted.get(seen.mount.name) ?? { mount: seen.mount, directories: [] };
            entry.directories.push(directory);
            mounted.set(seen.mount.name, entry);
        }
    }
    const bad = [...mounted.values()].flatMap(({ mount, directories }) => judge(instance, mount, directories) ?? []);
    const unseen = looked.flatMap(({ seen }) => (seen.kind === "unseen" ? [seen.observation] : []));
    if (bad.length > 0) {
        return bad;
    }
    return unseen.length > 0
        ? [unseenEvidence(about(instance), unseen[0], rule.access)]
        : [pass(about(instance), `${mounted.size} file systems: ${[...mounted.keys()].join(", ")}`)];
}

/** `workspace, logs`. */
export function purposes(directories: readonly Directory[]): string {
    return directories.map(({ purpose }) => purpose).join(", ");
}
