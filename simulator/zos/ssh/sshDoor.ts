// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Socket } from "node:net";
import { isRightPassword } from "../speak/signOn";
import type { AuthContext, Connection, ServerChannel, Session } from "../../vendor/ssh2";
import { Server } from "../../vendor/ssh2";
import type { System, World } from "../../world/world";
import type { HostKey } from "./hostKey";
import type { ZweRun } from "./runZwe";
import { runZwe } from "./runZwe";

interface SshDoorParts {
    readonly world: World;
    readonly hostKey: HostKey;
    /** Simulated time advances to now before a command runs. */
    readonly catchUp: () => void;
    readonly ran: (system: System, user: string, commandLine: string, run: ZweRun) => void;
}

/** An OpenSSH server of one system, with a shell that knows `zwe` and nothing else. */
export class SshDoor {
    public constructor(private readonly parts: SshDoorParts) {}

    public enter(socket: Socket, system: System): void {
        const server = new Server({ hostKeys: [this.parts.hostKey.privateKey], ident: "OpenSSH_9.6" }, (connection) =>
            this.serve(connection, system),
        );
        server.injectSocket(socket);
    }

    private serve(connection: Connection, system: System): void {
        let user = "";
        connection.on("error", () => connection.end());
        connection.on("authentication", (context) => {
            user = context.username.toUpperCase();
            this.authenticate(context);
        });
        connection.on("session", (accept) => this.open(accept(), system, () => user));
    }

    private authenticate(context: AuthContext): void {
        if (context.method !== "password") {
            context.reject(["password"]);
        } else if (isRightPassword(this.parts.world, context.username, context.password)) {
            context.accept();
        } else {
            context.reject(["password"]);
        }
    }

    private open(session: Session, system: System, userOf: () => string): void {
        session.on("exec", (accept, _reject, { command }) => this.execute(accept(), system, userOf(), command));
    }

    private execute(channel: ServerChannel, system: System, user: string, command: string): void {
        const { world, catchUp, ran } = this.parts;
        catchUp();
        const run = runZwe(world, system, user, command);
        ran(system, user, command, run);
        if (world.conduct.sshBreaksOff) {
            channel.close();
            return;
        }
        channel.write(run.output);
        channel.exit(run.exitCode);
        channel.end();
    }
}
