// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, fail } from "../judgement";
import { judgeMounts, purposes } from "./judgeMounts";
import type { Rule } from "../rule";

export const workspaceReadOnly: Rule = {
    id: "HA-FS03",
    slug: "workspace-read-only",
    title: "Zowe can write to workspace and logs",
    area: "zfs",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "MODE=RDWR for the file systems of workspace and logs",
    impact: "The instance does not start (ZWEL0110E, ZWEL0057E).",
    remedy: "remount it read-write",
    source: "zowe/zowe-install-packaging#752, #1942; message BPXO045I",
    access: "OPERCMDS MVS.DISPLAY.OMVS READ (console), or the z/OSMF files services",
    needs: ["settings", "paths", "mounts"],
    judge: (look) =>
        judgeMounts(workspaceReadOnly, look, (instance, mount, directories) => {
            const written = directories.filter(({ isWritten }) => isWritten);
            const scope = about(instance);
            if (!mount.isReadOnly || written.length === 0) {
                return null;
            }
            const measured = `${mount.name} (${purposes(written)}) is mounted read-only on ${instance.systemName}.`;
            const remedy = `chmount -w ${written[0]?.path ?? ""}, or remount ${mount.name} with MODE(RDWR)`;
            // If the right file system is not mounted, the path is in a different one.
            const causedBy = { rule: "HA-FS02", scope };
            return { ...fail(scope, measured, workspaceReadOnly.impact, remedy), causedBy };
        }),
};
