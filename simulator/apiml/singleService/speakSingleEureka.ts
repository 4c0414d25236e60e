// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decoded } from "../decoded";
import { discoveryHeaders } from "../headers";
import type { EurekaCall } from "../registry/eurekaCall";
import type { Lease } from "../registry/lease";
import { speakEureka } from "../registry/speakEureka";
import type { Reply } from "../reply";
import { json, reply } from "../reply";
import { nobodys } from "./nobodys";
import { singleEntry } from "./singleEntry";

/** Eureka's interface as `EurekaRestController` has it: lists as ever, single entries in another shape, and no status page. */
export function speakSingleEureka(call: EurekaCall): Reply {
    const [resource = "", ...names] = call.path
        .replace(/^\/eureka\/?/, "")
        .split("/")
        .filter((segment) => segment !== "")
        .map(decoded);
    if (call.request.method === "GET") {
        return read(call, resource, names) ?? withCharset(speakEureka(call));
    }
    return speakEureka(call);
}

/** Null: as the other layouts answer it. */
function read(call: EurekaCall, resource: string, names: readonly string[]): Reply | null {
    const answer = resources[resource];
    return answer === undefined
        ? nobodys(call.world, call.registry.nodeId, call.path, 404, call.now)
        : answer(call, names);
}

type Resource = (call: EurekaCall, names: readonly string[]) => Reply | null;

const resources: Readonly<Record<string, Resource>> = {
    apps: (call, [app = "", instanceId]) => {
        const lease = call.registry.find(instanceId ?? "");
        const isOfApp = lease?.instance.app === app.toUpperCase();
        return instanceId === undefined ? null : oneEntry(call, isOfApp ? lease : undefined);
    },
    instances: (call, [instanceId = ""]) => oneEntry(call, call.registry.find(instanceId)),
    serverinfo: ({ registry }, [name]) =>
        name === "statusoverrides" ? json(200, discoveryHeaders, registry.allOverrides(), typed) : null,
    vips: () => null,
    svips: () => null,
};

/** The encoder has no form for anything but JSON. */
function oneEntry({ world, registry, request, path, now }: EurekaCall, lease: Lease | undefined): Reply {
    if (lease === undefined) {
        return reply(404, discoveryHeaders);
    }
    return (request.headers["accept"] ?? "").includes("application/json")
        ? json(200, discoveryHeaders, singleEntry(lease, registry.nodeId))
        : nobodys(world, registry.nodeId, path, 500, now);
}

const typed = "application/json;charset=UTF-8";

/** Lists name their character set here. */
function withCharset(given: Reply): Reply {
    const isList = given.status === 200;
    const headers = given.headers.map(([name, value]) =>
        isList && name === "Content-Type" ? ([name, `${value};charset=UTF-8`] as const) : ([name, value] as const),
    );
    return { ...given, headers };
}
