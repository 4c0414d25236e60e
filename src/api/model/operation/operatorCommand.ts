// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

declare const validated: unique symbol;

/** Text that `buildCommand` made of validated tokens; nothing else can be sent to a system as a command. */
export type CommandText = string & { readonly [validated]: true };

/** Every command by which this program acts (docs/contract.md, "Safety"). C and FORCE are not among them, nor is P of ZIS. */
export type CommandIntent =
    | {
          readonly verb: "start";
          readonly procedureName: string;
          /** The key in `haInstances`. */
          readonly instanceId: string;
          readonly jobName: string;
      }
    | { readonly verb: "stop"; readonly jobName: string }
    | { readonly verb: "start-component" | "stop-component"; readonly jobName: string; readonly component: string }
    | { readonly verb: "list-components"; readonly jobName: string }
    | { readonly verb: "start-zis"; readonly procedureName: string }
    | { readonly verb: "quiesce" | "resume"; readonly port: number };

export interface OperatorCommand {
    readonly text: CommandText;
    readonly intent: CommandIntent;
    /** The system that gets it, uppercase, validated. */
    readonly systemName: string;
}
