#!/usr/bin/env bash
# built.sh FOLDER: proves that page/built/site.js is what page/src and its lock file give, byte for
# byte, and that its types are sound. Packages are kept in FOLDER until the lock file changes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../page"
built=$PWD/built/site.js
folder=$1
mkdir -p "$folder"
cp package.json package-lock.json tsconfig.json "$folder/"
rm -rf "$folder/src" "$folder/built"
cp -r src "$folder/src"
cd "$folder"
if ! cmp -s package-lock.json installed-lock.json; then
  rm -f installed-lock.json
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline
  cp package-lock.json installed-lock.json
fi
npm run --silent types
npm run --silent build
cmp built/site.js "$built" || {
  echo "page/built/site.js is not what page/src gives. To make it anew: (cd page && npm ci && npm run build)"
  exit 1
}
echo "page/built/site.js is what page/src gives"
