// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The promises that can be held against measurements, each with what was measured. */
export function boundsOf({ foreign, first, sizes, checks, hung, rolling }) {
    return [
        ...boundsOfSizes(sizes.rows),
        boundOfChecks(checks.rows),
        ...boundsOfHung(hung),
        boundOfDrain(rolling),
        ...boundsOfStartUp(foreign, first),
    ];
}

function boundsOfSizes(rows) {
    const [smallest, largest] = [rows[0], rows[rows.length - 1]];
    const overChain = rows.map((row) => (row.statusMs - row.startUpMs) / row.chainMs);
    const tooMany = rows.filter(({ systems, requests }) => requests > 2 + 4 * systems);
    const commands = rows.reduce((sum, row) => sum + row.operatorCommands, 0);
    const growth = largest.statusMs / smallest.statusMs;
    return [
        bound(
            "`status`, without the start-up of Zowe CLI, takes at most 1.25 times the longest chain of round trips",
            overChain.every((ratio) => ratio <= 1.25),
            `${rows.map(({ systems }, index) => `${times(overChain[index])} (${systems})`).join(", ")}`,
            "The remaining time is computing, not waiting: loading the plug-in, one TLS handshake with every port of every instance, and " +
                "the other side of these handshakes in the simulator on the same cores.",
        ),
        bound(
            `${largest.systems} systems take at most 1.3 times the time of ${smallest.systems}`,
            growth <= 1.3,
            times(growth),
            `${largest.systems} systems have nine ports each, and this machine computes both sides of every handshake.`,
        ),
        bound(
            "A healthy `status` of N instances makes at most 2 + 4 N requests and sends no operator command",
            tooMany.length === 0 && commands === 0,
            `${rows.map(({ requests, systems }) => `${requests} (${systems})`).join(", ")}; ${commands} commands`,
            "If something looks wrong, status sends further queries.",
        ),
    ];
}

function boundOfChecks([smallest, largest]) {
    const growth = largest.checkMs / smallest.checkMs;
    return bound(
        `\`check\` of ${largest.systems} systems takes at most 1.5 times the time of ${smallest.systems}`,
        growth <= 1.5,
        times(growth),
        "Five handshakes and a registry document for every port and Discovery Service of 32 systems: computing, on both sides, on the same cores.",
    );
}

function boundOfDrain(rows) {
    return bound(
        "In a rolling restart that drains, no call fails; without a drain, calls fail",
        rows.every(({ drained, plain }) => drained.failures === 0 && plain.failures > 0),
        rows.map(({ systems, drained, plain }) => `${drained.failures} and ${plain.failures} (${systems})`).join(", "),
        "A call failed although the instance was drained, or no call failed after a plain stop.",
    );
}

function boundsOfHung({ rows, requestTimeoutSeconds }) {
    const [healthy, ...others] = rows;
    const costs = others.map(({ hung, statusMs }) => ({ hung, seconds: (statusMs - healthy.statusMs) / 1000 }));
    return [
        bound(
            `Hung systems cost one request timeout (${requestTimeoutSeconds} s here) together`,
            // A tenth for the questions that only trouble raises.
            costs.every(({ seconds }) => seconds <= 1.1 * requestTimeoutSeconds),
            costs.map(({ hung, seconds }) => `${seconds.toFixed(1)} s (${hung})`).join(", "),
            "The tool waits for a z/OSMF that does not answer before it uses another one, and queries that are sent only in case of doubt take extra time.",
        ),
    ];
}

function boundsOfStartUp(foreign, first) {
    const added = foreign.rows.map((row) => row.withPluginMs - row.bareMs);
    const own = first.statusMs - first.bareMs;
    return [
        bound(
            "The plug-in adds at most 15 ms to any other `zowe` command",
            added.every((ms) => ms <= 15),
            foreign.rows.map(({ command }, index) => `${added[index].toFixed(0)} ms (${command})`).join(", "),
            "For a command of its root, Zowe CLI copies the definitions of all commands several times, including those of the plug-in.",
        ),
        bound(
            "`zowe ha status` makes its first request at most 60 ms later than a bare Zowe command",
            own <= 60,
            `${own.toFixed(0)} ms`,
            "Loading: the library is one file of a megabyte, the SDKs are another file; and the definitions of all commands, as above.",
        ),
    ];
}

/** @param whyMissed what is known about the cause, for a reader who finds the bound missed */
const bound = (what, isMet, measured, whyMissed) => ({ what, isMet, measured, whyMissed });

const times = (ratio) => `${ratio.toFixed(2)} ×`;
