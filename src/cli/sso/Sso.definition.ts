// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { VerifyDefinition } from "./verify/Verify.definition";

export const SsoDefinition: ICommandDefinition = {
    name: "sso",
    aliases: ["so"],
    type: "group",
    summary: "Prove that a login and a logout at one instance count at every other",
    description:
        "In high availability, a user logs in once and may reach another instance with each call. These commands prove with a token of your own that every instance accepts it, and that none accepts it after a logout.",
    children: [VerifyDefinition],
};
