// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession } from "@zowe/imperative";
import type { Tape } from "../ports/tape";

/** One z/OSMF server as a profile gives it: a session with its secrets, and the system or instance that it is for. */
export interface ZosmfConnection {
    /** The connection profile, as the user knows it. */
    readonly profileName: string;
    /** Instance id or system name; null for one z/OSMF that serves every system. */
    readonly declaredFor: string | null;
    readonly session: AbstractSession;
    readonly consoleName: string | null;
    /** The ssh profile for `--via ssh`. */
    readonly sshProfileName: string | null;
}

/** Where an instance is reached from here when that is not its own hostname and port. */
export interface GatewayAddress {
    readonly host: string | null;
    readonly port: number | null;
}

/** Everything needed to look at one sysplex. Built from a profile by the CLI, or by a program itself. */
export interface HaConnection {
    /** Name for messages and output. */
    readonly profileName: string;
    readonly zosmf: readonly ZosmfConnection[];
    /** A USS path, or `FILE(...):PARMLIB(...)` as in the PROC's CONFIG; null if there is none. */
    readonly zoweConfig: string | null;
    /** A copy of the same YAML on this workstation; wins over `zoweConfig`. */
    readonly localConfig: string | null;
    /** By instance id or system name, lowercase. */
    readonly gatewayAddresses: Readonly<Record<string, GatewayAddress>>;
    readonly apiMediation: ApiMediationCredentials;
    /** Seconds a single request may take. */
    readonly requestTimeoutSeconds: number;
    /** Seconds the start of one instance may take; 900 unless said otherwise. */
    readonly startTimeoutSeconds?: number;
    /** Directory on this workstation for the journal of operations; without it there is no journal, and no operation runs. */
    readonly home?: string;
    /** A look guesses nothing from what the last one asked; with a home, and unless said otherwise, it does. */
    readonly isFresh?: boolean;
    /** Connections that are idle at the end stay open for some seconds, for the next run of this process; see docs/decisions/0013-no-tls-session-is-stored.md. */
    readonly keepsConnections?: boolean;
    /** Findings that are muted on this workstation count as all others. */
    readonly ignoresMutes?: boolean;
    /** A directory of the shared file system where operations of every workstation announce and journal themselves; absent or null: none. */
    readonly sharedDirectory?: string | null;
    /** Records the answers while a bundle is collected, or replays them from one. */
    readonly tape?: Tape;
    /** For `--via ssh`. */
    readonly ssh?: readonly SshConnection[];
}

/** One SSH server. Its host key is verified before anything secret is sent. */
export interface SshConnection {
    readonly profileName: string;
    /** Instance id or system name; null for one server that serves every system. */
    readonly declaredFor: string | null;
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string | null;
    /** Path of a private key. */
    readonly privateKey: string | null;
    readonly keyPassphrase: string | null;
    /** The key that the server must show, as base64; null: none is known, and the server is not trusted. */
    readonly hostKey: string | null;
    /** The profile turns the verification of the host key off. */
    readonly isInsecure: boolean;
}

/** The credentials for the API ML. Files are PEM; `certFile` may be PKCS#12 instead, and then contains the key. */
export interface ApiMediationCredentials {
    readonly user: string | null;
    readonly password: string | null;
    readonly token: string | null;
    readonly certFile: string | null;
    readonly certKeyFile: string | null;
    /** Opens a PKCS#12 file, or an encrypted key. */
    readonly certFilePassphrase: string | null;
    /** CA certificates to trust in addition to those of the system. */
    readonly caFile: string | null;
    readonly rejectUnauthorized: boolean;
}
