// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../../model/seen/answers";
import { settingsOf } from "../../state/answers";
import type { Snapshot } from "../../../model/seen/snapshot";

type Storage = Settings["storage"][number];

/** Where the Caching Services keep their data, as it is configured; none where the configuration was not seen. */
function configuredStorage(snapshot: Snapshot): readonly Storage[] {
    return settingsOf(snapshot)?.storage ?? [];
}

/** Null: a template, or not known. */
export function storageModeOf(snapshot: Snapshot, instanceId: string): string | null {
    const modes = settingsOf(snapshot)?.storage ?? snapshot.storage ?? [];
    return modes.find((storage) => storage.instanceId === instanceId)?.mode ?? null;
}

export function usesStorage(snapshot: Snapshot, mode: string): boolean {
    return configuredStorage(snapshot).some((storage) => storage.mode === mode);
}
