#!/bin/sh
# First start of PostgreSQL: our database, and the two of Temporal. Neither owner can look into what is the other's.
set -eu

psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --set ON_ERROR_STOP=1 --quiet <<'SQL'
\getenv regie REGIE_DB_PASSWORD
\getenv temporal TEMPORAL_DB_PASSWORD
create role regie login password :'regie';
create role temporal login password :'temporal';
create database inburgeringsregie owner regie;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database inburgeringsregie, temporal, temporal_visibility from public;
SQL
