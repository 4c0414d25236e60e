// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Endpoint } from "../../model/sysplex";
import type { ZosmfServersSighting } from "../../model/seen/answers";
import { locate } from "../observeJobs";
import type { JsonWebKey } from "../../model/seen/jsonWebKey";
import { httpWords } from "../parse/apimlMessages";
import { parseJsonWebKeys } from "../parse/jsonWebKeys";
import { whoSaid } from "../parse/whoSaid";
import type { EarlyAsking } from "./asking";
import { notPut } from "./asking";

/** The header that z/OSMF requires in every request (E-ZMF-21). */
const headers = { "X-CSRF-ZOSMF-HEADER": "true" };

/** Where do z/OSMF servers run, does the one that Zowe uses answer, and which keys sign their tokens? */
export async function askZosmfServers(asking: EarlyAsking): Promise<ZosmfServersSighting> {
    const [jobs, ofZowe, keys] = await Promise.all([askJobs(asking), askZoweOnes(asking), askKeys(asking)]);
    return { jobs, ofZowe, keys };
}

async function askJobs({ circle }: EarlyAsking): Promise<ZosmfServersSighting["jobs"]> {
    const listed = await circle.ask(({ spool }) => spool.jobs("IZUSVR*"));
    if (!listed.seen) {
        return listed;
    }
    const active = listed.value.filter(({ status }) => status === "ACTIVE");
    const located = active.map((job, index) => locate(job, circle, circle.members[index % circle.members.length]));
    return withValue(listed, await Promise.all(located));
}

/** An answer of any status proves that it is there. */
async function askZoweOnes(asking: EarlyAsking): Promise<Observation<true>> {
    const zosmf = asking.settings?.zosmf ?? null;
    if (zosmf === null) {
        return notPut("z/OSMF information", asking, "zowe.yaml has no zOSMF.host");
    }
    const answer = await askAt(asking, zosmf, "/zosmf/info", "z/OSMF information");
    return answer.seen ? withValue(answer, true) : answer;
}

/** Servers reached through the API ML have no such path. */
function askKeys(asking: EarlyAsking): Promise<ZosmfServersSighting["keys"]> {
    const direct = asking.sysplex.zosmfServers.filter(({ basePath }) => basePath === "");
    const zosmf = asking.settings?.zosmf ?? null;
    const endpoints = [...direct, ...(zosmf === null ? [] : [zosmf])].map(({ host, port }) => ({ host, port }));
    const distinct = new Map(endpoints.map((endpoint) => [`${endpoint.host}:${endpoint.port}`, endpoint]));
    return Promise.all(
        [...distinct].map(async ([name, endpoint]) => ({ name, keys: await askKeysAt(asking, endpoint) })),
    );
}

async function askKeysAt(asking: EarlyAsking, endpoint: Endpoint): Promise<Observation<readonly JsonWebKey[] | null>> {
    const answer = await askAt(asking, endpoint, "/jwt/ibm/api/zOSMFBuilder/jwk", "z/OSMF keys");
    if (!answer.seen) {
        return answer;
    }
    const { status, body } = answer.value;
    if (whoSaid(body).kind === "apiml") {
        return unseen(
            answer,
            "not-forwarded",
            `the API ML answered ${httpWords(status, body)} to the request for the keys of z/OSMF`,
        );
    }
    if (status === 404 || (status === 200 && body.trim() === "")) {
        return withValue(answer, null);
    }
    const keys = parseJsonWebKeys(body);
    return status === 200 && keys.ok
        ? withValue(answer, keys.value)
        : unseen(answer, "answered-error", `it answered HTTP ${status} to the request for its keys`);
}

function askAt(
    { ports }: EarlyAsking,
    endpoint: Endpoint,
    path: string,
    source: string,
): ReturnType<EarlyAsking["ports"]["apiMediation"]["ask"]> {
    return ports.apiMediation.ask(endpoint, { method: "GET", path, headers, credential: "none", source });
}
