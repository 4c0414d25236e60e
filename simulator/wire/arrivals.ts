// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { isApimlComponent } from "../world/componentCatalogue";
import type { PortName } from "../world/ports";
import { chooseTarget } from "../zos/tcpip/distributor";
import type { SshDoor } from "../zos/ssh/sshDoor";
import type { System, World } from "../world/world";
import type { Certificates } from "./certificates";
import type { Delays } from "./delays";
import type { Listener } from "./desiredListeners";
import type { Listeners } from "./listeners";
import { TlsDoors } from "./tlsDoors";

/** A connection and where it ended up. */
export interface Arrival {
    readonly system: System;
    readonly portName: PortName;
    /** Counts the TCP connections of the run. */
    readonly connection: number;
    readonly secured: TLSSocket | null;
}

/** A connection that was accepted and never answered, in real milliseconds since the simulator began. */
export interface Held {
    readonly system: string;
    readonly portName: PortName;
    readonly startedAtMs: number;
    /** Null while the caller still waits. */
    endedAtMs: number | null;
}

interface ArrivalsParts {
    readonly world: World;
    readonly certificates: Certificates;
    readonly delays: Delays;
    readonly listeners: Listeners;
    /** The time to set up TCP and TLS over a slow network, in real milliseconds. */
    readonly handshakeMs: () => number;
    readonly entered: (socket: Socket) => void;
    readonly elapsedMs: () => number;
    readonly ssh: SshDoor;
}

/** Takes connections from the ports through TLS to the web server, and remembers where each came in. */
export class Arrivals {
    public readonly held: Held[] = [];
    private readonly bySocket = new WeakMap<Socket, Arrival>();
    private readonly doors: TlsDoors;
    private connections = 0;

    public constructor(private readonly parts: ArrivalsParts) {
        this.doors = new TlsDoors(parts.certificates, (secured, plain) => {
            const arrival = this.bySocket.get(plain);
            if (arrival === undefined) {
                secured.destroy();
                return;
            }
            this.bySocket.set(secured, { ...arrival, secured });
            parts.entered(secured);
        });
    }

    public of(socket: Socket): Arrival | null {
        return this.bySocket.get(socket) ?? null;
    }

    public accept(socket: Socket, { owner }: Listener): void {
        if (owner.kind === "service") {
            this.receive(socket, owner.system, owner.portName);
            return;
        }
        const target = chooseTarget(this.parts.world, owner.distributor);
        if (target === null) {
            socket.resetAndDestroy();
            return;
        }
        this.parts.listeners.passOn(socket, target.address, owner.distributor.port);
        this.receive(socket, target, owner.distributor.name === "zosmf" ? "zosmf" : "gateway");
    }

    private receive(socket: Socket, system: System, portName: PortName): void {
        this.connections += 1;
        this.bySocket.set(socket, { system, portName, connection: this.connections, secured: null });
        if (this.isStuck({ system, portName })) {
            this.hold(socket, system, portName);
            return;
        }
        void this.parts.delays.wait(this.parts.handshakeMs()).then(() => this.secure(socket, system, portName));
    }

    /** Nothing is answered, on old connections either. */
    public isStuck({ system, portName }: Pick<Arrival, "system" | "portName">): boolean {
        return system.reachability === "hung" || this.isFrozen(system, portName);
    }

    private hold(socket: Socket, { name }: System, portName: PortName): void {
        const held: Held = { system: name, portName, startedAtMs: this.parts.elapsedMs(), endedAtMs: null };
        this.held.push(held);
        socket.once("close", () => (held.endedAtMs = this.parts.elapsedMs()));
        socket.resume();
    }

    private isFrozen(system: System, portName: PortName): boolean {
        const { apiml, instances } = this.parts.world;
        const instance = instances.find(({ systemName }) => systemName === system.name);
        return instance !== undefined && isApimlComponent(portName) && apiml.isFrozen(instance.id, portName);
    }

    private secure(socket: Socket, system: System, portName: PortName): void {
        if (socket.destroyed) {
            return;
        }
        if (portName === "ssh") {
            this.parts.ssh.enter(socket, system);
            return;
        }
        const isOfInstance = portName !== "zosmf";
        const instance = this.parts.world.instances.find(({ systemName }) => systemName === system.name);
        this.doors.enter(socket, {
            wantsClientCertificate: isApimlComponent(portName),
            isWrongHost: isOfInstance && this.parts.world.conduct.wrongCertificates.has(instance?.id ?? ""),
        });
    }
}
