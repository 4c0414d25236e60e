// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { FakeInstance, FakeJob, FakeSysplex, StartFate } from "./fakeSysplex";

/** Seconds after S, on a quick system. */
const times = { active: 1, prepared: 10, listening: 11, ready: 40, registered: 42 };

export const applications: Readonly<Record<string, string>> = {
    gateway: "GATEWAY",
    discovery: "DISCOVERY",
    zaas: "ZAAS",
    "caching-service": "CACHINGSERVICE",
    "api-catalog": "APICATALOG",
};

const lockedOut =
    "ISPN000136: Error executing command PutKeyValueCommand on Cache 'org.infinispan.LOCKS', writing keys [ClusteredLockKey{name=zoweInvalidatedTokenLock}]";

/** Lets one start go as its fate says: well, or into one of the ends of E-SET-06 to E-SET-09. */
export function scheduleStart(world: FakeSysplex, one: FakeInstance, job: FakeJob): void {
    const { fails, slowness = 1, queuedSeconds = 0 } = one.fate;
    const after = (seconds: number, happen: () => void): void =>
        void one.pending.push(world.clock.at((queuedSeconds + seconds * slowness) * 1_000, happen));
    const say = (text: string, prefix = `${world.stamp()} <ZWELNCH:1> ZWESVUSR INFO `): void =>
        void job.sysprint.push(`${prefix}${text}`);
    after(times.active, () => {
        job.job = { ...job.job, status: "ACTIVE" };
        say("ZWEL0021I Zowe Launcher starting");
        say('      "ZWEL0022I",', "");
    });
    const end = fails === undefined || fails === "jcl" ? undefined : failures[fails];
    if (end) {
        after(end.at, () => end.happen(world, one, job));
    }
    if (end === undefined || end.at > times.prepared) {
        after(times.prepared, () => say("ZWEL0018I Zowe instance prepared successfully"));
        after(times.listening, () => listen(one, job, say));
    }
    if (end === undefined) {
        after(times.ready, () => becomeReady(one, say, `${world.stamp()} <ZWEACS1:main:1> ZWESVUSR ERROR `));
        after(times.registered, () => register(one));
    }
}

type Say = (text: string, prefix?: string) => void;

function listen(one: FakeInstance, job: FakeJob, say: Say): void {
    Object.assign(one, { listens: true, spaces: 3 });
    job.isListening = true;
    say("ZWEL0006I starting components");
    say("ZWEL0007I components started");
    say("ZWEL0012I starting console listener");
}

function becomeReady(one: FakeInstance, say: Say, prefix: string): void {
    one.isGatewayReady = true;
    if (one.fate.cacheIsLockedOut === true) {
        say(lockedOut, prefix);
    }
}

function register(one: FakeInstance): void {
    const names = Object.values(applications);
    one.registered = new Set(names.filter((name) => one.fate.cacheIsLockedOut !== true || name !== "CACHINGSERVICE"));
}

interface Failure {
    readonly at: number;
    happen(world: FakeSysplex, one: FakeInstance, job: FakeJob): void;
}

const failures: Readonly<Record<Exclude<NonNullable<StartFate["fails"]>, "jcl">, Failure>> = {
    abend: {
        at: times.active + 1,
        happen: (world, one, job) => {
            job.messages.push(`IEF450I ${one.config.jobName} ZWELNCH - ABEND=S806 U0000`);
            world.end(one, "ABEND S806");
        },
    },
    racf: {
        at: times.active + 1,
        happen: (world, one, job) => {
            job.messages.push("ICH408I USER(ZWESVUSR) GROUP(ZWEADMIN) NAME(####) INSUFFICIENT ACCESS AUTHORITY");
            world.end(one, "ABEND S306");
        },
    },
    prepare: {
        at: times.prepared,
        happen: (world, one, job) => {
            job.sysprint.push(`${world.stamp()} <ZWELNCH:1> ZWESVUSR ERROR ZWEL0030E failed to prepare Zowe instance`);
            world.end(one, "CC 0008");
        },
    },
    port: {
        at: times.prepared,
        happen: (_, __, job) => void job.sysprint.push("ERROR: Error ZWEL0357E: Port 7554 is already in use"),
    },
    "crash-after-prepare": { at: times.ready - 5, happen: (world, one) => world.crash(one) },
};

/** MODIFY: the launcher answers in SYSPRINT alone. */
export function modifyLauncher(world: FakeSysplex, one: FakeInstance, text: string): string {
    const { running, config } = one;
    const at = world.stamp();
    const said = /APPL=(.*)$/.exec(text)?.[1] ?? "";
    const component = /\((.*)\)/.exec(said)?.[1] ?? "";
    const say = (words: string): void => void running?.sysprint.push(`${at} <ZWELNCH:1> ZWESVUSR INFO ${words}`);
    say(`ZWEL0013I command '${said.toUpperCase()}' received`);
    if (said === "DISP") {
        say("ZWEL0010I launcher has the following components:");
        config.components.forEach(({ name }, index) => {
            const pid = name === "zss" ? -1 : 8_000 + index;
            say(`ZWEL0011I     name = ${name.slice(0, 16).padStart(16)}, PID = ${pid}`);
        });
    } else {
        commandComponent(world, one, said.startsWith("STOP"), component, say);
    }
    return "";
}

function commandComponent(
    world: FakeSysplex,
    one: FakeInstance,
    isStop: boolean,
    component: string,
    say: (words: string) => void,
): void {
    const { endingComponent, silentComponent } = one.fate;
    const application = applications[component] ?? component;
    say(isStop ? `ZWEL0002I component ${component} stopped` : `ZWEL0001I component ${component} started`);
    if (!isStop && component === endingComponent) {
        endAgain(world, one.running?.sysprint ?? [], component, 10);
    } else if (isStop || component !== silentComponent) {
        world.clock.at(isStop ? 3_000 : 20_000, () =>
            isStop ? one.registered.delete(application) : one.registered.add(application),
        );
    }
}

/** A crash loop: the launcher starts it again a second after each end, and then no more. */
function endAgain(world: FakeSysplex, sysprint: string[], component: string, triesLeft: number): void {
    const say = (words: string): void => void sysprint.push(`${world.stamp()} <ZWELNCH:1> ZWESVUSR INFO ${words}`);
    world.clock.at(3_000, () => {
        say(`ZWEL0004I component ${component}(8003) terminated, status = 256`);
        if (triesLeft === 0) {
            say(`ZWEL0038E failed to restart component ${component}, max retries reached`);
            return;
        }
        world.clock.at(1_000, () => {
            say(`ZWEL0001I component ${component} started`);
            endAgain(world, sysprint, component, triesLeft - 1);
        });
    });
}
