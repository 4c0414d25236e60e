// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { configReference } from "../files/configReference";
import { places } from "../files/places";
import { issueCommand } from "../operator/issueCommand";
import { launcherProc } from "../launcher/createLauncher";
import type { System, World } from "../../world/world";
import { shellWords } from "./shellWords";

export interface ZweRun {
    readonly output: string;
    readonly exitCode: number;
    readonly consoleCommand: string | null;
    /** Nothing that the simulator knows. */
    readonly isRefused: boolean;
}

const rule = (character: string): string => character.repeat(79);

/** `zwe version`, and `zwe start|stop --config <cfg> [--ha-instance <id>]`, in a shell of one system (E-LCH-13, E-LCH-14). */
export function runZwe(world: World, system: System, user: string, commandLine: string): ZweRun {
    const { program, verb, options } = callOf(shellWords(commandLine) ?? [commandLine]);
    if (program !== `${places.runtime}/bin/zwe` && program !== "zwe") {
        return failed(127, `${program}: FSUM7351 not found`, true);
    }
    if (verb === "version") {
        return { output: `Zowe v${versionOn(world, system)}\n`, exitCode: 0, consoleCommand: null, isRefused: false };
    }
    return startOrStop(world, system, user, { verb, options });
}

function startOrStop(
    world: World,
    system: System,
    user: string,
    { verb, options }: Pick<ZweCall, "verb" | "options">,
): ZweRun {
    const config = options.get("config");
    if (!/^(start|stop)$/.test(verb) || config === undefined) {
        return failed(102, "Error ZWEL0102E: Invalid parameter.", true);
    }
    if (config !== configReference(world.options.configForm)) {
        return failed(109, "Error ZWEL0109E: The Zowe YAML config file specified does not exist.", false);
    }
    return issue(world, system, user, verb === "start" ? "start" : "stop", instanceIdOf(options, system));
}

function versionOn({ instances, options }: World, { name }: System): string {
    return instances.find(({ systemName }) => systemName === name)?.version ?? options.version;
}

interface ZweCall {
    readonly program: string;
    readonly verb: string;
    readonly options: Map<string, string>;
}

function callOf([program = "", verb = "", ...rest]: readonly string[]): ZweCall {
    return { program, verb, options: optionsOf(rest) };
}

function instanceIdOf(options: Map<string, string>, system: System): string {
    return (options.get("ha-instance") ?? system.name).toLowerCase().replace(/[^a-z0-9]/g, "_");
}

function failed(exitCode: number, message: string, isRefused: boolean): ZweRun {
    return { output: `${message}\n`, exitCode, consoleCommand: null, isRefused };
}

const longNames: Readonly<Record<string, string>> = { "-c": "config", "-i": "ha-instance" };

function optionsOf(words: readonly string[]): Map<string, string> {
    return new Map(
        words.flatMap((word, index) =>
            word.startsWith("-") ? [[longNames[word] ?? word.slice(2), words[index + 1] ?? ""] as const] : [],
        ),
    );
}

function issue(world: World, system: System, user: string, verb: "start" | "stop", id: string): ZweRun {
    const jobName = "ZWE1SV";
    const section = world.instances.find((each) => each.id === id && !world.options.unmatched.includes(id));
    const command = verb === "start" ? `S ${launcherProc},HAINST=${id},JOBNAME=${jobName}` : `P ${jobName}`;
    const consoleCommand = section === undefined ? command : `RO ${section.systemName},${command}`;
    const answer = issueCommand(world, system, consoleCommand, { user, consoleName: user });
    const title = verb === "start" ? "STARTING" : "STOPPING";
    const heading = [rule("="), `>> ${title} ZOWE`, ""].join("\n");
    // With RO before the command, zwe does not find the line after its echo and treats every answer as a success.
    if (section === undefined && answer.text.trim() !== "") {
        const [number, what] =
            verb === "start" ? [165, `Failed to start ${launcherProc}`] : [166, `Failed to stop ${jobName}`];
        const output = `${heading}\nError ZWEL0${number}E: ${what}: ${answer.text.trim().replaceAll("\r", "\n")}\n`;
        return { output, exitCode: number, consoleCommand, isRefused: answer.isUnknown };
    }
    const words =
        verb === "start"
            ? `Job ${jobName} is started successfully.`
            : `Terminate command on job ${jobName} is sent successfully. Please check job log for details.`;
    const output = [heading, rule("-"), `>> ${words}`, "", ""].join("\n");
    return { output, exitCode: 0, consoleCommand, isRefused: answer.isUnknown };
}
