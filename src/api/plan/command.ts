// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CommandIntent, CommandText, OperatorCommand } from "../model/operatorCommand";

export type BuiltCommand = { readonly ok: true; readonly command: OperatorCommand } | { readonly ok: false; readonly why: string };

/** z/OSMF takes no longer command (zosmf.md, section 2.1). */
const maximumLength = 126;

/** A job, procedure or system name as MVS takes it. */
const mvsName = /^[A-Z$#@][A-Z0-9$#@]{0,7}$/;
/** What both the launcher and zwe look up as it is written (zwe-launcher.md, section 1.4). */
const instanceId = /^[a-z0-9_]{1,63}$/;
/** Component names of manifests; the launcher cuts the command at 128. */
const componentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The only maker of operator commands. Every token is matched against what the system takes there, so that no quote, comma,
 * blank or line end from a file or an option can change the command; the verbs are those of contract.md, section 8.
 */
export function buildCommand(intent: CommandIntent, systemName: string): BuiltCommand {
    const wrong = [...faultsOf(intent), ...fault("system name", systemName, mvsName)];
    const text = wordsOf(intent);
    if (text.length > maximumLength) {
        wrong.push(`the command would be longer than ${maximumLength} characters`);
    }
    return wrong.length > 0
        ? { ok: false, why: `No command was made: ${wrong.join("; ")}.` }
        : { ok: true, command: { text: text as CommandText, intent, systemName } };
}

function wordsOf(intent: CommandIntent): string {
    switch (intent.verb) {
        case "start":
            return `S ${intent.procedureName},HAINST=${intent.instanceId},JOBNAME=${intent.jobName}`;
        case "stop":
            return `P ${intent.jobName}`;
        case "start-component":
            return `F ${intent.jobName},APPL=START(${intent.component})`;
        case "stop-component":
            return `F ${intent.jobName},APPL=STOP(${intent.component})`;
        case "list-components":
            return `F ${intent.jobName},APPL=DISP`;
        case "display-zis":
            return `F ${intent.procedureName},D`;
        case "start-zis":
            return `S ${intent.procedureName},REUSASID=YES`;
        case "quiesce":
            return `V TCPIP,,SYSPLEX,QUIESCE,PORT=${intent.port}`;
        case "resume":
            return `V TCPIP,,SYSPLEX,RESUME,PORT=${intent.port}`;
    }
}

function faultsOf(intent: CommandIntent): string[] {
    switch (intent.verb) {
        case "start":
            return [
                ...fault("procedure name", intent.procedureName, mvsName),
                ...fault("instance id", intent.instanceId, instanceId),
                ...fault("job name", intent.jobName, mvsName),
            ];
        case "stop":
        case "list-components":
            return fault("job name", intent.jobName, mvsName);
        case "start-component":
        case "stop-component":
            return [...fault("job name", intent.jobName, mvsName), ...fault("component", intent.component, componentName)];
        case "display-zis":
        case "start-zis":
            return fault("procedure name", intent.procedureName, mvsName);
        case "quiesce":
        case "resume":
            return isPort(intent.port) ? [] : ["the port is not a number from 1 to 65535"];
    }
}

function fault(what: string, token: string, pattern: RegExp): string[] {
    // `$` would let a line end pass in some dialects; JSON shows what cannot be printed.
    return pattern.test(token) && !/[\r\n]/.test(token) ? [] : [`${JSON.stringify(token)} is no ${what}`];
}

function isPort(port: number): boolean {
    return Number.isInteger(port) && port >= 1 && port <= 65_535;
}
