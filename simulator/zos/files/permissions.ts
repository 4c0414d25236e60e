// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import type { UnixFile } from "./unixFiles";
import { parentOf } from "./unixFiles";

type Access = "r" | "w" | "x";

/** The group that the accounts of the simulated sysplex belong to. */
const everybodysGroup = "ZWEADMIN";

function bitsFor(user: string, isMember: boolean, file: UnixFile): string {
    const at = file.owner === user ? 1 : isMember ? 4 : 7;
    return file.mode.slice(at, at + 3);
}

function isMemberOf({ conduct }: World, user: string, group: string): boolean {
    return group === everybodysGroup && !conduct.usersOutsideTheGroup.has(user);
}

/** Only by the permission bits (POSIX, "File Access Permissions"); there is no superuser here. */
export function may(world: World, user: string, access: Access, file: UnixFile): boolean {
    if (file.isPrivate) {
        return world.conduct.mayReadPrivateFiles;
    }
    const bits = bitsFor(user, isMemberOf(world, user, file.group), file);
    return access === "x" ? /[xst]/.test(bits) : bits.includes(access);
}

/** Every directory above it may be searched. A path that does not exist, or is not a directory, is not refused here. */
export function mayReach(world: World, user: string, path: string): boolean {
    for (let above = parentOf(path); above !== "/"; above = parentOf(above)) {
        const directory = world.files.find(above);
        if (directory?.mode.startsWith("d") === true && !directory.isPrivate && !may(world, user, "x", directory)) {
            return false;
        }
    }
    return true;
}

/** The sticky bit keeps others from removing what is not theirs (chmod, z/OS UNIX System Services Command Reference). */
export function isSticky({ mode }: UnixFile): boolean {
    return /[tT]$/.test(mode);
}

/** `rwxrwx---` of octal `1770`; the letter of the kind goes before. */
export function modeFromOctal(kind: string, octal: string): string | null {
    const [, special = "", bits = ""] = /^([0-7]?)([0-7]{3})$/.exec(octal) ?? [];
    if (bits === "") {
        return null;
    }
    const letters = [...bits]
        .map((digit) => Number(digit))
        .map((value) => `${value & 4 ? "r" : "-"}${value & 2 ? "w" : "-"}${value & 1 ? "x" : "-"}`)
        .join("");
    const isSet = (Number(special || "0") & 1) === 1;
    const last = isSet ? (letters.endsWith("x") ? "t" : "T") : letters.slice(-1);
    return `${kind}${letters.slice(0, 8)}${last}`;
}
