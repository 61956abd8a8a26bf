-- The system of record: what was asked, what happened, what runs, what we must tell. One row lock per dossier makes steps follow one another.
create table dossier (
  id uuid primary key,
  regeling text not null,
  gemeente text not null,
  fase text not null,
  fase_since date not null,
  version int not null default 0,
  snapshot jsonb not null,
  opening jsonb not null,
  finished boolean not null default false,
  uitkomst text,
  opened_at timestamptz not null default now(),
  -- A played dossier only: days added to every date, and how far the clock of its workflow is ahead of ours.
  played boolean not null default false,
  shift_days int not null default 0,
  skipped_ms bigint not null default 0,
  check (played or (shift_days = 0 and skipped_ms = 0))
);
create index dossier_open on dossier (gemeente, fase) where not finished;

create table event (
  dossier_id uuid not null references dossier,
  number int not null,
  kind text not null,
  legal_date date not null,
  recorded_at timestamptz not null,
  ground jsonb not null,
  actor jsonb not null,
  body jsonb not null,
  findings jsonb not null,
  command_id uuid not null,
  previous_hash text not null,
  hash text not null,
  primary key (dossier_id, number)
);
-- Append only: a correction is a new event that names the one it replaces.
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'events are never rewritten'; end $$;
create trigger event_is_final before update or delete on event for each row execute function refuse_change();

create table command (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  kind text not null,
  origin text not null check (origin in ('act', 'notice', 'lapse', 'reply')),
  actor jsonb not null,
  body jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  received_on date not null,
  handed_over_at timestamptz,
  outcome jsonb
);
create index command_undecided on command (dossier_id, received_at, id) where outcome is null;
create index command_to_hand_over on command (received_at) where handed_over_at is null;
create index command_of_dossier on command (dossier_id, received_at);

create table termijn (
  dossier_id uuid not null references dossier,
  key text not null,
  ground text not null,
  text text not null,
  first_day date not null,
  last_day date not null,
  status text not null check (status in ('loopt', 'beeindigd', 'verstreken')),
  primary key (dossier_id, key, first_day)
);
create index termijn_running on termijn (last_day) where status = 'loopt';

create table work_item (
  dossier_id uuid not null references dossier,
  key text not null,
  text text not null,
  detail text,
  bevoegd text not null,
  due_on date,
  ground text not null,
  settled_by text[] not null,
  since date not null,
  settled_on date,
  primary key (dossier_id, key, since)
);
create index work_item_open on work_item (due_on nulls last, dossier_id) where settled_on is null;

create table outbox (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  number int generated always as identity,
  channel text not null,
  kind text not null,
  text text not null,
  body jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  reply jsonb,
  replied_at timestamptz,
  settled_at timestamptz
);
create index outbox_unsettled on outbox (dossier_id, number) where settled_at is null;
create index outbox_of_dossier on outbox (dossier_id, number);

-- The vault: only here names, addresses, BSN and V-nummer, sealed; the indexes are keyed hashes.
create table person (
  dossier_id uuid primary key references dossier,
  regeling text not null,
  sealed bytea not null,
  bsn_index text,
  vnummer_index text,
  unique (regeling, bsn_index),
  unique (regeling, vnummer_index)
);

-- Everything that came through a partner's door. What cannot be placed waits here for a human.
create table notificatie (
  id uuid primary key,
  partner text not null,
  gebeurtenis text not null,
  gemeente text,
  received_at timestamptz not null default clock_timestamp(),
  sealed bytea not null,
  status text not null check (status in ('geplaatst', 'quarantaine', 'afgehandeld')),
  reason text,
  dossier_id uuid references dossier,
  settled_by text,
  settled_at timestamptz
);
create index notificatie_quarantaine on notificatie (received_at) where status = 'quarantaine';
