// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PathSighting, SharingSighting } from "../../../../../src/api/model/seen/answers";
import type { MountedFileSystem } from "../../../../../src/api/model/seen/fileSystemDisplays";
import { buildSettings, buildSighting, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { withAnswers } from "./ruleCase";

const systems = ["LPAR1", "LPAR2"];
const [first, second] = [buildInstance(1), buildInstance(2)];
const names: Readonly<Record<string, string>> = {
    "/usr/lpp/zowe": "ZWE.RUNTIME.ZFS",
    "/global/zowe/workspace": "ZWE.GLOBAL.ZFS",
    "/global/zowe/logs": "ZWE.GLOBAL.ZFS",
};

function mounted(name: string, changes: Partial<MountedFileSystem> = {}): MountedFileSystem {
    const path = name === "ZWE.RUNTIME.ZFS" ? "/usr/lpp/zowe" : "/global/zowe";
    const mode = name === "ZWE.RUNTIME.ZFS" ? "READ" : "RDWR";
    return {
        name,
        path,
        type: "ZFS",
        device: 7,
        status: "ACTIVE",
        mode,
        ownerSystem: "LPAR1",
        automove: "Y",
        isClient: false,
        ...changes,
    };
}

function pathsWith(free = 50): readonly PathSighting[] {
    return systems.flatMap((systemName) =>
        Object.entries(names).map(([path, fileSystemName]) => ({
            purpose: path,
            path,
            systemName,
            mount: seen({
                fileSystemName,
                mountPoint: path,
                type: "ZFS",
                status: "active",
                modes: ["automove"],
                ownerSystem: "LPAR1",
                blocks: 100,
                blocksAvailable: free,
            }),
        })),
    );
}

const everywhere = [mounted("ZWE.RUNTIME.ZFS"), mounted("ZWE.GLOBAL.ZFS")];
const sharing: SharingSighting = {
    options: systems.map((systemName) => ({ systemName, options: seen({ sharesFileSystems: true }) })),
    members: seen(systems.map((systemName) => ({ systemName, status: "VERIFIED", recommendedAction: "NONE" }))),
};

/** What LPAR2 has mounted; LPAR1 has everything as it should be. */
function onSecond(
    second: readonly MountedFileSystem[],
    more: Parameters<typeof withAnswers>[0] = {},
): ReturnType<typeof withAnswers> {
    return withAnswers({
        settings: seen(buildSettings()),
        paths: pathsWith(),
        mounts: [
            { systemName: "LPAR1", mounts: seen(everywhere) },
            { systemName: "LPAR2", mounts: seen(second) },
        ],
        sharing,
        ...more,
    });
}

const denied = withAnswers({
    settings: seen(buildSettings()),
    paths: pathsWith().map((path) => ({ ...path, mount: unseen("denied") })),
    mounts: systems.map((systemName) => ({ systemName, mounts: unseen("denied", "IEE345I D AUTHORITY INVALID") })),
    sharing: { options: [], members: unseen("denied") },
});
const well = onSecond(everywhere);
const changed = (change: Partial<MountedFileSystem>): ReturnType<typeof withAnswers> =>
    onSecond([mounted("ZWE.RUNTIME.ZFS"), mounted("ZWE.GLOBAL.ZFS", change)]);
const unread = withAnswers({ settings: unseen("denied") });
/** The sysplex has no LPAR2, but the instance answers: the name is wrong, not the system gone. */
const misnamed = { members: seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]) };
const gone = {
    ...misnamed,
    instances: [buildSighting(first), buildSighting(second, { gateway: unseen("refused") })],
};

const secondUnseen = onSecond([], {
    paths: pathsWith().filter(({ systemName }) => systemName === "LPAR1"),
    mounts: [
        { systemName: "LPAR1", mounts: seen(everywhere) },
        { systemName: "LPAR2", mounts: unseen("denied") },
    ],
});

const ids = ["HA-FS01", "HA-FS02", "HA-FS03", "HA-FS04", "HA-FS06"];

export const zfsCases: readonly RuleCase[] = [
    ...ids.flatMap((id): readonly RuleCase[] => [
        { id, when: "all is well", says: "PASS", snapshot: well },
        { id, when: "neither console nor files may be used", says: "UNKNOWN", snapshot: denied },
        { id, when: "zowe.yaml was not read", says: "UNKNOWN", snapshot: unread },
    ]),
    {
        id: "HA-FS01",
        when: "a system does not share",
        says: "FAIL",
        snapshot: onSecond(everywhere, {
            sharing: { ...sharing, options: [{ systemName: "LPAR2", options: seen({ sharesFileSystems: false }) }] },
        }),
        words: /LPAR2 does not share .*SYSPLEX=NO/,
        about: "LPAR2",
    },
    {
        id: "HA-FS01",
        when: "a system is not among the sharers",
        says: "FAIL",
        snapshot: onSecond(everywhere, {
            sharing: {
                ...sharing,
                members: seen([{ systemName: "LPAR1", status: "VERIFIED", recommendedAction: "NONE" }]),
            },
        }),
        about: "LPAR2",
    },
    {
        id: "HA-FS01",
        when: "a system has another owner for the same name",
        says: "FAIL",
        snapshot: changed({ ownerSystem: "LPAR2" }),
        words: /Not one file system on every system: workspace .*owner LPAR1.*owner LPAR2/,
    },
    {
        id: "HA-FS01",
        when: "the workspace is below /var",
        says: "WARN",
        snapshot: onSecond(everywhere, {
            settings: seen(
                buildSettings({
                    directories: [{ purpose: "workspace", path: "/var/zowe", isWritten: true, mayDiffer: false }],
                }),
            ),
            paths: [],
            mounts: systems.map((systemName) => ({
                systemName,
                mounts: seen([mounted("OMVS.VAR", { path: "/var" })]),
            })),
        }),
        words: /separate for each system/,
    },
    {
        id: "HA-FS01",
        when: "nothing was seen of the system of an instance that answers, whose sysname the sysplex does not know",
        says: "UNKNOWN",
        snapshot: { ...secondUnseen, ...misnamed },
    },
    {
        id: "HA-FS01",
        when: "nothing is to be seen of a system that is gone",
        says: "PASS",
        snapshot: { ...secondUnseen, ...gone },
    },
    {
        id: "HA-FS02",
        when: "a system lacks the workspace",
        says: "FAIL",
        snapshot: onSecond([mounted("ZWE.RUNTIME.ZFS")]),
        words: /Not mounted on LPAR2: workspace .*ZWE\.GLOBAL\.ZFS/,
        about: "lpar2",
    },
    {
        id: "HA-FS02",
        when: "its own z/OSMF does not find the path",
        says: "FAIL",
        snapshot: onSecond(everywhere, {
            paths: pathsWith().map((path) => (path.systemName === "LPAR2" ? { ...path, mount: seen(null) } : path)),
        }),
        about: "lpar2",
    },
    {
        id: "HA-FS02",
        when: "the console is denied, but each z/OSMF sees its own mounts",
        says: "PASS",
        snapshot: onSecond(everywhere, {
            mounts: systems.map((systemName) => ({ systemName, mounts: unseen("denied") })),
        }),
    },
    {
        id: "HA-FS03",
        when: "the workspace is read-only on one system",
        says: "FAIL",
        snapshot: changed({ mode: "READ" }),
        words: /ZWE\.GLOBAL\.ZFS \(workspace, logs\) is mounted read-only on LPAR2/,
        about: "lpar2",
    },
    {
        id: "HA-FS03",
        when: "it is so on the system of an instance that answers, whose sysname the sysplex does not know",
        says: "FAIL",
        snapshot: { ...changed({ mode: "READ" }), ...misnamed },
        about: "lpar2",
    },
    {
        id: "HA-FS03",
        when: "it was so on a system that is gone",
        says: "PASS",
        snapshot: { ...changed({ mode: "READ" }), ...gone },
    },
    {
        id: "HA-FS04",
        when: "it does not move",
        says: "WARN",
        snapshot: changed({ automove: "N" }),
        words: /AUTOMOVE=N/,
    },
    { id: "HA-FS04", when: "it is unmounted with its owner", says: "WARN", snapshot: changed({ automove: "U" }) },
    {
        id: "HA-FS06",
        when: "it is function-shipped",
        says: "WARN",
        snapshot: changed({ isClient: true }),
        words: /CLIENT=Y/,
        about: "lpar2",
    },
    { id: "HA-FS07", when: "there is room", says: "PASS", snapshot: well },
    {
        id: "HA-FS07",
        when: "it is nearly full",
        says: "WARN",
        snapshot: onSecond(everywhere, { paths: pathsWith(9) }),
        words: /91 % full/,
    },
    { id: "HA-FS07", when: "the mounts service is denied", says: "UNKNOWN", snapshot: denied },
];
