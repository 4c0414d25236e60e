// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Headers } from "@zowe/imperative";
import { ZosmfRestClient } from "../../../vendor/zosmfRest";
import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { FileWriter } from "../../ports/zosmf";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";

/**
 * IBM z/OSMF Programming Guide: "Write data to a z/OS UNIX file", "Delete a UNIX file or directory", "Create a UNIX file or
 * directory", "z/OS UNIX file utilities".
 */
export function zosmfWriter(call: ZosmfCall): FileWriter {
    return {
        write: (path, text) => write(call, path, text),
        remove: (path) => remove(call, path),
        makeDirectory: (path, bits) => makeDirectory(call, path, bits),
        changeMode: (path, octal) => changeMode(call, path, octal),
    };
}

const resourceOf = (path: string): string => `/zosmf/restfiles/fs${path.split("/").map(encodeURIComponent).join("/")}`;

/** As bytes: the conversion of a server depends on code pages, headers and its level. */
function write(call: ZosmfCall, path: string, text: string): Promise<Observation<true>> {
    const headers = [{ "X-IBM-Data-Type": "binary" }, Headers.OCTET_STREAM];
    return callZosmf(
        call,
        `writing ${path}`,
        (session) => ZosmfRestClient.putExpectString(session, resourceOf(path), headers, Buffer.from(text, "utf8")),
        (_, provenance) => ({ seen: true, value: true, ...provenance }),
    );
}

async function remove(call: ZosmfCall, path: string): Promise<Observation<true>> {
    const removed = await callZosmf<string, true>(
        call,
        `removing ${path}`,
        (session) => ZosmfRestClient.deleteExpectString(session, resourceOf(path)),
        (_, provenance) => ({ seen: true, value: true, ...provenance }),
    );
    return !removed.seen && removed.reason === "not-found" ? withValue(removed, true) : removed;
}

async function makeDirectory(call: ZosmfCall, path: string, mode: string): Promise<Observation<boolean>> {
    const made = await callZosmf<string, boolean>(
        call,
        `making ${path}`,
        (session) =>
            ZosmfRestClient.postExpectString(session, resourceOf(path), [Headers.APPLICATION_JSON], {
                type: "directory",
                mode,
            }),
        (_, provenance) => ({ seen: true, value: true, ...provenance }),
    );
    // E-ZMF-28: category 1, rc 4, reason 19. The words are the better sign: not every level need have this reason.
    return !made.seen && made.reason === "answered-error" && /already exists/i.test(made.why)
        ? withValue(made, false)
        : made;
}

function changeMode(call: ZosmfCall, path: string, mode: string): Promise<Observation<true>> {
    return callZosmf(
        call,
        `permissions of ${path}`,
        (session) =>
            ZosmfRestClient.putExpectString(session, resourceOf(path), [Headers.APPLICATION_JSON], {
                request: "chmod",
                mode,
                links: "suppress",
            }),
        (_, provenance) => ({ seen: true, value: true, ...provenance }),
    );
}
