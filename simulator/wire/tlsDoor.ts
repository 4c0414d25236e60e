// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Socket } from "node:net";
import type { Server, TLSSocket } from "node:tls";
import { createServer } from "node:tls";
import type { Identity } from "./certificates";
import { certificateUnknownAlert } from "./certificateUnknownAlert";

export interface TlsDoor {
    /** Begins the handshake on an accepted connection. */
    enter(socket: Socket): void;
}

interface TlsDoorOptions {
    readonly identity: Identity;
    readonly authority: string;
    /** clientAuth=want: a certificate may be shown, and then it must be good. */
    readonly wantsClientCertificate: boolean;
    readonly entered: (secured: TLSSocket, plain: Socket) => void;
}

/** Node's server sends two session tickets before anything else, none when a session is resumed. */
const recordsBefore = (socket: TLSSocket): number => (socket.isSessionReused() ? 1 : 2);

const plainHttpAnswer = [
    "HTTP/1.1 400 ",
    "Content-Type: text/plain;charset=UTF-8",
    "Connection: close",
    "",
    "Bad Request\r\nThis combination of host and port requires TLS.\r\n",
].join("\r\n");

export function createTlsDoor({ identity, authority, wantsClientCertificate, entered }: TlsDoorOptions): TlsDoor {
    const plainByAddress = new Map<string, Socket>();
    const server = createServer({
        key: identity.key,
        cert: `${identity.certificate}${authority}`,
        ca: authority,
        minVersion: "TLSv1.2",
        requestCert: wantsClientCertificate,
        rejectUnauthorized: false,
    });
    const secretOf = keepSecrets(server);
    server.on("tlsClientError", (error, socket) => {
        const plain = plainByAddress.get(addressOf(socket));
        if ((error as NodeJS.ErrnoException).code === "ERR_SSL_HTTP_REQUEST" && plain !== undefined) {
            plain.write(plainHttpAnswer, () => plain.destroy());
        }
    });
    server.on("secureConnection", (secured) => {
        secured.on("error", () => secured.destroy());
        const plain = plainByAddress.get(addressOf(secured));
        if (plain === undefined) {
            secured.destroy();
        } else if (wantsClientCertificate && isRefused(secured)) {
            refuse(secured, plain, secretOf(secured));
        } else {
            entered(secured, plain);
        }
    });
    return {
        enter(socket) {
            const address = addressOf(socket);
            plainByAddress.set(address, socket);
            socket.once("close", () => plainByAddress.delete(address));
            server.emit("connection", socket);
        },
    };
}

function keepSecrets(server: Server): (socket: TLSSocket) => Buffer | undefined {
    const secrets = new WeakMap<TLSSocket, Buffer>();
    server.on("keylog", (line, socket) => {
        const [label, , secret] = line.toString("latin1").trim().split(" ");
        if (label === "SERVER_TRAFFIC_SECRET_0" && secret !== undefined) {
            secrets.set(socket, Buffer.from(secret, "hex"));
        }
    });
    return (socket) => secrets.get(socket);
}

function addressOf(socket: Socket): string {
    return `${socket.remoteAddress ?? ""} ${socket.remotePort ?? 0} ${socket.localAddress ?? ""} ${socket.localPort ?? 0}`;
}

function isRefused(socket: TLSSocket): boolean {
    return !socket.authorized && Object.keys(socket.getPeerCertificate() ?? {}).length > 0;
}

/** TLS 1.3: the alert, after the handshake is complete for the client. TLS 1.2: the connection breaks. */
function refuse(secured: TLSSocket, plain: Socket, secret: Buffer | undefined): void {
    if (secret === undefined || secured.getProtocol() !== "TLSv1.3") {
        secured.destroy();
        return;
    }
    // After the session tickets have left.
    setImmediate(() => {
        const alert = certificateUnknownAlert(secret, secured.getCipher().name, recordsBefore(secured));
        plain.write(alert, () => plain.destroy());
    });
}
