-- What is wrong with the answers that a partner gives to a question of ours, and since when: it is asked again while that may pass.
alter table outbox add column problem text, add column problem_since timestamptz;
