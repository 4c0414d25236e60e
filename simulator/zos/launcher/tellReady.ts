// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isAtLeast } from "../../apiml/services";
import { logTime } from "../../world/calendar";
import { entryAddress } from "../../world/ports";
import { findSystem, zssServerUser } from "../../world/world";
import type { World } from "../../world/world";
import { zisOf } from "../jes/crossMemoryServer";
import { componentKind } from "../../world/componentCatalogue";
import { whileAlive } from "./later";
import type { ComponentRun, Launcher } from "./launcher";
import { brokenLine, componentLine } from "./sysprint";

/** The output of a component when it is up (E-LCH-19). */
export function tellReady(world: World, launcher: Launcher, component: ComponentRun): void {
    const tellers: Readonly<Record<string, (world: World, launcher: Launcher, component: ComponentRun) => void>> = {
        zss: tellZss,
        "app-server": tellAppServer,
        gateway: tellGateway,
        apiml: tellService,
    };
    (tellers[component.name] ?? tellService)(world, launcher, component);
}

function tellService(world: World, launcher: Launcher, component: ComponentRun): void {
    const { logPrefix, serviceTitle } = componentKind(component.name);
    if (serviceTitle === null) {
        return;
    }
    const seconds = (world.now - component.startedAt) / 1000;
    const isColored = component.name === "caching-service";
    const prefix = `<${logPrefix}:main:${component.pid}>`;
    const who = isColored ? `\u001b[35m${prefix}\u001b[0;39m ${zssServerUser}` : `${prefix} ${zssServerUser}`;
    const logger = isAtLeast(launcher.version, "3.0")
        ? "((o.z.a.p.s.ServiceStartupEventHandler))"
        : "(o.z.a.p.s.ServiceStartupEventHandler)";
    componentLine(
        world,
        launcher,
        `${logTime(world.now)} ${who} INFO  ${logger} ZWEAM000I ${serviceTitle} started in ${seconds.toFixed(3)} seconds`,
    );
}

/** From version 3 on it prints no ZWEAM000I; ZWEAM001I only if no other was up (E-LCH-19). */
function tellGateway(world: World, launcher: Launcher, component: ComponentRun): void {
    if (!isAtLeast(launcher.version, "3.0")) {
        tellService(world, launcher, component);
    }
    const { logPrefix } = componentKind(component.name);
    const others = world.launchers.filter((each) => each !== launcher);
    const isFirst = !others.some((each) =>
        each.components.some(({ name, state }) => name === "gateway" && state === "up"),
    );
    const head = `<${logPrefix}:DiscoveryClient-InstanceInfoReplicator-%d:${component.pid}> ${zssServerUser}`;
    whileAlive(world, component, 30_000, () => {
        componentLine(
            world,
            launcher,
            isFirst
                ? `${logTime(world.now)} ${head} INFO  ((o.z.a.g.c.GatewayHealthIndicator)) ZWEAM001I API Mediation Layer started`
                : `${logTime(world.now)} ${head} ERROR ((o.z.a.g.c.GatewayHealthIndicator)) ZWEAM102E Internal error: Invalid message key 'org.zowe.apiml.common.mediationLayerStarted' is provided. Please create an issue with this message.`,
        );
        tellTokensAccepted(world, launcher);
    });
}

function tellTokensAccepted(world: World, launcher: Launcher): void {
    if (launcher.components.some(({ name, state }) => name === "zss" && state === "up")) {
        componentLine(world, launcher, "ZWES1601I Server is ready to accept JWT with fallback to legacy tokens");
    }
}

function tellZss(world: World, launcher: Launcher, component: ComponentRun): void {
    const system = findSystem(world, launcher.systemName);
    const isZisUp = system !== null && zisOf(world, system) !== null;
    const status = isZisUp
        ? "'Ok' (name='ZWESIS_STD      ', cmsRC='0', description='Ok', clientVersion='2')"
        : "'Failure' (name='ZWESIS_STD      ', cmsRC='12', description='Global area address is NULL', clientVersion='2')";
    componentLine(world, launcher, `ZWES1013I ZSS Server has started. Version '${launcher.version}+20250108' 64-bit`);
    componentLine(
        world,
        launcher,
        `ZWES1035I ZSS Server settings: Address='0.0.0.0', port='${world.ports.zss}', protocol='https'`,
    );
    componentLine(world, launcher, `ZWES1014I ZIS status - ${status}`);
    const retry = (): void => {
        const isGatewayUp = launcher.components.some(
            ({ name, state }) => /^(gateway|apiml)$/.test(name) && state === "up",
        );
        if (!isGatewayUp && launcher.components.length > 1) {
            componentLine(
                world,
                launcher,
                "ZWES1606W Failed to get JWK. rc=failed to init HTTP request (9), rsn=Connect failed (6). Retry in 10 seconds",
            );
            whileAlive(world, component, 10_000, retry);
        }
    };
    retry();
}

function tellAppServer(world: World, launcher: Launcher, component: ComponentRun): void {
    const head = `${logTime(world.now)} <ZWED:${component.pid}> ${zssServerUser} INFO`;
    const swagger = `${head} (_zsf.install,webapp.js:2068) ZWED0068I - Creating composite swagger endpoint for org.zowe.explorer`;
    brokenLine(world, launcher, swagger, swagger.indexOf("068I"));
    const hostname = launcher.instance?.registersAs ?? entryAddress;
    componentLine(
        world,
        launcher,
        `${head} (_zsf.apiml,apiml.js:275) ZWED0021I - Eureka Client Registered from ${hostname}.`,
    );
    componentLine(
        world,
        launcher,
        `${head} (_zsf.install,index.js:439) ZWED0031I - Server is ready at https://${hostname}:${world.ports.gateway}/zlux/ui/v1/, Plugins successfully loaded: 100% (19/19)`,
    );
}
