// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export interface HookResult {
    /** Null when it did not end by itself. */
    readonly exitCode: number | null;
    /** The end of what it printed. */
    readonly lastLines: readonly string[];
}

/** A command of the site, run on this workstation with the user's own rights. */
export interface SiteHook {
    /**
     * Never throws; ended when the signal aborts.
     * @param facts Handed over as environment variables.
     * @param input Given on standard input, which is empty otherwise.
     */
    run(
        command: string,
        facts: Readonly<Record<string, string>>,
        limitMs: number,
        signal: AbortSignal,
        input?: string,
    ): Promise<HookResult>;
}
