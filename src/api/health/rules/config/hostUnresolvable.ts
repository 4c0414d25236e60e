// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement, Scope } from "../../../model/finding";
import type { NameSighting } from "../../../model/seen/answers";
import type { Snapshot } from "../../../model/seen/snapshot";
import { aboutSysplex, fail, pass } from "../judgement";
import type { Rule } from "../rule";
import { answersOf } from "../../state/answers";
import { unseenEvidence } from "../unseenEvidence";

export const hostUnresolvable: Rule = {
    id: "HA-CFG05",
    slug: "host-unresolvable",
    title: "Every host name resolves, and no instance uses the name of the DVIPA",
    area: "config",
    severity: "CRITICAL",
    sets: ["default", "prerequisite"],
    expected: "host names and external domains resolve from this workstation, and each instance has its own address",
    impact: "Calls to that name fail, or reach a different instance.",
    remedy: "correct DNS, or haInstances.<id>.hostname",
    source: "zowe/zowe-install-packaging#1355; message EZZ3111I",
    access: "DNS of the network of the systems, from this workstation",
    needs: ["names"],
    judge: ({ sysplex, snapshot }) => {
        const names = answersOf(snapshot).names ?? [];
        const systemOf = (id: string | null): Scope => ({
            instance: id,
            system: sysplex.instances.find((instance) => instance.id === id)?.systemName ?? null,
        });
        const judged = names.map((name) => judgeOne(name, names, systemOf(name.instanceId)));
        return names.length === 0 ? [unseenEvidence(aboutSysplex, undefined, hostUnresolvable.access)] : judged;
    },
};

function judgeOne(
    name: NameSighting,
    names: NonNullable<NonNullable<Snapshot["answers"]>["names"]>,
    scope: Scope,
): Judgement {
    const { host, role, addresses } = name;
    if (!addresses.seen) {
        return addresses.reason === "name-not-resolved" || addresses.reason === "not-found"
            ? fail(
                  scope,
                  `${host} (${role}) does not resolve from here.`,
                  hostUnresolvable.impact,
                  `add ${host} to DNS, or correct it in zowe.yaml`,
              )
            : unseenEvidence(scope, addresses, hostUnresolvable.access);
    }
    const external = names.find(
        (other) => other.instanceId === null && other.role === "external domain" && sharesAddress(name, other),
    );
    return name.instanceId !== null &&
        external !== undefined &&
        names.filter(({ instanceId }) => instanceId !== null).length > 1
        ? fail(
              scope,
              `${host} (${role}) has the address of ${external.host}, an external domain.`,
              "A connection to the instance may reach any other instance.",
              `give ${name.instanceId} a host name that has an address of its own system`,
          )
        : pass(scope, `${host} is ${addresses.value.join(", ")}`);
}

function sharesAddress(one: NameSighting, other: NameSighting): boolean {
    const mine = one.addresses.seen ? one.addresses.value : [];
    return other.addresses.seen && other.addresses.value.some((address) => mine.includes(address));
}
