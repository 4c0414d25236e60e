// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SharedProblem, SharedStep } from "../model/shared";
import type { Observation, Unseen } from "../model/observation";
import { isDenial } from "../model/observation";
import type { DirectoryEntry } from "../model/seen/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import type { Marker } from "./marker";
import { markerText, parseMarker } from "./marker";
import type { SharedPaths } from "./sharedPlace";
import { change, directoryMode, isLink, writeReadable } from "./sharedPlace";

export interface SetUp {
    readonly steps: readonly SharedStep[];
    readonly problem: SharedProblem | null;
}

/** Makes what is missing, in order, and changes nothing that is there; after the first failure nothing more is tried. */
export async function setUp(
    circle: ZosmfCircle,
    paths: SharedPaths,
    marker: Marker,
    isDryRun: boolean,
): Promise<SetUp> {
    const steps: SharedStep[] = [];
    for (const path of [paths.directory, paths.announcements, paths.operations]) {
        const done = await directoryStep(circle, path, isDryRun);
        steps.push(done.step);
        if (done.problem !== null) {
            return { steps, problem: done.problem };
        }
    }
    const last = await markerStep(circle, paths, marker, isDryRun);
    return { steps: [...steps, last.step], problem: last.problem };
}

interface Taken {
    readonly step: SharedStep;
    readonly problem: SharedProblem | null;
}

async function directoryStep(circle: ZosmfCircle, path: string, isDryRun: boolean): Promise<Taken> {
    const command = `mkdir -m ${directoryMode.octal} ${path}`;
    const there = await lookAt(circle, path);
    if (there !== null) {
        const problem = problemOf(path, there);
        return problem === null
            ? settled(command, "NOT-NEEDED", `exists already (${there.mode})`)
            : failed(command, problem);
    }
    if (isDryRun) {
        return settled(command, "PLANNED", null);
    }
    const made = await change(circle, (writer) => writer.makeDirectory(path, directoryMode.bits));
    const set = made.seen ? await change(circle, (writer) => writer.changeMode(path, directoryMode.octal)) : made;
    return set.seen ? settled(command, "DONE", null) : failed(command, problemOfChange(path, set));
}

/** As its parent lists it: a link is shown as a link there. Null: it is not there, or its parent cannot be listed. */
async function lookAt(circle: ZosmfCircle, path: string): Promise<DirectoryEntry | null> {
    const cut = path.lastIndexOf("/");
    const above = await circle.ask((zosmf) => zosmf.files.list(cut === 0 ? "/" : path.slice(0, cut)));
    return above.seen ? (above.value.find(({ name }) => name === path.slice(cut + 1)) ?? null) : null;
}

function problemOf(path: string, entry: DirectoryEntry): SharedProblem | null {
    if (isLink(entry)) {
        return {
            severity: "CRITICAL",
            message: `${path} is a symbolic link: its target may differ from system to system.`,
            remedy: "specify the directory itself in sharedDirectory, or remove the link",
        };
    }
    return entry.mode.startsWith("d")
        ? null
        : {
              severity: "CRITICAL",
              message: `${path} is not a directory.`,
              remedy: "specify another one in sharedDirectory",
          };
}

async function markerStep(circle: ZosmfCircle, paths: SharedPaths, marker: Marker, isDryRun: boolean): Promise<Taken> {
    const command = `write ${paths.marker}`;
    const text = await circle.ask((zosmf) => zosmf.files.text(paths.marker));
    if (text.seen) {
        const problem = problemOfMarker(paths, marker, text.value);
        return problem === null ? settled(command, "NOT-NEEDED", "is there") : failed(command, problem);
    }
    if (text.reason !== "not-found") {
        return failed(command, problemOfChange(paths.marker, text));
    }
    if (isDryRun) {
        return settled(command, "PLANNED", null);
    }
    const written = await writeReadable(circle, paths.marker, markerText(marker), true);
    return written.seen ? settled(command, "DONE", null) : failed(command, problemOfChange(paths.marker, written));
}

function problemOfMarker(paths: SharedPaths, marker: Marker, text: string): SharedProblem | null {
    const parsed = parseMarker(text);
    if (!parsed.ok) {
        const remedy = `check the file; if no operation of zowe ha is running, remove ${paths.marker} and repeat this command`;
        return { severity: "CRITICAL", message: `${paths.marker} ${parsed.why}.`, remedy };
    }
    return parsed.value.deployment === marker.deployment
        ? null
        : {
              severity: "CRITICAL",
              message: `${paths.directory} belongs to another deployment: ${parsed.value.deployment.slice(0, 200)}.`,
              remedy: "specify a separate directory in sharedDirectory",
          };
}

function problemOfChange(path: string, failure: Observation<unknown>): SharedProblem {
    const { why } = failure as Unseen;
    return isDenial(failure)
        ? { severity: "DENIED", message: `${path}: ${why}.`, remedy: "have the directory created as shown below" }
        : { severity: "UNKNOWN", message: `${path}: ${why}.`, remedy: "correct that, then repeat this command" };
}

const settled = (command: string, status: SharedStep["status"], detail: string | null): Taken => ({
    step: { command, status, detail },
    problem: null,
});

const failed = (command: string, problem: SharedProblem): Taken => ({
    step: { command, status: "FAILED", detail: problem.message },
    problem,
});
