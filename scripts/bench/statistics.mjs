// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

export function median(numbers) {
    const inOrder = [...numbers].sort((one, other) => one - other);
    const middle = Math.floor(inOrder.length / 2);
    return inOrder.length % 2 === 1 ? inOrder[middle] : (inOrder[middle - 1] + inOrder[middle]) / 2;
}
