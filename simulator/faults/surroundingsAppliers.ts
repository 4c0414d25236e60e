// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeConfig } from "../zos/files/initialFiles";
import type { Mount } from "../zos/files/mounts";
import { parmlib, places } from "../zos/files/places";
import type { World } from "../world/world";
import { switchMember } from "./appliers";
import type { Appliers } from "./appliers";
import type { SurroundingsInput, UnixEntry } from "./input";
import { systemNamed, UnknownInput } from "./named";

export const surroundingsAppliers: Appliers<SurroundingsInput> = {
    "private-files": (world, { areReadable }) => {
        world.conduct.mayReadPrivateFiles = areReadable;
    },
    "config-text": (world, { text }) => replaceConfig(world, text),
    file: (world, { path, text }) => replaceFile(world, path, text),
    mount: changeMount,
    "unix-file": (world, { path, entry }) => placeEntry(world, path, entry),
    "file-system-lost": (world, { fileSystem, isLost }) => {
        switchMember(world.conduct.lostFileSystems, mountNamed(world, fileSystem).fileSystem, isLost);
    },
    "group-member": (world, { user, isMember }) =>
        switchMember(world.conduct.usersOutsideTheGroup, user.toUpperCase(), !isMember),
    "slow-file-writes": (world, { milliseconds }) => {
        world.conduct.slowWritesMs = milliseconds;
    },
    "file-system-sharing": (world, { isShared }) => {
        world.conduct.isFileSystemShared = isShared;
    },
    "reply-outstanding": (world, { text }) => {
        const { outstandingReplies } = world.conduct;
        outstandingReplies.splice(0, outstandingReplies.length, ...(text === null ? [] : [text]));
    },
    "target-quiesced": (world, { system, entry, isQuiesced }) => {
        const { name } = systemNamed(world, system);
        const found = world.distributors.filter((each) => each.name === entry);
        found.forEach(({ quiesced }) => switchMember(quiesced, name, isQuiesced));
    },
    "target-unbound": (world, { system, isUnbound }) => {
        const { name } = systemNamed(world, system);
        const found = world.distributors.filter((each) => each.name === "zowe");
        found.forEach(({ unbound }) => switchMember(unbound, name, isUnbound));
    },
    "ssh-breaks-off": (world, { isOn }) => {
        world.conduct.sshBreaksOff = isOn;
    },
    "extra-messages": (world, { isOn }) => {
        world.conduct.hasExtraMessages = isOn;
    },
};

function replaceConfig(world: World, text: string): void {
    if (world.options.configForm === "file") {
        writeConfig(world, places.config, text, world.now);
    } else {
        world.members.set(`${parmlib.dataSet}(${parmlib.member})`, text);
    }
}

function replaceFile(world: World, path: string, text: string | null): void {
    if (text === null) {
        world.files.remove(path);
    } else {
        writeConfig(world, path, text, world.now);
    }
}

function placeEntry(world: World, path: string, entry: UnixEntry | null): void {
    world.files.remove(path);
    if (entry === null) {
        return;
    }
    const { type, text = "", target = "/", ...attributes } = entry;
    const owned = { ...attributes, isPrivate: false };
    if (type === "directory") {
        world.files.makeDirectory(path, world.now, owned);
    } else if (type === "file") {
        world.files.write(path, Buffer.from(text, "utf8"), world.now, owned);
    } else {
        world.files.link(path, target, world.now, owned);
    }
}

function changeMount(world: World, { fileSystem, change }: Extract<SurroundingsInput, { kind: "mount" }>): void {
    Object.assign(mountNamed(world, fileSystem), change);
}

function mountNamed(world: World, fileSystem: string): Mount {
    const mount = world.mounts.find((each) => each.fileSystem === fileSystem);
    if (mount === undefined) {
        throw new UnknownInput(
            `There is no file system ${fileSystem}; there are ${world.mounts.map((each) => each.fileSystem).join(", ")}`,
        );
    }
    return mount;
}
