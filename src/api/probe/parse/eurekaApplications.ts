// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../model/seen/registryEntry";
import { readEurekaInstance } from "./eurekaInstance";
import { jsonOf, listOf, memberOf, objectOf, textOf } from "./jsonValue";
import { withOwnEntries } from "./ownEntries";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/**
 * `GET /eureka/apps` or `/eureka/apps/<APP>` with `Accept: application/json` (E-SEP-19).
 * An empty list is what a Discovery Service answers in its first half minute alone.
 */
export function parseEurekaApplications(body: string): Parsed<readonly EurekaInstance[]> {
    const json = jsonOf(body);
    const applications = memberOf(json, "applications");
    if (objectOf(applications)) {
        return readApplications(memberOf(applications, "application") ?? []);
    }
    const one = memberOf(json, "application");
    return objectOf(one) ? readApplications([one]) : notUnderstood("it is not a list of applications");
}

function readApplications(value: unknown): Parsed<readonly EurekaInstance[]> {
    const applications = listOf(value);
    if (!applications) {
        return notUnderstood("its applications are not a list");
    }
    const each = parseEach(applications, readApplication);
    return each.ok ? understood(withOwnEntries(each.value.flat())) : each;
}

function readApplication(application: unknown): Parsed<readonly EurekaInstance[]> {
    const instances = listOf(memberOf(application, "instance") ?? []);
    const name = textOf(memberOf(application, "name"));
    return instances
        ? parseEach(instances, (entry) => readEurekaInstance(entry, name))
        : notUnderstood(`the instances of ${name ?? "an application"} are not a list`);
}
