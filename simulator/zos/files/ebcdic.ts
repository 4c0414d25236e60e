// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** IBM-1047 as z/OS UNIX uses it: 0x15 is the newline. Index: EBCDIC byte; value: ISO8859-1. */
const toLatin = Buffer.from(
    [
        "000102039c09867f978d8e0b0c0d0e0f101112139d0a08871819928f1c1d1e1f",
        "808182838485171b88898a8b8c050607909116939495960498999a9b14159e1a",
        "20a0e2e4e0e1e3e5e7f1a22e3c282b7c26e9eaebe8edeeefecdf21242a293b5e",
        "2d2fc2c4c0c1c3c5c7d1a62c255f3e3ff8c9cacbc8cdcecfcc603a2340273d22",
        "d8616263646566676869abbbf0fdfeb1b06a6b6c6d6e6f707172aabae6b8c6a4",
        "b57e737475767778797aa1bfd05bdeaeaca3a5b7a9a7b6bcbdbedda8af5db4d7",
        "7b414243444546474849adf4f6f2f3f57d4a4b4c4d4e4f505152b9fbfcf9faff",
        "5cf7535455565758595ab2d4d6d2d3d530313233343536373839b3dbdcd9da9f",
    ].join(""),
    "hex",
);

const fromLatin = Buffer.alloc(256);
toLatin.forEach((latin, ebcdic) => {
    fromLatin[latin] = ebcdic;
});

/** Text as bytes of IBM-1047; other characters become a substitute. */
export function toEbcdic(text: string): Buffer {
    return Buffer.from(Buffer.from(text, "latin1").map((byte) => fromLatin[byte] ?? 0x3f));
}

export function fromEbcdic(bytes: Uint8Array): string {
    return Buffer.from(Uint8Array.from(bytes, (byte) => toLatin[byte] ?? 0x1a)).toString("latin1");
}
