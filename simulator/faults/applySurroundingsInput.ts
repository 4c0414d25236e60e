// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { writeConfig } from "../files/initialFiles";
import { parmlib, places } from "../files/places";
import type { World } from "../world";
import type { Input, SurroundingsInput } from "./input";
import { systemNamed, UnknownInput } from "./named";

const kinds: readonly string[] = [
    "private-files",
    "config-text",
    "file",
    "mount",
    "file-system-sharing",
    "reply-outstanding",
    "target-quiesced",
    "extra-messages",
];

export function isSurroundingsInput(input: Input): input is SurroundingsInput {
    return kinds.includes(input.kind);
}

export function applySurroundingsInput(world: World, input: SurroundingsInput): void {
    const { conduct } = world;
    switch (input.kind) {
        case "private-files":
            conduct.mayReadPrivateFiles = input.areReadable;
            return;
        case "config-text":
            return replaceConfig(world, input.text);
        case "file":
            return replaceFile(world, input.path, input.text);
        case "mount":
            return changeMount(world, input);
        case "file-system-sharing":
            conduct.isFileSystemShared = input.isShared;
            return;
        case "reply-outstanding":
            conduct.outstandingReplies.splice(
                0,
                conduct.outstandingReplies.length,
                ...(input.text === null ? [] : [input.text]),
            );
            return;
        case "target-quiesced":
            return quiesce(world, input);
        case "extra-messages":
            conduct.hasExtraMessages = input.isOn;
    }
}

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

function quiesce(world: World, input: Extract<SurroundingsInput, { kind: "target-quiesced" }>): void {
    const system = systemNamed(world, input.system);
    const distributor = world.distributors.find(({ name }) => name === input.entry);
    if (input.isQuiesced) {
        distributor?.quiesced.add(system.name);
    } else {
        distributor?.quiesced.delete(system.name);
    }
}
