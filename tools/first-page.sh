#!/bin/sh
# Makes docs/first-page.png anew: the first page of the PDF that the sample documents give for one day.
#
#   sh tools/first-page.sh [YYYY-MM-DD]        (needs pdftoppm of poppler-utils)
set -eu
cd "$(dirname "$0")/.."
day=${1:-2021-08-08}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/sitrep brief "$day" --format pdf --out "$folder" --today 2021-12-31
mkdir -p docs
pdftoppm -r 100 -f 1 -l 1 -singlefile -png "$folder/$day/brief.pdf" docs/first-page
