#!/usr/bin/env bash
# What action.yml runs: annotations for the log, and SARIF where it is asked for. Inputs come as variables, never as code.
set -euo pipefail
arguments=() files=()
while IFS= read -r line; do if [ -n "$line" ]; then arguments+=("$line"); fi; done <<<"$ARGUMENTS"
while IFS= read -r line; do if [ -n "$line" ]; then files+=("$line"); fi; done <<<"$FILES"
check() { npx --yes --package "$PACKAGE" -- attribution-lint check "$@" "${arguments[@]}" -- "${files[@]}"; }
# Findings end the second run, not the first: its report is for the upload.
if [ -n "$SARIF_FILE" ]; then check --format sarif --output-file "$SARIF_FILE" || [ $? -eq 1 ]; fi
check --format github
