// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AuditReport } from "../../../index";
import { checksSection, whatIfSection } from "./checkSections";
import { certificatesSection, journalSection, measuredSection, originSection, sharedSection } from "./proofSections";
import type { Section } from "./section";
import { instancesSection, requirementsSection, verdictSection } from "./stateSections";

/** The whole report, in the order in which it is read. */
export function auditSections(report: AuditReport): readonly Section[] {
    return [
        verdictSection,
        instancesSection,
        requirementsSection,
        checksSection,
        whatIfSection,
        certificatesSection,
        sharedSection,
        measuredSection,
        journalSection,
        originSection,
    ].map((make) => make(report));
}

export function auditTitle({ data: { status } }: AuditReport): string {
    const { sysplex, profile } = status.deployment;
    return `High availability of Zowe on ${sysplex ?? profile}`;
}
