// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../../model/config/config";
import { problemAt } from "../problemAt";
import { sanitizedId } from "../../model/sanitizedId";
import type { ConfigView, InstanceView } from "./configView";
import { listed, sharing } from "./configView";

/** The launcher keeps an id in 64 bytes (launcher `src/main.c`). */
const longestId = 63;

/**
 * Ids that Zowe cannot match: it looks for the started id in lowercase, and zwe also replaces everything except letters
 * and digits by `_`. There is no message; the instance then registers under the external domain (zowe-install-packaging#4704,
 * zowe-install-packaging#3870).
 */
export function instanceIds({ instances }: ConfigView): readonly ConfigProblem[] {
    const configured = instances.filter(({ entry }) => entry !== undefined);
    return [...configured.flatMap(idProblems), ...collisions(configured), ...otherThanSystem(configured)];
}

function idProblems({ id, entry }: InstanceView): readonly ConfigProblem[] {
    const wanted = sanitizedId(id);
    if (id !== wanted) {
        return [
            problemAt(entry, {
                id: "HA-CFG02",
                severity: "CRITICAL",
                message:
                    `Zowe cannot match the id haInstances.${id}: it looks for "${wanted}", finds nothing, ` +
                    "and registers the instance under the external domain without a message.",
                remedy: `Rename haInstances.${id} to ${wanted}, then stop the instance and start it with HAINST=${wanted}.`,
                instance: id,
            }),
        ];
    }
    if (id.length > longestId || !/^[a-z]/.test(id)) {
        return [
            problemAt(entry, {
                id: "HA-CFG02",
                severity: id.length > longestId ? "CRITICAL" : "INFO",
                message:
                    id.length > longestId
                        ? `The id haInstances.${id.slice(0, 20)}... has ${id.length} characters; the launcher keeps ${longestId}.`
                        : `The id haInstances.${id} does not begin with a letter; a later Zowe may refuse it.`,
                remedy: "Use the system name in lowercase.",
                instance: id,
            }),
        ];
    }
    return [];
}

function collisions(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    return sharing(instances, ({ id }) => sanitizedId(id)).map(({ first, last, members }) =>
        problemAt(last.entry, {
            id: "HA-CFG02",
            severity: "CRITICAL",
            message: `The ids ${listed(members.map(({ id }) => id))} are the same for Zowe: "${sanitizedId(first.id)}".`,
            remedy: "Give each instance its own id of lowercase letters and digits.",
        }),
    );
}

function otherThanSystem(instances: readonly InstanceView[]): readonly ConfigProblem[] {
    return instances
        .filter(({ id, systemName }) => systemName !== undefined && sanitizedId(systemName) !== sanitizedId(id))
        .map(({ id, systemName, entry }) =>
            problemAt(entry, {
                id: "HA-CFG08",
                severity: "INFO",
                message: `The id ${id} is not its system's name (${systemName}): if the instance is started without HAINST, it is not found.`,
                remedy: `Always start it with HAINST=${id}, or rename it to ${sanitizedId(systemName ?? id)}.`,
                instance: id,
            }),
        );
}
