#!/usr/bin/env bash
# run.sh FOLDER MAG [FILE …]: looks at the site of MAG with real browsers; FOLDER is for packages and
# logs. Without files, all tests.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=$(cd "$here/../../data" && pwd)
folder=$1 mag=$2
shift 2
mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/installed-lock.json"; then
  cp "$here/package.json" "$here/package-lock.json" "$folder/"
  rm -f "$folder/installed-lock.json"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline)
  cp "$here/package-lock.json" "$folder/installed-lock.json"
fi
rm -rf "$folder/tests" "$folder/logs"
mkdir -p "$folder/tests" "$folder/logs"
cp "$here"/*.mjs "$folder/tests/"
for body in igf-mag un-hrc empty; do
  "$mag" init --quiet --log "$folder/logs/$body"
  [ $body = empty ] || "$mag" import "$data/$body" --quiet --log "$folder/logs/$body" >"$folder/logs/$body.txt"
done
cd "$folder/tests"
if [ $# -eq 0 ]; then set -- *.test.mjs; fi
MAG=$mag LOGS=$folder/logs exec node --test --test-reporter=spec "$@"
