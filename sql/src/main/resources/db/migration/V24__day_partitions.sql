-- Days of the log come and go beside writers and readers that hold the tables for long.

-- A day that is missing is made and attached; neither waits for readers or writers. Where somebody else is at work on
-- the same table it gives up after two seconds: days are made long before they are needed.
create or replace function make_event_partitions(first_day date, days integer) returns void language plpgsql
set lock_timeout = '2s' as $$
declare
    day  date;
    name text;
    part text;
begin
    perform pg_advisory_xact_lock(hashtext('make_event_partitions'));
    for offset_days in 0 .. days - 1 loop
        day := first_day + offset_days;
        foreach name in array array['event', 'content'] loop
            part := name || to_char(day, '"_"YYYYMMDD');
            if to_regclass(part) is null then
                execute format('create table %I (like %I including defaults)', part, name);
                execute format(
                    'alter table %I attach partition %I for values from (%L) to (%L)', name, part, day, day + 1);
            end if;
        end loop;
    end loop;
end
$$;

-- The days of event and content that have a table, attached or on their way out. `leaving` says that taking the day out
-- has begun.
create view log_day as
select part.table_name, to_date(substring(c.relname from '_(\d{8})$'), 'YYYYMMDD') as day, c.relname as partition,
       i.inhrelid is null as detached, coalesce(i.inhdetachpending, false) as leaving
from (values ('event'), ('content')) as part (table_name)
     join pg_class as c on c.relname ~ ('^' || part.table_name || '_\d{8}$') and c.relkind = 'r'
     join pg_namespace as n on n.oid = c.relnamespace and n.nspname = current_schema()
     left join pg_inherits as i on i.inhrelid = c.oid and i.inhparent = part.table_name::regclass;
