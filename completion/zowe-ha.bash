# Made by scripts/generateCompletion.mjs from the definitions of the commands.
# Completes zowe ha in bash. Source it in ~/.bashrc.

# shellcheck shell=bash
_zowe_ha_before=$(complete -p zowe 2>/dev/null | sed -n 's/.* -F \([^ ]*\) .*/\1/p')
if [ "$_zowe_ha_before" = _zowe_ha ]; then _zowe_ha_before=; fi

_zowe_ha() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    if [ "${COMP_WORDS[1]}" != ha ] || [ "$COMP_CWORD" -eq 1 ]; then
        if [ -n "$_zowe_ha_before" ]; then "$_zowe_ha_before" "$@"; fi
        if [ "$COMP_CWORD" -eq 1 ] && [[ ha == "$current"* ]]; then COMPREPLY+=(ha); fi
        return 0
    fi
    local path="${COMP_WORDS[*]:1:COMP_CWORD-1}" words="" options="" values="" files=""
    while [ -n "$path" ]; do
        case $path in
        "ha cache delete" | "ha cache del" | "ha ca delete" | "ha ca del")
            words=""
            options="--all --confirm --service-id --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha cache get" | "ha cache g" | "ha ca get" | "ha ca g")
            words=""
            options="--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha cache list" | "ha cache ls" | "ha ca list" | "ha ca ls")
            words=""
            options="--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha cache set" | "ha cache s" | "ha ca set" | "ha ca s")
            words=""
            options="--file --service-id --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --file | -f | --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha cache status" | "ha cache st" | "ha ca status" | "ha ca st")
            words=""
            options="--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha cache verify" | "ha cache v" | "ha ca verify" | "ha ca v")
            words=""
            options="--lpars --rounds --wait --service-id --probe-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha component list" | "ha component ls" | "ha comp list" | "ha comp ls")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha component restart" | "ha component res" | "ha comp restart" | "ha comp res")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha component start" | "ha component sta" | "ha comp start" | "ha comp sta")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha component stop" | "ha component sto" | "ha comp stop" | "ha comp sto")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha config diff" | "ha config d" | "ha cfg diff" | "ha cfg d")
            words=""
            options="--with --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --with | --wi | --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha config show" | "ha config s" | "ha cfg show" | "ha cfg s")
            words=""
            options="--lpars --path --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha config validate" | "ha config v" | "ha cfg validate" | "ha cfg v")
            words=""
            options="--zowe-version --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha operation list" | "ha operation ls" | "ha op list" | "ha op ls")
            words=""
            options="--count --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha operation show" | "ha operation sh" | "ha op show" | "ha op sh")
            words=""
            options="--ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha registry evict" | "ha registry ev" | "ha reg evict" | "ha reg ev")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --instance --include-gateway --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha registry list" | "ha registry ls" | "ha reg list" | "ha reg ls")
            words=""
            options="--lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha shared check" | "ha shared ch" | "ha sha check" | "ha sha ch")
            words=""
            options="--timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha shared setup" | "ha shared se" | "ha sha setup" | "ha sha se")
            words=""
            options="--dry-run --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha simulator start" | "ha simulator s" | "ha sim start" | "ha sim s")
            words=""
            options="--directory --systems --scenario --port --pace --help --help-examples --help-web --response-format-json"
            ;;
        "ha cache" | "ha ca")
            words="status list get set delete verify"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha check" | "ha ch")
            words=""
            options="--set --format --output-file --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --set | -s) values="quick default full prerequisite" ;;
            --format | -f) values="text junit markdown" ;;
            --output-file | --of | --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha component" | "ha comp")
            words="list start stop restart"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha config" | "ha cfg")
            words="show validate diff"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha drain" | "ha dr")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --reason --for --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha explain" | "ha ex")
            words=""
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha logs" | "ha lg")
            words=""
            options="--lpars --component --since --until --grep --source --follow --format --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --format | --fmt) values="text jsonl" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha operation" | "ha op")
            words="list show"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha registry" | "ha reg")
            words="list evict"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha restart" | "ha res")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --max-unavailable --soak --hook-down --include-drained --continue --start-zis --start-timeout --drain --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha resume" | "ha rsm")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha shared" | "ha sha")
            words="setup check"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha simulator" | "ha sim")
            words="start"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        "ha start" | "ha sta")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --start-zis --wait --start-timeout --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha status" | "ha st")
            words=""
            options="--lpars --wide --watch --interval --count --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha stop" | "ha sto")
            words=""
            options="--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --drain --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --via | -v) values="console job ssh" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha wait" | "ha wai")
            words=""
            options="--all-lpars --lpars --for --stable --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json"
            case $previous in
            --for | -f) values="ready stopped healthy" ;;
            --local-config | --lc | --cert-file | --crt | --cert-key-file | --ck | --ca-file | --ca) files=yes ;;
            esac
            ;;
        "ha")
            words="status start stop restart wait check explain logs config component operation drain resume registry cache shared simulator"
            options="--help --help-examples --help-web --response-format-json"
            ;;
        *) path=${path% *}; continue ;;
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
