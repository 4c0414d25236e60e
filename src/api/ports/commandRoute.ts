// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { OperatorCommand } from "../model/operation/operatorCommand";

export type RouteKind = "console" | "job" | "ssh";

/** What became of a command. A command that may have arrived is never sent again: what happened is looked at instead. */
export type CommandFate =
    /** It was taken; the text is what came back, "" when this way shows no answer. */
    | { readonly kind: "sent"; readonly text: string; readonly by: string }
    /** It surely never left: nobody listened, no authority, no logon. */
    | { readonly kind: "not-sent"; readonly why: string; readonly isDenied: boolean }
    /** It may have arrived; the answer was lost. */
    | { readonly kind: "lost"; readonly why: string };

/** One way to give a command to a system: the console, a batch job, or `zwe` in an SSH session. */
export interface CommandRoute {
    readonly kind: RouteKind;
    /** What this way cannot show, for the report; null when it shows everything. */
    readonly blindSpot: string | null;
    /** The command as this way words it, for plan and journal; null when this way has no such command. */
    wording(command: OperatorCommand): string | null;
    /** Sends it once, to the system of the instance. Never throws. */
    send(command: OperatorCommand, instance: Instance): Promise<CommandFate>;
    /**
     * What becomes of a command that changes nothing: whether any could be given at all. Never throws.
     */
    prove(instance: Instance): Promise<CommandFate>;
}
