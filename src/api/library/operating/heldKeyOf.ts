// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { fewAtOnce } from "../../caching/fewAtOnce";
import { WrittenKey } from "../../caching/holding/writtenKey";
import type { HeldKey } from "../../ports/heldKey";
import { requestsAtOnce } from "../looking/openCaches";
import type { OpenSysplex } from "../looking/withSysplex";

/** No operation takes longer; after that, `cache verify` removes the key of a program that was killed and that nobody continued. */
const keyLifeMs = 86_400_000;

/** The key with which an operation proves that the cache survives: it bears its id. Nothing is sent before it is written. */
export function heldKeyOf({ sysplex, ports }: OpenSysplex, operationId: string): HeldKey {
    const everybody = sysplex.instances.filter(({ cachingService }) => cachingService !== null);
    const apiMediation = fewAtOnce(ports.apiMediation, requestsAtOnce);
    const { tlsPeer, clock } = ports;
    const keyPorts = { apiMediation, tlsPeer, clock, sysplexTime: () => ports.sysplexTime() };
    return new WrittenKey({ everybody, runId: operationId, lifeMs: keyLifeMs }, keyPorts);
}
