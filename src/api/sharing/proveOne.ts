// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Unseen } from "../model/observation";
import { isSilent, unseen } from "../model/observation";
import type { Zosmf } from "../ports/zosmf";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import type { Marker } from "./marker";
import { parseMarker } from "./marker";
import type { SharedPaths } from "./sharedPlace";

interface Told {
    readonly zosmf: Zosmf;
    readonly marker: Observation<Marker>;
}

/**
 * Reads the marker through every z/OSMF of the profile: if each system has a separate directory, no operation sees the announcement of
 * another. A server that does not answer cannot be used for an announcement now.
 * @returns the marker, or the reason in one sentence why this directory cannot be used
 */
export async function proveOne(
    circle: ZosmfCircle,
    paths: SharedPaths,
    deployment: string,
): Promise<Observation<Marker>> {
    const told = await Promise.all(
        circle.members.map(async (zosmf) => ({ zosmf, marker: await readMarker(zosmf, paths.marker) })),
    );
    const heard = told.filter(({ marker }) => marker.seen || !isSilent(marker));
    const [first] = heard;
    if (first === undefined) {
        return told[0]?.marker ?? nobody();
    }
    return differing(heard, paths) ?? ofOther(first.marker, paths, deployment);
}

export async function readMarker(zosmf: Zosmf, path: string): Promise<Observation<Marker>> {
    const text = await zosmf.files.text(path);
    if (!text.seen) {
        return text;
    }
    const parsed = parseMarker(text.value);
    return parsed.ok ? { ...text, value: parsed.value } : unseen(text, "malformed", `${path} ${parsed.why}`);
}

/** Two that do not see the same: another directory, or one of them none. */
function differing(heard: readonly Told[], { directory }: SharedPaths): Unseen | null {
    const [one] = heard.filter(({ marker }) => marker.seen);
    const other = heard.find((told) => one !== undefined && isElsewhere(told, one));
    return one === undefined || other === undefined
        ? null
        : unseen(other.marker, "malformed", notShared(directory, one.zosmf, other));
}

function isElsewhere({ marker }: Told, one: Told): boolean {
    return marker.seen ? marker.value.id !== idOf(one) : marker.reason === "not-found";
}

const idOf = ({ marker }: Told): string | null => (marker.seen ? marker.value.id : null);

function notShared(directory: string, one: Zosmf, other: Told): string {
    const sees = other.marker.seen ? "another directory" : "nothing";
    return `${directory} is not shared: z/OSMF ${one.server.profileName} sees it, and z/OSMF ${other.zosmf.server.profileName} sees ${sees} there. Specify a directory on a file system that all systems share`;
}

function ofOther(marker: Observation<Marker>, { directory }: SharedPaths, deployment: string): Observation<Marker> {
    if (!marker.seen) {
        return marker.reason === "not-found"
            ? unseen(marker, "not-found", `${directory} is not a shared directory yet: zowe ha shared setup creates it`)
            : marker;
    }
    const { value } = marker;
    if (value.deployment !== deployment) {
        return unseen(
            marker,
            "malformed",
            `${directory} belongs to another deployment (${value.deployment.slice(0, 120)}): each deployment needs a separate directory`,
        );
    }
    return value.directory === directory
        ? marker
        : unseen(
              marker,
              "malformed",
              `${directory} was created as ${value.directory.slice(0, 120)}: all profiles of a sysplex must specify the same directory`,
          );
}

const nobody = (): Unseen =>
    unseen(
        { source: "shared directory", vantage: "here", at: new Date(0) },
        "not-asked",
        "the profile names no z/OSMF",
    );
