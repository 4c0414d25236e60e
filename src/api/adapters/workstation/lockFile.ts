// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Operator } from "../../model/operation/event";
import type { Clock } from "../../ports/clock";
import type { LockAnswer, OperationLock } from "../../ports/journal";
import type { LockOwner } from "../../model/operation/lockOwner";
import { hashedName } from "./hashedName";
import { orConfigurationError } from "./orConfigurationError";
import { randomHex } from "./randomHex";

/** A running owner renews its lock four times in this period. */
const lifeMs = 60_000;

/** A file for each deployment that one operation holds at a time. */
export function lockFile(directory: string, operator: Operator, clock: Clock): OperationLock {
    return {
        acquire: async (deployment, operationId, breaks) => {
            await orSayWhy(directory, () => mkdir(directory, { recursive: true, mode: 0o700 }));
            const path = pathOf(directory, deployment);
            const since = clock.now();
            const owner = ownerAt(operationId, operator, since, since);
            const refusal = await orSayWhy(directory, () => occupy(path, owner, breaks, since));
            if (refusal !== null) {
                return refusal;
            }
            await sweep(path, owner, since);
            return hold(path, owner, clock);
        },
    };
}

function pathOf(directory: string, deployment: string): string {
    const name = hashedName(deployment, 16);
    return join(directory, `${name}.lock`);
}

/** The holder of a deployment, for commands that only read; null: none, or none that can be read. */
export async function lockHolder(
    directory: string,
    deployment: string,
    operator: Operator,
    now: Date,
): Promise<{ readonly owner: LockOwner; readonly isExpired: boolean } | null> {
    const owner = await readOwner(pathOf(directory, deployment));
    return owner === null ? null : { owner, isExpired: isAbandoned(owner, operator, now) };
}

/** If the file system refuses the lock, the operation cannot be protected, and is not started. */
function orSayWhy<T>(directory: string, work: () => Promise<T>): Promise<T> {
    return orConfigurationError(
        work,
        (why) =>
            `No lock can be created in ${directory}, so the operation was not started: ${why}. Make sure that the directory is writable, has free space and supports hard links, or set ZOWE_CLI_HOME to a directory that does.`,
    );
}

/** @returns null when the lock is ours now */
async function occupy(path: string, owner: LockOwner, breaks: boolean, now: Date): Promise<LockAnswer | null> {
    if (await create(path, owner)) {
        return null;
    }
    const holder = await readOwner(path);
    if (holder === null) {
        // It may have been released between the two looks.
        return (await create(path, owner)) ? null : occupyUnreadable(path, owner, breaks, now);
    }
    const isExpired = isAbandoned(holder, owner.by, now);
    if (!isExpired || !breaks) {
        return refuse(holder, isExpired);
    }
    return (await take(path, holder, owner, now)) ? null : refuse(holder, true);
}

/** A running owner rewrites it four times per lifetime: an older lock has no owner. */
async function occupyUnreadable(
    path: string,
    owner: LockOwner,
    breaks: boolean,
    now: Date,
): Promise<LockAnswer | null> {
    const isExpired = await isOld(path, now);
    return isExpired && breaks && (await take(path, null, owner, now)) ? null : { kind: "unreadable", path, isExpired };
}

const refuse = (owner: LockOwner, isExpired: boolean): LockAnswer => ({ kind: "refused", owner, isExpired });

function ownerAt(operationId: string, by: Operator, since: Date, now: Date): LockOwner {
    const expires = new Date(now.getTime() + lifeMs).toISOString();
    return { operationId, by, since: since.toISOString(), expires };
}

/** A link appears with its content or not at all: a program that is killed leaves no lock without an owner. */
async function create(path: string, owner: LockOwner): Promise<boolean> {
    const next = await written(path, owner);
    try {
        await link(next, path);
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
            throw error;
        }
        return false;
    } finally {
        await rm(next, { force: true });
    }
}

async function written(path: string, owner: LockOwner): Promise<string> {
    const next = `${path}.${randomHex(4)}`;
    try {
        await writeFile(next, JSON.stringify(owner), { mode: 0o600 });
    } catch (error) {
        await rm(next, { force: true });
        throw error;
    }
    return next;
}

/** Null if there is none, or none that can be read. */
async function readOwner(path: string): Promise<LockOwner | null> {
    const text = await readFile(path, "utf8").catch(() => null);
    try {
        const owner = JSON.parse(text ?? "null") as LockOwner | null;
        const isWhole = typeof owner?.by?.pid === "number" && !Number.isNaN(Date.parse(owner.expires));
        return isWhole ? owner : null;
    } catch {
        return null;
    }
}

/** It has expired; or its process on this very workstation is gone, which proves more than any expiry. */
function isAbandoned(owner: LockOwner, operator: Operator, now: Date): boolean {
    if (Date.parse(owner.expires) < now.getTime()) {
        return true;
    }
    return owner.by.host === operator.host && !isAlive(owner.by.pid);
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EPERM";
    }
}

/** Of several that try, the one that makes the claim may; the lock itself is replaced in one move, never away. */
async function take(path: string, from: LockOwner | null, owner: LockOwner, now: Date): Promise<boolean> {
    const claim = `${path}.${from?.operationId ?? "unreadable"}.claim`;
    if (!(await create(claim, owner)) && !(await inherit(claim, owner, now))) {
        return false;
    }
    try {
        const isStillTheirs = (await readOwner(path))?.operationId === from?.operationId;
        return isStillTheirs && (await replace(path, owner));
    } finally {
        await rm(claim, { force: true });
    }
}

/** An earlier claimant may also have been killed: a claim is taken over like a lock. */
async function inherit(claim: string, owner: LockOwner, now: Date): Promise<boolean> {
    const claimant = await readOwner(claim);
    return claimant !== null && isAbandoned(claimant, owner.by, now) && take(claim, claimant, owner, now);
}

/**
 * Leftovers of programs that were killed while they wrote. Only the holder of the lock removes them: claims are made against the holder, so
 * claims of dead programs are no longer needed.
 */
async function sweep(path: string, { by }: LockOwner, now: Date): Promise<void> {
    const directory = dirname(path);
    const names = await readdir(directory).catch(() => []);
    const left = names.filter((name) => name.startsWith(`${basename(path)}.`)).map((name) => join(directory, name));
    await Promise.all(
        left.map(async (file) => {
            const owner = await readOwner(file);
            const isLeft = owner === null ? await isOld(file, now) : isAbandoned(owner, by, now);
            await (isLeft ? rm(file, { force: true }) : undefined);
        }),
    );
}

/** Its writer was killed while it wrote; a file that is being written now is younger. */
async function isOld(file: string, now: Date): Promise<boolean> {
    const { mtimeMs = now.getTime() } = (await stat(file).catch(() => null)) ?? {};
    return now.getTime() - mtimeMs > lifeMs;
}

async function replace(path: string, owner: LockOwner): Promise<boolean> {
    const next = await written(path, owner);
    try {
        await rename(next, path);
        return true;
    } catch {
        await rm(next, { force: true });
        return false;
    }
}

function hold(path: string, owner: LockOwner, clock: Clock): LockAnswer {
    let moving = Promise.resolve();
    const moveOn = (): Promise<void> => (moving = moving.then(() => refresh(path, owner, clock.now())));
    const timer = setInterval(() => void moveOn(), lifeMs / 4);
    timer.unref();
    const release = async (): Promise<void> => {
        clearInterval(timer);
        // A late write would restore the lock that is released here.
        await moving;
        if ((await readOwner(path))?.operationId === owner.operationId) {
            await rm(path, { force: true }).catch(() => undefined);
        }
    };
    const lostTo = async (): Promise<string | null> => {
        await moveOn();
        return newOwner(path, owner);
    };
    return { kind: "held", release, lostTo };
}

/**
 * Only its owner renews it: a lock that was taken away stays away. A lock that has expired because its program was suspended is taken
 * again in the same way as others would take it, so that only one of several programs gets it.
 */
async function refresh(path: string, { operationId, by, since }: LockOwner, now: Date): Promise<void> {
    const holder = await readOwner(path);
    if (holder?.operationId !== operationId) {
        return;
    }
    const isExpired = Date.parse(holder.expires) < now.getTime();
    const anew = ownerAt(operationId, by, new Date(since), now);
    // A lock that cannot be written stays ours until it expires and another program takes it.
    await (isExpired ? take(path, holder, anew, now) : replace(path, anew)).catch(() => false);
}

async function newOwner(path: string, owner: LockOwner): Promise<string | null> {
    const holder = await readOwner(path);
    if (holder === null) {
        return `${path} is gone or cannot be read, so its current owner is not known`;
    }
    const { operationId, by, since } = holder;
    return operationId === owner.operationId
        ? null
        : `${operationId} of ${by.user}@${by.host} (process ${by.pid}) has held it since ${since}`;
}
