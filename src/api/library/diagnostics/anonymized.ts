// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../../adapters/connection";
import type { BundleManifest } from "../../model/bundle/manifest";
import type { KnownNames, NameTable } from "../../model/bundle/pseudonyms";
import { nameTable, withPseudonyms } from "../../model/bundle/pseudonyms";
import type { Taken } from "./collect";

/** The same bundle with other names, the same everywhere. */
export function anonymized(
    { manifest, files }: Taken,
    connection: HaConnection,
): Taken & { readonly table: NameTable } {
    const manifestText = JSON.stringify(manifest);
    const texts = [manifestText, ...files.map(({ text }) => text)];
    const table = nameTable(texts, knownNames(connection, texts.join("\n")));
    return {
        table,
        manifest: JSON.parse(withPseudonyms(manifestText, table)) as BundleManifest,
        files: files.map((file) => ({ ...file, text: withPseudonyms(file.text, table) })),
    };
}

function knownNames({ zosmf, apiMediation, gatewayAddresses, zoweConfig }: HaConnection, text: string): KnownNames {
    const servers = zosmf.map(({ session }) => session.ISession);
    return {
        hosts: [
            ...servers.map(({ hostname = "" }) => hostname),
            ...Object.values(gatewayAddresses).map(({ host }) => host ?? ""),
            ...found(text, /"(?:host|hostname|hostName|address|ipAddr)":"([\w.-]{2,255})"/g),
            ...found(text, /\b(?:hostname|externalDomains?):\s{1,3}(?:\\n\s{1,20}-\s)?["']?([\w.-]{2,255})/g),
            ...found(text, /https:\/\/([\w.-]{2,255})[:/]/g),
        ],
        users: [...servers.map(({ user }) => user ?? ""), apiMediation.user ?? ""],
        directories: [
            ...found(zoweConfig ?? "", /(\/[^():\s]{1,200})\/[^/():\s]{1,200}/g),
            ...found(text, /\b(?:\w{1,30}Directory|file|location)(?:\\?"|'|):\s{0,3}(?:\\?"|'|)(\/[\w.$#@/-]{2,200})/g),
            ...found(text, /\bPATH=(\/[\w.$#@/-]{1,200})/g),
            ...found(text, /"(?:mountpoint|mountPoint|directory)":"(\/[\w.$#@/-]{1,200})"/g),
        ],
    };
}

function found(text: string, pattern: RegExp): readonly string[] {
    return [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].filter(
        (name) => !/^(?:here|false|true|null)$/.test(name),
    );
}
