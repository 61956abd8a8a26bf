-- A decision stays with the gemeente that took it when somebody moves: its work is on the list of that gemeente, which sees the dossier meanwhile.
-- Null: the gemeente of the dossier. Not named as the column of the dossier: the code of before joins both.
alter table work_item add column van_gemeente text;
-- The other gemeenten that still have something to do here.
alter table dossier add column betrokken text[] not null default '{}';
