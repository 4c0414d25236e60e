# Made by scripts/generateCompletion.mjs from the definitions of the commands.
# Completes zowe ha in zsh. Source it in ~/.zshrc, behind compinit.

_zowe_ha_before=${_comps[zowe]:-}
[[ $_zowe_ha_before == _zowe_ha ]] && _zowe_ha_before=

_zowe_ha() {
    if [[ $words[2] != ha || $CURRENT -eq 2 ]]; then
        [[ -n $_zowe_ha_before ]] && $_zowe_ha_before "$@"
        [[ $CURRENT -eq 2 ]] && compadd -- ha
        return
    fi
    local previous=$words[CURRENT-1] typed="${(j: :)words[2,CURRENT-1]}"
    local -a next choices options
    local files=
    while [[ -n $typed ]]; do
        case $typed in
        ("ha cache delete"|"ha cache del"|"ha ca delete"|"ha ca del")
            next=()
            options=(--all --confirm --service-id --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha cache get"|"ha cache g"|"ha ca get"|"ha ca g")
            next=()
            options=(--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha cache list"|"ha cache ls"|"ha ca list"|"ha ca ls")
            next=()
            options=(--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha cache set"|"ha cache s"|"ha ca set"|"ha ca s")
            next=()
            options=(--file --service-id --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--file|-f|--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha cache status"|"ha cache st"|"ha ca status"|"ha ca st")
            next=()
            options=(--lpars --service-id --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha cache verify"|"ha cache v"|"ha ca verify"|"ha ca v")
            next=()
            options=(--lpars --rounds --wait --service-id --probe-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha component list"|"ha component ls"|"ha comp list"|"ha comp ls")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha component restart"|"ha component res"|"ha comp restart"|"ha comp res")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha component start"|"ha component sta"|"ha comp start"|"ha comp sta")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha component stop"|"ha component sto"|"ha comp stop"|"ha comp sto")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha config diff"|"ha config d"|"ha cfg diff"|"ha cfg d")
            next=()
            options=(--with --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--with|--wi|--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha config show"|"ha config s"|"ha cfg show"|"ha cfg s")
            next=()
            options=(--lpars --path --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha config validate"|"ha config v"|"ha cfg validate"|"ha cfg v")
            next=()
            options=(--zowe-version --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha operation list"|"ha operation ls"|"ha op list"|"ha op ls")
            next=()
            options=(--count --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha operation show"|"ha operation sh"|"ha op show"|"ha op sh")
            next=()
            options=(--ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha registry evict"|"ha registry ev"|"ha reg evict"|"ha reg ev")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --instance --include-gateway --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha registry list"|"ha registry ls"|"ha reg list"|"ha reg ls")
            next=()
            options=(--lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha shared check"|"ha shared ch"|"ha sha check"|"ha sha ch")
            next=()
            options=(--timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha shared setup"|"ha shared se"|"ha sha setup"|"ha sha se")
            next=()
            options=(--dry-run --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha simulator start"|"ha simulator s"|"ha sim start"|"ha sim s")
            next=()
            options=(--directory --systems --scenario --port --pace --help --help-examples --help-web --response-format-json)
            ;;
        ("ha cache"|"ha ca")
            next=(status list get set delete verify)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha check"|"ha ch")
            next=()
            options=(--set --format --output-file --lpars --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--set|-s) choices=(quick default full prerequisite) ;;
            (--format|-f) choices=(text junit markdown) ;;
            (--output-file|--of|--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha component"|"ha comp")
            next=(list start stop restart)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha config"|"ha cfg")
            next=(show validate diff)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha drain"|"ha dr")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --reason --for --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha explain"|"ha ex")
            next=()
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha logs"|"ha lg")
            next=()
            options=(--lpars --component --since --until --grep --source --follow --format --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--format|--fmt) choices=(text jsonl) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha operation"|"ha op")
            next=(list show)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha registry"|"ha reg")
            next=(list evict)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha restart"|"ha res")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --max-unavailable --soak --hook-down --include-drained --continue --start-zis --start-timeout --drain --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha resume"|"ha rsm")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha shared"|"ha sha")
            next=(setup check)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha simulator"|"ha sim")
            next=(start)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        ("ha start"|"ha sta")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --start-zis --wait --start-timeout --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha status"|"ha st")
            next=()
            options=(--lpars --wide --watch --interval --count --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha stop"|"ha sto")
            next=()
            options=(--all-lpars --lpars --dry-run --via --break-lock --local-lock --allow-outage --drain --measure --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--via|-v) choices=(console job ssh) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha wait"|"ha wai")
            next=()
            options=(--all-lpars --lpars --for --stable --timeout --ha-profile --zowe-config --local-config --shared-directory --host --port --user --password --token-type --token-value --cert-file --cert-key-file --cert-file-passphrase --ca-file --reject-unauthorized --base-path --request-timeout --help --help-examples --help-web --response-format-json)
            case $previous in
            (--for|-f) choices=(ready stopped healthy) ;;
            (--local-config|--lc|--cert-file|--crt|--cert-key-file|--ck|--ca-file|--ca) files=yes ;;
            esac
            ;;
        ("ha")
            next=(status start stop restart wait check explain logs config component operation drain resume registry cache shared simulator)
            options=(--help --help-examples --help-web --response-format-json)
            ;;
        (*) [[ $typed == *' '* ]] || return; typed=${typed% *}; continue ;;
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
