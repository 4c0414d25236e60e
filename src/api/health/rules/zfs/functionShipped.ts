// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, warn } from "../judgement";
import { judgeMounts, purposes } from "./judgeMounts";
import type { Rule } from "../rule";

export const functionShipped: Rule = {
    id: "HA-FS06",
    slug: "function-shipped",
    title: "Every system reaches Zowe's file systems directly",
    area: "zfs",
    severity: "WARNING",
    sets: ["full"],
    expected: "CLIENT=N on every system: sysplex-aware",
    impact: "Every read and write goes through the owner: access is slow, and it stops while the owner is lost.",
    remedy: "mount it RWSHARE; check the path to its volumes",
    source: "z/OS zFS administration, sysplex-aware file systems; message BPXO045I",
    access: "OPERCMDS MVS.DISPLAY.OMVS READ (console)",
    needs: ["settings", "paths", "displays"],
    judge: (look) =>
        judgeMounts(functionShipped, look, (instance, mount, directories) =>
            mount.isClient === true
                ? warn(
                      about(instance),
                      `${mount.name} (${purposes(directories)}) is reached from ${instance.systemName} through its owner ${mount.ownerSystem ?? ""} (CLIENT=Y).`,
                      functionShipped.impact,
                      `remount ${mount.name} with PARM('RWSHARE'), or check the path from ${instance.systemName} to its volumes`,
                  )
                : null,
        ),
};
