// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { randomHex } from "../adapters/workstation/randomHex";
import { ConfigurationError } from "../errors";
import type { Outcome } from "../model/exitCodes";
import { exitCodes } from "../model/exitCodes";
import { printable } from "../model/printable";
import type { SharedProblem, SharedReport } from "../model/shared";
import { checkShared } from "../sharing/checkShared";
import type { SetUp } from "../sharing/setUp";
import { setUp } from "../sharing/setUp";
import { pathsOf } from "../sharing/sharedPlace";
import { deploymentOf } from "./operating/began";
import { proveShared } from "./operating/sharedBoard";
import type { OpenSysplex } from "./looking/withSysplex";
import { withSysplex } from "./looking/withSysplex";

export interface SharedSetupOptions {
    readonly isDryRun: boolean;
}

/**
 * Makes the shared directory of the profile, or what is missing of it.
 * @returns `zowe-ha/shared/1`, see docs/schemas/shared-1.json
 * @throws ConfigurationError when the profile names none, or is wrong
 */
export async function sharedSetup(
    connection: HaConnection,
    { isDryRun }: SharedSetupOptions,
    signal: AbortSignal,
): Promise<SharedReport> {
    const directory = directoryOf(connection);
    return withSysplex(connection, signal, async (open) => {
        const deployment = deploymentOf(configured(open));
        const marker = { id: randomHex(16), directory, deployment };
        const made = await setUp(open.circle, pathsOf(directory), marker, isDryRun);
        const outcome = outcomeOfSetUp(made, isDryRun);
        return {
            ...reportOf(directory, outcome, reasonOfSetUp(made, directory, outcome)),
            isDryRun,
            steps: made.steps,
            grants: await grantsFor(open, directory),
            problems: made.problem === null ? [] : [made.problem],
        };
    });
}

/** Proves that every z/OSMF of the profile sees the same directory, and that its permissions are safe. @throws ConfigurationError as `sharedSetup` */
export async function sharedCheck(connection: HaConnection, signal: AbortSignal): Promise<SharedReport> {
    const directory = directoryOf(connection);
    return withSysplex(connection, signal, async (open) => {
        configured(open);
        const random = randomHex(8);
        const checked = await checkShared(open.circle, pathsOf(directory), {
            name: `check-${random}.probe`,
            text: `zowe ha shared check ${random}`,
            now: () => open.ports.sysplexTime(),
        });
        const problems = [...checked.problems, ...(await ownershipProblems(open, directory, checked.problems))];
        const lone = problems.length === 0 && open.circle.members.length === 1 ? [oneServer(directory)] : [];
        const all = [...problems, ...lone];
        const outcome = outcomeOfCheck(
            all,
            checked.systems.some(({ result }) => result === "OK"),
        );
        const reason = all[0]?.message ?? `Every z/OSMF sees ${directory}, and its permissions are safe.`;
        return { ...reportOf(directory, outcome, reason), systems: checked.systems, problems: all };
    });
}

function directoryOf({ sharedDirectory, profileName }: HaConnection): string {
    if (sharedDirectory === undefined || sharedDirectory === null) {
        throw new ConfigurationError(
            `The profile ${profileName} names no "sharedDirectory": set it to a directory on a file system that all systems share, or specify --shared-directory.`,
        );
    }
    return sharedDirectory;
}

/** Without the configuration it is not known whose directory it is. */
function configured({ sysplex, unread }: OpenSysplex): OpenSysplex["sysplex"] {
    if (unread !== null) {
        throw new ConfigurationError(
            "The Zowe configuration cannot be read, so it is not known which deployment this directory belongs to: zowe ha status shows why.",
        );
    }
    return sysplex;
}

function reportOf(directory: string, outcome: Outcome, reason: string): SharedReport {
    return {
        schema: "zowe-ha/shared/1",
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        directory,
        isDryRun: false,
        steps: [],
        grants: [],
        systems: [],
        problems: [],
    };
}

function outcomeOfSetUp({ steps, problem }: SetUp, isDryRun: boolean): Outcome {
    if (problem !== null) {
        const begun = steps.some(({ status }) => status === "DONE");
        return begun ? "INCOMPLETE" : outcomeOfFailure(problem);
    }
    const isThere = steps.every(({ status }) => status === "NOT-NEEDED");
    return isThere ? "NOTHING-TO-DO" : isDryRun ? "PLANNED" : "DONE";
}

function outcomeOfFailure({ severity }: SharedProblem): Outcome {
    return severity === "DENIED" ? "DENIED" : severity === "UNKNOWN" ? "UNKNOWN" : "REFUSED";
}

function reasonOfSetUp({ problem }: SetUp, directory: string, outcome: Outcome): string {
    const words: Partial<Record<Outcome, string>> = {
        DONE: `${directory} was created. zowe ha shared check proves that every system sees it.`,
        PLANNED: `${directory} would be created; nothing was changed.`,
        "NOTHING-TO-DO": `${directory} is already set up.`,
    };
    return problem?.message ?? words[outcome] ?? "";
}

/** The permissions are those of the group: its members can announce operations, and other users have no access. */
async function grantsFor({ circle }: OpenSysplex, directory: string): Promise<readonly string[]> {
    const listed = await circle.ask((zosmf) => zosmf.files.list(directory));
    const own = listed.seen ? listed.value.find(({ name }) => name === ".") : undefined;
    const group = own?.group === undefined || own.group === null ? "<group>" : printable(own.group);
    const parts = pathsOf(directory);
    const all = `${parts.directory} ${parts.announcements} ${parts.operations}`;
    return [
        ...(own === undefined ? [`mkdir -p -m 1770 ${all}`, `chgrp ${group} ${all}`] : []),
        `CONNECT <user> GROUP(${group})`,
    ];
}

/** Whose it is and what else is named for the same instances; silent where reading has failed already. */
async function ownershipProblems(
    open: OpenSysplex,
    directory: string,
    known: readonly SharedProblem[],
): Promise<readonly SharedProblem[]> {
    const proof = known.some(({ severity }) => severity !== "WARNING") ? null : await proveShared(open, directory);
    return proof === null || proof.seen
        ? []
        : [{ severity: "CRITICAL", message: `${proof.why}.`, remedy: "correct sharedDirectory in the profiles" }];
}

const oneServer = (directory: string): SharedProblem => ({
    severity: "WARNING",
    message: `The profile has only one z/OSMF, so it is not proven that another system sees ${directory}.`,
    remedy: "nest a zosmf profile for each system in the ha profile",
});

const worst: readonly (readonly [SharedProblem["severity"], Outcome])[] = [
    ["CRITICAL", "CRITICAL"],
    ["DENIED", "DENIED"],
];

/** If one does not answer, the others are still proven; if none answers, nothing is proven. */
function outcomeOfCheck(problems: readonly SharedProblem[], isAnyProven: boolean): Outcome {
    const found = worst.find(([severity]) => problems.some((problem) => problem.severity === severity));
    if (found !== undefined) {
        return found[1];
    }
    return problems.length === 0 ? "HEALTHY" : isAnyProven ? "DEGRADED" : "UNKNOWN";
}
