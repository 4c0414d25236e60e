// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import type { Endpoint, Instance } from "../../model/sysplex";
import type { HttpAnswer } from "../../model/seen/httpAnswer";
import type { TokenSighting } from "../../model/seen/answers";
import type { Asking } from "./asking";
import { tokenIn } from "./logIns";
import { pinned } from "./pinned";

interface Gateway {
    readonly instance: Instance;
    readonly endpoint: Endpoint;
}

/**
 * Is a token of one instance accepted by the others? Logs in once with the user's own password, shows the token around, and
 * logs out again. The token never leaves this function.
 */
export async function askTokens(asking: Asking): Promise<readonly TokenSighting[]> {
    // A rejection must be known before the password is tried again.
    await (asking.wants.has("logIns") ? asking.answerTo("logIns") : null);
    const gateways = asking.snapshot.instances.flatMap(({ instance, gateway }) =>
        gateway.seen && instance.gateway !== null ? [{ instance, endpoint: instance.gateway }] : [],
    );
    const [maker, ...others] = gateways;
    if (maker === undefined || others.length === 0) {
        return [];
    }
    const login = await call(asking, maker, "POST", "login", "user", {});
    const cookie = login.seen ? tokenIn(login.value) : null;
    if (cookie === null) {
        return others.map(({ instance }) => sighting(maker, instance, login));
    }
    const headers = { cookie };
    const shown = others.map(async (other) =>
        sighting(maker, other.instance, await call(asking, other, "GET", "query", "none", headers)),
    );
    const sightings = await Promise.all(shown);
    await call(asking, maker, "POST", "logout", "none", headers);
    return sightings;
}

function sighting(maker: Gateway, { id }: Instance, answer: Observation<HttpAnswer>): TokenSighting {
    return { madeBy: maker.instance.id, shownTo: id, answer };
}

function call(
    { ports }: Asking,
    { instance, endpoint }: Gateway,
    method: "GET" | "POST",
    what: string,
    credential: "none" | "user",
    headers: Readonly<Record<string, string>>,
): Promise<Observation<HttpAnswer>> {
    return ports.apiMediation.ask(endpoint, {
        method,
        path: `/gateway/api/v1/auth/${what}`,
        headers: { ...pinned(instance), ...headers },
        credential,
        source: `${what} at ${instance.id}`,
    });
}
