// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** For bash 3.2 and later. What completed zowe before goes on completing everything but `zowe ha`. */
export function bashCompletion(table) {
    return `# Made by scripts/generateCompletion.mjs from the definitions of the commands.
# Completes zowe ha in bash. Source it in ~/.bashrc.

# shellcheck shell=bash
_zowe_ha_before=$(complete -p zowe 2>/dev/null | sed -n 's/.* -F \\([^ ]*\\) .*/\\1/p')
if [ "$_zowe_ha_before" = _zowe_ha ]; then _zowe_ha_before=; fi

_zowe_ha() {
    local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
    if [ "\${COMP_WORDS[1]}" != ha ] || [ "$COMP_CWORD" -eq 1 ]; then
        if [ -n "$_zowe_ha_before" ]; then "$_zowe_ha_before" "$@"; fi
        if [ "$COMP_CWORD" -eq 1 ] && [[ ha == "$current"* ]]; then COMPREPLY+=(ha); fi
        return 0
    fi
    local path="\${COMP_WORDS[*]:1:COMP_CWORD-1}" words="" options="" values="" files=""
    while [ -n "$path" ]; do
        case $path in
${table.map(bashCase).join("\n")}
        *) path=\${path% *}; continue ;;
        esac
        break
    done
    if [ -n "$files" ]; then
        COMPREPLY=($(compgen -f -- "$current"))
    elif [ -n "$values" ]; then
        COMPREPLY=($(compgen -W "$values" -- "$current"))
    elif [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
}

complete -F _zowe_ha zowe
`;
}

function bashCase({ patterns, words, options, values, files }) {
    const choices = [
        ...values.map((one) => `            ${one.names.join(" | ")}) values="${one.words.join(" ")}" ;;`),
        ...(files.length === 0 ? [] : [`            ${files.join(" | ")}) files=yes ;;`]),
    ];
    return [
        `        ${patterns.map((pattern) => `"${pattern}"`).join(" | ")})`,
        `            words="${words.join(" ")}"`,
        `            options="${options.join(" ")}"`,
        ...(choices.length === 0 ? [] : ["            case $previous in", ...choices, "            esac"]),
        "            ;;",
    ].join("\n");
}
