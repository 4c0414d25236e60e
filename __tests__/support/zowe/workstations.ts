// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../../simulator/startSimulator";
import type { OperationReport } from "../../../src/index";
import type { ZoweOptions } from "./zoweCli";
import { privateHome, removeDirectory, startZowe, zowe } from "./zoweCli";

/** What one command at one workstation ended with. */
export interface AtWorkstation {
    readonly command: string;
    readonly rc: number | null;
    readonly report: OperationReport | null;
    readonly output: string;
}

/** Several workstations: each has a ZOWE_CLI_HOME of its own, so that no file of one is seen by another. */
export class Workstations {
    private constructor(
        private readonly plex: Simulator,
        public readonly homes: readonly string[],
    ) {}

    public static async with<T>(plex: Simulator, count: number, work: (all: Workstations) => Promise<T>): Promise<T> {
        const homes = await Promise.all(Array.from({ length: count }, () => privateHome()));
        const all = new Workstations(plex, homes);
        try {
            await all.warmUp();
            return await work(all);
        } finally {
            await Promise.all(homes.map(removeDirectory));
        }
    }

    /** One command at each workstation, started in the same moment. @param killAfterMs one of them is killed */
    public together(
        commands: readonly string[],
        kill: { readonly number: number; readonly afterMs: number } | null = null,
    ): Promise<readonly AtWorkstation[]> {
        return Promise.all(
            commands.map(async (command, number) => {
                const args = ["ha", ...command.split(" "), "--response-format-json"];
                const running = startZowe(args, this.optionsOf(number));
                const timer =
                    kill?.number === number ? setTimeout(() => running.interrupt("SIGKILL"), kill.afterMs) : null;
                const { exitCode, stdout, stderr } = await running.ended;
                clearTimeout(timer ?? undefined);
                return { command, rc: exitCode, report: reportIn(stdout), output: `${stdout}${stderr}` };
            }),
        );
    }

    /** One command at one workstation. */
    public async at(number: number, command: string): Promise<AtWorkstation> {
        const { exitCode, stdout, stderr } = await zowe(
            ["ha", ...command.split(" "), "--response-format-json"],
            this.optionsOf(number),
        );
        return { command, rc: exitCode, report: reportIn(stdout), output: `${stdout}${stderr}` };
    }

    private optionsOf(number: number): ZoweOptions {
        return { cwd: this.plex.directory, home: this.homes[number] ?? "", timeoutSeconds: 300 };
    }

    /** The first command of a home pays for what later ones find. */
    private async warmUp(): Promise<void> {
        await Promise.all(this.homes.map((_, number) => this.at(number, "status")));
    }
}

function reportIn(stdout: string): OperationReport | null {
    try {
        return (JSON.parse(stdout) as { data?: OperationReport }).data ?? null;
    } catch {
        return null;
    }
}
