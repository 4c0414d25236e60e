// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, warn } from "../judgement";
import { judgeMounts, purposes } from "./judgeMounts";
import type { Rule } from "../rule";

export const noAutomove: Rule = {
    id: "HA-FS04",
    slug: "no-automove",
    title: "The Zowe file systems move to another owner when their owner is lost",
    area: "zfs",
    severity: "WARNING",
    sets: ["prerequisite"],
    expected: "AUTOMOVE=Y for every file system that all instances use",
    impact: "When its owner is IPLed, the file system is lost on every system, and every instance fails with it.",
    remedy: "chmount -a yes, and AUTOMOVE in BPXPRMxx",
    source: "z/OS UNIX, shared file system; message BPXO045I",
    access: "OPERCMDS MVS.DISPLAY.OMVS READ (console), or the z/OSMF files services",
    needs: ["settings", "paths", "mounts"],
    judge: (look) =>
        judgeMounts(noAutomove, look, (instance, mount, directories) => {
            const isShared = directories.some(({ mayDiffer }) => !mayDiffer);
            return mount.automove === null || mount.automove === "Y" || mount.automove === "I" || !isShared
                ? null
                : warn(
                      about(instance),
                      `${mount.name} (${purposes(directories)}) is AUTOMOVE=${mount.automove}, its owner is ${mount.ownerSystem ?? "not reported"}.`,
                      noAutomove.impact,
                      `chmount -a yes ${directories[0]?.path ?? ""}; AUTOMOVE in BPXPRMxx`,
                  );
        }),
};
