// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The rest of the file holds passwords; nothing but hosts and ports is kept of it. */
const harmless = /^ZWE_(?:haInstance_hostname|zowe_externalPort|components_[a-z_]+_port)$/;

/** `.instance-<id>.env`, lines `KEY=value` or `export KEY="value"` (zowe-install-packaging `bin/libs/config.ts`). */
export function parseInstanceEnvironment(text: string): Readonly<Record<string, string>> {
    const kept = text.split(/\r?\n/).flatMap((line): [string, string][] => {
        const [, key, value] = /^\s*(?:export\s+)?(\w+)=["']?(.*?)["']?\s*$/.exec(line) ?? [];
        return key !== undefined && value !== undefined && harmless.test(key) ? [[key, value]] : [];
    });
    return Object.fromEntries(kept);
}
