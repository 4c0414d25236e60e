// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Snapshot } from "../../model/seen/snapshot";
import type { TimelineEvent } from "../../model/logs/timelineEvent";
import { groupedBy } from "../state/groupedBy";
import { eventRow } from "./eventRow";

/** The ends of certificates that servers show in the TLS handshake, where they have passed; each certificate of a system once. */
export function certificateEvents({ instances, sysplexTime }: Snapshot): readonly TimelineEvent[] {
    return instances.flatMap(({ instance, ports }) => {
        const shown = ports.flatMap(({ component, handshake }) =>
            handshake.seen ? handshake.value.chain.map((certificate) => ({ component, certificate })) : [],
        );
        const ended = shown.filter(({ certificate }) => certificate.validTo <= sysplexTime);
        return groupedBy(ended, ({ certificate }) => certificate.fingerprint).map((ones) => {
            const [{ certificate }] = ones;
            const components = [...new Set(ones.map(({ component }) => component))].join(", ");
            return eventRow({
                at: certificate.validTo.toISOString(),
                instance: instance.id,
                system: instance.systemName,
                what: `the certificate ${certificate.subject} of ${components} expired`,
                source: "certificate",
            });
        });
    });
}
