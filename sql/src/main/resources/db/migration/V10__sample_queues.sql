-- What a sample was drawn from, so that it can be drawn again.
alter table sample add column queues text[] not null default '{}';
comment on column sample.queues is 'The queues whose conversations were the population; all of them where empty.';
