// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Certificates } from "./certificates";
import { createTlsDoor } from "./tlsDoor";
import type { TlsDoor } from "./tlsDoor";

interface DoorKind {
    readonly wantsClientCertificate: boolean;
    readonly isWrongHost: boolean;
}

/** One TLS context for each kind of door, made when it is first needed. */
export class TlsDoors {
    private readonly doors = new Map<string, TlsDoor>();

    public constructor(
        private readonly certificates: Certificates,
        private readonly entered: (secured: TLSSocket, plain: Socket) => void,
    ) {}

    public enter(socket: Socket, kind: DoorKind): void {
        const key = JSON.stringify(kind);
        const door = this.doors.get(key) ?? this.make(kind);
        this.doors.set(key, door);
        door.enter(socket);
    }

    private make({ wantsClientCertificate, isWrongHost }: DoorKind): TlsDoor {
        return createTlsDoor({
            identity: isWrongHost ? this.certificates.wrongHostServer : this.certificates.server,
            authority: this.certificates.authority,
            wantsClientCertificate,
            entered: this.entered,
        });
    }
}
