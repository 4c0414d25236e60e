// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Law, Moment } from "./moment";

/** The component whose process registers a service. In the single-service layout `apiml` registers all but zlux. */
const componentOf: Readonly<Record<string, string>> = {
    apicatalog: "api-catalog",
    cachingservice: "caching-service",
    zlux: "app-server",
};

/** No registration is removed of a process that runs. */
export class RemovalLaw implements Law {
    public removals = 0;
    private readonly broken: string[] = [];
    private before: Moment | null = null;

    public constructor(
        private readonly instance: string,
        private readonly host: string,
    ) {}

    public complaints(): readonly string[] {
        return this.broken;
    }

    public see(moment: Moment): void {
        for (const path of moment.removals.filter((one) => one.includes(`/${this.host}`))) {
            this.removals += 1;
            // It ran before the removal and runs after it: a process that ended or came up in between proves nothing.
            if (this.before !== null && this.isUp(path, this.before) && this.isUp(path, moment)) {
                this.broken.push(`removed alive: ${path}`);
            }
        }
        this.before = moment;
    }

    private isUp(path: string, { instances, systems }: Moment): boolean {
        const found = instances.find(({ id }) => id === this.instance);
        if (found === undefined || !systems.includes(found.system)) {
            return false;
        }
        const service = path.split(":").at(-2) ?? "";
        const own = componentOf[service] ?? service;
        const runs = (name: string): boolean => found.components[name] === "up" || found.orphans.includes(name);
        return runs(own) || (own !== "app-server" && runs("apiml"));
    }
}
