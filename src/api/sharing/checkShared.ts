// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Unseen } from "../model/observation";
import { isDenial, isSilent } from "../model/observation";
import { printable } from "../model/printable";
import type { SharedProblem, SharedSystem } from "../model/shared";
import type { Zosmf } from "../ports/zosmf";
import type { DirectoryEntry, Mount } from "../model/seen/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import { readMarker } from "./proveOne";
import type { SharedPaths } from "./sharedPlace";
import { directoryMode, isLink, markerName } from "./sharedPlace";

interface Checked {
    readonly systems: readonly SharedSystem[];
    readonly problems: readonly SharedProblem[];
}

interface Probe {
    /** Of no announcement and no journal, and of this run alone. */
    readonly name: string;
    readonly text: string;
    readonly now: () => Date;
}

/** Writes a file through one z/OSMF, reads it through every one, and removes it. */
export async function checkShared(circle: ZosmfCircle, paths: SharedPaths, probe: Probe): Promise<Checked> {
    const path = `${paths.directory}/${probe.name}`;
    const writer = await firstThatWrites(circle.members, path, probe.text);
    const rows = await Promise.all(circle.members.map((zosmf) => seenBy(zosmf, { paths, path, probe, writer })));
    const space = await spaceProblems(circle, paths);
    const shape = await shapeProblems(circle, paths, probe);
    await writer.by?.writer?.remove(path);
    return {
        systems: rows.map(({ system }) => system),
        problems: [...rows.flatMap((row) => row.problems), ...writeProblems(writer, paths), ...shape, ...space],
    };
}

interface Written {
    readonly by: Zosmf | null;
    /** The reason, if none could write. */
    readonly failure: Observation<true> | null;
}

/** A z/OSMF that does not answer is skipped; a refusal ends the search, because the others share the same file system. */
async function firstThatWrites(members: readonly Zosmf[], path: string, text: string): Promise<Written> {
    let failure: Observation<true> | null = null;
    for (const zosmf of members) {
        const written = await zosmf.writer?.write(path, text);
        if (written?.seen === true) {
            return { by: zosmf, failure: null };
        }
        failure = written ?? failure;
        if (written !== undefined && !isSilent(written)) {
            break;
        }
    }
    return { by: null, failure };
}

interface Row {
    readonly system: SharedSystem;
    readonly problems: readonly SharedProblem[];
}

interface Looking {
    readonly paths: SharedPaths;
    readonly path: string;
    readonly probe: Probe;
    readonly writer: Written;
}

async function seenBy(zosmf: Zosmf, { paths, path, probe, writer }: Looking): Promise<Row> {
    const marker = await readMarker(zosmf, paths.marker);
    if (!marker.seen) {
        return unseenRow(zosmf, marker, paths);
    }
    if (writer.by === null) {
        return rowOf(zosmf, "FAIL", `sees ${markerName}, but no file can be written`);
    }
    const text = await zosmf.files.text(path);
    if (text.seen && text.value === probe.text) {
        const saw = zosmf === writer.by ? "wrote a file and read it" : `read what ${nameOf(writer.by)} wrote`;
        return rowOf(zosmf, "OK", saw);
    }
    const message = `z/OSMF ${nameOf(zosmf)} does not read in ${paths.directory} what z/OSMF ${nameOf(writer.by)} wrote there: the systems do not share the directory.`;
    return rowOf(zosmf, "FAIL", "does not see what was written", [
        { severity: "CRITICAL", message, remedy: shareRemedy },
    ]);
}

const nameOf = ({ server }: Zosmf): string => server.profileName;

function rowOf(
    { server }: Zosmf,
    result: SharedSystem["result"],
    saw: string,
    problems: readonly SharedProblem[] = [],
): Row {
    return { system: { zosmf: server.profileName, system: server.declaredFor, result, saw }, problems };
}

const shareRemedy =
    "in sharedDirectory of every profile, specify a directory on a file system that every system mounts";
const groupRemedy = "have the user connected to the group of the directory, as zowe ha shared setup shows";

function unseenRow(zosmf: Zosmf, marker: Unseen, { directory }: SharedPaths): Row {
    const message = `z/OSMF ${nameOf(zosmf)}: ${marker.why}.`;
    if (isDenial(marker)) {
        return rowOf(zosmf, "FAIL", marker.why, [{ severity: "DENIED", message, remedy: groupRemedy }]);
    }
    const isFailing = marker.reason === "not-found" || marker.reason === "malformed";
    const remedy =
        marker.reason === "not-found"
            ? `zowe ha shared setup creates ${directory}; if it exists already, ${shareRemedy}`
            : "check z/OSMF: zowe ha check zosmf";
    return isFailing
        ? rowOf(zosmf, "FAIL", marker.why, [{ severity: "CRITICAL", message, remedy }])
        : rowOf(zosmf, "UNKNOWN", marker.why, [{ severity: "UNKNOWN", message, remedy }]);
}

function writeProblems({ by, failure }: Written, { directory }: SharedPaths): readonly SharedProblem[] {
    if (by !== null) {
        return [];
    }
    const why = failure?.seen === false ? failure.why : "z/OSMF does not allow files to be written";
    const isDenied = failure !== null && isDenial(failure);
    return [
        {
            severity: isDenied ? "DENIED" : "CRITICAL",
            message: `No file can be written in ${directory}: ${why}.`,
            remedy: isDenied ? groupRemedy : "correct that, then repeat this command",
        },
    ];
}

/** Permissions, links and times, as they are listed. */
async function shapeProblems(
    circle: ZosmfCircle,
    { directory }: SharedPaths,
    probe: Probe,
): Promise<readonly SharedProblem[]> {
    const listed = await circle.ask((zosmf) => zosmf.files.list(directory));
    if (!listed.seen) {
        return [];
    }
    const own = listed.value.find(({ name }) => name === ".");
    const links = listed.value.filter(isLink);
    const written = listed.value.find(({ name }) => name === probe.name);
    return [
        ...(own === undefined ? [] : modeProblems(directory, own)),
        ...links.map(({ name }) => linkProblem(`${directory}/${printable(name)}`)),
        ...clockProblems(written, probe.now()),
    ];
}

function modeProblems(directory: string, { mode, user, group }: DirectoryEntry): readonly SharedProblem[] {
    const remedy = `chmod ${directoryMode.octal} ${directory}`;
    const whose = `${printable(mode)}, owner ${printable(user ?? "?")}, group ${printable(group ?? "?")}`;
    const problem = (severity: SharedProblem["severity"], what: string): SharedProblem => ({
        severity,
        message: `${directory} (${whose}) ${what}.`,
        remedy,
    });
    return [
        ...(mode[8] === "w" ? [problem("CRITICAL", "can be written by every user")] : []),
        ...(mode[5] === "w" ? [] : [problem("WARNING", "can be written only by its owner")]),
        ...(/[tT]$/.test(mode) ? [] : [problem("WARNING", "allows its group to remove the files of other users")]),
    ];
}

const linkProblem = (path: string): SharedProblem => ({
    severity: "CRITICAL",
    message: `${path} is a symbolic link that points outside the shared directory. It is not followed.`,
    remedy: `rm ${path}`,
});

const quarterMs = 900_000;
const clockMs = 90_000;

/** The times of files have no zone; zones differ by quarters of an hour. */
function clockProblems(written: DirectoryEntry | undefined, now: Date): readonly SharedProblem[] {
    const time = Date.parse(`${written?.modifiedAt ?? ""}Z`);
    const rest = (((time - now.getTime()) % quarterMs) + quarterMs) % quarterMs;
    return Number.isNaN(time) || Math.min(rest, quarterMs - rest) <= clockMs
        ? []
        : [
              {
                  severity: "WARNING",
                  message: `A file that was just written has the time ${String(written?.modifiedAt)}, but the time of z/OSMF is ${now.toISOString()}.`,
                  remedy: "have the clocks of the systems checked (D ETR, D TIMEDATE)",
              },
          ];
}

const leastBytes = 1_048_576;

async function spaceProblems(circle: ZosmfCircle, { directory }: SharedPaths): Promise<readonly SharedProblem[]> {
    const mounts = await circle.ask((zosmf) => zosmf.files.mounts(directory));
    return mounts.seen ? mounts.value.slice(0, 1).flatMap((mount) => lackOfSpace(directory, mount)) : [];
}

function lackOfSpace(directory: string, { fileSystemName, blocksAvailable: blocks }: Mount): readonly SharedProblem[] {
    return blocks === null || blocks * 1_024 >= leastBytes
        ? []
        : [
              {
                  severity: blocks === 0 ? "CRITICAL" : "WARNING",
                  message: `The file system of ${directory} (${printable(fileSystemName)}) has ${blocks} free blocks of 1 KB.`,
                  remedy: "enlarge it (zfsadm grow), or remove old files",
              },
          ];
}
