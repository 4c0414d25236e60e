// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** For Windows PowerShell 5.1 and PowerShell 7. */
export function powerShellCompletion(table) {
    return `# Made by scripts/generateCompletion.mjs from the definitions of the commands.
# Completes zowe ha in PowerShell. Dot-source it in $PROFILE.

$zoweHa = @{
${table.flatMap(powerShellEntries).join("\n")}
}

Register-ArgumentCompleter -Native -CommandName zowe -ScriptBlock {
    param($current, $command, $position)
    $typed = @($command.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
    $path = @($typed | Select-Object -Skip 1)
    if ($path.Count -eq 0) { $candidates = @('ha') }
    elseif ($path[0] -ne 'ha') { return }
    else {
        $previous = $path[-1]
        while ($path.Count -gt 0 -and -not $zoweHa.ContainsKey($path -join ' ')) { $path = @($path | Select-Object -SkipLast 1) }
        $entry = $zoweHa[$path -join ' ']
        $candidates = if ($entry.Files -contains $previous) { @() }
        elseif ($entry.Values.ContainsKey($previous)) { $entry.Values[$previous] }
        elseif ("$current".StartsWith('-')) { $entry.Options }
        else { $entry.Words }
    }
    $candidates | Where-Object { $_ -like "$current*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

const list = (words) => `@(${words.map((word) => `'${word}'`).join(", ")})`;

function powerShellEntries({ patterns, words, options, values, files }) {
    const named = values.flatMap((one) => one.names.map((name) => `'${name}' = ${list(one.words)}`));
    const entry = `@{ Words = ${list(words)}; Options = ${list(options)}; Values = @{ ${named.join("; ")} }; Files = ${list(files)} }`;
    return patterns.map((pattern) => `    '${pattern}' = ${entry}`);
}
