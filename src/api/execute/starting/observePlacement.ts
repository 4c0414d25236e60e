// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { gapsOf, isWhole, valueOf } from "../../model/observation";
import type { Instance, Sysplex } from "../../model/sysplex";
import { needsZis, zisNameOf } from "../../plan/steps/zisSteps";
import type { Placement, ZisSightings } from "../../plan/view";
import { askConsole } from "../../probe/askConsole";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { displayCommand } from "../../probe/displayCommand";
import { parseDisplayActive } from "../../probe/parse/displayActive";
import type { DynamicVipas, VipaStack } from "../../model/seen/networkDisplays";
import { parseDisplayVipa } from "../../probe/parse/displayVipa";

/** The system that receives new connections, and the owner of the file system of the configuration: they determine the last instance. */
export async function observePlacement(sysplex: Sysplex, circle: ZosmfCircle): Promise<Placement> {
    const path = unixPathOf(sysplex.zoweConfig);
    const [vipas, mounts] = await Promise.all([
        askConsole(circle, "D TCPIP,,SYSPLEX,VIPADYN", null, parseDisplayVipa),
        path === null ? null : circle.ask(({ files }) => files.mounts(path)),
    ]);
    return {
        preferredSystem: ownerOf(vipas),
        isDistributed: hasActiveStack(vipas),
        fileSystemOwner: valueOf(mounts ?? undefined)?.[0]?.ownerSystem ?? null,
        unseen: [
            ...gap(vipas, "The system that new connections prefer"),
            ...gap(mounts, "The system that owns the file system of the configuration"),
        ],
    };
}

function gap(observation: Observation<unknown> | null, what: string): string[] {
    if (observation === null || isWhole(observation)) {
        return [];
    }
    return [`${what} was not seen: ${observation.seen ? gapsOf(observation).join("; ") : observation.why}.`];
}

/** One that is shown proves it; a table with a line that was not understood proves no absence. */
function hasActiveStack(vipas: Observation<DynamicVipas>): boolean | null {
    const isShown = vipas.seen && activeStacks(vipas.value).length > 0;
    return isShown || isWhole(vipas) ? isShown : null;
}

/** With several dynamic VIPAs only a common owner is certain to be that of the entry. */
function ownerOf(vipas: Observation<DynamicVipas>): string | null {
    const owners = new Set(isWhole(vipas) ? activeStacks(vipas.value).map(({ systemName }) => systemName) : []);
    const [owner] = owners;
    return owners.size === 1 && owner !== undefined ? owner : null;
}

function activeStacks({ vipas }: DynamicVipas): readonly VipaStack[] {
    return vipas.flatMap(({ stacks }) => stacks).filter(({ status }) => status === "ACTIVE");
}

/** `FILE(/a/zowe.yaml)` or the path alone; null when it is on this workstation or in data sets only. */
function unixPathOf(zoweConfig: string | null): string | null {
    return /^(?:.*?FILE\()?(\/[^()]*)/.exec(zoweConfig ?? "")?.[1] ?? null;
}

/** Whether ZIS is active on the systems of these instances, as far as they need it. */
export async function observeZis(instances: readonly Instance[], circle: ZosmfCircle): Promise<ZisSightings> {
    const bySystem = new Map(instances.filter(needsZis).map((instance) => [instance.systemName, instance]));
    const seen = await Promise.all([...bySystem.values()].map(async (instance) => seeZis(instance, circle)));
    return Object.fromEntries(seen);
}

async function seeZis(instance: Instance, circle: ZosmfCircle): Promise<readonly [string, ZisSightings[string]]> {
    const { systemName } = instance;
    const name = zisNameOf(instance);
    const shown = await askConsole(circle, displayCommand.addressSpaces(name), systemName, parseDisplayActive);
    if (shown.seen && shown.value.some(({ jobName }) => jobName === name)) {
        return [systemName, "active"];
    }
    return [systemName, isWhole(shown) ? "absent" : "unknown"];
}
