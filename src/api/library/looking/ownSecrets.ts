// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";

/** Shorter ones occur in every text. */
const shortest = 6;

/** The passwords and tokens of the connection itself: they are removed from every text that is shown or stored. */
export function ownSecrets({ zosmf, apiMediation, ssh = [] }: HaConnection): readonly string[] {
    const sessions = zosmf.flatMap(({ session }) => [session.ISession.password, session.ISession.tokenValue]);
    const { password, token, certFilePassphrase } = apiMediation;
    const ofSsh = ssh.flatMap((one) => [one.password, one.keyPassphrase]);
    const all = [...sessions, password, token, certFilePassphrase, ...ofSsh];
    return [...new Set(all.filter((secret) => typeof secret === "string" && secret.length >= shortest))] as string[];
}
