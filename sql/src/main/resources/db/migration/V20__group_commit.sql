-- Events are numbered before they are written, so that keys, events and words can be copied in one go. Writers take
-- numbers by the block; a block that a writer did not use up leaves a gap.
alter table event_key alter column number drop identity if exists;

create sequence event_number as bigint increment by 1000;
select setval('event_number', (select coalesce(max(number), 0) from event_key) + 1000);

alter table content add column body text;
comment on column content.body is 'What was received of the event, as it was received, redacted; null where nothing more was received than text and customer say.';
