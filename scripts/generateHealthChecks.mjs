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

What \`zowe ha check\` looks at. Every check is a pure judgement over what was seen: it passes, it fails with what was measured
and what to do, or it is UNKNOWN and names the access that it lacked. \`zowe ha explain <id>\` shows one of them in the terminal.

- **CRITICAL** fails the run (exit code 8), **WARNING** degrades it (4), **INFO** is told and fails nothing.
- Without \`--set\` everything that only looks is checked. \`quick\` takes seconds and few requests, \`default\` leaves out what
  only a site that is set up anew asks itself, \`full\` also logs in and samples twice,
  \`prerequisite\` is what the high-availability page of Zowe asks of a site before the first start;
  \`gate\` is what a rolling restart also looks at before it stops an instance: it does not go on while one of these
  checks fails (CRITICAL) for another instance, lost redundancy included. Instances that \`--max-unavailable\` allows to be
  missing do not count, nor does the instance that is about to be restarted. UNKNOWN does not hold the restart here: it needs
  all others READY anyway, and sends no extra operator command to find out.
- Checks marked *redundancy* cost a spare, not the service: while another instance serves they degrade instead of fail.
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
        isSame ? "" : "docs/health-checks.md is not what the rules say: node scripts/generateHealthChecks.mjs\n",
    );
} else {
    await writeFile(page, text);
}
