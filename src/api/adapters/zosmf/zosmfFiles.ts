// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Get, List } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import type { Files } from "../../ports/zosmf";
import { parseDirectoryList } from "../../probe/parse/directoryList";
import { parseMountList } from "../../probe/parse/mountList";
import { decodeUnixText } from "./decodeUnixText";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";
import { readWith } from "./zosmfSpool";

export function zosmfFiles(call: ZosmfCall): Files {
    return {
        text: (path) => text(call, path),
        member: (dataSetMember) =>
            callZosmf(
                call,
                dataSetMember,
                async (session) => (await Get.dataSet(session, dataSetMember)).toString("utf8"),
                (value, provenance) => ({ seen: true, value, ...provenance }),
            ),
        list: (path) =>
            callZosmf(
                call,
                `directory ${path}`,
                async (session): Promise<unknown> => (await List.fileList(session, path)).apiResponse,
                readWith(parseDirectoryList),
            ),
        mounts: (path) =>
            callZosmf(
                call,
                path === undefined ? "mounted file systems" : `file system of ${path}`,
                async (session): Promise<unknown> =>
                    (await (path === undefined ? List.fs(session) : List.fsWithPath(session, { path }))).apiResponse,
                readWith(parseMountList),
            ),
        isCataloged: (dataSetName) => isCataloged(call, dataSetName),
    };
}

/** Read as bytes: whether z/OSMF honors a file tag in text mode is not documented. */
function text(call: ZosmfCall, path: string): Promise<Observation<string>> {
    return callZosmf(
        call,
        path,
        async (session) => decodeUnixText(await Get.USSFile(session, path, { binary: true })),
        (value, provenance) => ({ seen: true, value, ...provenance }),
    );
}

function isCataloged(call: ZosmfCall, dataSetName: string): Promise<Observation<boolean>> {
    return callZosmf(
        call,
        `catalog entry of ${dataSetName}`,
        async (session): Promise<unknown> => (await List.dataSet(session, dataSetName)).apiResponse,
        (answer, provenance) => {
            const items = (answer as { items?: unknown } | null)?.items;
            const names = Array.isArray(items)
                ? items.map((item) => String((item as { dsname?: unknown } | null)?.dsname))
                : [];
            return { seen: true, value: names.includes(dataSetName.toUpperCase()), ...provenance };
        },
    );
}
