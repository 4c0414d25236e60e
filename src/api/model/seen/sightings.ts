// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../observation";
import type { Handshake } from "./handshake";
import type { Job } from "./zosmf";
import type { EurekaInstance } from "./registryEntry";
import type { JobMessageLog } from "./jobLog";

/** A launcher job and the system that runs it; null if neither z/OSMF nor its log shows it. */
export interface LocatedJob {
    readonly job: Job;
    readonly systemName: string | null;
    /** The head of its JESMSGLG, where it was read. */
    readonly messageLog: JobMessageLog | null;
}

/** What one registry view lists: a Discovery Service, or (without a certificate) a gateway's copy of it. */
export interface RegistrySighting {
    /** The instance whose Discovery Service or gateway answered. */
    readonly instanceId: string;
    readonly kind: "discovery" | "gateway";
    readonly entries: Observation<readonly EurekaInstance[]>;
}

export interface PortSighting {
    readonly instanceId: string;
    readonly component: string;
    readonly port: number;
    readonly handshake: Observation<Handshake>;
}
