// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, fail, pass, skip } from "../judgement";
import type { Rule } from "../rule";

export const orphanAddressSpace: Rule = {
    id: "HA-STC03",
    slug: "orphan-address-space",
    title: "No address space of Zowe runs without its launcher",
    area: "instance",
    severity: "CRITICAL",
    sets: ["default", "gate"],
    expected: "where the launcher job is gone, its address spaces are gone",
    impact: "Leftover address spaces hold the ports: the next start fails until they are ended.",
    remedy: "C <job>,A=<asid>",
    source: "zowe/zowe-install-packaging#1836, zowe/api-layer#4272; message CNZ4106I",
    access: "OPERCMDS MVS.DISPLAY.JOB READ, through the z/OSMF console services",
    judge: ({ decided }) =>
        decided.map(({ instance, state, sighting }) => {
            const scope = about(instance);
            if (state !== "ORPHANED" || !sighting.addressSpaces.seen) {
                return sighting.addressSpaces.seen
                    ? pass(scope, "none is left")
                    : skip(scope, "there was no need to ask");
            }
            const left = sighting.addressSpaces.value;
            const names = left.map(({ jobName, asid }) => `${jobName} (ASID ${asid})`).join(", ");
            const commands = left.map(({ jobName, asid }) => `C ${jobName},A=${asid}`).join("; ");
            return fail(
                scope,
                `The launcher of ${instance.id} is gone, but ${names} still run on ${instance.systemName}.`,
                "They hold the ports: the next start fails until they are ended.",
                `ask the operator of ${instance.systemName} for: ${commands}; then zowe ha start --lpars ${instance.id}`,
            );
        }),
};
