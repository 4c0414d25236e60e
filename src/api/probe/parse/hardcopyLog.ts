// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HardcopyMessage, HardcopyPage } from "../../model/seen/zosmf";
import { listOf, memberOf, numberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";
import { printable } from "./printable";

/** The maximum number in one answer (IBM: z/OS console services). */
const mostMessages = 10_000;

/** `GET /zosmf/restconsoles/v1/log` (IBM: z/OS console services): names are padded, the time is in milliseconds since 1970. */
export function parseHardcopyLog(answer: unknown): Parsed<HardcopyPage> {
    const items = listOf(memberOf(answer, "items"));
    const source = memberOf(answer, "source");
    return items
        ? understood({
              log: source === "OPERLOG" || source === "SYSLOG" ? source : null,
              messages: items.flatMap(readItem),
              isFull: items.length >= mostMessages,
          })
        : notUnderstood("it has no items");
}

function readItem(item: unknown): HardcopyMessage[] {
    const message = textOf(memberOf(item, "message"));
    const at = numberOf(memberOf(item, "timestamp"));
    const systemName = textOf(memberOf(item, "system"));
    const jobName = textOf(memberOf(item, "jobName"))?.trim() ?? "";
    return message === null || at === null || systemName === null
        ? []
        : [
              {
                  systemName: systemName.trim().toUpperCase(),
                  at: new Date(at),
                  text: printable(message).trim(),
                  jobName: jobName === "" ? null : jobName.toUpperCase(),
              },
          ];
}
