// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

interface Process {
    /** Counts the starts, so that what an earlier process had planned does not happen to a later one. */
    start: number;
    isUp: boolean;
    isFrozen: boolean;
    upSince: number;
}

/** Which services run where. A frozen one accepts connections and does nothing else. */
export class Processes {
    private readonly processes = new Map<string, Process>();

    public up(nodeId: string, serviceId: string, now: number): number {
        const start = (this.find(nodeId, serviceId)?.start ?? 0) + 1;
        this.processes.set(`${nodeId} ${serviceId}`, { start, isUp: true, isFrozen: false, upSince: now });
        return start;
    }

    public gone(nodeId: string, serviceId: string): void {
        const process = this.find(nodeId, serviceId);
        if (process !== undefined) {
            process.isUp = false;
            process.isFrozen = false;
        }
    }

    public freeze(nodeId: string, serviceId: string, isFrozen: boolean): void {
        const process = this.find(nodeId, serviceId);
        if (process?.isUp === true) {
            process.isFrozen = isFrozen;
        }
    }

    public isUp(nodeId: string, serviceId: string): boolean {
        return this.find(nodeId, serviceId)?.isUp === true;
    }

    public isFrozen(nodeId: string, serviceId: string): boolean {
        return this.find(nodeId, serviceId)?.isFrozen === true;
    }

    public isWorking(nodeId: string, serviceId: string): boolean {
        return this.isUp(nodeId, serviceId) && !this.isFrozen(nodeId, serviceId);
    }

    /** Is it still the process that was started as number `start`? */
    public isSame(nodeId: string, serviceId: string, start: number): boolean {
        const process = this.find(nodeId, serviceId);
        return process?.isUp === true && process.start === start;
    }

    public upSince(nodeId: string, serviceId: string): number {
        return this.find(nodeId, serviceId)?.upSince ?? 0;
    }

    private find(nodeId: string, serviceId: string): Process | undefined {
        return this.processes.get(`${nodeId} ${serviceId}`);
    }
}
