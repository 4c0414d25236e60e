// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The promises that can be held against measurements, each with what was measured. */
export function boundsOf({ foreign, first, sizes, checks, hung, rolling }) {
    return [
        ...boundsOfSizes(sizes.rows),
        ...boundsOfScripts(sizes.rows),
        boundOfChecks(checks.rows),
        ...boundsOfHung(hung),
        boundOfDrain(rolling),
        ...boundsOfForeign(foreign),
        boundOfFirst(first),
    ];
}

/** For the quick look as well. */
export function boundsOfSizes(rows) {
    return [...boundsOfWaiting(rows), ...boundsOfGrowth(rows), boundOfRequests(rows)];
}

const ofEach = (rows, shownOf) => rows.map((row) => `${shownOf(row)} (${row.systems})`).join(", ");

function boundsOfWaiting(rows) {
    const overChain = (row) => (row.statusMs - row.startUpMs) / row.chainMs;
    const overRoundTrip = ({ daemon }) => daemon.lookMs - daemon.chainMs;
    return [
        bound(
            "`status`, without the start-up of Zowe CLI, takes at most 1.25 times the longest chain of round trips",
            rows.every((row) => overChain(row) <= 1.25),
            ofEach(rows, (row) => times(overChain(row))),
            "The remaining time is computing, not waiting: loading the plug-in, one TLS handshake with every port of every instance, and " +
                "the other side of these handshakes in the simulator on the same cores.",
        ),
        bound(
            "The longest chain is one request when nothing has changed, and two with a password, whose first use goes alone",
            rows.every(({ links }) => links.length <= 2),
            ofEach(rows, ({ links }) => `${links.length} requests`),
            "A request that depends on another was not remembered, or the machine was so busy that a second z/OSMF was asked.",
        ),
        bound(
            "A second look in the daemon takes at most its chain of round trips and 60 ms (`durationMs` of the report)",
            rows.every((row) => overRoundTrip(row) <= 60),
            ofEach(rows, (row) => `${overRoundTrip(row).toFixed(0)} ms, ${row.daemon.links.length} requests`),
            "The handshakes of every port are computed anew in each look, on the cores that also run the simulator, and whatever else runs " +
                "beside them takes its share: the CPU time of the daemon below is steadier.",
        ),
    ];
}

function boundsOfGrowth(rows) {
    const [smallest, largest] = [rows[0], rows[rows.length - 1]];
    const growth = largest.statusMs / smallest.statusMs;
    const cpuGrowth = largest.cpuMs / smallest.cpuMs;
    return [
        bound(
            `${largest.systems} systems take at most 1.3 times the time of ${smallest.systems}`,
            growth <= 1.3,
            times(growth),
            `${largest.systems} systems have nine ports each, and this machine computes both sides of every handshake: ` +
                `${(largest.cpuMs / 1000).toFixed(1)} s in the client and ${(largest.simulatorCpuMs / 1000).toFixed(1)} s in the simulator.`,
        ),
        bound(
            `The client computes for ${largest.systems} systems at most 4 times as long as for ${smallest.systems}`,
            cpuGrowth <= 4,
            times(cpuGrowth),
            "Handshakes, certificates and answers grow with the number of systems.",
        ),
    ];
}

function boundOfRequests(rows) {
    const tooMany = rows.filter(({ systems, requests }) => requests > 2 + 4 * systems);
    const commands = rows.reduce((sum, row) => sum + row.operatorCommands, 0);
    return bound(
        "A healthy `status` of N instances makes at most 2 + 4 N requests and sends no operator command",
        tooMany.length === 0 && commands === 0,
        `${rows.map(({ requests, systems }) => `${requests} (${systems})`).join(", ")}; ${commands} commands`,
        "If something looks wrong, status sends further queries.",
    );
}

/** Against what a user writes today, at the largest size for which it was measured. */
function boundsOfScripts(rows) {
    const row = rows.findLast(({ script }) => script !== null);
    const inProcess = row.script.ms / row.statusMs;
    const inDaemon = row.daemon.script.ms / row.daemon.statusMs;
    const slow =
        "Two round trips with connections, and the start of Zowe CLI, leave no more: the script pays them once for each command.";
    return [
        bound(
            `\`status\` of ${row.systems} systems is at least 12 times as fast as a script of plain commands`,
            inProcess >= 12,
            times(inProcess),
            slow,
        ),
        bound(
            `In the daemon, \`status\` of ${row.systems} systems is at least 20 times as fast as the same script in the daemon`,
            inDaemon >= 20,
            times(inDaemon),
            slow,
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
            costs.every(({ seconds }) => seconds <= 1.05 * requestTimeoutSeconds),
            costs.map(({ hung, seconds }) => `${seconds.toFixed(1)} s (${hung})`).join(", "),
            "Waiting for the hung systems takes one timeout, in which the second look at them begins; what follows is computing, and the leases of " +
                "their registrations. In virtual time, where computing takes none, it is at most 1.05 timeouts (silentSystem.integration).",
        ),
    ];
}

export function boundsOfForeign(foreign) {
    const added = foreign.rows.map((row) => row.withPluginMs - row.bareMs);
    return [
        bound(
            "The plug-in adds at most 15 ms to any other `zowe` command",
            added.some((ms) => ms < -15) ? null : added.every((ms) => ms <= 15),
            foreign.rows.map(({ command }, index) => `${added[index].toFixed(0)} ms (${command})`).join(", "),
            "Zowe CLI reads and verifies the package of each plug-in. Of our definitions it gets one command in outline for these commands.",
        ),
    ];
}

function boundOfFirst(first) {
    const own = first.statusMs - first.bareMs;
    return bound(
        "`zowe ha status` makes its first request at most 60 ms later than a bare Zowe command",
        own <= 60,
        `${own.toFixed(0)} ms`,
        "Loading and compiling: the handler, the piece of the library that status uses (480 kB) and the SDKs are one file each; and Zowe CLI " +
            "copies the definition of status, and the names of the other commands, six times.",
    );
}

export const outcomeOf = (isMet) => (isMet === null ? "noise" : isMet ? "met" : "missed");

/** One line for each bound. */
export function tellBounds(bounds) {
    bounds.forEach(({ what, isMet, measured }) => console.log(`${outcomeOf(isMet).padEnd(6)}  ${what}: ${measured}`));
}

/**
 * @param isMet null: the machine was too noisy to tell, for a command was even faster with the plug-in
 * @param whyMissed what is known about the cause, for a reader who finds the bound missed
 */
const bound = (what, isMet, measured, whyMissed) => ({ what, isMet, measured, whyMissed });

const times = (ratio) => `${ratio.toFixed(2)} ×`;
