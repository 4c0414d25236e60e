// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeConfig } from "../files/initialFiles";
import { parmlib, places } from "../files/places";
import type { World } from "../world";
import { switchMember } from "./appliers";
import type { Appliers } from "./appliers";
import type { SurroundingsInput } from "./input";
import { systemNamed, UnknownInput } from "./named";

export const surroundingsAppliers: Appliers<SurroundingsInput> = {
    "private-files": (world, { areReadable }) => {
        world.conduct.mayReadPrivateFiles = areReadable;
    },
    "config-text": (world, { text }) => replaceConfig(world, text),
    file: (world, { path, text }) => replaceFile(world, path, text),
    mount: changeMount,
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

function changeMount(world: World, { fileSystem, change }: Extract<SurroundingsInput, { kind: "mount" }>): void {
    const mount = world.mounts.find((each) => each.fileSystem === fileSystem);
    if (mount === undefined) {
        throw new UnknownInput(
            `There is no file system ${fileSystem}; there are ${world.mounts.map((each) => each.fileSystem).join(", ")}`,
        );
    }
    Object.assign(mount, change);
}
