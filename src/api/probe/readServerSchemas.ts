// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ServerSchemas } from "../model/config/serverSchemas";
import type { ZosmfCircle } from "./ZosmfCircle";
import { jsonOf } from "./parse/jsonValue";

/** The schemas in the runtime directory (zowe-install-packaging `schemas`); null if they cannot be read, for any reason. */
export async function readServerSchemas(runtimeDirectory: string, circle: ZosmfCircle): Promise<ServerSchemas | null> {
    const read = async (name: string): Promise<unknown> => {
        const text = await circle.ask(({ files }) => files.text(`${runtimeDirectory}/schemas/${name}`));
        return text.seen ? jsonOf(text.value) : undefined;
    };
    const [base, common] = await Promise.all([read("zowe-yaml-schema.json"), read("server-common.json")]);
    return isSchema(base) && isSchema(common) ? { base, referred: [common] } : null;
}

function isSchema(value: unknown): boolean {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
