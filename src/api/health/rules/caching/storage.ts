// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../../model/config/settings";
import { settingsOf } from "../../state/look";
import type { Look } from "../../state/look";

type Storage = Settings["storage"][number];

/** Where the Caching Services keep their data, as it is configured; none where the configuration was not seen. */
function configuredStorage(look: Look): readonly Storage[] {
    return settingsOf(look)?.storage ?? [];
}

/** Null: a template, or not known. */
export function storageModeOf(look: Look, instanceId: string): string | null {
    const modes = [...configuredStorage(look), ...(look.sysplex.storage ?? [])];
    return modes.find((storage) => storage.instanceId === instanceId)?.mode ?? null;
}

export function usesStorage(look: Look, mode: string): boolean {
    return configuredStorage(look).some((storage) => storage.mode === mode);
}
