#!/bin/sh
# Brings the databases of Temporal to the schema of its server. Running it again does nothing; before a newer server starts, it must run.
set -eu

update() {
  temporal-sql-tool --database "$1" setup-schema --version 0.0
  temporal-sql-tool --database "$1" update-schema --schema-name "postgresql/v12/$2"
}

update temporal temporal
update temporal_visibility visibility
