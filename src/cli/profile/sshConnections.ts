// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../index";
import { ConfigurationError } from "../../index";
import type { ProfileStore, Properties } from "./profileProperties";
import { portOf, textOf } from "./profileProperties";

type SshConnection = NonNullable<HaConnection["ssh"]>[number];

interface Source {
    readonly declaredFor: string | null;
    readonly sshProfileName: string | null;
}

/** The ssh profiles of `systems`, or the default one for all. Only the ones that `--via ssh` needs; it reports missing ones. */
export function sshConnections(
    store: ProfileStore,
    sources: readonly Source[],
    base: Properties,
): readonly SshConnection[] {
    const named = sources.flatMap(({ declaredFor, sshProfileName }) =>
        sshProfileName === null ? [] : [{ declaredFor, profileName: sshProfileName }],
    );
    const alone = store.defaultNameOf("ssh");
    const chosen = named.length > 0 || alone === undefined ? named : [{ declaredFor: null, profileName: alone }];
    return chosen.map(({ declaredFor, profileName }) => {
        if (!store.exists(profileName)) {
            throw new ConfigurationError(
                `The ha profile names the ssh profile "${profileName}", which does not exist.`,
            );
        }
        return connectionFrom({ ...base, ...store.properties(profileName) }, profileName, declaredFor);
    });
}

function connectionFrom(properties: Properties, profileName: string, declaredFor: string | null): SshConnection {
    const text = (name: string): string | null => textOf(properties, name, `profile ${profileName}`);
    return {
        profileName,
        declaredFor,
        host: text("host") ?? "",
        port: portOf(properties, "port", `profile ${profileName}`) ?? 22,
        user: text("user") ?? "",
        password: text("password"),
        privateKey: text("privateKey"),
        keyPassphrase: text("keyPassphrase"),
        hostKey: text("hostKey"),
        isInsecure: properties["insecure"] === true,
    };
}
