// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { httpWords } from "../parse/apimlMessages";
import { unseen, withValue } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { KeysSighting } from "../../model/seen/answers";
import { parseJsonWebKeys } from "../parse/jsonWebKeys";
import type { Asking } from "./asking";
import { notPut } from "./asking";
import { pinned } from "./pinned";

/** With which key does each instance sign tokens? */
export function askKeys(asking: Asking): Promise<readonly KeysSighting[]> {
    const answering = asking.snapshot.instances.filter(({ gateway }) => gateway.seen);
    return Promise.all(
        answering.map(async ({ instance }) => ({ instanceId: instance.id, keys: await askOne(asking, instance) })),
    );
}

async function askOne(asking: Asking, instance: Instance): Promise<KeysSighting["keys"]> {
    if (instance.gateway === null) {
        return notPut("public keys", asking, "it has no gateway");
    }
    const answer = await asking.ports.apiMediation.ask(instance.gateway, {
        method: "GET",
        path: "/gateway/api/v1/auth/keys/public/current",
        headers: pinned(instance),
        credential: "none",
        source: "public keys",
    });
    if (!answer.seen) {
        return answer;
    }
    const keys = parseJsonWebKeys(answer.value.body);
    return answer.value.status === 200 && keys.ok
        ? withValue(answer, keys.value)
        : unseen(
              answer,
              "answered-error",
              `${instance.id} answered ${httpWords(answer.value.status, answer.value.body)} to the request for its keys`,
          );
}
