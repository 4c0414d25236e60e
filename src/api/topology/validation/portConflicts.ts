// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { lookUp } from "../yaml/effectiveConfig";
import type { ConfigView, Group, InstanceView } from "./configView";
import { listed, listeners, sharing } from "./configView";

interface Listener {
    readonly instance: InstanceView;
    readonly path: string;
    readonly port: number;
}

/** A port that two of the components on one system listen on (E-SET-01). */
export function portConflicts({ instances }: ConfigView): readonly ConfigProblem[] {
    const all = instances.flatMap((instance) => listeners(instance).map((listener) => ({ instance, ...listener })));
    return sharing(all, placeOf).map(conflict);
}

/** The scope in which a port is unique: the system, otherwise the host, otherwise the instance. */
function placeOf({ instance, port }: Listener): string {
    return `${instance.systemName ?? instance.hostname?.toLowerCase() ?? `instance ${instance.id}`} ${port}`;
}

function isWritten({ instance, path }: Listener): boolean {
    return lookUp(instance.effective, path)?.origin.kind === "haInstances";
}

/** Reported for the instance that overrides the port, where it is easiest to correct. */
function conflict({ last, members }: Group<Listener>): ConfigProblem {
    const { instance, path, port } = members.findLast(isWritten) ?? last;
    const names = members.map((each) => `${each.path} of ${each.instance.id}`);
    const where = instance.systemName ?? instance.hostname ?? "one system";
    const value = lookUp(instance.effective, path);
    return problemAt(value?.origin.kind === "defaults" ? instance.entry : value, {
        id: "HA-CFG03",
        severity: "CRITICAL",
        message: `${listed(names)} are all ${port} on ${where}: only the one that starts first gets it.`,
        remedy: `Set haInstances.${instance.id}.${path} to a free port, or disable the component there.`,
        instance: instance.id,
    });
}
