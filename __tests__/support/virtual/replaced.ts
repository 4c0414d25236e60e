// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const undo: (() => void)[] = [];

/** As `jest.spyOn`, but nothing is recorded of the calls: there are hundreds of thousands of them in a file. */
export function replace(owner: object, name: string, by: unknown): void {
    const before: unknown = Reflect.get(owner, name);
    Reflect.set(owner, name, by);
    undo.unshift(() => void Reflect.set(owner, name, before));
}

export function putAllBack(): void {
    undo.splice(0).forEach((one) => one());
}
