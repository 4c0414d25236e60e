// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// PKCS#12: Node opens such a file but does not hand out what is in it, and refuses the ciphers that RACF and Java exports still use.
export { asn1, pkcs12, pki } from "node-forge";
