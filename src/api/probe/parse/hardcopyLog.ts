// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HardcopyMessage } from "../../model/seen/zosmf";
import { listOf, memberOf, numberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";
import { printable } from "./printable";

/** `GET /zosmf/restconsoles/v1/log` (IBM: z/OS console services): names are padded, the time is in milliseconds since 1970. */
export function parseHardcopyLog(answer: unknown): Parsed<readonly HardcopyMessage[]> {
    const items = listOf(memberOf(answer, "items"));
    return items ? understood(items.flatMap(readItem)) : notUnderstood("it has no items");
}

function readItem(item: unknown): HardcopyMessage[] {
    const message = textOf(memberOf(item, "message"));
    const at = numberOf(memberOf(item, "timestamp"));
    const systemName = textOf(memberOf(item, "system"));
    return message === null || at === null || systemName === null
        ? []
        : [{ systemName: systemName.trim().toUpperCase(), at: new Date(at), text: printable(message).trim() }];
}
