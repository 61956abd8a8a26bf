-- The list of all trajecten is read from the newest on, a page at a time.
create index dossier_by_opening on dossier (opened_at desc, id desc);
