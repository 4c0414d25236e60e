// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { actionOptions, measureOption } from "../arguments/actionOptions";
import { timeoutSeconds } from "../arguments/defaults";
import { actionExitCodes, connectionOptions, timeoutOption } from "../arguments/options";

export const ResumeDefinition: ICommandDefinition = {
    name: "resume",
    aliases: ["rsm"],
    type: "command",
    summary: "Put drained instances back into the routing of every gateway",
    description: `Clears every override of an instance, regardless of its origin (a drain, another user, or a crash that preserved it), resumes the distributed entry port if there is one, and proves that every gateway routes to the instance again. In the single-service layout, overrides do not affect routing: they are removed from each registry, and the distributor puts the instance back. The command requires a client certificate that the Discovery Services trust. ${actionExitCodes}`,
    handler: "lib/src/cli/resume/Resume.handler",
    options: [...actionOptions, measureOption, timeoutOption(timeoutSeconds.resume), ...connectionOptions],
    examples: [
        { description: "Put one instance back", options: "--lpars lpar2" },
        { description: "Clear every remaining override", options: "--all-lpars" },
    ],
};
