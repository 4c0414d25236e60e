// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigProblem } from "../model/config/config";
import type { ServerSchemas } from "../model/config/serverSchemas";
import type { ZoweConfig } from "./yaml/effectiveConfig";
import { certificateSettings } from "./validation/certificateSettings";
import { clusterPeers } from "./validation/clusterPeers";
import type { ConfigCheck } from "./validation/configView";
import { toldOnce, viewConfig } from "./validation/configView";
import { gatewayPorts } from "./validation/gatewayPorts";
import { instanceHosts, zosmfHost } from "./validation/instanceHosts";
import { instanceIds } from "./validation/instanceIds";
import { jobNames } from "./validation/jobNames";
import { keyrings } from "./validation/keyrings";
import { misplacedKeys } from "./validation/misplacedKeys";
import { portConflicts } from "./validation/portConflicts";
import { schemaProblems } from "./validation/schemaProblems";
import { singleService } from "./validation/singleService";
import { storageDirectories } from "./validation/storageDirectories";
import { storageModes } from "./validation/storageModes";
import { systemMessages } from "./validation/systemMessages";
import { refusedKeys, unreadKeys } from "./validation/unknownKeys";
import { unevenComponents } from "./validation/unevenComponents";

export interface ValidationOptions {
    /** The schemas of the server; null: the built-in one, which covers only the settings that high availability depends on. */
    readonly schemas: ServerSchemas | null;
    /** The release that reads the file, such as `3.2.0`; null when it is not known. */
    readonly zoweVersion: string | null;
}

const checks: readonly ConfigCheck[] = [
    instanceIds,
    instanceHosts,
    portConflicts,
    gatewayPorts,
    clusterPeers,
    storageModes,
    storageDirectories,
    misplacedKeys,
    singleService,
    unevenComponents,
    jobNames,
    systemMessages,
    certificateSettings,
    keyrings,
    unreadKeys,
    zosmfHost,
];

const worstFirst: readonly string[] = ["CRITICAL", "WARNING", "INFO"];

/** Every problem that the configuration alone shows, the worst first; it sends no request and never throws. */
export function validateConfig(config: ZoweConfig, options: ValidationOptions): readonly ConfigProblem[] {
    const view = viewConfig(config, options.zoweVersion);
    const problems = [
        ...config.problems,
        ...schemaProblems(view, options.schemas),
        ...(options.schemas === null ? refusedKeys(view) : []),
        ...checks.flatMap((check) => check(view)),
    ];
    return [...toldOnce(problems)].sort(
        (one, other) => worstFirst.indexOf(one.severity) - worstFirst.indexOf(other.severity),
    );
}
