// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { EventEmitter } from "node:events";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ICommandHandler, ICommandOptionDefinition, IHandlerParameters } from "@zowe/imperative";
import { Config, ImperativeConfig } from "@zowe/imperative";
import type { Simulator } from "../../../simulator/startSimulator";
import type { OperationReport } from "../../../src/index";
import { everyCommand } from "../zowe/commandTree";
import type { NamedCommand } from "../zowe/commandTree";
import { complaints } from "../zowe/validateSchema";
import type { Operated } from "../zowe/operate";
import { repository } from "../zowe/zoweCli";
import { newProgram } from "./processIds";

/** What a command ended with, as `zoweJson` gives it. */
export interface RanHere {
    readonly stdout: string;
    readonly stderr: string;
    /** Null: it was killed. */
    readonly exitCode: number | null;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the parsed envelope of the real one
    readonly envelope: any;
}

/** A command that runs beside the test. */
export interface RunningHere {
    readonly ended: Promise<RanHere>;
    /** Waits for the text in what it prints; rejects, with all output, when it ends before. */
    shows(pattern: RegExp): Promise<void>;
    /** The signal reaches every command that was started in this way. After SIGKILL this one does and hears nothing any more. */
    interrupt(signal?: "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGKILL"): void;
}

/** Where a command runs, and where it keeps its own files: a directory of that sysplex unless another home is named. */
export interface HereOptions {
    readonly cwd: string;
    readonly home?: string;
}

/**
 * Runs the handler of a command in this process, with the arguments that its definition makes of the words and the configuration in the
 * directory: in virtual time, where a process of its own could not be. Zowe CLI's own part, from its parser to its output, is left
 * to the tests that run the real `zowe`.
 */
export async function zoweHere(words: readonly string[], options: HereOptions): Promise<RanHere> {
    // As in the daemon: a client that goes away asks for the end, and no signal of this process does.
    return run(words, options, new Output(), new EventEmitter());
}

export function zoweJsonHere(words: readonly string[], options: HereOptions): Promise<RanHere> {
    return zoweHere([...words, "--response-format-json"], options);
}

export function startHere(words: readonly string[], options: HereOptions): RunningHere {
    const output = new Output();
    const workstation = newProgram();
    const killed = new Promise<RanHere>((resolve) => {
        workstation.atEnd(() => resolve({ ...output.said, exitCode: null, envelope: null }));
    });
    const ended = Promise.race([killed, workstation.run(() => run(words, options, output, null))]);
    const tooLate = (pattern: RegExp): Promise<never> =>
        ended.then(({ stdout, stderr }) => {
            throw new Error(`Ended without ${String(pattern)}:\n${stdout}${stderr}`);
        });
    return {
        ended,
        shows: (pattern) => Promise.race([output.shows(pattern), tooLate(pattern)]),
        interrupt: (signal = "SIGINT") => (signal === "SIGKILL" ? workstation.kill() : void process.emit(signal)),
    };
}

/** What a command prints, for those who wait for it. */
class Output {
    public readonly said = { stdout: "", stderr: "" };
    private readonly waiting: (() => void)[] = [];

    public readonly console = {
        log: (text: string | Buffer) => this.add("stdout", text),
        error: (text: string | Buffer) => this.add("stderr", text),
    };

    public shows(pattern: RegExp): Promise<void> {
        return new Promise((resolve) => {
            const look = (): void => {
                if (pattern.test(this.said.stdout) || pattern.test(this.said.stderr)) {
                    resolve();
                }
            };
            this.waiting.push(look);
            look();
        });
    }

    private add(where: "stdout" | "stderr", text: string | Buffer): void {
        this.said[where] += `${String(text)}\n`;
        this.waiting.forEach((look) => look());
    }
}

type Client = EventEmitter | null;

async function run(
    [, ...words]: readonly string[],
    options: HereOptions,
    output: Output,
    client: Client,
): Promise<RanHere> {
    const command = commandOf(words);
    const args = argumentsOf(command, words.slice(command.words.length));
    await configure(options, client);
    const said = { data: {} as unknown, exitCode: 0, message: "" };
    const response = {
        console: output.console,
        data: {
            setObj: (data: unknown) => (said.data = data),
            setExitCode: (exitCode: number) => (said.exitCode = exitCode),
            setMessage: (message: string) => (said.message = message),
        },
        format: { output: () => undefined },
    };
    const error = await handlerOf(command)
        .process({ arguments: args, response, stdin: Readable.from([]) } as unknown as IHandlerParameters)
        .then(
            () => null,
            (thrown: unknown) => thrown as Error,
        );
    const exitCode = error !== null && said.exitCode === 0 ? 1 : said.exitCode;
    const { stdout } = output.said;
    const stderr = error === null ? output.said.stderr : `${output.said.stderr}${error.message}\n`;
    const data: unknown = JSON.parse(JSON.stringify(said.data));
    const told = error === null ? { message: said.message } : { message: error.message, error: { msg: error.message } };
    return { stdout, stderr, exitCode, envelope: { success: error === null, exitCode, data, stdout, stderr, ...told } };
}

/** As `operate` of the tests that run the real `zowe`: one action, its report held against the schema. */
export async function operateHere(
    { directory: cwd }: Simulator,
    words: readonly string[],
    options: Partial<HereOptions> = {},
): Promise<Operated> {
    const { envelope, exitCode } = await zoweJsonHere(["ha", ...words], { cwd, ...options });
    expect(complaints("operation-1.json", envelope.data)).toEqual([]);
    return { ...(envelope.data as OperationReport), rc: exitCode, success: envelope.success };
}

function commandOf(words: readonly string[]): NamedCommand {
    const fitting = everyCommand().filter(({ words: own }) => own.every((word, index) => words[index] === word));
    const [longest] = [...fitting].sort((one, other) => other.words.length - one.words.length);
    if (longest === undefined) {
        throw new Error(`There is no ${words.join(" ")}`);
    }
    return longest;
}

type Arguments = Record<string, unknown>;

function argumentsOf({ definition }: NamedCommand, words: readonly string[]): Arguments {
    const { options = [], positionals = [] } = definition;
    const args: Arguments = { $0: "zowe", _: [] };
    options.forEach(({ name, defaultValue }) => defaultValue !== undefined && (args[name] = defaultValue));
    const free: string[] = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? "";
        if (!word.startsWith("--")) {
            free.push(word);
            continue;
        }
        const [option, isNegated] = optionNamed(options, word.slice(2));
        if (option.type === "boolean") {
            args[option.name] = !isNegated;
        } else {
            index += 1;
            args[option.name] = option.type === "number" ? Number(words[index]) : words[index];
        }
    }
    positionals.forEach(({ name }, index) => {
        const isRest = name.endsWith("...");
        const given = isRest ? free.slice(index) : free[index];
        if (given !== undefined && given.length > 0) {
            args[name.replace(/\.\.\.$/, "")] = given;
        }
    });
    return args;
}

type Named = Pick<ICommandOptionDefinition, "name" | "type">;

function optionNamed(options: readonly ICommandOptionDefinition[], word: string): readonly [Named, isNegated: boolean] {
    if (word === "response-format-json") {
        return [{ name: word, type: "boolean" }, false];
    }
    if (word.endsWith("-profile")) {
        // Zowe CLI adds it for each type of profile.
        return [{ name: word, type: "string" }, false];
    }
    const exactly = (name: string): Named | undefined => options.find((one) => one.name === name);
    const found = exactly(word) ?? exactly(word.replace(/^no-/, ""));
    if (found === undefined) {
        throw new Error(`There is no option --${word}`);
    }
    return [found, exactly(word) === undefined];
}

function handlerOf({ definition }: NamedCommand): ICommandHandler {
    const path = join(repository, (definition.handler ?? "").replace(/^lib\//, ""));
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- by the path that the definition names, as Zowe CLI does
    const { default: Handler } = require(path) as { default: new () => ICommandHandler };
    return new Handler();
}

/** What Zowe CLI has loaded by the time it calls a handler. */
async function configure({ cwd, home = join(cwd, "home") }: HereOptions, client: Client): Promise<void> {
    const instance = ImperativeConfig.instance;
    instance.loadedConfig = { name: "zowe", defaultHome: home, envVariablePrefix: "ZOWE" };
    process.env["ZOWE_CLI_HOME"] = home;
    // No terminal, wherever the tests run.
    process.env["FORCE_COLOR"] = "0";
    instance.config = await Config.load("zowe", { homeDir: home, projectDir: cwd });
    instance.daemonContext = (client === null ? undefined : { stream: client }) as typeof instance.daemonContext;
}
