// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlFault } from "../apiml/contract";
import type { Mount } from "../zos/files/mounts";
import type { StartFailure } from "../zos/launcher/components/startFailure";
import type { Latency } from "../world/options";
import type { PortName } from "../world/ports";
import type { Reachability, XcfStatus, ZosmfState } from "../world/world";
import type { Conduct, ConsoleMode } from "../world/conduct";

/** The inputs of the simulated sysplex, at its start and while it runs. Systems and instances are identified by name. */
export type Input =
    | SystemInput
    | InstanceInput
    | ZosmfInput
    | SurroundingsInput
    | { readonly kind: "apiml"; readonly fault: ApimlFault }
    /** An operator types a command at the console of a system. */
    | { readonly kind: "command"; readonly system: string; readonly command: string }
    /** Of the wire, in real milliseconds; null removes it. */
    | { readonly kind: "latency"; readonly latency: Latency | null };

export type SystemInput =
    /** Lost at once: without deregistering, out of the sysplex, its address refuses or does not answer. */
    | { readonly kind: "system-lost"; readonly system: string; readonly reachability?: Exclude<Reachability, "open"> }
    /** IPLed: ZIS and z/OSMF run, Zowe does not. */
    | { readonly kind: "system-returned"; readonly system: string }
    | { readonly kind: "xcf-status"; readonly system: string; readonly status: XcfStatus }
    | { readonly kind: "reachability"; readonly system: string; readonly reachability: Reachability }
    /** A firewall between this workstation and one port of the system: nothing seems to listen; the systems see each other. */
    | { readonly kind: "firewall"; readonly system: string; readonly port: PortName; readonly isClosed: boolean }
    | { readonly kind: "zis"; readonly system: string; readonly isRunning: boolean }
    | { readonly kind: "sms-vsam"; readonly system: string; readonly isDown: boolean };

export type InstanceInput =
    /** Every process and the started task end at once, as after SIGKILL: nothing deregisters. */
    | { readonly kind: "instance-killed"; readonly instance: string }
    | { readonly kind: "component-killed"; readonly instance: string; readonly component: string }
    | {
          readonly kind: "component-crash-loop";
          readonly instance: string;
          readonly component: string;
          readonly isOn: boolean;
      }
    /** Does not react to SIGTERM: a stop takes the whole 20 seconds. */
    | { readonly kind: "component-deaf"; readonly instance: string; readonly component: string; readonly isOn: boolean }
    | {
          readonly kind: "next-start-fails";
          readonly instance: string;
          readonly failure: StartFailure;
          readonly isLasting?: boolean;
      }
    | { readonly kind: "next-start-works"; readonly instance: string }
    /** Its starts take `factor` times as long; 1 is as usual. */
    | { readonly kind: "slow-start"; readonly instance: string; readonly factor: number }
    /** The started task was canceled: its components still run. */
    | { readonly kind: "orphaned"; readonly instance: string }
    | { readonly kind: "orphans-ended"; readonly instance: string }
    /** Its TLS ports show a certificate that was made for another host. */
    | { readonly kind: "wrong-certificate"; readonly instance: string; readonly isWrong: boolean };

export type ZosmfInput =
    | { readonly kind: "zosmf"; readonly system: string; readonly state: ZosmfState }
    /** The next `count` answers of the server are lost after the request is carried out; `of`: only requests that change a file. */
    | {
          readonly kind: "answers-lost";
          readonly system: string;
          readonly count: number;
          readonly of?: "any" | "file-changes";
      }
    /** The next `count` requests are lost before anything is done. */
    | {
          readonly kind: "requests-lost";
          readonly system: string;
          readonly count: number;
          readonly of?: "any" | "file-changes";
      }
    | { readonly kind: "console"; readonly mode: ConsoleMode; readonly system?: string }
    | { readonly kind: "console-name-taken"; readonly name: string; readonly isTaken: boolean }
    | { readonly kind: "credentials"; readonly areRefused: boolean }
    | { readonly kind: "user-revoked"; readonly user: string; readonly isRevoked: boolean }
    | { readonly kind: "service-denied"; readonly service: ServiceName; readonly isDenied: boolean }
    | { readonly kind: "blanks-doubled"; readonly areDoubled: boolean }
    /** For which paths the mounts service of z/OSMF knows a file system. */
    | { readonly kind: "mounts-by-path"; readonly answers: Conduct["mountsByPath"] }
    /** One service fails for all users; the others continue. */
    | {
          readonly kind: "service-fails";
          readonly service: "restjobs" | "restfiles" | "restconsoles";
          readonly isFailing: boolean;
      }
    /** Job lists contain only the jobs of the user, and the jobs of others can't be found. */
    | { readonly kind: "jesspool"; readonly isDenied: boolean }
    /** Each server with its own key, or without one. */
    | { readonly kind: "zosmf-keys"; readonly keys: "shared" | "own" | "none" }
    /** At the gateways: not registered, or registered and dead. */
    | { readonly kind: "zosmf-route"; readonly state: Conduct["zosmfRoute"] }
    | { readonly kind: "body-damage"; readonly damage: Conduct["bodyDamage"] }
    | { readonly kind: "new-form"; readonly under: Conduct["newFormUnder"] };

type ServiceName = "restjobs" | "restfiles" | "restconsoles" | "resttopology" | "variables";

export type SurroundingsInput =
    | { readonly kind: "private-files"; readonly areReadable: boolean }
    /** Replaces the text of the zowe.yaml in its place. */
    | { readonly kind: "config-text"; readonly text: string }
    | { readonly kind: "file"; readonly path: string; readonly text: string | null }
    | { readonly kind: "mount"; readonly fileSystem: string; readonly change: MountChange }
    /** Any z/OS UNIX file with its owner; null removes it, with everything below it. */
    | { readonly kind: "unix-file"; readonly path: string; readonly entry: UnixEntry | null }
    /** A file system stays mounted and fails every access. */
    | { readonly kind: "file-system-lost"; readonly fileSystem: string; readonly isLost: boolean }
    /** In the group ZWEADMIN, as every user is at first. */
    | { readonly kind: "group-member"; readonly user: string; readonly isMember: boolean }
    /** How long a file is empty, and then half there, while z/OSMF writes it. */
    | { readonly kind: "slow-file-writes"; readonly milliseconds: number }
    | { readonly kind: "file-system-sharing"; readonly isShared: boolean }
    | { readonly kind: "reply-outstanding"; readonly text: string | null }
    | {
          readonly kind: "target-quiesced";
          readonly system: string;
          readonly entry: "zosmf" | "zowe";
          readonly isQuiesced: boolean;
      }
    /** Zowe listens on another address there than the one that is distributed: the distributor sees no listener. */
    | { readonly kind: "target-unbound"; readonly system: string; readonly isUnbound: boolean }
    | { readonly kind: "ssh-breaks-off"; readonly isOn: boolean }
    | { readonly kind: "extra-messages"; readonly isOn: boolean };

type MountChange = Partial<
    Pick<Mount, "mode" | "owner" | "automove" | "isFunctionShipped" | "onlyOn" | "available" | "mountPoint">
>;

export interface UnixEntry {
    readonly type: "directory" | "file" | "link";
    readonly owner?: string;
    readonly group?: string;
    /** `drwxrwx---` */
    readonly mode?: string;
    /** Of a file, as ASCII bytes. */
    readonly text?: string;
    /** Of a link. */
    readonly target?: string;
}
