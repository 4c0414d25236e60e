// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Question } from "../../model/question";
import { questionIn } from "./questionIn";
import { hashedName } from "./hashedName";
import { replaceFile } from "./replaceFile";

const schema = "zowe-ha/questions/1";
/** A sysplex of 32 systems takes 40 kB. */
const largestBytes = 256 * 1_024;
const mostQuestions = 1_024;
/** Who has not looked for so long has little to guess from. */
const goodForMs = 30 * 86_400_000;

/** The owner: the profile, and its connection to the sysplex. */
interface MemoryOf {
    readonly profile: string;
    readonly connection: readonly string[];
}

interface LookMemory {
    /** [] where there is none, or none that can be used: old, of another connection, damaged, too large, no file at all. */
    readonly read: (now: Date) => Promise<readonly Question[]>;
    /** Without it the next look asks one thing after another; no command fails because of it. */
    readonly write: (questions: readonly Question[], now: Date) => Promise<void>;
}

/** What the last look asked, one small file for each profile: no answer, no text of a configuration, no credential. */
export function lookMemory(home: string, of: MemoryOf): LookMemory {
    const path = join(home, "looks", `${hashedName(of.profile, 32)}.json`);
    const connection = hashedName(JSON.stringify(of.connection), 32);
    return {
        read: (now) => read(path, connection, now).catch(() => []),
        write: (questions, now) => {
            const kept = questions.slice(0, mostQuestions);
            const text = JSON.stringify({ schema, connection, at: now.toISOString(), questions: kept });
            return replaceFile(path, text).catch(() => undefined);
        },
    };
}

type Fields = Partial<Readonly<Record<string, unknown>>>;

async function read(path: string, connection: string, now: Date): Promise<readonly Question[]> {
    const fields = (JSON.parse(await smallFile(path)) ?? {}) as Fields;
    const { questions } = fields;
    const isOurs = fields["schema"] === schema && fields["connection"] === connection && isYoung(fields, now);
    return isOurs && Array.isArray(questions)
        ? questions.slice(0, mostQuestions).flatMap((one) => questionIn(one) ?? [])
        : [];
}

function isYoung({ at }: Fields, now: Date): boolean {
    const age = now.getTime() - Date.parse(String(at));
    return age >= 0 && age <= goodForMs;
}

/** @throws Error if it is not a file, or too large: a pipe would block, and a device would be read forever */
async function smallFile(path: string): Promise<string> {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
        const about = await file.stat();
        if (!about.isFile() || about.size > largestBytes) {
            throw new Error("no small file");
        }
        const { buffer, bytesRead } = await file.read(Buffer.alloc(largestBytes), 0, largestBytes, 0);
        return buffer.toString("utf8", 0, bytesRead);
    } finally {
        await file.close();
    }
}
