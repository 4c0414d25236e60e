// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

// Writes docs/health-checks.md from the rules themselves; with `--check` it only says whether the page is what they say.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importSource } from "./importSource.mjs";
import { repository } from "./run.mjs";

const page = join(repository, "docs", "health-checks.md");

const beginning = `<!-- Made by scripts/generateHealthChecks.mjs from src/api/health/rules: change it there. -->
# Health checks

This page lists the checks of \`zowe ha check\`. Every check judges what was seen: it passes, it fails with the measurement
and the action to take, or it is UNKNOWN and names the missing access. \`zowe ha explain <id>\` shows a check in the terminal.

- **CRITICAL** fails the run (exit code 8), **WARNING** degrades it (4), **INFO** is reported and does not change the exit code.
- Without \`--set\`, all checks that only read are run. \`quick\` takes seconds and few requests. \`default\` omits the checks that
  are relevant only for a new site. \`full\` also logs in and samples twice.
  \`prerequisite\` contains the requirements of the high-availability page of the Zowe documentation for the first start.
  \`gate\` contains the checks that a rolling restart also makes before it stops an instance: it does not continue while one of these
  checks fails (CRITICAL) for another instance, including lost redundancy. Instances that \`--max-unavailable\` allows to be
  missing do not count, and the instance that is about to be restarted does not count. UNKNOWN does not hold the restart, because
  the restart requires all others to be READY anyway, and it sends no extra operator command to find out.
- Checks marked *redundancy* mean a loss of redundancy, not of the service: while another instance serves, they degrade instead of fail.
`;

function render(areas) {
    const index = areas.map(([area, rules]) => `| [${area}](#${area}) | ${rules.map(({ id }) => id).join(", ")} |`);
    return [
        beginning,
        "| area | checks |",
        "|---|---|",
        ...index,
        ...areas.flatMap(([area, rules]) => ["", `## ${area}`, ...rules.flatMap(section)]),
        "",
    ].join("\n");
}

function section(rule) {
    const marks = [rule.severity, rule.sets.join(", "), ...(rule.isRedundancy ? ["*redundancy*"] : [])];
    return [
        "",
        `### ${rule.id} ${rule.slug}`,
        `${rule.title}. ${marks.join(" | ")}`,
        "",
        `- **Expects**: ${rule.expected}`,
        `- **Costs**: ${rule.impact}`,
        `- **Next**: ${rule.remedy}`,
        `- **Takes**: ${rule.access}`,
        `- **Comes from**: ${rule.source}`,
    ];
}

const { checksByArea } = await importSource("src", "api", "catalogue", "checkEntries.ts");
const text = render(checksByArea());
if (process.argv.includes("--check")) {
    const isSame = (await readFile(page, "utf8").catch(() => "")) === text;
    process.exitCode = isSame ? 0 : 1;
    process.stderr.write(
        isSame ? "" : "docs/health-checks.md does not match the rules. Run: node scripts/generateHealthChecks.mjs\n",
    );
} else {
    await writeFile(page, text);
}
