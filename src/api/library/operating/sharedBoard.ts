// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { directoryMemory } from "../../adapters/workstation/directoryMemory";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Announcements } from "../../ports/announcements";
import type { Marker } from "../../sharing/marker";
import { proveOne } from "../../sharing/proveOne";
import { SharedAnnouncements } from "../../sharing/sharedAnnouncements";
import { pathsOf } from "../../sharing/sharedPlace";
import { deploymentOf } from "./began";
import type { OpenSysplex } from "../looking/withSysplex";

/** Where operations of every workstation announce themselves, if the profile names a shared directory; null: it names none. */
export function sharedBoard(open: OpenSysplex): Announcements | null {
    const { connection, circle, ports } = open;
    const directory = connection.sharedDirectory ?? null;
    return directory === null
        ? null
        : new SharedAnnouncements({
              circle,
              paths: pathsOf(directory),
              clock: ports.clock,
              signal: ports.signal,
              sysplexTime: () => ports.sysplexTime(),
              prove: () => proveShared(open, directory),
          });
}

/** One directory for all systems, of this deployment, and the one that every profile of this workstation names for it. */
export async function proveShared(open: OpenSysplex, directory: string): Promise<Observation<Marker>> {
    const { connection, circle, sysplex, ports } = open;
    const deployment = deploymentOf(sysplex);
    const proof = await proveOne(circle, pathsOf(directory), deployment);
    const other =
        connection.home === undefined || !proof.seen
            ? null
            : await directoryMemory(connection.home).otherThan({
                  deployment,
                  directory,
                  profile: connection.profileName,
              });
    return proof.seen && other !== null
        ? unseen(
              { ...proof, at: ports.clock.now() },
              "malformed",
              `${directory} is not the only one: the profile ${other.profile} of this workstation names ${other.directory} for the same instances, and announcements in one directory cannot be seen in the other. Specify the same directory in both; if that profile no longer exists, remove ${other.path}`,
          )
        : proof;
}
