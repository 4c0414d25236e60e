// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";
import type { Observation, Provenance } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { OperatorCommand } from "../../model/operation/operatorCommand";
import type { Instance, Sysplex } from "../../model/sysplex";
import type { CommandFate, CommandRoute } from "../../ports/commandRoute";
import type { HaConnection, SshConnection } from "../connection";
import { credentialGates } from "../transport/credentialGates";
import type { SshRun } from "./runOverSsh";
import { runOverSsh } from "./runOverSsh";
import { systemClock } from "../workstation/systemClock";

/** A path or reference that a shell takes as one word between apostrophes, and zwe as what it is. */
const safePath = /^[A-Za-z0-9/._@#$()+:-]{1,1000}$/;

/**
 * Through `zwe start` and `zwe stop` in an SSH session, for sites that give operators a shell but no console. zwe reports only that
 * it has issued a command; the result is proven as with every other route.
 * @throws ConfigurationError if a setting that zwe or the session needs is missing
 */
export function sshRoute(sysplex: Sysplex, connection: HaConnection, signal: AbortSignal): CommandRoute {
    const zwe = zweOf(sysplex);
    const config = configOf(connection);
    if ((connection.ssh ?? []).length === 0) {
        throw new ConfigurationError(
            'No SSH server is known: set a default ssh profile, or "systems.<id>.ssh" in the ha profile.',
            { profileName: connection.profileName, property: "systems" },
        );
    }
    const run = async (words: string | null, instance: Instance, what: string): Promise<CommandFate> => {
        const server = serverFor(connection.ssh ?? [], instance);
        return words === null || !server
            ? { kind: "not-sent", why: `zwe has no command for ${what}`, isDenied: false }
            : fateOf(await runOnce(server, words, connection, signal), server);
    };
    const wording = (command: OperatorCommand): string | null => wordsOf(command, sysplex, zwe, config);
    return {
        kind: "ssh",
        blindSpot: "only the part of the console answer that zwe passes on can be seen",
        wording,
        send: (command, instance) => run(wording(command), instance, command.text),
        prove: (instance) => run(`${zwe} version`, instance, "its version"),
    };
}

/** A rejected password is not tried again, here or elsewhere; a key cannot revoke a user ID. */
async function runOnce(
    server: SshConnection,
    words: string,
    connection: HaConnection,
    signal: AbortSignal,
): Promise<SshRun> {
    const run = (): Promise<SshRun> => runOverSsh(server, words, connection.requestTimeoutSeconds * 1_000, signal);
    const password = server.privateKey === null ? server.password : null;
    const gate = credentialGates(connection, server.user, password)?.ssh;
    if (gate === undefined) {
        return run();
    }
    let last: SshRun | null = null;
    const answer = await gate.pass(logOnAt(server), async () => {
        last = await run();
        return outcomeOf(last, logOnAt(server));
    });
    return last ?? { kind: "rejected", why: answer.seen ? "" : answer.why };
}

function logOnAt({ profileName }: SshConnection): Provenance {
    return { source: "SSH logon", vantage: `SSH server ${profileName}`, at: systemClock.now() };
}

/** The result of a session for the password. */
function outcomeOf(ran: SshRun, provenance: Provenance): Observation<true> {
    if (ran.kind === "ended" || ran.kind === "lost") {
        return { seen: true, value: true, ...provenance };
    }
    return unseen(provenance, ran.kind === "rejected" ? "credentials-rejected" : "connection-lost", ran.why);
}

function zweOf({ runtimeDirectory }: Sysplex): string {
    if (runtimeDirectory === undefined || !safePath.test(runtimeDirectory)) {
        throw new ConfigurationError("--via ssh runs zwe, and zowe.runtimeDirectory is not set to a plain path.", {
            property: "zowe.runtimeDirectory",
        });
    }
    return `'${runtimeDirectory}/bin/zwe'`;
}

function configOf({ zoweConfig, profileName }: HaConnection): string {
    if (zoweConfig === null || !safePath.test(zoweConfig)) {
        throw new ConfigurationError(
            "--via ssh runs zwe, which needs the path of zowe.yaml on z/OS, without blanks or quotation marks.",
            { profileName, property: "zoweConfig" },
        );
    }
    return `'${zoweConfig}'`;
}

/** Null where zwe has no such command, or would name another job (zowe-install-packaging `bin/commands/start`, `stop`). */
function wordsOf(
    { intent, systemName }: OperatorCommand,
    { instances }: Sysplex,
    zwe: string,
    config: string,
): string | null {
    if (intent.verb === "start") {
        const instance = instances.find(({ id }) => id === intent.instanceId);
        const isOtherName = instance?.zweStartJobName !== undefined && instance.zweStartJobName !== intent.jobName;
        return isOtherName ? null : `${zwe} start --config ${config} --ha-instance '${intent.instanceId}'`;
    }
    if (intent.verb !== "stop") {
        return null;
    }
    const instance = instances.find((one) => one.systemName === systemName && one.jobName === intent.jobName);
    return instance ? `${zwe} stop --config ${config} --ha-instance '${instance.id}'` : null;
}

function serverFor(servers: readonly SshConnection[], { id, systemName }: Instance): SshConnection | undefined {
    const names = [id.toLowerCase(), systemName.toLowerCase()];
    const own = servers.find(({ declaredFor }) => declaredFor !== null && names.includes(declaredFor.toLowerCase()));
    return own ?? servers.find(({ declaredFor }) => declaredFor === null) ?? servers[0];
}

function fateOf(ran: Awaited<ReturnType<typeof runOverSsh>>, { profileName }: SshConnection): CommandFate {
    if (ran.kind !== "ended") {
        return ran.kind === "lost"
            ? { kind: "lost", why: ran.why }
            : { kind: "not-sent", why: ran.why, isDenied: ran.kind !== "not-begun" };
    }
    const by = `zwe over ssh (${profileName})`;
    if (ran.exitCode === 0) {
        return { kind: "sent", text: consoleWords(ran.output), by };
    }
    const words = consoleWords(ran.output);
    return words === ""
        ? { kind: "not-sent", why: `zwe ended with ${ran.exitCode}: ${lastLine(ran.output)}`, isDenied: false }
        : { kind: "sent", text: words, by };
}

/** zwe passes on the answer of the console if it considers it a failure: `ZWEL0165E: Failed to start X: IEE345I ...`. */
function consoleWords(output: string): string {
    const found = /\b(?:IEE|IEF|IEFC|ICH|\$HASP)\d{3}[A-Z]?\b.*/.exec(output)?.[0];
    return found === undefined ? "" : ` ${found}`;
}

function lastLine(output: string): string {
    return output.trim().split(/\r?\n/).at(-1)?.slice(0, 200) ?? "";
}
