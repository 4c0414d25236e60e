// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";
import { observeDiscoveries } from "../../execute/registry/registrySteps";
import { describeStranger } from "../../plan/outcome/describeStranger";
import type { OperationWork } from "./operation";

/**
 * The same work for hosts that are registered but not in the configuration: they join the sysplex for this operation, so that they are
 * observed and judged like every instance.
 * @throws ConfigurationError if a host is that of a configured instance
 */
export async function withStrangers(work: OperationWork, hosts: readonly string[]): Promise<OperationWork> {
    const { open } = work;
    const { instances } = open.sysplex;
    const [neighbor] = instances;
    const known = instances.find(({ hostname }) => hosts.some((host) => host.toLowerCase() === hostname.toLowerCase()));
    if (known !== undefined) {
        throw new ConfigurationError(`"${known.hostname}" is the host of ${known.id}: use --lpars ${known.id}.`, {
            option: "instance",
        });
    }
    if (neighbor === undefined) {
        return work;
    }
    const views = await observeDiscoveries(open);
    const entries = views.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const strangers = hosts.map((host) => describeStranger(host, entries, neighbor));
    const sysplex = { ...open.sysplex, instances: [...instances, ...strangers] };
    return { ...work, open: { ...open, sysplex }, targets: strangers.map(({ id }) => id) };
}
