// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { Mount, Zosmf } from "../../ports/zosmf";
import type { PathSighting, Settings } from "../answers";
import type { Asking } from "./asking";
import { silences } from "./asking";

type Directory = Settings["directories"][number];
type Look = (path: string) => Promise<Observation<readonly Mount[]>>;

/** A server that says so to the first path says so to all. */
const final: readonly string[] = [...silences, "denied", "credentials-rejected"];

/** How far above a path that is not there yet its file system is looked for. */
const levelsAbove = 2;

/** Which file system holds each path of the configuration, as every z/OSMF server sees it from its own system? */
export async function askPaths(asking: Asking): Promise<readonly PathSighting[]> {
    const { circle, settings } = asking;
    const directories = settings?.directories ?? [];
    const declared = circle.members.filter(({ server }) => server.declaredFor !== null);
    if (declared.length === 0) {
        return lookAt(asking, directories, (path) => circle.ask(({ files }) => files.mounts(path)), null);
    }
    const looks = declared.map((member) => lookAt(asking, directories, ownLook(member), systemOf(asking, member)));
    return (await Promise.all(looks)).flat();
}

function ownLook({ files }: Zosmf): Look {
    return (path) => files.mounts(path);
}

function systemOf({ sysplex }: Asking, { server }: Zosmf): string | null {
    const name = (server.declaredFor ?? "").toUpperCase();
    const instance = sysplex.instances.find(({ id, systemName }) => id.toUpperCase() === name || systemName === name);
    return instance?.systemName ?? null;
}

/** One path first: a server that does not answer it is not asked for the others. */
async function lookAt(
    asking: Asking,
    directories: readonly Directory[],
    look: Look,
    systemName: string | null,
): Promise<readonly PathSighting[]> {
    const [first, ...others] = directories;
    if (first === undefined) {
        return [];
    }
    const sighting = async (directory: Directory): Promise<PathSighting> => ({
        purpose: directory.purpose,
        path: directory.path,
        systemName,
        mount: await nearest(directory.path, look, directory.purpose === "runtime" ? 0 : levelsAbove),
    });
    const one = await sighting(first);
    const { mount } = one;
    if (!mount.seen && final.includes(mount.reason)) {
        return [one, ...others.map(({ purpose, path }) => ({ purpose, path, systemName, mount }))];
    }
    return [one, ...(await Promise.all(others.map(sighting)))];
}

/** A directory that Zowe makes at its first start has none yet: then the one it will be made in counts. */
async function nearest(path: string, look: Look, levels: number): Promise<Observation<Mount | null>> {
    const answer = await look(path);
    if (answer.seen && answer.value.length > 0) {
        return withValue(answer, answer.value[0] ?? null);
    }
    // HTTP 404 is what the mounts service says of a path that is not there (zosmf.md, section 4.1).
    if (!answer.seen && answer.reason !== "not-found") {
        return answer;
    }
    const above = path.slice(0, path.lastIndexOf("/"));
    return levels > 0 && above !== "" ? nearest(above, look, levels - 1) : withValue(answer, null);
}
