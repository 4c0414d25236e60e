// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const parts = /^(\S+ \S+) (<[^<>]+>) (\S+) ([A-Z]+ *) (\(+[^()]+\)+) (.*)$/;

/** A line as the Logback pattern of the API ML writes it, even without a terminal. */
export function colored(line: string): string {
    const [, time, prefix, user, level, logger, text] = parts.exec(line) ?? [];
    return text === undefined
        ? line
        : `${time} \u001b[35m${prefix}\u001b[0;39m ${user} \u001b[32m${level}\u001b[0;39m \u001b[36m${logger}\u001b[0;39m ${text}`;
}
