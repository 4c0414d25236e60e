// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "../contract";
import { refuse } from "../errorEnvelope";
import { cachingHeaders } from "../headers";
import type { Payload } from "./keyValue";
import { readKeyValue } from "./keyValue";
import type { Reply } from "../reply";
import { springJson } from "../reply";
import type { World } from "../world";

export interface CachingCall {
    readonly world: World;
    readonly nodeId: string;
    readonly path: string;
    readonly request: ApimlRequest;
    readonly now: number;
}

/** `<DN>, SERVICE=<X-CS-Service-ID>`, or the one of the two that is there; null without (CachingController.getServiceId). */
export function namespaceOf({ headers }: ApimlRequest): string | null {
    const distinguishedName = headers["x-certificate-distinguishedname"] ?? "";
    const serviceId = headers["x-cs-service-id"] ?? "";
    if (distinguishedName !== "" && serviceId !== "") {
        return `${distinguishedName}, SERVICE=${serviceId}`;
    }
    return distinguishedName || serviceId || null;
}

export function noNamespace(): Reply {
    return refuse(401, cachingHeaders, "ZWECS702W");
}

export function methodNotAllowed({ path, now }: CachingCall, allowed: string): Reply {
    return springJson(405, [["Allow", allowed], ...cachingHeaders], path, now);
}

/** Reads the body, or returns the error of Spring or the service. */
export function payloadOf({ request, path, now }: CachingCall): Extract<Payload, { kind: "entry" }> | Reply {
    const contentType = request.headers["content-type"] ?? "";
    if (contentType !== "" && !/json/.test(contentType)) {
        return springJson(415, [["Accept", "application/json, application/*+json"], ...cachingHeaders], path, now);
    }
    const payload = readKeyValue(request.body, now);
    if (payload.kind === "unreadable") {
        return springJson(400, cachingHeaders, path, now);
    }
    return payload.kind === "incomplete"
        ? refuse(400, cachingHeaders, "ZWECS130E", payload.shown, payload.why)
        : payload;
}
