-- A termijn that follows with other days because the rules changed is recorded by a command of its own.
alter table command drop constraint command_origin_check;
alter table command add constraint command_origin_check
  check (origin in ('act', 'notice', 'lapse', 'reply', 'recalculation'));
