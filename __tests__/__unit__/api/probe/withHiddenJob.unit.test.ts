// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withHiddenJob } from "../../../../src/api/probe/withHiddenJob";
import type { InstanceSighting } from "../../../../src/api/model/seen/snapshot";
import { buildHandshake } from "../../../support/worlds/buildHandshake";
import { buildSighting, seen, stopped, unseen } from "../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../support/worlds/buildSysplex";

const instance = buildInstance(1);
const answering = buildSighting(instance, { activeJob: seen(null) });
const silent = buildSighting(instance, { ...stopped, gateway: unseen("timeout") });
const port = { instanceId: "lpar1", component: "zss", port: 7557, handshake: seen(buildHandshake()) };
const listed = buildSighting(instance).activeJob;
const ended = listed.seen && listed.value ? { ...listed.value, messageLog: null } : null;

const isHidden = (sighting: InstanceSighting): boolean => !withHiddenJob(sighting).activeJob.seen;

describe("withHiddenJob", () => {
    it.each<[string, InstanceSighting, boolean]>([
        ["answers at its gateway and is in no list", answering, true],
        [
            "refuses our certificate and is in no list",
            { ...answering, gateway: unseen("client-certificate-refused") },
            true,
        ],
        ["answers at another port alone and is in no list", { ...silent, ports: [port] }, true],
        ["is silent", silent, false],
        ["refuses", buildSighting(instance, stopped), false],
        ["was not asked because a password was rejected elsewhere", { ...silent, gateway: unasked() }, false],
        ["answers, and a list shows its ended job", { ...answering, endedJob: ended }, false],
        ["answers, and a list shows its job", buildSighting(instance), false],
    ])("treats the job of an instance that %s as hidden: %#", (_, sighting, expected) => {
        expect(isHidden(sighting)).toBe(expected);
    });

    it("names the missing right, and the other explanations", () => {
        const { activeJob } = withHiddenJob(answering);
        expect(activeJob.seen ? "" : activeJob.why).toMatch(
            /JESSPOOL <node>\.<owner>\.ZWE1SV\.\*\* is missing, or it runs/,
        );
    });
});

function unasked(): InstanceSighting["gateway"] {
    return {
        ...unseen("credentials-rejected", "not asked again: lpar2 rejected the password"),
        isFromElsewhere: true,
    };
}
