// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Launcher } from "../launcher/launcher";
import { entryAddress } from "../../world/ports";
import type { World } from "../../world/world";
import { places } from "./places";
import { manifestJson } from "./runtimeFiles";

/** The files of a prepared instance in the shared workspace: the instance that starts last overwrites them. */
export function preparedWorkspace(world: World, launcher: Launcher): void {
    const at = world.now;
    const environment = `${places.workspace}/.env`;
    const { instanceId } = launcher;
    const write = (path: string, text: string): void =>
        world.files.write(path, Buffer.from(text, "latin1"), at, { tag: { codeset: "ISO8859-1", isText: true } });
    write(`${places.workspace}/manifest.json`, manifestJson(launcher.version));
    world.files.makeDirectory(environment, at, { isPrivate: true });
    const hostname = launcher.instance?.registersAs ?? entryAddress;
    const lines = [
        `ZWE_haInstance_id=${instanceId}`,
        `ZWE_haInstance_hostname=${hostname}`,
        `ZWE_VERSION=${launcher.version}`,
        `ZWE_zowe_externalPort=${world.ports.gateway}`,
    ];
    write(`${environment}/.instance-${instanceId}.env`, `${lines.join("\n")}\n`);
    write(`${environment}/.zowe.json`, "{}\n");
    write(`${environment}/.zowe-${instanceId}.json`, "{}\n");
    write(`${environment}/.zowe-merged.yaml`, "{}\n");
}
