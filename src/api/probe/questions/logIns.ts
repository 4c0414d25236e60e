// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Endpoint, Instance } from "../../model/sysplex";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { LogInSighting } from "../../model/seen/answers";
import type { Asking } from "./asking";

/** One way to log in: through a gateway, at the ZAAS that is named, or at the gateway's own. */
interface Way {
    readonly through: Instance;
    readonly endpoint: Endpoint;
    /** The id of its registration; null: the single service, which uses no other ZAAS. */
    readonly zaas: string | null;
    readonly host: string;
}

/**
 * Does the login work at every ZAAS that is registered? A gateway takes one after the other, dead or alive, so each is tried by its
 * name. One after the other, and not again after a rejected password, which would revoke the user ID; each login is logged out.
 */
export async function askLogIns(asking: Asking): Promise<readonly LogInSighting[]> {
    const sightings: LogInSighting[] = [];
    for (const way of waysOf(asking)) {
        const answer = await call(asking, way, "login", "user", {});
        sightings.push({ host: way.host, through: way.through.id, answer });
        if (!answer.seen || answer.value.status === 401) {
            break;
        }
        const cookie = tokenIn(answer.value);
        if (cookie !== null) {
            await call(asking, way, "logout", "none", { cookie });
        }
    }
    return sightings;
}

function waysOf({ snapshot }: Asking): readonly Way[] {
    const gateways = snapshot.instances.flatMap(({ instance, gateway }) =>
        gateway.seen && instance.gateway !== null ? [{ through: instance, endpoint: instance.gateway }] : [],
    );
    const single = gateways.filter(({ through }) => through.layout === "single-service");
    const [first] = gateways.filter(({ through }) => through.layout !== "single-service");
    return [
        ...single.map((one) => ({ ...one, zaas: null, host: one.through.hostname })),
        ...(first === undefined ? [] : registeredZaas(snapshot.registries).map((one) => ({ ...first, ...one }))),
    ];
}

/** Those that receive work: services that are out of service are not queried. */
function registeredZaas(registries: Asking["snapshot"]["registries"]): readonly Pick<Way, "zaas" | "host">[] {
    const entries = registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const up = entries.filter(({ app, status }) => app === "ZAAS" && status === "UP");
    return [
        ...new Map(up.map(({ instanceId, hostName }) => [instanceId, { zaas: instanceId, host: hostName }])).values(),
    ];
}

function call(
    { ports }: Asking,
    { through, endpoint, zaas }: Way,
    what: "login" | "logout",
    credential: "none" | "user",
    headers: Readonly<Record<string, string>>,
): Promise<Observation<HttpAnswer>> {
    return ports.apiMediation.ask(endpoint, {
        method: "POST",
        path: `/gateway/api/v1/auth/${what}`,
        headers: { ...(zaas === null ? {} : { "X-InstanceId": zaas }), ...headers },
        credential,
        source: `${what} through ${through.id}`,
    });
}

/** The name of the cookie may bear a suffix (`zowe.cookieIdentifier`). */
export function tokenIn({ status, headers }: HttpAnswer): string | null {
    return status === 204
        ? (/apimlAuthenticationToken[\w.-]*=[^;,\s]+/.exec(headers["set-cookie"] ?? "")?.[0] ?? null)
        : null;
}
