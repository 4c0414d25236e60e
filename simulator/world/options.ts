// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlLayout, StorageMode } from "../apiml/contract";

/** `services`: one process for each API ML service; `single-service`: all of them in `apiml` (Zowe 3.3 and later). */
export type Layout = ApimlLayout;

/** Which kinds of z/OSMF the sysplex has, and how they are reached. */
type ZosmfArrangement =
    /** A server on every system, each under its own address. */
    | "every-system"
    /** Servers on the first two systems behind one distributed DVIPA; the profile names the DVIPA only. */
    | "hot-standby"
    /** One server on the first system behind the DVIPA (one autostart group). */
    | "single";

/** When a job of the list carries exec-system: E-ZMF-06 has it missing for running jobs. */
type ExecData = "ended-only" | "all" | "none";

/** How the zowe.yaml is stored on USS. */
type FileEncoding = "IBM-1047" | "ISO8859-1 tagged" | "IBM-1047 tagged";

/** Where CONFIG of the PROC points. */
export type ConfigForm = "file" | "parmlib";

interface Account {
    readonly user: string;
    readonly password: string;
    /** ALTER or READ to APIML.SERVICES: may list services and registrations with a password or a token. */
    readonly mayListServices: boolean;
    /** READ to MVS.MCSOPER.* and TSOAUTH CONSOLE. */
    readonly mayUseConsole: boolean;
}

/** The parts of the simulated sysplex. All of them are optional. */
export interface WorldOptions {
    /** 1 to 32. */
    readonly systems?: number;
    /** Names of the first systems where they are not to be LPAR1, LPAR2...; scenarios that name a system need its usual name. */
    readonly systemNames?: readonly string[];
    readonly seed?: number;
    readonly version?: string;
    readonly layout?: Layout;
    /** Layouts of single instances, by id, where they differ: a change of layout that is under way. */
    readonly layoutByInstance?: Readonly<Record<string, Exclude<Layout, "v2">>>;
    /** Layouts in which instances were started, by id, before zowe.yaml was changed to the others; the next start follows zowe.yaml. */
    readonly startedAs?: Readonly<Record<string, Exclude<Layout, "v2">>>;
    readonly storage?: StorageMode;
    /** Storage mode of single instances, by id, where it differs. */
    readonly storageByInstance?: Readonly<Record<string, StorageMode>>;
    /** Versions of single instances, by id, where they differ. */
    readonly versionByInstance?: Readonly<Record<string, string>>;
    /** Systems whose JES2 is in a second MAS: jobs of one MAS are not seen from the other. */
    readonly secondMas?: readonly string[];
    /** Instances that have only zss enabled (the API ML runs in containers). */
    readonly zssOnly?: readonly string[];
    readonly zosmf?: ZosmfArrangement;
    /** `28` is z/OS 2.5, `29` is 3.1. */
    readonly zosmfVersion?: "26" | "27" | "28" | "29" | "30";
    /** Today's service level answers 401 to /zosmf/info without credentials. */
    readonly infoNeedsAuthentication?: boolean;
    readonly execData?: ExecData;
    readonly fileEncoding?: FileEncoding;
    readonly configForm?: ConfigForm;
    readonly verifyCertificates?: "STRICT" | "NONSTRICT" | "DISABLED";
    readonly isHealthProtected?: boolean;
    /** The single service requires a token or a password for its health, regardless of the certificate. */
    readonly healthNeedsLogon?: boolean;
    readonly accounts?: readonly Account[];
    /** Jobs of all instances have one name, as `zwe start` uses it (ZWE1SV), or one each (ZWE1SV1...). */
    readonly jobNames?: "same" | "own";
    /** Multiplies every duration of a start: 1 is a quick system (prepare 30 s), 5 is the recorded 2.17 on zPDT. */
    readonly slowness?: number;
    /** Instances that run when the simulator begins; all unless named. */
    readonly running?: readonly string[];
    /** Further records that SYSPRINT of each instance contains, as if it had run for long: 1,500,000 are 200 MB. */
    readonly oldRecords?: number;
    /** Minutes that local time is ahead of UTC: JESMSGLG is local, SYSPRINT is UTC. */
    readonly utcOffsetMinutes?: number;
    /** The same for single systems, by name, if it differs; with fractions of a minute if a clock is set wrong. */
    readonly localClocks?: Readonly<Record<string, number>>;
    /** Instances whose key in haInstances Zowe cannot match: they register under the external domain (zowe-install-packaging#3870). */
    readonly unmatched?: readonly string[];
    /** The API ML accepts the user IDs and passwords of z/OSMF. */
    readonly areAccountsKnownToApiml?: boolean;
    /** In the written profile: a separate console name for each z/OSMF; the default name can be active only once in a sysplex. */
    readonly withConsoleNames?: boolean;
    /** In the written profile instead of the right one. */
    readonly profilePassword?: string | null;
    readonly profileCertificate?: "trusted" | "none" | "untrusted" | "expired";
}

/** How the simulator runs. */
export interface SimulatorOptions extends WorldOptions {
    /** A name of `scenarioNames`; other options take precedence over those of the scenario. */
    readonly scenario?: string;
    /** Where the configuration is written; a new one under the system's directory for temporary files without it. */
    readonly directory?: string;
    /** First port; 0 or absent: any free ones. */
    readonly port?: number;
    /** Simulated seconds in a real one; 0: time moves by `advance` alone. The default lets an instance start in about 5 s. */
    readonly pace?: number;
    /** Real milliseconds that are added to each connection and to each answer. */
    readonly latency?: Latency;
}

export interface Latency {
    readonly roundTripMs: number;
    readonly serviceMs: number;
    /** Share of the service time that varies, 0 to 1; seeded. */
    readonly jitter?: number;
}

export const defaultPace = 20;

export const defaultAccounts: readonly Account[] = [
    { user: "USER", password: "s1mpl3x-pw", mayListServices: true, mayUseConsole: true },
];

export type FullWorldOptions = Required<WorldOptions>;

/** The single service in the version of the recordings. */
const defaultVersions: Readonly<Record<Layout, string>> = {
    services: "3.4.0",
    "single-service": "3.5.0",
    v2: "2.18.4",
};

/** An option that has no sense, in words for the user of the simulator. */
class OptionProblem extends Error {}

const allAlike = { layoutByInstance: {}, startedAs: {}, storageByInstance: {}, versionByInstance: {} };

/** @throws OptionProblem */
export function withDefaults(options: WorldOptions): FullWorldOptions {
    const { systems = 3 } = options;
    if (!Number.isInteger(systems) || systems < 1 || systems > 32) {
        throw new OptionProblem(`There can be 1 to 32 systems, not ${systems}.`);
    }
    const version = options.version ?? defaultVersions[options.layout ?? "services"];
    return {
        systems: 3,
        systemNames: [],
        seed: 1,
        layout: "services",
        storage: "infinispan",
        ...allAlike,
        secondMas: [],
        zssOnly: [],
        zosmf: "every-system",
        zosmfVersion: "29",
        infoNeedsAuthentication: true,
        execData: "ended-only",
        fileEncoding: "IBM-1047",
        configForm: "file",
        verifyCertificates: "STRICT",
        isHealthProtected: options.layout !== "v2",
        healthNeedsLogon: false,
        accounts: defaultAccounts,
        jobNames: "same",
        slowness: 1,
        running: systemNamesOf(systems, options.systemNames).map((name) => name.toLowerCase()),
        oldRecords: 0,
        utcOffsetMinutes: -300,
        localClocks: {},
        unmatched: [],
        areAccountsKnownToApiml: true,
        withConsoleNames: true,
        profilePassword: null,
        profileCertificate: "trusted",
        ...options,
        version,
    };
}

export function instanceIds(systems: number): readonly string[] {
    return Array.from({ length: systems }, (_, index) => `lpar${index + 1}`);
}

export function systemNamesOf(systems: number, given: readonly string[] = []): readonly string[] {
    return instanceIds(systems).map((id, index) => given[index] ?? id.toUpperCase());
}

/** `zwe start` uses the name in the configuration for all of them. */
export function jobNameFor(options: FullWorldOptions, index: number): string {
    return options.jobNames === "same" ? "ZWE1SV" : `ZWE1SV${(index + 1).toString(36).toUpperCase()}`;
}

/** The layout that zowe.yaml names. */
export function layoutOf({ layout, layoutByInstance }: FullWorldOptions, instanceId: string): Layout {
    return layoutByInstance[instanceId] ?? layout;
}
