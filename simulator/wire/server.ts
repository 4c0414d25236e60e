// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server as NetServer, Socket } from "node:net";
import { advance } from "../life/advance";
import { answerCall, userOf } from "./answerRequest";
import type { IncomingCall } from "./answerRequest";
import { applyInput } from "../faults/applyInput";
import type { Input } from "../faults/input";
import type { Latency } from "../world/options";
import type { Pacemaker } from "../life/pacemaker";
import type { HostKey } from "../zos/ssh/hostKey";
import { SshDoor } from "../zos/ssh/sshDoor";
import type { ZweRun } from "../zos/ssh/runZwe";
import { stateOf } from "../life/simulatorState";
import type { Answer } from "../zos/speak/answer";
import { Arrivals } from "./arrivals";
import type { Arrival, Held } from "./arrivals";
import type { Certificates } from "./certificates";
import { clientCertificateOf } from "./clientCertificateOf";
import { createControl } from "./createControl";
import { Delays } from "./delays";
import { Listeners } from "./listeners";
import { RequestLog } from "./requestLog";
import { bodyOf, createWebServer, dateOf, headersOf, send } from "./webServer";
import type { System, World } from "../world/world";

interface ServerParts {
    readonly world: World;
    readonly pacemaker: Pacemaker;
    readonly certificates: Certificates;
    readonly directory: string;
    /** Listens on 127.0.0.1; becomes the control endpoint. */
    readonly claim: NetServer;
    readonly firstPort: number;
    readonly latency: Latency | null;
    readonly hostKey: HostKey;
}

/** The result of a request. A lost request has no answer; a request whose answer is lost was carried out. */
interface Outcome {
    readonly answer: Answer | null;
    readonly breaks: boolean;
}

/** The HTTP skin of a world: it lets time pass, opens and closes ports, carries requests in and answers out. */
export class Server {
    public readonly log: RequestLog;
    public readonly controlUrl: string;
    private readonly delays = new Delays();
    private readonly listeners: Listeners;
    private readonly arrivals: Arrivals;
    private readonly control: { close(): void };
    private latency: Latency | null;

    public constructor(public readonly parts: ServerParts) {
        const { world, certificates, directory, claim, firstPort } = parts;
        this.latency = parts.latency;
        this.log = new RequestLog(directory);
        this.controlUrl = `http://127.0.0.1:${firstPort}`;
        const web = createWebServer((request, response) => void this.handle(request, response));
        this.listeners = new Listeners(world, (socket, listener) => this.arrivals.accept(socket, listener));
        this.arrivals = new Arrivals({
            world,
            certificates,
            delays: this.delays,
            listeners: this.listeners,
            handshakeMs: () => 2 * (this.latency?.roundTripMs ?? 0),
            elapsedMs: () => parts.pacemaker.elapsedMs(),
            entered: (socket: Socket) => web.emit("connection", socket),
            ssh: new SshDoor({
                world,
                hostKey: parts.hostKey,
                catchUp: () => this.catchUp(),
                ran: (system, user, commandLine, run) => this.noteZwe(system, user, commandLine, run),
            }),
        });
        this.control = createControl(claim, {
            state: () => stateOf(world),
            requests: () => this.log.all(),
            input: (input) => this.input(input),
            advance: (seconds) => this.advance(seconds),
        });
    }

    public async open(): Promise<void> {
        await this.listeners.reconcile();
        this.parts.pacemaker.run(() => void this.tick());
    }

    public held(): readonly Held[] {
        return this.arrivals.held;
    }

    public async input(input: Input): Promise<void> {
        this.catchUp();
        if (input.kind === "latency") {
            this.latency = input.latency;
        } else {
            applyInput(this.parts.world, input);
        }
        await this.tick();
    }

    public async advance(seconds: number): Promise<void> {
        this.moveTo(this.parts.world.now + seconds * 1000);
        this.parts.pacemaker.skip(seconds * 1000);
        await this.listeners.reconcile();
    }

    public close(): void {
        this.parts.pacemaker.stop();
        this.delays.close();
        this.listeners.close();
        this.control.close();
        this.log.close();
    }

    private async tick(): Promise<void> {
        this.catchUp();
        await this.listeners.reconcile();
    }

    private catchUp(): void {
        const { pacemaker } = this.parts;
        if (!pacemaker.isManual) {
            this.moveTo(pacemaker.simulatedNow());
        }
    }

    private moveTo(now: number): void {
        advance(this.parts.world, now);
        this.delays.reached(now);
    }

    private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const arrival = this.arrivals.of(request.socket);
        const startedAtMs = this.parts.pacemaker.elapsedMs();
        const body = await bodyOf(request).catch(() => null);
        if (arrival === null || body === null) {
            request.socket.destroy();
            return;
        }
        await this.delays.wait(this.serviceMs(startedAtMs));
        this.catchUp();
        const call: IncomingCall = {
            system: arrival.system,
            portName: arrival.portName,
            method: request.method ?? "GET",
            url: request.url ?? "/",
            headers: headersOf(request),
            body,
            clientCertificate: arrival.secured === null ? null : clientCertificateOf(arrival.secured),
        };
        const { answer, breaks } = this.outcomeOf(call);
        response.once("close", () => this.note(arrival, call, answer, startedAtMs, response.writableFinished));
        if (breaks) {
            request.socket.destroy();
        } else if (answer !== null) {
            await this.waitFor(answer, call);
            send(response, answer, dateOf(answer, this.parts.world.now));
        }
    }

    /** With a stopped clock, the three seconds of a console are not awaited, because they would never pass. */
    private async waitFor({ afterMs = 0 }: Answer, { portName }: IncomingCall): Promise<void> {
        const { pacemaker, world } = this.parts;
        if (!pacemaker.isManual) {
            await this.delays.wait(pacemaker.realMs(afterMs));
        } else if (afterMs > 0 && portName !== "zosmf") {
            await this.delays.until(world.now + afterMs);
        }
        this.catchUp();
    }

    private outcomeOf(call: IncomingCall): Outcome {
        const { lostAnswers, lostRequests } = this.parts.world.conduct;
        if (this.isLost(call, lostRequests)) {
            return { answer: null, breaks: true };
        }
        const answer = this.arrivals.isStuck(call) ? null : answerCall(this.parts.world, call);
        this.parts.pacemaker.carriedOut(answer?.consoleCommand ?? null);
        return { answer, breaks: this.isLost(call, lostAnswers) };
    }

    /** Lost before it arrives, or on the way back: then the request is carried out, but its answer does not arrive. */
    private isLost({ system, portName, method, url }: IncomingCall, toLose: Map<string, number>): boolean {
        const left = toLose.get(system.name) ?? 0;
        const isFileChange = method !== "GET" && url.includes("/restfiles/fs/");
        if (portName !== "zosmf" || left === 0 || (this.parts.world.conduct.losesOnly !== "any" && !isFileChange)) {
            return false;
        }
        toLose.set(system.name, left - 1);
        return true;
    }

    private serviceMs(at: number): number {
        if (this.latency === null) {
            return 0;
        }
        const { roundTripMs, serviceMs, jitter = 0 } = this.latency;
        const varied = 1 + jitter * (2 * this.parts.world.chance("latency", at) - 1);
        return roundTripMs + serviceMs * varied;
    }

    private note(
        arrival: Arrival,
        call: IncomingCall,
        answer: Answer | null,
        startedAtMs: number,
        isSent: boolean,
    ): void {
        const { world, pacemaker } = this.parts;
        this.log.add({
            at: new Date(world.now).toISOString(),
            startedAtMs: Math.round(startedAtMs),
            endedAtMs: Math.round(pacemaker.elapsedMs()),
            system: call.system.name,
            service: call.portName,
            method: call.method,
            path: call.url,
            status: isSent ? (answer?.status ?? null) : null,
            user: userOf(world, call.headers),
            consoleCommand: answer?.consoleCommand ?? null,
            refused: answer?.isRefused === true,
            connection: arrival.connection,
        });
    }

    private noteZwe(system: System, user: string, commandLine: string, run: ZweRun): void {
        const atMs = Math.round(this.parts.pacemaker.elapsedMs());
        this.log.add({
            at: new Date(this.parts.world.now).toISOString(),
            startedAtMs: atMs,
            endedAtMs: atMs,
            system: system.name,
            service: "ssh",
            method: "EXEC",
            path: commandLine,
            status: run.exitCode,
            user,
            consoleCommand: run.consoleCommand,
            refused: run.isRefused,
            connection: 0,
        });
    }
}
