// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { FileWriter, Zosmf } from "../ports/zosmf";
import type { DirectoryEntry } from "../model/seen/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";

/** Where things lie in a shared directory. */
export interface SharedPaths {
    readonly directory: string;
    /** Says whose directory it is. */
    readonly marker: string;
    readonly announcements: string;
    readonly operations: string;
}

export function pathsOf(directory: string): SharedPaths {
    return {
        directory,
        marker: `${directory}/${markerName}`,
        announcements: `${directory}/announcements`,
        operations: `${directory}/operations`,
    };
}

export const markerName = "zowe-ha.json";

/** Only the owner of a file can remove it or replace it by a link; the group reads and creates its own files; others have no access. */
export const directoryMode = { bits: "rwxrwx---", octal: "1770" } as const;
/** Others read it, its owner alone writes. */
const fileOctal = "640";

/** Writes as bytes that are the same in every code page of a workstation. */
function asciiJson(text: string): string {
    return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function writerOf(zosmf: Zosmf): FileWriter | null {
    return zosmf.writer ?? null;
}

/** Through any z/OSMF that answers. A write may be repeated, so that another z/OSMF can be used after an answer was lost. */
export function change<T>(
    circle: ZosmfCircle,
    ask: (writer: FileWriter) => Promise<Observation<T>>,
): Promise<Observation<T>> {
    return circle.ask(async (zosmf) => {
        const writer = writerOf(zosmf);
        return writer === null
            ? unseen(
                  { source: "z/OSMF files", vantage: zosmf.server.profileName, at: new Date(0) },
                  "not-asked",
                  "this z/OSMF does not allow files to be written",
              )
            : ask(writer);
    });
}

/** A file with the permissions that let every workstation read it; those of a new file depend on the umask of z/OSMF. */
export async function writeReadable(
    circle: ZosmfCircle,
    path: string,
    text: string,
    isNew: boolean,
): Promise<Observation<true>> {
    const written = await change(circle, (writer) => writer.write(path, asciiJson(text)));
    return written.seen && isNew ? change(circle, (writer) => writer.changeMode(path, fileOctal)) : written;
}

/** Without `.` and `..`. */
export async function entriesOf(circle: ZosmfCircle, path: string): Promise<Observation<readonly DirectoryEntry[]>> {
    const listed = await circle.ask((zosmf) => zosmf.files.list(path));
    return listed.seen
        ? withValue(
              listed,
              listed.value.filter(({ name }) => name !== "." && name !== ".."),
          )
        : listed;
}

export const isLink = ({ mode }: DirectoryEntry): boolean => mode.startsWith("l");
export const isPlainFile = ({ mode }: DirectoryEntry): boolean => mode.startsWith("-");
