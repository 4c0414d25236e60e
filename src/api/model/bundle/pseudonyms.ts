// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What each name was replaced by; kept beside the bundle, never in it. */
export type NameTable = ReadonlyMap<string, string>;

export interface KnownNames {
    readonly hosts: readonly string[];
    readonly users: readonly string[];
    readonly directories: readonly string[];
}

const address = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
/** With two qualifiers at least; messages and versions are no data sets. */
const dataSet = /(?<![\w.$#@/-])[A-Z$#@][A-Z0-9$#@]{1,7}(?:\.[A-Z$#@][A-Z0-9$#@]{0,7}){1,20}(?![\w.$#@])/g;
/** Resources of the security product and data sets of z/OS: the same at every site, and rules and advice name them. */
const commonQualifier = /^(?:APIML|BPX|CEE|CSF|CSV|IRR|IZU|MVS|SUPERUSER|SYS1|ZWE)\./;
/** Users of IBM's and Zowe's own tasks, whose jobs have the same names: those are looked for by name. */
const commonUser = /^(?:IZU|ZWE)/;
/** Not of the site: schemas and documentation. */
const publicHost =
    /(?:^|\.)(?:zowe|json-schema|w3|apache|springframework|openmainframeproject)\.org$|(?:^|\.)(?:github|ibm)\.com$/i;
/** Paths of URLs, which the queries of a replay are found by. */
const urlPath =
    /^\/(?:api|apicatalog|application|cachingservice|discovery|eureka|gateway|ibmzosmf|restfiles|restjobs|zaas|zosmf|v\d)(?:\/|$)/;
const owner = /"(?:owner|user|userid|USERID)":"([A-Z$#@][A-Z0-9$#@]{1,7}) *"|\bUSERID=([A-Z$#@][A-Z0-9$#@]{1,7})/g;

/** Every name that must not leave the site, and a name of the same form that reveals nothing. */
export function nameTable(texts: readonly string[], known: KnownNames): NameTable {
    const all = texts.join("\n");
    // A host name without a domain is often the name of the system, which stays.
    const hosts = known.hosts.filter((host) => host.includes(".") && !isAddress(host) && !publicHost.test(host));
    const dataSets = (all.match(dataSet) ?? []).filter((name) => !commonQualifier.test(name));
    const owners = [...all.matchAll(owner)].map(([, one, other]) => one ?? other ?? "");
    const users = [...known.users, ...owners].filter((user) => !commonUser.test(user));
    return new Map([
        ...numbered(hosts, (index) => `host${index}.example.com`),
        ...numbered([...known.hosts.filter(isAddress), ...(all.match(address) ?? [])], pseudoAddress),
        ...numbered(users, (index) => `USER${index}`),
        ...numbered(dataSets, (index) => `DATA.SET${index}`),
        ...directoryNames(known.directories.filter((path) => !urlPath.test(path))),
    ]);
}

/** The text with every name replaced, the longest first: one may stand in another. */
export function withPseudonyms(text: string, table: NameTable): string {
    const names = [...table.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    if (names.length === 0) {
        return text;
    }
    const lower = new Map([...table].map(([name, other]) => [name.toLowerCase(), other]));
    const any = new RegExp(`(?<![\\w$#@])(?:${names.map(quoted).join("|")})(?![\\w$#@])`, "gi");
    return text.replace(any, (found) => lower.get(found.toLowerCase()) ?? found);
}

function numbered(names: readonly string[], pseudonym: (index: number) => string): readonly [string, string][] {
    return [...new Set(names)].filter((name) => name !== "").map((name, index) => [name, pseudonym(index + 1)]);
}

/** A directory stays below its parent: whether a mount point holds another directory is judged by that. */
function directoryNames(paths: readonly string[]): readonly [string, string][] {
    const parts = paths.map((path) => path.split("/").filter((part) => part !== ""));
    const names = new Map(numbered(parts.flat(), (index) => `directory${index}`));
    return parts.flatMap((ofOne) =>
        ofOne.map((_, last): [string, string] => {
            const upTo = ofOne.slice(0, last + 1);
            return [`/${upTo.join("/")}`, `/${upTo.map((part) => names.get(part) ?? part).join("/")}`];
        }),
    );
}

/** An address of the network for benchmarks, where no site has a server (RFC 2544). */
function pseudoAddress(index: number): string {
    return `198.18.${Math.floor(index / 250)}.${index % 250}`;
}

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host);
const quoted = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
