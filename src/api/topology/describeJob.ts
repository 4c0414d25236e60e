// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import { isMemberName } from "../model/zosNames";
import type { Described } from "./problemAt";
import type { ConfigProblem } from "../model/config/config";
import { problemAt } from "./problemAt";
import type { ConfigPath, MapValue } from "./yaml/configValue";
import { textOf, valueAt } from "./yaml/configValue";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { makeHaConfig } from "./yaml/effectiveConfig";

type Job = Pick<Instance, "jobName" | "jobPrefix" | "procedureName" | "zisProcedureName" | "zweStartJobName">;

const namePath: ConfigPath = ["zowe", "job", "name"];

/**
 * The names of the started task. `zwe stop` honors `haInstances.<id>.zowe.job.name` and so does this program; `zwe start`
 * ignores it, and its name is kept beside (zowe-install-packaging `bin/commands/start`, `stop`).
 */
export function describeJob(config: ZoweConfig, key: string | null, id: string): Described<Job> {
    const effective = makeHaConfig(config, key);
    const problems: ConfigProblem[] = [];
    const read = (root: MapValue, path: ConfigPath, fallback: string) => {
        const value = valueAt(root, path);
        const name = textOf(value)?.toUpperCase();
        if (name !== undefined && isMemberName(name)) {
            return name;
        }
        problems.push(
            problemAt(value, {
                id: "HA-CFG02",
                severity: "WARNING",
                message: `${path.join(".")} of ${id} is not a readable name; ${fallback} is used.`,
                remedy: "Specify 1 to 8 of A-Z 0-9 $ # @, not beginning with a digit.",
                instance: id,
            }),
        );
        return fallback;
    };
    const jobName = read(effective, namePath, "ZWE1SV");
    const mainName = textOf(valueAt(config.root, namePath))?.toUpperCase() ?? jobName;
    return {
        value: {
            jobName,
            ...(mainName === jobName ? {} : { zweStartJobName: mainName }),
            jobPrefix: read(effective, ["zowe", "job", "prefix"], "ZWE1"),
            procedureName: read(config.root, ["zowe", "setup", "security", "stcs", "zowe"], "ZWESLSTC"),
            ...zisName(config),
        },
        problems,
    };
}

/** Reported only if it is configured: an instance without zss needs none. */
function zisName(config: ZoweConfig): Pick<Job, "zisProcedureName"> {
    const name = textOf(valueAt(config.root, ["zowe", "setup", "security", "stcs", "zis"]))?.toUpperCase();
    return name !== undefined && isMemberName(name) ? { zisProcedureName: name } : {};
}
