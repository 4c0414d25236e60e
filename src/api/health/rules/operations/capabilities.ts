// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../model/observation";
import type { Look } from "../../state/look";

/** Something a user must be allowed to do, and the access to ask the security administrator for. */
export interface Capability {
    readonly what: string;
    readonly resource: string;
    /** The observation that shows whether it is granted; null: it cannot be tested without a change. */
    readonly proof: ((look: Look) => readonly (Observation<unknown> | undefined)[]) | null;
    /** It goes through the console: where no command can be issued, nothing is known about it. */
    readonly needsConsole?: boolean;
}

/** Every access that this program uses, and nothing else (E-SET-05). */
export const capabilities: readonly Capability[] = [
    {
        what: "log in to z/OSMF",
        resource: "APPL <SAF prefix> READ, EJBROLE <SAF prefix>.*.izuUsers READ",
        proof: ({ snapshot: { zosmf } }) => zosmf.map(({ answer }) => loggedIn(answer)).filter(wasAsked),
    },
    {
        what: "list jobs and read spool",
        resource: "JESSPOOL <node>.<started task user>.<job>.** READ",
        proof: ({ snapshot: { launcherJobs, instances } }) => [
            launcherJobs,
            ...instances.map(({ activeJob }) => activeJob),
            ...instances.map(({ launcher }) => launcher),
        ],
    },
    {
        what: "read zowe.yaml and the workspace",
        resource:
            "z/OS UNIX read permission (group ZWEADMIN), or UNIXPRIV SUPERUSER.FILESYS READ; DATASET READ for PARMLIB",
        proof: ({ settings }) => [settings],
    },
    {
        what: "list mounted file systems",
        resource: "EJBROLE <SAF prefix>.IzuManagementFacilityRestFiles.izuUsers READ",
        proof: ({ snapshot: { answers } }) => (answers?.paths ?? []).map(({ mount }) => mount),
    },
    {
        what: "open a console and issue displays",
        resource:
            "TSOAUTH CONSOLE READ, OPERCMDS MVS.MCSOPER.<console> READ, EJBROLE <SAF prefix>.IzuManagementFacilityRestConsoles.izuUsers READ",
        proof: ({ snapshot: { answers } }) => (answers?.console ?? []).map(({ answer }) => answer),
    },
    {
        what: "display systems, address spaces and file systems",
        resource: "OPERCMDS MVS.DISPLAY.XCF, MVS.DISPLAY.JOB and MVS.DISPLAY.OMVS READ, MVS.ROUTE.CMD.<system> READ",
        proof: ({ snapshot: { members, answers } }) => [
            members,
            ...(answers?.mounts ?? []).map(({ mounts }) => mounts),
        ],
        needsConsole: true,
    },
    {
        what: "display the distributor",
        resource: "OPERCMDS MVS.DISPLAY.TCPIP READ",
        proof: ({ snapshot: { answers } }) => [answers?.distribution?.vipas],
        needsConsole: true,
    },
    {
        what: "read the registries and the live leases",
        resource: "a client certificate that the Discovery Services trust (base profile certFile and certKeyFile)",
        proof: ({ snapshot: { registries } }) =>
            registries.filter(({ kind }) => kind === "discovery").map(({ entries }) => entries),
    },
    {
        what: "read the registry without a certificate",
        resource: "SAF class ZOWE resource APIML.SERVICES READ",
        proof: ({ snapshot: { registries } }) =>
            registries.filter(({ kind }) => kind === "gateway").map(({ entries }) => entries),
    },
    {
        what: "read the Caching Service",
        resource: "a client certificate that the Caching Services trust (base profile certFile and certKeyFile)",
        proof: ({ snapshot: { instances } }) => instances.map(({ cacheStorage }) => cacheStorage),
    },
    {
        what: "start, stop and modify instances",
        resource: "OPERCMDS MVS.START.STC.<proc>.*, MVS.STOP.STC.<job>.* and MVS.MODIFY.STC.<job>.* UPDATE",
        proof: null,
    },
    {
        what: "drain and resume at the distributor",
        resource: "OPERCMDS MVS.VARY.TCPIP.SYSPLEX CONTROL",
        proof: null,
    },
];

/** A denial proves that the logon was successful. */
function loggedIn(answer: Observation<true>): Observation<true> {
    return !answer.seen && answer.reason === "denied" ? { ...answer, seen: true, value: true } : answer;
}

function wasAsked(observation: Observation<unknown>): boolean {
    return observation.seen || observation.reason !== "not-asked";
}
