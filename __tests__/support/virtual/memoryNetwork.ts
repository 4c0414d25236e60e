// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { EventEmitter } from "node:events";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { noteActivity } from "./activity";
import { knowNoNames, unknown } from "./knownNames";
import { MemorySocket } from "./MemorySocket";
import { replace } from "./replaced";
import type { Hello } from "./trustedBy";
import { chainOf, distrustOf, otherHost } from "./trustedBy";
import { currentWorkstation } from "./workstation";

/** Who listens on this pretend machine, by `address:port`. */
const listening = new Map<string, MemoryServer>();
let connections = 0;

/** Lets every connection of this process stay in it: those of the product and the ports of the simulator. */
export function layMemoryNetwork(): void {
    listening.clear();
    replace(net, "createServer", (...args: unknown[]) => new MemoryServer(args));
    replace(tls, "createServer", tlsServer);
    replace(tls, "createSecureContext", contextOf);
    replace(tls, "connect", connect);
    replace(https.Agent.prototype, "createConnection", connect);
    // A killed program never takes its trust back from the agent (lendTrustToSdks): the next test file of this process would connect
    // through it into a world that is gone.
    replace(https, "globalAgent", new https.Agent({ keepAlive: true }));
    knowNoNames();
    letTheDeadBeSilent();
}

type AddRequest = (request: unknown, ...more: unknown[]) => void;

/** A killed program sends nothing on a connection that another keeps open. */
function letTheDeadBeSilent(): void {
    const agents = http.Agent.prototype as unknown as { addRequest: AddRequest };
    const add = agents.addRequest;
    replace(agents, "addRequest", function (this: unknown, ...args: Parameters<AddRequest>) {
        if (currentWorkstation()?.isKilled !== true) {
            add.apply(this, args);
        }
    });
}

class MemoryServer extends EventEmitter {
    private key = "";

    public constructor(args: readonly unknown[]) {
        super();
        const accept = args.find((one) => typeof one === "function");
        if (accept !== undefined) {
            this.on("connection", accept as () => void);
        }
    }

    public listen(port: number, address: string, done: () => void): this {
        this.key = `${address}:${port}`;
        listening.set(this.key, this);
        process.nextTick(done);
        return this;
    }

    public close(): this {
        if (listening.get(this.key) === this) {
            listening.delete(this.key);
        }
        return this;
    }
}

interface Context {
    readonly own: tls.SecureContextOptions;
    readonly authorities: string[];
    readonly context: { addCACert(pem: string): void };
}

/** What a secure context is made of, kept as it was given. The authorities of the system have issued nothing here. */
function contextOf(own: tls.SecureContextOptions = {}): Context {
    const authorities = [own.ca ?? []].flat().map(String);
    return { own, authorities, context: { addCACert: (pem) => void authorities.push(pem) } };
}

function connect(options: tls.ConnectionOptions): MemorySocket {
    connections += 1;
    noteActivity();
    const { host = "127.0.0.1", port = 443 } = options;
    const [client, server] = MemorySocket.pair(
        { address: "127.0.0.1", port: 32_768 + (connections % 28_000) },
        { address: host, port: Number(port) },
    );
    server.hello = helloOf(options, host);
    // Nothing of a request is sent before the handshake is done.
    client.cork();
    client.once("secureConnect", () => client.uncork());
    const workstation = currentWorkstation();
    workstation?.atEnd(() => client.destroy());
    setImmediate(() => {
        noteActivity();
        const listener = listening.get(`${host}:${port}`);
        if (client.destroyed || workstation?.isKilled === true) {
            return;
        }
        if (listener === undefined) {
            client.destroy(nobodyAt(host, Number(port)));
            return;
        }
        client.emit("connect");
        listener.emit("connection", server);
    });
    server.once("alert", (alert: Error) => client.destroy(alert));
    server.once("handshake", (chain: MemorySocket["peerChain"]) => greet(client, chain, server.hello as Hello));
    return client;
}

function helloOf(options: tls.ConnectionOptions, host: string): Hello {
    const context = options.secureContext as unknown as Context | undefined;
    const certificate = context?.own.cert ?? options.cert;
    return {
        host,
        certificate: certificate === undefined ? null : String(certificate),
        authorities: [...(context?.authorities ?? []), ...[options.ca ?? []].flat().map(String)],
        isStrict: options.rejectUnauthorized !== false,
    };
}

/** The client has seen the certificate of the server. */
function greet(client: MemorySocket, chain: MemorySocket["peerChain"], { host, authorities, isStrict }: Hello): void {
    const distrust = distrustOf(chain, authorities, Date.now()) ?? (isStrict ? otherHost(chain, host) : null);
    client.peerChain = chain;
    client.authorized = distrust === null;
    client.authorizationError = distrust;
    if (distrust !== null && isStrict) {
        client.destroy(distrust);
    } else {
        client.emit("secureConnect");
    }
}

function tlsServer({ cert, ca, requestCert }: tls.TlsOptions): EventEmitter {
    const server = new EventEmitter();
    const own = chainOf(String(cert));
    server.on("connection", (socket: MemorySocket) => {
        const { hello } = socket;
        if (hello === null) {
            socket.destroy();
            return;
        }
        if (requestCert === true && hello.certificate !== null) {
            socket.peerChain = chainOf(hello.certificate);
            socket.authorizationError = distrustOf(socket.peerChain, [String(ca)], Date.now());
            socket.authorized = socket.authorizationError === null;
        }
        socket.emit("handshake", own);
        noteActivity();
        setImmediate(() => {
            noteActivity();
            if (socket.peerChain.length > 0 && !socket.authorized) {
                // As TLS 1.3: after the client has taken the handshake for complete.
                socket.emit("alert", certificateUnknown());
            }
            if (!socket.destroyed) {
                server.emit("secureConnection", socket);
            }
        });
    });
    return server;
}

function certificateUnknown(): Error {
    const words = "ssl3_read_bytes:sslv3 alert certificate unknown";
    return Object.assign(new Error(words), { code: "ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN" });
}

/** No name is known here, and at an address nobody listens. */
function nobodyAt(host: string, port: number): Error {
    return net.isIP(host) === 0
        ? unknown(host)
        : Object.assign(new Error(`connect ECONNREFUSED ${host}:${port}`), {
              code: "ECONNREFUSED",
              address: host,
              port,
          });
}
