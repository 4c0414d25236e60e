// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { judgeSettings } from "../judgeSettings";
import type { Rule } from "../rule";

export const jobNameAsymmetry: Rule = {
    id: "HA-CFG13",
    slug: "job-name-asymmetry",
    title: "zwe start and zwe stop address the same job",
    area: "config",
    severity: "WARNING",
    sets: ["prerequisite"],
    expected: "zowe.job.name is not overridden below haInstances, and has at most 7 characters",
    impact: "zwe start ignores the override and zwe stop honors it: they address different jobs.",
    remedy: "remove the override of zowe.job.name, or shorten the name",
    source: "zwe bin/commands/start and stop; zowe/zowe-install-packaging#4320",
    access: "READ to the configuration files (z/OS UNIX or data set), through z/OSMF; or a copy with --local-config",
    needs: ["settings"],
    judge: (look) => judgeSettings(jobNameAsymmetry, look),
};
