// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../model/sysplex";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { RegistrySighting } from "../../../model/seen/sightings";
import { isOfApiMediation } from "./registrants";
import { ownEntriesOf } from "../../state/registration";

/** Of a service that its owner has registered: in the single-service layout nothing else is called through another gateway (api-layer `application.yml` of `apiml`, `apiml.routing.ignoredServices`). */
export function isOnboarded(entry: EurekaInstance): boolean {
    return !isOfApiMediation(entry);
}

/** Its launcher started it: job, address spaces and ports of the instance prove that it has ended. */
export function isOwnComponent({ port }: EurekaInstance, { components }: Instance): boolean {
    return port !== null && components.some((component) => component.isEnabled && component.port === port);
}

/** The services of an instance that another's registry lists, without static definitions, which belong to their authors. */
export function onboardedAt(
    view: RegistrySighting,
    instance: Instance,
    instances: readonly Instance[],
): readonly EurekaInstance[] {
    return ownEntriesOf(view, instance, instances).filter((entry) => isOnboarded(entry) && !entry.isStatic);
}

/** `ZSS and APPSERVER`: each service once, in the words of the registry. */
export function serviceNames(entries: readonly EurekaInstance[]): string {
    return [...new Set(entries.map(({ app }) => app.toLowerCase()))].sort().join(", ");
}
