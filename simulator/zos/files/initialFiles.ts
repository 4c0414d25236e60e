// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import { toEbcdic } from "./ebcdic";
import { places } from "./places";
import { defaultsYaml, manifestJson, zoweYamlSchema, serverCommonSchema } from "./runtimeFiles";
import type { FileAttributes } from "./unixFiles";
import { zoweYaml } from "./zoweYaml";

/** The contents of the shared file systems before anything has started. */
export function writeInitialFiles(world: World): void {
    const { files, options } = world;
    const at = world.now - 86_400_000;
    for (const directory of [places.logs, places.extensions, places.keystore, places.workspace]) {
        files.makeDirectory(directory, at, directory === places.keystore ? { isPrivate: true } : {});
    }
    makeOwnDirectories(world, at);
    writeZoweYaml(world, at);
    if (options.configForm !== "file") {
        writeConfig(world, places.overrides, `zowe:\n  externalPort: ${world.ports.gateway}\n`, at);
    }
    writeRuntime(world, at);
}

/** The group that can create files beside zowe.yaml, and the directories that are separate for each system in a shared root. */
function makeOwnDirectories({ files, systems }: World, at: number): void {
    const global = files.find("/global/zowe");
    if (global !== null) {
        global.mode = "drwxrwxr-x";
    }
    for (const directory of ["var", "tmp"]) {
        files.link(`/${directory}`, `$SYSNAME/${directory}`, at, { owner: "OMVSKERN", group: "OMVSGRP" });
        systems.forEach(({ name }) => files.makeDirectory(`/${name}/${directory}`, at, { mode: "drwxrwxrwx" }));
    }
}

/** Where the configuration is a member of PARMLIB, that one is written with the members. */
export function writeZoweYaml(world: World, at: number): void {
    if (world.options.configForm === "file") {
        writeConfig(world, places.config, zoweYaml(world), at);
    }
}

/** In the encoding the sysplex keeps its configuration in. */
export function writeConfig(world: World, path: string, text: string, at: number): void {
    const encodings: Readonly<Record<typeof world.options.fileEncoding, () => [Buffer, FileAttributes]>> = {
        "IBM-1047": () => [toEbcdic(text), {}],
        "IBM-1047 tagged": () => [toEbcdic(text), { tag: { codeset: "IBM-1047", isText: true } }],
        "ISO8859-1 tagged": () => [Buffer.from(text, "latin1"), { tag: { codeset: "ISO8859-1", isText: true } }],
    };
    const [content, attributes] = encodings[world.options.fileEncoding]();
    world.files.write(path, content, at, attributes);
}

function writeRuntime({ files, options }: World, at: number): void {
    const readable = { mode: "-rwxr-xr-x", tag: { codeset: "ISO8859-1", isText: true } } as const;
    const write = (path: string, text: string): void =>
        files.write(`${places.runtime}/${path}`, Buffer.from(text, "latin1"), at, readable);
    write("manifest.json", manifestJson(options.version));
    write("schemas/zowe-yaml-schema.json", zoweYamlSchema());
    write("schemas/server-common.json", serverCommonSchema());
    write("files/defaults.yaml", defaultsYaml(options.layout));
    write("bin/zwe", "#!/bin/sh\n");
}
