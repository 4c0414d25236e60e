// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// X.509 certificates made in JavaScript (Node can read but not make them); the library that PeculiarVentures maintains.
import "reflect-metadata";
export type { JsonGeneralName } from "@peculiar/x509";
export {
    BasicConstraintsExtension,
    cryptoProvider,
    ExtendedKeyUsage,
    ExtendedKeyUsageExtension,
    KeyUsageFlags,
    KeyUsagesExtension,
    SubjectAlternativeNameExtension,
    X509CertificateGenerator,
} from "@peculiar/x509";
