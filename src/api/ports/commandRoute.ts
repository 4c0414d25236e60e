// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { OperatorCommand } from "../model/operation/operatorCommand";

export type RouteKind = "console" | "job" | "ssh";

/** The fate of a command. A command that may have arrived is never sent again: its effect is observed instead. */
export type CommandFate =
    /** It was accepted; the text is the answer, "" if this route shows no answer. */
    | { readonly kind: "sent"; readonly text: string; readonly by: string }
    /** It was certainly not sent: no listener, no authority, no logon. */
    | { readonly kind: "not-sent"; readonly why: string; readonly isDenied: boolean }
    /** It may have arrived; the answer was lost. */
    | { readonly kind: "lost"; readonly why: string };

/** One route for commands to a system: the console, a batch job, or `zwe` in an SSH session. */
export interface CommandRoute {
    readonly kind: RouteKind;
    /** The limits of this route, for the report; null if it shows everything. */
    readonly blindSpot: string | null;
    /** The command in the form of this route, for plan and journal; null if this route has no such command. */
    wording(command: OperatorCommand): string | null;
    /** Sends it once, to the system of the instance. Never throws. */
    send(command: OperatorCommand, instance: Instance): Promise<CommandFate>;
    /**
     * The fate of a command that changes nothing: it shows whether commands can be sent at all. Never throws.
     */
    prove(instance: Instance): Promise<CommandFate>;
}
