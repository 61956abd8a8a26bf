#!/bin/sh
# Our namespace and the search attributes of its dossiers. Running it again does nothing. TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE say where.
set -eu

patiently() {
  # a server that has just started, or just made a namespace, does not know it everywhere yet
  for _ in $(seq 30); do
    if "$@"; then return 0; fi
    sleep 2
  done
  echo "gave up: $*" >&2
  return 1
}

patiently temporal operator cluster health
if ! temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  # finished lives stay to be looked at; what must be kept for years is in our own database
  patiently temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 90d
fi

# one at a time: of several names in one call, only the first is made
attribute() {
  patiently temporal operator search-attribute create --name "$1" --type "$2"
}

attribute Regeling Keyword
attribute Fase Keyword
attribute Gemeente Keyword
attribute WachtOp Keyword
attribute VolgendeTermijn Datetime
attribute Aandacht Bool
attribute Uitkomst Keyword
