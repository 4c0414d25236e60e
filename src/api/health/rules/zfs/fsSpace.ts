// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Mount } from "../../../model/seen/zosmf";
import { directoriesOf, mountFacts, sightingsOf } from "./fileSystems";
import { aboutSysplex, pass, skip, warn } from "../judgement";
import type { Rule } from "../rule";
import { unseenEvidence } from "../unseenEvidence";
import type { Look } from "../../state/look";

const scarcePercent = 15;

export const fsSpace: Rule = {
    id: "HA-FS07",
    slug: "fs-space",
    title: "The file systems that Zowe writes to have free space",
    area: "zfs",
    severity: "WARNING",
    sets: ["default", "full"],
    expected: "at least 15% of the file systems of workspace and logs is free",
    impact: "If it is full, the Caching Service loses writes and no instance can start.",
    remedy: "zfsadm grow; remove old logs",
    source: "messages IOEZ00078E, EDC5133I; z/OSMF mounts service",
    access: "the z/OSMF files services (READ)",
    needs: ["settings", "paths"],
    judge: (look) => judgeSpace(look),
};

function judgeSpace(look: Look): readonly Judgement[] {
    const { settings } = look;
    if (settings?.seen !== true) {
        return [unseenEvidence(aboutSysplex, settings, fsSpace.access)];
    }
    const written = directoriesOf(look).filter(({ isWritten }) => isWritten);
    const mounts = written.flatMap((directory) => mountFacts(look.snapshot, directory) ?? []);
    const byName = new Map(mounts.map((mount) => [mount.fileSystemName, mount]));
    const [first] = written;
    if (first === undefined) {
        return [skip(aboutSysplex, "nothing is written")];
    }
    return byName.size === 0
        ? [unseenEvidence(aboutSysplex, sightingsOf(look.snapshot, first)[0]?.mount, fsSpace.access)]
        : [...byName.values()].map(judgeOne);
}

function judgeOne({ fileSystemName, blocks, blocksAvailable }: Mount): Judgement {
    if (blocks === null || blocksAvailable === null || blocks === 0) {
        return skip(aboutSysplex, `${fileSystemName} does not report its space`);
    }
    const free = Math.floor((100 * blocksAvailable) / blocks);
    return free >= scarcePercent
        ? pass(aboutSysplex, `${fileSystemName}: ${free} % free`)
        : warn(
              aboutSysplex,
              `${fileSystemName} is ${100 - free} % full.`,
              fsSpace.impact,
              `zfsadm grow -aggregate ${fileSystemName} -size 0; remove old logs`,
          );
}
