// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CommandIntent, CommandText, OperatorCommand } from "../../model/operation/operatorCommand";
import { isMemberName, isSystemName } from "../../model/zosNames";

type BuiltCommand =
    { readonly ok: true; readonly command: OperatorCommand } | { readonly ok: false; readonly why: string };

/** The verbs there are, and no other (docs/contract.md, "Safety"). */
const forms: Readonly<Record<CommandIntent["verb"], string>> = {
    start: "S {procedureName},HAINST={instanceId},JOBNAME={jobName}",
    stop: "P {jobName}",
    "start-component": "F {jobName},APPL=START({component})",
    "stop-component": "F {jobName},APPL=STOP({component})",
    "list-components": "F {jobName},APPL=DISP",
    "start-zis": "S {procedureName},REUSASID=YES",
    quiesce: "V TCPIP,,SYSPLEX,QUIESCE,PORT={port}",
    resume: "V TCPIP,,SYSPLEX,RESUME,PORT={port}",
};

/** The QUIESCE that a person issues where nothing is sent. */
export function quiesceOf(port: number): string {
    return forms.quiesce.replace("{port}", String(port));
}

/** The port of a QUIESCE, of which only the text is left: in a journal. Null for any other command. */
export function quiescedPortIn(command: string): number | null {
    const beginning = forms.quiesce.replace("{port}", "");
    const at = command.indexOf(beginning);
    return at < 0 ? null : Number.parseInt(command.slice(at + beginning.length), 10);
}

interface Token {
    readonly what: string;
    readonly isValid: (token: string) => boolean;
}

/** The allowed values for each placeholder of a form. */
const tokens: Readonly<Record<string, Token>> = {
    procedureName: { what: "procedure name", isValid: isMemberName },
    jobName: { what: "job name", isValid: isMemberName },
    systemName: { what: "system name", isValid: isSystemName },
    // What both the launcher and zwe look up as it is written (launcher `src/main.c`, zwe `bin/libs/config.ts`).
    instanceId: { what: "instance id", isValid: matching(/^[a-z0-9_]{1,63}$/) },
    component: { what: "component", isValid: matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/) },
    port: {
        what: "port",
        isValid: matching(/^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/),
    },
};

function matching(pattern: RegExp): Token["isValid"] {
    return (token) => pattern.test(token);
}

/** z/OSMF takes no longer command (E-ZMF-23). */
const maximumLength = 126;

/**
 * The only maker of operator commands. Every token is matched against what the system takes in its place, so that no quote,
 * comma, blank or line end from a file or an option can change the command.
 */
export function buildCommand(intent: CommandIntent, systemName: string): BuiltCommand {
    const wrong = faultOf("systemName", systemName);
    const values = intent as unknown as Readonly<Record<string, unknown>>;
    const text = forms[intent.verb].replace(/\{(\w+)\}/g, (_, place: string) => {
        const token = String(values[place]);
        wrong.push(...faultOf(place, token));
        return token;
    });
    if (text.length > maximumLength) {
        wrong.push(`the command would be longer than ${maximumLength} characters`);
    }
    return wrong.length > 0
        ? { ok: false, why: `No command was built: ${wrong.join("; ")}.` }
        : { ok: true, command: { text: text as CommandText, intent, systemName } };
}

function faultOf(place: string, token: string): string[] {
    const { what, isValid } = tokens[place] ?? { what: place, isValid: () => false };
    // JSON shows what cannot be printed.
    return isValid(token) ? [] : [`${JSON.stringify(token)} is not a valid ${what}`];
}
