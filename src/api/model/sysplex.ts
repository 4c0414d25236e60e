// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The API ML as separate processes, or as the one `apiml` process of 3.3 and later. */
export type Layout = "services" | "single-service";

/** A component as zowe.yaml configures it for one instance; names are those of `components.<name>`. */
export interface Component {
    readonly name: string;
    readonly isEnabled: boolean;
    /** Null if the component has no separate port, or the port is a template. */
    readonly port: number | null;
    /** The component whose process it runs in (`apiml`, `app-server`): the launcher starts and shows only that one. */
    readonly partOf?: string;
}

/** A host and port that this workstation may connect to. */
export interface Endpoint {
    readonly host: string;
    readonly port: number;
}

/** No system is called so; it is proven neither gone nor there. */
export const unknownSystem = "";

/** One entry of `haInstances`: what should run, where, and where it should listen. */
export interface Instance {
    /** The key in `haInstances`. */
    readonly id: string;
    /** `sysname` as configured, uppercase; the system that should run it. */
    readonly systemName: string;
    /** Its own hostname, never the DVIPA; the name it registers under. */
    readonly hostname: string;
    /** Where this workstation reaches it: the hostname unless the profile says `gatewayHost`. */
    readonly address: string;
    /** Started-task job name (`S ...,JOBNAME=`). */
    readonly jobName: string;
    /** The job name that `zwe start` uses, if it differs: it ignores `haInstances.<id>.zowe.job.name`, `zwe stop` does not. */
    readonly zweStartJobName?: string;
    /** Prefix of its address spaces (`zowe.job.prefix`), for example `ZWE1`. */
    readonly jobPrefix: string;
    /** Procedure (`zowe.setup.security.stcs.zowe`). */
    readonly procedureName: string;
    /** Procedure and job of its cross-memory server (`zowe.setup.security.stcs.zis`); ZWESISTC when it is not said. */
    readonly zisProcedureName?: string;
    /** Which of these names zowe.yaml writes in a way that cannot be read here, with file and line: no command is made of a guess. */
    readonly guessedNames?: readonly string[];
    readonly layout: Layout;
    /** zowe.yaml does not contain it in a form that can be read here. */
    readonly isLayoutGuessed?: true;
    readonly components: readonly Component[];
    /** Null when the instance has no gateway (hybrid with containers). */
    readonly gateway: Endpoint | null;
    readonly discovery: Endpoint | null;
    readonly cachingService: Endpoint | null;
}

/** A z/OSMF server that a connection profile names: everything but its secrets. */
export interface ZosmfServer {
    /** The connection profile, as the user knows it: `plex1.lpar1`. */
    readonly profileName: string;
    /** The instance or system name it was declared for; null for one z/OSMF that serves all. */
    readonly declaredFor: string | null;
    readonly host: string;
    readonly port: number;
    readonly basePath: string;
    readonly verifiesCertificates: boolean;
    /** EMCS console name for commands through this server; null: z/OSMF's default. */
    readonly consoleName: string | null;
}

/** The configured sysplex: described once from profile and zowe.yaml, never changed afterwards. */
export interface Sysplex {
    readonly profileName: string;
    /** `profile` if there is no zowe.yaml, and each connection profile counts as one instance. */
    readonly topology: "zowe.yaml" | "profile";
    /** Where the configuration was read from, as the user named it; null with topology `profile`. */
    readonly zoweConfig: string | null;
    /** `https://<externalDomains[0]>:<externalPort>/`; null when not configured. */
    readonly externalUrl: string | null;
    /** `zowe.runtimeDirectory`, where `bin/zwe` is; left out when it is not configured as a plain value. */
    readonly runtimeDirectory?: string;
    readonly zosmfServers: readonly ZosmfServer[];
    readonly instances: readonly Instance[];
    /** The storage mode of each Caching Service in zowe.yaml; absent if it was not read. */
    readonly storage?: readonly { readonly instanceId: string; readonly mode: string | null }[];
    /** The time after which a start counts as failed; absent: `usualStartSeconds`. */
    readonly startBudgetSeconds?: number;
}

/** 9 min 15 s was recorded on a healthy system (E-LCH-09). */
export const usualStartSeconds = 900;

export function startBudgetOf({ startBudgetSeconds = usualStartSeconds }: Sysplex): number {
    return startBudgetSeconds;
}

/** In this layout, overrides have no effect, nothing deregisters, and the removal of a live entry can't be undone (api-layer `ModulithConfig`, `ApimlInstanceRegistry`). */
export function isSingleService({ layout }: Pick<Instance, "layout">): boolean {
    return layout === "single-service";
}

/** Host and port of an https URL. */
export function endpointOf(url: string): Endpoint {
    const { hostname, port } = new URL(url);
    return { host: hostname, port: Number(port || "443") };
}
