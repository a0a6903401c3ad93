#!/bin/sh
# Installs what the tests need of the system, where it is missing and the user may; otherwise names the command.
set -eu
missing=""
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' "$(dirname "$0")/../neo4j/jars.py")
jars="${NETZATLAS_TEST_NEO4J:-${XDG_CACHE_HOME:-$HOME/.cache}/netzatlas/neo4j-$version}/lib"
# Maven only fetches these.
[ -d "$jars" ] || command -v mvn >/dev/null 2>&1 || missing="$missing maven"
command -v java >/dev/null 2>&1 || missing="$missing openjdk-17-jre-headless"
command -v chromium-headless-shell >/dev/null 2>&1 || command -v chromium >/dev/null 2>&1 ||
    missing="$missing chromium-headless-shell"
[ -n "$missing" ] || exit 0

echo "Für die Tests fehlen diese Systempakete:$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Bitte mit dem Paketverwalter dieses Systems nachinstallieren."
elif [ "$(id -u)" = 0 ]; then
    echo "Sie werden jetzt mit apt-get installiert."
    # shellcheck disable=SC2086
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null; then
        exit 0
    fi
    echo "Das ist nicht gelungen (besteht eine Verbindung ins Netz?)."
else
    echo "Bitte ausführen: sudo apt-get install$missing"
fi
# On a laptop the tests that need them are skipped with a line; in CI their absence is a failure.
[ "${CI:-}" != true ]
