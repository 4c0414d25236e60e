// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../../simulator/startSimulator";
import type { HaConnection, ShownOperation } from "../../../src/index";
import { cacheList, listOperations } from "../../../src/index";
import { changes } from "../zowe/operate";
import type { OperatorAtWork } from "./operators";

/** Every command that reached the sysplex stands in a journal as a step that was begun. */
export function untoldCommands(plex: Simulator, operations: readonly ShownOperation[]): readonly string[] {
    const told = new Set(operations.flatMap(commandsBegun));
    return changes(plex)
        .filter((change) => /^[SPFV] /.test(change) && !told.has(change))
        .map((command) => `in no journal: ${command}`);
}

function commandsBegun({ events }: ShownOperation): readonly (string | null)[] {
    const [began] = events;
    const steps = began?.kind === "operation-began" ? began.plan : [];
    const begun = new Set(events.flatMap((event) => (event.kind === "step-began" ? [event.number] : [])));
    return steps.filter(({ number }) => begun.has(number)).map(({ command }) => command);
}

/** What the program said at its end is what the journal says of it afterwards. */
export function journalDiffers(operator: OperatorAtWork, operations: readonly ShownOperation[]): readonly string[] {
    const said = operator.report;
    const written = operations.find(({ report }) => report.operation.id === said?.operation.id)?.report;
    if (said === null || written === undefined) {
        return [];
    }
    const isSame = said.outcome === written.outcome && said.reason === written.reason;
    return isSame ? [] : [`journal says ${written.outcome}: ${written.reason}; it was ${said.outcome}: ${said.reason}`];
}

/** A target that was proven to be down, or up, is so in the sysplex, unless something came between. */
export function notTrue({ report, deed }: OperatorAtWork, plex: Simulator): readonly string[] {
    const { instances } = plex.state();
    return (report?.instances ?? []).flatMap(({ id, outcome, after }) => {
        const { launcher, components } = instances.find((one) => one.id === id) ?? { launcher: null, components: {} };
        const isUp = launcher === "running" && Object.values(components).includes("up");
        const isLie =
            outcome === "DONE" &&
            ((deed.verb === "stop" && launcher !== null) || (["READY", "DEGRADED"].includes(after ?? "") && !isUp));
        return isLie
            ? [`${id} is said to be ${deed.verb} DONE ${after ?? ""}, and its launcher is ${launcher ?? "gone"}`]
            : [];
    });
}

/** Passwords and tokens in what was reported, told or written. */
export function secretsIn(operators: readonly OperatorAtWork[], homes: readonly string[]): readonly string[] {
    const secrets = operators.flatMap(({ connection: { apiMediation } }) => {
        const { user, password } = apiMediation;
        return [password ?? "", Buffer.from(`${user ?? ""}:${password ?? ""}`).toString("base64")];
    });
    const said = operators.map(({ report, events }) => JSON.stringify([report, events]));
    const written = homes.flatMap((home) => filesIn(home).map((path) => readFileSync(path, "utf8")));
    const texts = [...said, ...written];
    return [
        ...(texts.some((text) => secrets.some((secret) => text.includes(secret)))
            ? ["a password is told or written"]
            : []),
        ...(texts.some((text) => /apimlAuthenticationToken|eyJ[\w-]{8,}\./.test(text))
            ? ["a token is told or written"]
            : []),
    ];
}

/** What a proof has written, in the Caching Service of any instance. */
export async function keysLeft(connection: HaConnection): Promise<readonly string[]> {
    const { entries } = await cacheList(connection, { lpars: null, serviceId: null }, new AbortController().signal);
    return (entries ?? []).map(({ key }) => `left in a cache: ${key}`);
}

export function leftInHomes(homes: readonly string[]): readonly string[] {
    return homes
        .flatMap(filesIn)
        .filter((name) => /\.(lock|claim|tmp)$/.test(name))
        .map((name) => `left behind: ${name.replace(/.*\//, "")}`);
}

function filesIn(home: string): readonly string[] {
    return readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
}

/** Overrides in the registries, and entries that are quiesced at a distributor: as it is, not as the product sees it. */
export function leftInSysplex(plex: Simulator): readonly string[] {
    const quiesced = plex.state().quiesced.map(({ entry, system }) => `quiesced: ${entry} ${system}`);
    return [...plex.overrides().map((one) => `override: ${one}`), ...quiesced].map((one) => `left: ${one}`);
}

export function journalOf(home: string): Promise<readonly ShownOperation[]> {
    return listOperations(home);
}
