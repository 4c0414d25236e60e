// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { DecidedInstance } from "../../state/decideInstances";
import { about, aboutSysplex, inform, pass, skip, warn } from "../judgement";
import { noRegistry } from "./registrants";
import { applicationOf } from "../../state/registration";
import type { Rule } from "../rule";
import { runsAsSingleService } from "../../state/runsAs";
import type { Look } from "../../state/look";

export const singleInstanceService: Rule = {
    id: "HA-REG03",
    slug: "single-instance-service",
    title: "Every service has a second instance",
    area: "registration",
    severity: "WARNING",
    sets: ["quick", "default"],
    expected: "at least two UP registrations of each service, on different hosts",
    impact: "If that instance is lost, the service is lost.",
    remedy: "start or enable a second instance",
    source: "Zowe documentation, high availability; Eureka registry",
    access: "a client certificate that the Discovery Service trusts, or SAF class ZOWE resource APIML.SERVICES READ",
    judge: (look) => {
        const views = look.snapshot.registries.filter(({ entries }) => entries.seen);
        if (look.sysplex.instances.length < 2) {
            return [skip(aboutSysplex, "only one instance is configured")];
        }
        return views.length === 0 ? [noRegistry(look.snapshot, singleInstanceService.access)] : judgeServices(look);
    },
};

function judgeServices(look: Look): readonly Judgement[] {
    const entries = look.snapshot.registries.flatMap((view) => (view.entries.seen ? view.entries.value : []));
    const up = entries.filter(({ status, isStatic }) => status === "UP" && !isStatic);
    const applications = [...new Set(up.map(({ app }) => app))].sort();
    const inside = singleServiceHosts(look);
    const single = applications.filter((app) => hostsOf(up, app).size === 1 && !isAlsoIn(inside, up, app));
    const judged = single.map((app) => judgeSingle(app, [...hostsOf(up, app)][0] ?? "", look));
    const isBad = judged.some(({ outcome }) => outcome !== "PASS");
    return isBad
        ? judged
        : [
              ...judged,
              pass(aboutSysplex, `${applications.length - single.length} services have at least two instances`),
          ];
}

/** Those that run the whole API ML in one process, which registers no ZAAS and shows the rest to itself alone. */
function singleServiceHosts({ sysplex: { instances }, snapshot }: Look): readonly string[] {
    return instances
        .filter((instance) => runsAsSingleService(snapshot, instance))
        .map(({ hostname }) => hostname.toLowerCase());
}

function isAlsoIn(inside: readonly string[], up: readonly EurekaInstance[], app: string): boolean {
    const isCore = Object.values(applicationOf).includes(app);
    return isCore && inside.some((host) => hostsOf(up, "GATEWAY").has(host) && !hostsOf(up, app).has(host));
}

function hostsOf(entries: readonly EurekaInstance[], app: string): ReadonlySet<string> {
    return new Set(entries.filter((entry) => entry.app === app).map(({ hostName }) => hostName));
}

/** A service that is configured twice is missing; a single service of an extender may be intended. */
function judgeSingle(app: string, host: string, { sysplex, decided }: Look): Judgement {
    const component = Object.keys(applicationOf).find((name) => applicationOf[name] === app);
    const meant = sysplex.instances.filter(({ components }) =>
        components.some(({ name, isEnabled }) => name === component && isEnabled),
    );
    const words = `${app} has one UP instance, on ${host}.`;
    if (meant.length < 2) {
        return inform(aboutSysplex, words, singleInstanceService.impact, "start a second one, unless this is intended");
    }
    const missing = decided.find(
        ({ instance }) => meant.some(({ id }) => id === instance.id) && instance.hostname.toLowerCase() !== host,
    );
    const judgement = warn(
        aboutSysplex,
        words,
        singleInstanceService.impact,
        missing === undefined
            ? "zowe ha status"
            : `zowe ha status --lpars ${missing.instance.id} shows why the other one is missing`,
    );
    return missing === undefined ? judgement : { ...judgement, ...causeOf(missing) };
}

function causeOf({ instance, signs }: DecidedInstance): Pick<Judgement, "causedBy"> {
    const scope = about(instance);
    if (signs.system === "gone") {
        return { causedBy: { rule: "HA-SYS01", scope } };
    }
    return { causedBy: { rule: signs.job === "absent" ? "HA-STC01" : "HA-STC05", scope } };
}
