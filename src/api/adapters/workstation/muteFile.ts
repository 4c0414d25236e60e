// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "../../errors";
import type { Mute } from "../../model/proving/mute";
import { hashedName } from "./hashedName";
import { replaceFile } from "./replaceFile";
import { thisOperator } from "./thisOperator";

/** The mutes of one deployment on this workstation, beside the journal of its operations. */
export interface MuteFile {
    /** `user@host` of this workstation. */
    readonly owner: string;
    /** @throws ConfigurationError if the file is there and is not readable: what was accepted is then not known */
    read(): Promise<readonly Mute[]>;
    write(mutes: readonly Mute[]): Promise<void>;
}

const schema = "zowe-ha/mutes/1";

/** @param deployment the profile and its zowe.yaml: the same finding of another sysplex is not accepted */
export function muteFile(home: string, deployment: string): MuteFile {
    const path = join(home, "mutes", `${hashedName(deployment, 32)}.json`);
    const { user, host } = thisOperator();
    return {
        owner: `${user}@${host}`,
        read: () => readMutes(path),
        write: (mutes) => replaceFile(path, JSON.stringify({ schema, mutes }, null, 2)),
    };
}

async function readMutes(path: string): Promise<readonly Mute[]> {
    try {
        const value = JSON.parse(await readFile(path, "utf8")) as { schema?: unknown; mutes?: unknown } | null;
        if (value?.schema === schema && Array.isArray(value.mutes) && value.mutes.every(isMute)) {
            return value.mutes;
        }
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return [];
        }
    }
    throw new ConfigurationError(`${path} cannot be read, so the muted findings are not known. Correct or delete it.`);
}

const texts = ["id", "severity", "by", "reason", "since", "until"] as const;

function isMute(value: unknown): value is Mute {
    const mute = (value ?? {}) as Readonly<Record<string, unknown>>;
    const isDated = !Number.isNaN(Date.parse(String(mute["until"])));
    return texts.every((key) => typeof mute[key] === "string") && isDated && Array.isArray(mute["scopes"]);
}
