// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ICommandDefinition } from "@zowe/imperative";
import { DeleteDefinition } from "./delete/Delete.definition";
import { GetDefinition } from "./get/Get.definition";
import { ListDefinition } from "./list/List.definition";
import { SetDefinition } from "./set/Set.definition";
import { StatusDefinition } from "./status/Status.definition";
import { VerifyDefinition } from "./verify/Verify.definition";

export const CacheDefinition: ICommandDefinition = {
    name: "cache",
    aliases: ["ca"],
    type: "group",
    summary: "Query the Caching Service of every instance, and prove that all are one store",
    description:
        "In high availability Zowe keeps its shared state in the Caching Service: revoked tokens, sticky sessions, data of extensions. If its members are not one cluster, Zowe appears to work until a user logs out on one LPAR and is still logged in on another. These commands show what each instance holds, side by side, and prove by writing whether all of them are one store. zowe ha keeps its own data in the namespace zowe-ha.",
    children: [StatusDefinition, ListDefinition, GetDefinition, SetDefinition, DeleteDefinition, VerifyDefinition],
};
