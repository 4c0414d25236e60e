// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import { Client } from "ssh2";
import { applyInput } from "../../../simulator/faults/applyInput";
import { shellWords } from "../../../simulator/zos/ssh/shellWords";
import { runZwe } from "../../../simulator/zos/ssh/runZwe";
import type { Simulator } from "../../../simulator/startSimulator";
import { startSimulator } from "../../../simulator/startSimulator";
import { instanceState, pass, pretendWorld, systemOf } from "./pretendWorld";

const zwe = "/usr/lpp/zowe/bin/zwe";
const config = "--config /global/zowe/zowe.yaml";

describe("shellWords", () => {
    it.each([
        [`'${zwe}' start --config '/a b'`, [zwe, "start", "--config", "/a b"]],
        ["  one   two ", ["one", "two"]],
        ["a; rm -rf /", null],
        ["a $(b)", null],
        ["a 'b", null],
        ["a'b'c", null],
        ['a "b"', null],
    ])("reads %s", (text, words) => {
        expect(shellWords(text)).toEqual(words);
    });
});

describe("zwe", () => {
    const run = (world: ReturnType<typeof pretendWorld>, line: string) =>
        runZwe(world, systemOf(world, "LPAR1"), "USER", line);

    it("routes to the system of the section, reports success, and does not wait", () => {
        const world = pretendWorld();
        const stopped = run(world, `${zwe} stop ${config} --ha-instance lpar2`);
        expect(stopped).toMatchObject({ exitCode: 0, consoleCommand: "RO LPAR2,P ZWE1SV", isRefused: false });
        expect(stopped.output).toContain(">> STOPPING ZOWE");
        pass(world, 60);
        expect(instanceState(world, "lpar2").launcher).toBeNull();
        expect(run(world, `${zwe} start ${config} -i LPAR2`).consoleCommand).toBe(
            "RO LPAR2,S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV",
        );
        pass(world, 60);
        expect(instanceState(world, "lpar2").launcher).toBe("running");
    });

    it("reports a refusal as success if it routes, and recognizes it if it does not", () => {
        const world = pretendWorld();
        applyInput(world, { kind: "console", mode: "display-only" });
        expect(run(world, `${zwe} stop ${config} --ha-instance lpar2`).exitCode).toBe(0);
        const local = run(world, `${zwe} stop ${config} --ha-instance elsewhere`);
        expect([local.exitCode, local.output]).toEqual([
            166,
            expect.stringMatching(/ZWEL0166E: Failed to stop ZWE1SV: IEE345I/),
        ]);
    });

    it.each([
        ["rm -rf /", 127],
        [`${zwe} stop`, 102],
        [`${zwe} explode ${config}`, 102],
        [`${zwe} stop --config /other.yaml`, 109],
    ])("does nothing for %s", (line, exitCode) => {
        const world = pretendWorld();
        expect(run(world, line)).toMatchObject({ exitCode, consoleCommand: null });
        expect(instanceState(world, "lpar1").launcher).toBe("running");
    });
});

describe("an SSH session", () => {
    let simulator: Simulator;
    beforeAll(async () => {
        simulator = await startSimulator({ systems: 2, pace: 0 });
    });
    afterAll(() => simulator.close());

    const execute = (password: string, command: string) =>
        new Promise<{ code: number | null; output: string; hostKey: string }>((resolve, reject) => {
            const client = new Client();
            let hostKey = "";
            client.on("error", reject);
            client.on("ready", () =>
                client.exec(command, (error, channel) => {
                    let output = "";
                    let code: number | null = null;
                    channel.on("data", (text: Buffer) => (output += text.toString()));
                    channel.on("exit", (exitCode: number) => (code = exitCode));
                    channel.on("close", () => {
                        client.end();
                        resolve({ code, output, hostKey });
                    });
                    if (error) {
                        reject(error);
                    }
                }),
            );
            client.connect({
                host: "127.0.0.11",
                port: simulator.ports.ssh,
                username: "USER",
                password,
                hostVerifier: (key: Buffer) => {
                    hostKey = key.toString("base64");
                    return true;
                },
            });
        });

    it("shows the host key that the profile pins, runs zwe, and is logged", async () => {
        const ran = await execute("s1mpl3x-pw", `${zwe} stop ${config} --ha-instance lpar2`);
        expect(ran).toMatchObject({
            code: 0,
            output: expect.stringContaining("Terminate command on job ZWE1SV is sent"),
        });
        const profiles = JSON.parse(readFileSync(simulator.configFile, "utf8")).profiles;
        expect(profiles.ssh.properties.hostKey).toBe(ran.hostKey);
        expect(simulator.requests().at(-1)).toMatchObject({
            service: "ssh",
            method: "EXEC",
            user: "USER",
            consoleCommand: "RO LPAR2,P ZWE1SV",
        });
        await simulator.advance(60);
        expect(simulator.state().instances[1]?.launcher).toBeNull();
    });

    it("refuses a wrong password, which counts", async () => {
        await expect(execute("wrong", "zwe")).rejects.toThrow(/authentication/i);
        expect(simulator.state().wrongPasswords).toEqual({ USER: 1 });
    });

    it("may end after the command was issued", async () => {
        await simulator.input({ kind: "ssh-breaks-off", isOn: true });
        expect(await execute("s1mpl3x-pw", `${zwe} start ${config} --ha-instance lpar2`)).toMatchObject({ code: null });
        await simulator.advance(60);
        expect(simulator.state().instances[1]?.launcher).toBe("running");
    });
});
