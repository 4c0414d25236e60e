// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashedName } from "./hashedName";
import { replaceFile } from "./replaceFile";

/** Which shared directory a profile named for a deployment. */
interface NamedDirectory {
    readonly deployment: string;
    readonly directory: string;
    readonly profile: string;
}

interface OtherDirectory extends Pick<NamedDirectory, "directory" | "profile"> {
    /** The file that keeps it, in case the profile no longer exists. */
    readonly path: string;
}

interface DirectoryMemory {
    /**
     * Keeps it, unless another profile specifies a different directory: a refused profile must not block another one.
     * @returns the different directory that another profile specifies for the same deployment; null: none is known
     */
    otherThan(named: NamedDirectory): Promise<OtherDirectory | null>;
}

type Directories = Readonly<Record<string, string>>;

/** By profile, one file for each deployment, below the home of this workstation. A file that cannot be read or written counts as missing. */
export function directoryMemory(home: string): DirectoryMemory {
    return {
        otherThan: async ({ deployment, directory, profile }) => {
            const path = join(home, "shared", `${hashedName(deployment, 16)}.directories.json`);
            const known = await read(path);
            const [other] = Object.entries(known).filter(([of, named]) => of !== profile && named !== directory);
            if (other === undefined && known[profile] !== directory) {
                // Without it, only the comparison with another profile is missing.
                await replaceFile(path, JSON.stringify({ ...known, [profile]: directory })).catch(() => undefined);
            }
            return other === undefined ? null : { profile: other[0], directory: other[1], path };
        },
    };
}

async function read(path: string): Promise<Directories> {
    try {
        const value: unknown = JSON.parse(await readFile(path, "utf8"));
        const entries = Object.entries(value ?? {}).filter(([, directory]) => typeof directory === "string");
        return Object.fromEntries(entries);
    } catch {
        return {};
    }
}
