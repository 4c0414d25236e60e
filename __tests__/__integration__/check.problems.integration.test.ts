// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Input } from "../../simulator/faults/input";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { Simulator } from "../../simulator/startSimulator";
import type { CheckResult, HaConnection } from "../../src/index";
import { cacheSet, check } from "../../src/index";
import { connectTo } from "../support/wire/connectTo";
import { addToInstance, editZoweYaml } from "../support/wire/editZoweYaml";
import { complaints } from "../support/zowe/validateSchema";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";

liveInVirtualWorld();

interface Problem {
    /** Problems that sites met, by a number of ours; "-" for those that only the recordings tell. */
    readonly field: string;
    readonly what: string;
    readonly options?: SimulatorOptions;
    readonly inputs?: readonly (Input | { readonly advanceSeconds: number })[];
    readonly edit?: (text: string) => string;
    readonly connection?: Partial<HaConnection>;
    /** `cache set` stores an entry at this instance first. */
    readonly storesAt?: string;
    /** The check, what it must say, and about whom. */
    readonly finds: readonly [id: string, says: CheckResult["outcome"] | "NOTE", about?: string];
}

const scenario = (name: string): Pick<Problem, "options"> => ({ options: { scenario: name } });
const mount = (change: Extract<Input, { kind: "mount" }>["change"], fileSystem = "ZWE.GLOBAL.ZFS"): Input => ({
    kind: "mount",
    fileSystem,
    change,
});
const apiml = (fault: Extract<Input, { kind: "apiml" }>["fault"]): Input => ({ kind: "apiml", fault });
const looping = (instance: string, component: string): Input => ({
    kind: "component-crash-loop",
    instance,
    component,
    isOn: true,
});
const quiesced = (system: string): Input => ({ kind: "target-quiesced", system, entry: "zowe", isQuiesced: true });
const host = (number: number): string => `127.0.0.1${number}`;

/** What goes wrong at real sites, made to go wrong here, and the check that finds it through real HTTPS, TLS and console text. */
const problems: readonly Problem[] = [
    { field: "P01", what: "an id that Zowe cannot match", ...scenario("unmatched-id"), finds: ["HA-CFG02", "FAIL"] },
    {
        field: "P01 P46",
        what: "registered under the external domain",
        ...scenario("unmatched-id"),
        finds: ["HA-REG07", "FAIL"],
    },
    {
        field: "P02",
        what: "started without HAINST, and the key is not the system's name",
        edit: (text) => text.replace(/^ {2}lpar2:/m, "  zowe2:"),
        inputs: [
            { kind: "command", system: "LPAR2", command: "P ZWE1SV" },
            { advanceSeconds: 120 },
            { kind: "command", system: "LPAR2", command: "S ZWESLSTC,JOBNAME=ZWE1SV" },
            { advanceSeconds: 400 },
        ],
        finds: ["HA-CFG08", "FAIL", "zowe2"],
    },
    {
        field: "P03",
        what: "a mistyped sysname",
        edit: (text) => text.replace("sysname: LPAR2", "sysname: LPAE2"),
        finds: ["HA-SYS02", "FAIL", "lpar2"],
    },
    {
        field: "P03 P25",
        what: "a job on a system where none should be",
        edit: (text) => text.replace("sysname: LPAR2", "sysname: LPAE2"),
        finds: ["HA-STC02", "FAIL", "LPAR2"],
    },
    {
        field: "P06 P21",
        what: "zowe.yaml was changed after the start",
        edit: (text) => `${text}# changed\n`,
        finds: ["HA-CFG07", "WARN", "lpar1"],
    },
    {
        field: "P07 P09",
        what: "a start that was reported well and failed",
        ...scenario("start-failed"),
        finds: ["HA-STC01", "WARN", "lpar2"],
    },
    {
        field: "P10",
        what: "zwe start and zwe stop mean different jobs",
        edit: addToInstance("lpar2", "zowe:", "  job:", "    name: ZWE2SV"),
        finds: ["HA-CFG13", "WARN"],
    },
    {
        field: "P11 P12 P43",
        what: "two instances with one host name",
        edit: (text) => text.replaceAll(host(2), host(1)),
        finds: ["HA-CFG03", "FAIL"],
    },
    {
        field: "P13",
        what: "a job name of eight characters",
        edit: (text) => text.replace("name: ZWE1SV", "name: ZWE1SVRX"),
        finds: ["HA-CFG13", "WARN"],
    },
    {
        field: "P16",
        what: "a component that was given up",
        ...scenario("component-given-up"),
        finds: ["HA-STC04", "FAIL", "lpar2"],
    },
    {
        field: "P17",
        what: "a component that comes and goes",
        ...scenario("component-crash-loop"),
        finds: ["HA-STC04", "WARN", "lpar2"],
    },
    { field: "P18", what: "orphans after a cancel", ...scenario("orphan"), finds: ["HA-STC03", "FAIL", "lpar2"] },
    {
        field: "P22 P26",
        what: "a system that no longer answers",
        ...scenario("system-refusing"),
        finds: ["HA-NET01", "WARN", "lpar2"],
    },
    {
        field: "P28",
        what: "a read-only workspace",
        ...scenario("workspace-read-only"),
        finds: ["HA-FS03", "FAIL", "lpar1"],
    },
    {
        field: "P29",
        what: "a workspace that is not shared",
        ...scenario("workspace-not-shared"),
        finds: ["HA-FS01", "FAIL"],
    },
    {
        field: "P29",
        what: "a workspace that one system lacks",
        ...scenario("workspace-not-shared"),
        finds: ["HA-FS02", "FAIL", "lpar2"],
    },
    {
        field: "P30",
        what: "a file system that does not move",
        inputs: [mount({ automove: "N" })],
        finds: ["HA-FS04", "WARN"],
    },
    {
        field: "P30",
        what: "a file system that is function-shipped",
        inputs: [mount({ isFunctionShipped: true })],
        finds: ["HA-FS06", "WARN", "lpar2"],
    },
    {
        field: "P31",
        what: "a file system that is nearly full",
        inputs: [mount({ available: 60_000 })],
        finds: ["HA-FS07", "WARN"],
    },
    {
        field: "P35",
        what: "files that this user may not read",
        ...scenario("files-denied"),
        finds: ["HA-CFG01", "UNKNOWN"],
    },
    {
        field: "P38",
        what: "registries that do not replicate",
        ...scenario("split-registry"),
        finds: ["HA-REG02", "FAIL"],
    },
    {
        field: "P40",
        what: "dead instances that stay registered",
        ...scenario("lpar-lost"),
        finds: ["HA-REG04", "FAIL", "lpar2"],
    },
    { field: "P40", what: "self-preservation", ...scenario("lpar-lost"), finds: ["HA-REG06", "WARN"] },
    {
        field: "P42",
        what: "a service with one instance left",
        ...scenario("cache-cannot-rejoin"),
        finds: ["HA-REG03", "WARN"],
    },
    { field: "P47 P96", what: "mixed levels", ...scenario("version-skew"), finds: ["HA-VER01", "WARN"] },
    {
        field: "P48",
        what: "no initialHosts before 3.6",
        edit: (text) => text.replace(/^ +initialHosts: .*\n/m, ""),
        finds: ["HA-CFG10", "FAIL"],
    },
    {
        field: "P49",
        what: "initialHosts with instance ids",
        edit: (text) => text.replace(`${host(2)}[`, "lpar2["),
        finds: ["HA-CFG10", "FAIL"],
    },
    {
        field: "P51",
        what: "the Caching Service of another Zowe in the cluster",
        // Below 3.5 the members are told by the log alone, and the lines of the start lie far behind its end.
        options: { version: "3.5.0" },
        edit: (text) => text.replace(/^ {2}lpar3:\n(?: {4}.*\n)+/m, ""),
        finds: ["HA-CCH04", "FAIL", "lpar1"],
    },
    { field: "P52", what: "one store for two nodes", options: { version: "3.1.0" }, finds: ["HA-CFG15", "WARN"] },
    { field: "P55", what: "a cache in memory", ...scenario("cache-in-memory"), finds: ["HA-CFG09", "FAIL"] },
    { field: "P56", what: "VSAM, deprecated", ...scenario("cache-vsam"), finds: ["HA-CCH05", "WARN"] },
    {
        field: "P56",
        what: "VSAM without SMSVSAM",
        ...scenario("cache-vsam"),
        inputs: [{ kind: "sms-vsam", system: "LPAR2", isDown: true }],
        finds: ["HA-CCH06", "FAIL", "LPAR2"],
    },
    { field: "P59", what: "a split cache", ...scenario("cache-split"), finds: ["HA-CCH02", "FAIL", "lpar2"] },
    {
        field: "P60",
        what: "a z/OSMF that is down",
        ...scenario("zosmf-down-on-one"),
        finds: ["HA-ZMF01", "WARN", "lpar2"],
    },
    { field: "P61", what: "one z/OSMF for all", ...scenario("single-zosmf"), finds: ["HA-ZMF02", "WARN"] },
    {
        field: "P61",
        what: "zOSMF.host that is the host of one instance",
        edit: (text) => text.replace(/(zOSMF:\n +host: )"[^"]*"/, `$1"${host(1)}"`),
        finds: ["HA-ZMF02", "WARN"],
    },
    {
        field: "P69",
        what: "an external port that nobody distributes",
        edit: (text) => text.replace(/externalPort: \d+/, "externalPort: 7999"),
        finds: ["HA-NET03", "FAIL"],
    },
    {
        field: "P69",
        what: "a target that was left quiesced",
        ...scenario("entry-quiesced"),
        finds: ["HA-NET05", "WARN", "lpar2"],
    },
    {
        field: "P69",
        what: "every target quiesced: users reach nobody",
        inputs: ["LPAR1", "LPAR2", "LPAR3"].map(quiesced),
        finds: ["HA-NET02", "FAIL"],
    },
    {
        field: "P69",
        what: "a hot standby without a backup",
        ...scenario("zosmf-down-on-one"),
        finds: ["HA-NET10", "WARN", "z/OSMF"],
    },
    {
        field: "P73",
        what: "gateways that are UP without any Discovery Service",
        inputs: [
            looping("lpar1", "discovery"),
            looping("lpar2", "discovery"),
            looping("lpar3", "discovery"),
            { advanceSeconds: 150 },
        ],
        finds: ["HA-GW04", "WARN", "lpar1"],
    },
    {
        field: "P74",
        what: "a host name that nobody knows",
        edit: (text) => text.replace(`"${host(2)}"`, '"no-such-host.invalid"'),
        finds: ["HA-CFG05", "FAIL", "lpar2"],
    },
    {
        field: "P76",
        what: "a certificate for another host",
        ...scenario("certificate-mismatch"),
        finds: ["HA-CRT02", "FAIL", "lpar2"],
    },
    { field: "P80", what: "different certificates", ...scenario("certificate-mismatch"), finds: ["HA-CRT04", "NOTE"] },
    {
        field: "P83",
        what: "certificates that are not checked",
        options: { verifyCertificates: "DISABLED" },
        finds: ["HA-CFG02", "WARN"],
    },
    {
        field: "P83",
        what: "a Caching Service that anyone can read",
        options: { verifyCertificates: "DISABLED" },
        finds: ["HA-CCH13", "WARN", "lpar2"],
    },
    {
        field: "P86",
        what: "a cross-memory server that is down",
        ...scenario("zis-down"),
        finds: ["HA-STC06", "FAIL", "lpar2"],
    },
    {
        field: "P08",
        what: "no authority for the console",
        ...scenario("console-denied"),
        finds: ["HA-ZMF03", "UNKNOWN"],
    },
    { field: "P08", what: "the access to ask for", ...scenario("console-denied"), finds: ["HA-SEC01", "UNKNOWN"] },
    {
        field: "P98",
        what: "settings that differ and should not",
        edit: addToInstance("lpar2", "zowe:", "  externalPort: 7000"),
        finds: ["HA-CFG06", "WARN"],
    },
    {
        field: "P97",
        what: "a gateway on another port",
        edit: addToInstance("lpar2", "components:", "  gateway:", "    port: 7001"),
        finds: ["HA-CFG04", "FAIL", "lpar2"],
    },
    {
        field: "P100",
        what: "automation that cannot see when Zowe is ready",
        edit: (text) => text.replace(/^ +- "ZWEAM000I"\n/m, ""),
        finds: ["HA-CFG12", "WARN"],
    },
    {
        field: "P102",
        what: "members outside the sysplex",
        ...scenario("ghost-registration"),
        finds: ["HA-REG09", "NOTE"],
    },
    {
        field: "-",
        what: "a system that left the sysplex",
        ...scenario("system-gone"),
        finds: ["HA-SYS01", "WARN", "lpar2"],
    },
    {
        field: "-",
        what: "a system that stopped updating its status",
        ...scenario("system-stopped"),
        connection: { requestTimeoutSeconds: 2 },
        finds: ["HA-SYS04", "WARN", "lpar2"],
    },
    {
        field: "-",
        what: "all instances on one system",
        edit: (text) => text.replaceAll(/sysname: LPAR\d/g, "sysname: LPAR1"),
        finds: ["HA-SYS03", "WARN"],
    },
    {
        field: "-",
        what: "a component that only one lacks",
        edit: addToInstance("lpar2", "components:", "  zss:", "    enabled: false"),
        finds: ["HA-CFG11", "WARN"],
    },
    { field: "-", what: "a component that is down", ...scenario("zaas-dead"), finds: ["HA-STC05", "WARN", "lpar2"] },
    {
        field: "-",
        what: "somebody else with our console name",
        inputs: [{ kind: "console-name-taken", name: "USERCN", isTaken: true }],
        finds: ["HA-ZMF06", "WARN"],
    },
    {
        field: "-",
        what: "an instance out of service",
        ...scenario("drained-forgotten"),
        finds: ["HA-REG08", "WARN", "lpar2"],
    },
    {
        field: "-",
        what: "gateways that keep their health",
        ...scenario("client-certificate-untrusted"),
        finds: ["HA-GW02", "WARN", "lpar1"],
    },
    {
        field: "-",
        what: "a gateway that does not know its peers",
        ...scenario("split-registry"),
        finds: ["HA-GW01", "WARN", "lpar2"],
    },
    {
        field: "-",
        what: "a Caching Service that is down",
        ...scenario("cache-cannot-rejoin"),
        finds: ["HA-CCH01", "FAIL", "lpar2"],
    },
    {
        field: "-",
        what: "a Caching Service that cannot come back",
        ...scenario("cache-cannot-rejoin"),
        finds: ["HA-CCH10", "FAIL", "lpar2"],
    },
    { field: "-", what: "different stores", ...scenario("cache-storage-mixed"), finds: ["HA-CCH09", "FAIL"] },
    {
        field: "P59",
        what: "contents that differ after a split",
        ...scenario("cache-split"),
        storesAt: "lpar1",
        finds: ["HA-CCH11", "FAIL"],
    },
    {
        field: "P64",
        what: "an instance that signs tokens with a key of its own",
        inputs: [apiml({ kind: "signing-keys-differ", nodeIds: ["lpar2"] })],
        finds: ["HA-SSO02", "FAIL"],
    },
    {
        field: "P62",
        what: "a login that the others do not accept",
        inputs: [apiml({ kind: "signing-keys-differ", nodeIds: ["lpar2"] })],
        finds: ["HA-SSO01", "FAIL"],
    },
    {
        field: "P62",
        what: "z/OSMF servers with keys of their own",
        inputs: [{ kind: "zosmf-keys", keys: "own" }],
        finds: ["HA-ZMF04", "FAIL"],
    },
    {
        field: "-",
        what: "an instance whose registrations have run out",
        inputs: [apiml({ kind: "heartbeats-lost", nodeId: "lpar2", areLost: true }), { advanceSeconds: 1_000 }],
        finds: ["HA-REG01", "FAIL", "lpar2"],
    },
    {
        field: "-",
        what: "a static definition of a host that is gone",
        inputs: [apiml({ kind: "ghost-registered", hostname: host(9), systemName: "LPAR9", isStatic: true })],
        finds: ["HA-CFG14", "WARN"],
    },
    {
        field: "P69",
        what: "a ready instance that the distributor does not see",
        inputs: [{ kind: "target-unbound", system: "LPAR2", isUnbound: true }],
        finds: ["HA-NET04", "FAIL", "lpar2"],
    },
];

async function prepare(plex: Simulator, { inputs, edit }: Problem): Promise<void> {
    if (edit) {
        await editZoweYaml(plex, edit);
    }
    for (const input of inputs ?? []) {
        await ("advanceSeconds" in input ? plex.advance(input.advanceSeconds) : plex.input(input));
    }
}

const wordOf = ({ outcome, severity, remedy }: CheckResult): CheckResult["outcome"] | "NOTE" =>
    outcome === "PASS" && severity === "INFO" && remedy !== null ? "NOTE" : outcome;

const whereOf = ({ scope }: CheckResult): readonly (string | null)[] => [scope.instance, scope.system];

describe("zowe ha check, against what goes wrong at real sites", () => {
    it.each(problems)("$field: $what is found by $finds", async (problem) => {
        await inStillSysplex(problem.options ?? {}, async (plex) => {
            const connection = connectTo(plex, problem.connection);
            const { signal } = new AbortController();
            await prepare(plex, problem);
            if (problem.storesAt) {
                const entry = { key: "only-here", value: "v", lpars: [problem.storesAt], serviceId: null };
                await cacheSet(connection, entry, signal);
            }
            const [id, says, about] = problem.finds;
            const report = await check(connection, { selectors: [id], set: null, lpars: null }, signal);
            const found = report.results.map((result) => ({ says: wordOf(result), about: whereOf(result) }));
            expect(found).toContainEqual({
                says,
                about: about === undefined ? expect.any(Array) : expect.arrayContaining([about]),
            });
            expect(report.results.every((result) => result.id === id)).toBe(true);
            expect(complaints("check-1.json", report)).toEqual([]);
        });
    });
});
