// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** One node that a Caching Service contacts to find the cluster. */
export interface InitialHost {
    readonly host: string;
    readonly port: number;
}

/** `initialHosts` of Infinispan: one text, `host1[7600],host2[7600]` (api-layer#4155). */
interface InitialHosts {
    readonly hosts: readonly InitialHost[];
    /** The parts that have another form. */
    readonly malformed: readonly string[];
}

export function parseInitialHosts(text: string): InitialHosts {
    const hosts: InitialHost[] = [];
    const malformed: string[] = [];
    for (const part of text.split(",").map((each) => each.trim())) {
        const [, host, digits] = /^([^\s[\]:]+)\[(\d{1,5})\]$/.exec(part) ?? [];
        if (host === undefined || digits === undefined) {
            malformed.push(part);
        } else {
            hosts.push({ host, port: Number(digits) });
        }
    }
    return { hosts, malformed };
}
