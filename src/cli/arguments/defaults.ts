// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// The default values of options: definitions show them, handlers apply them. Every zowe command loads this file.

/** Seconds a whole command may take. */
export const timeoutSeconds = {
    status: 60,
    /** A watch ends by itself too: every command is finite. */
    watch: 86_400,
    check: 180,
    /** It asks what `check` asks. */
    whatif: 180,
    start: 7_200,
    stop: 900,
    restart: 28_800,
    drill: 28_800,
    wait: 1_800,
    /** A restart goes from one instance to the next, and a Java component takes minutes. */
    component: { list: 120, start: 300, stop: 300, restart: 1_800 },
    drain: 300,
    resume: 300,
    evict: 300,
    registry: 60,
    cache: 60,
    verify: 180,
    config: 60,
    shared: 60,
    logs: 300,
    collect: 900,
    sso: 300,
} as const;

export const requestTimeoutSeconds = 10;

/** 9 min 15 s was recorded on a healthy system (E-LCH-09). */
export const startTimeoutSeconds = 900;

export const watchIntervalSeconds = 10;

export const logsSince = "30m";

export const collected = { since: "2h", maxSizeMegabytes: 50 } as const;

export const followSeconds = 5;

export const reportFormat = "text";

export const configPath = "components";

export const operationsListed = 20;

export const route = "console";

export const restartPace = { maxUnavailable: 1, soakSeconds: 30 } as const;

export const drilled = { kind: "stop", hold: "5m" } as const;

export const awaited = { condition: "ready", stableSeconds: 0 } as const;

/** As in the library, which a definition does not load. */
export const signOnBoundSeconds = 65;

export const verification = { rounds: 3, waitSeconds: 10 } as const;
