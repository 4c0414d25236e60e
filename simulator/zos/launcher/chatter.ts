// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { logTime } from "../../world/calendar";
import type { World } from "../../world/world";
import { zssServerUser } from "../../world/world";
import { isApimlComponent, componentKind } from "../../world/componentCatalogue";
import { isAlive } from "./launcher";
import type { ComponentRun, Launcher } from "./launcher";
import { colored } from "./colored";
import { componentLine } from "./sysprint";

/** Lines of one process at its start: Spring, Tomcat, Eureka and Netty print about as many. */
const linesOfStart = 160;
/** Lines that an instance has printed since its start when it has run for some days. */
const linesOfDays = 3_000;

interface Talk {
    readonly thread: string;
    readonly level: "INFO" | "WARN" | "ERROR";
    readonly logger: string;
    readonly text: string;
}

/** The normal output of the processes of the API ML. None of it has a message id. */
const talks: readonly Talk[] = [
    {
        thread: "main",
        level: "INFO",
        logger: "o.s.b.w.e.t.TomcatWebServer",
        text: "Tomcat initialized with port (https)",
    },
    { thread: "main", level: "INFO", logger: "o.a.c.c.StandardService", text: "Starting service [Tomcat]" },
    { thread: "main", level: "INFO", logger: "o.s.c.c.s.GenericScope", text: "BeanFactory id=6b79a015-1fdc" },
    { thread: "background-preinit", level: "INFO", logger: "o.h.v.i.u.Version", text: "HV000001: Hibernate Validator" },
    { thread: "main", level: "WARN", logger: "o.g.j.s.w.WadlFeature", text: "JAX-B API not found. WADL is disabled." },
    {
        thread: "DiscoveryClient-HeartbeatExecutor-%d",
        level: "ERROR",
        logger: "c.n.d.DiscoveryClient",
        text: "DiscoveryClient - was unable to send heartbeat!",
    },
    {
        thread: "https-jsse-nio-7554-exec-3",
        level: "ERROR",
        logger: "javax.net.ssl",
        text: "Fatal (PROTOCOL_VERSION): Client requested protocol TLSv1 is not enabled or supported in server context",
    },
];

/** A stack trace: lines without time stamp, prefix or color. */
const frames: readonly string[] = [
    "java.net.ConnectException: Connection refused",
    "\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)",
    "\tat org.springframework.boot.SpringApplication.run(SpringApplication.java:335)",
    "\tSuppressed: reactor.core.publisher.FluxOnAssembly$OnAssemblyException: ",
    "Error has been observed at the following site(s):",
    "\t... 9 common frames omitted",
];

/** Ten lines are four of talk and a stack trace. */
const traceEvery = 10;
/** What is printed at one moment is the same again after so many lines. */
const period = talks.length * traceEvery;

/** The output of a process of the API ML while it starts, some of it in color. */
export function tellOfStart(world: World, launcher: Launcher, component: ComponentRun): void {
    if (isApimlComponent(component.name)) {
        talk(world, launcher, component, linesOfStart);
    }
}

/** A process that has run for days has printed thousands of lines since the message of its start. */
export function tellOfDays(world: World): void {
    for (const launcher of world.launchers) {
        const [talker] = launcher.components.filter(isAlive);
        if (launcher.phase === "running" && talker !== undefined) {
            addOldRecords(world, launcher, talker);
            talk(world, launcher, talker, linesOfDays);
        }
    }
}

/** The distance between two lines of an instance that logs much. */
const betweenOldMs = 40;

function addOldRecords(world: World, launcher: Launcher, component: ComponentRun): void {
    const file = launcher.job.spool.find(({ ddname }) => ddname === "SYSPRINT");
    const { oldRecords: count } = world.options;
    if (file !== undefined && count > 0) {
        const { now } = world;
        const at = (index: number): number => now - (count - index) * betweenOldMs;
        file.old = {
            after: file.records.length,
            count,
            recordAt: (index) => ` ${oldLine(at(index), component, index)}`,
        };
    }
}

function oldLine(at: number, component: ComponentRun, index: number): string {
    const { thread, level, logger, text } = talks[index % talks.length] as Talk;
    const prefix = `<${componentKind(component.name).logPrefix}:${thread}:${component.pid}>`;
    return `${logTime(at)} ${prefix} ${zssServerUser} ${level.padEnd(5)} ((${logger})) ${text} ${index}`;
}

function talk(world: World, launcher: Launcher, component: ComponentRun, lines: number): void {
    const different = Array.from({ length: Math.min(lines, period) }, (_, index) => lineOf(world, component, index));
    for (let index = 0; index < lines; index += 1) {
        componentLine(world, launcher, different[index % period] ?? "");
    }
}

function lineOf(world: World, component: ComponentRun, index: number): string {
    const frame = index % traceEvery < 4 ? undefined : frames[(index % traceEvery) - 4];
    const { thread, level, logger, text } = talks[index % talks.length] as Talk;
    const prefix = `<${componentKind(component.name).logPrefix}:${thread}:${component.pid}>`;
    return (
        frame ?? colored(`${logTime(world.now)} ${prefix} ${zssServerUser} ${level.padEnd(5)} ((${logger})) ${text}`)
    );
}
