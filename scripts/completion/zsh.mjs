// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** For zsh 5 and later. What completed zowe before goes on completing everything but `zowe ha`. */
export function zshCompletion(table) {
    return `# Made by scripts/generateCompletion.mjs from the definitions of the commands.
# Completes zowe ha in zsh. Source it in ~/.zshrc, behind compinit.

_zowe_ha_before=\${_comps[zowe]:-}
[[ $_zowe_ha_before == _zowe_ha ]] && _zowe_ha_before=

_zowe_ha() {
    if [[ $words[2] != ha || $CURRENT -eq 2 ]]; then
        [[ -n $_zowe_ha_before ]] && $_zowe_ha_before "$@"
        [[ $CURRENT -eq 2 ]] && compadd -- ha
        return
    fi
    local previous=$words[CURRENT-1] typed="\${(j: :)words[2,CURRENT-1]}"
    local -a next choices options
    local files=
    while [[ -n $typed ]]; do
        case $typed in
${table.map(zshCase).join("\n")}
        (*) [[ $typed == *' '* ]] || return; typed=\${typed% *}; continue ;;
        esac
        break
    done
    if [[ -n $files ]]; then
        _files
    elif (( $#choices )); then
        compadd -- $choices
    elif [[ $words[CURRENT] == -* ]]; then
        compadd -- $options
    else
        compadd -- $next
    fi
}

compdef _zowe_ha zowe
`;
}

function zshCase({ patterns, words, options, values, files }) {
    const choices = [
        ...values.map((one) => `            (${one.names.join("|")}) choices=(${one.words.join(" ")}) ;;`),
        ...(files.length === 0 ? [] : [`            (${files.join("|")}) files=yes ;;`]),
    ];
    return [
        `        (${patterns.map((pattern) => `"${pattern}"`).join("|")})`,
        `            next=(${words.join(" ")})`,
        `            options=(${options.join(" ")})`,
        ...(choices.length === 0 ? [] : ["            case $previous in", ...choices, "            esac"]),
        "            ;;",
    ].join("\n");
}
