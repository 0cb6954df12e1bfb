-- What planners know of days beforehand, and of those that are over: campaigns, launches, one-off shocks. They outlive
-- every new forecast, as overrides do.

create table forecast_event (
    id               bigint generated always as identity primary key,
    site             text             not null references site,
    queue            text             references queue,
    kind             text             not null check (kind <> ''),
    name             text             not null check (name <> ''),
    first_day        date             not null,
    last_day         date             not null,
    multiplier       double precision check (multiplier > 0),
    reason           text             not null check (reason <> ''),
    made_by          text             not null,
    made_at          timestamptz      not null default clock_timestamp(),
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawn_reason text check (withdrawn_reason <> ''),
    check (first_day <= last_day),
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)),
    exclude using gist (
        site with =, coalesce(queue, '') with =, lower(kind) with =, daterange(first_day, last_day, '[]') with &&)
        where (withdrawn_at is null)
);
create index on forecast_event (site, first_day);
comment on table forecast_event is 'Local days on which something moves arrivals that is known beforehand. Of a kind at most one stands at a time.';
comment on column forecast_event.queue is 'The queue it concerns; every queue of the site where null.';
comment on column forecast_event.kind is 'Events of a kind are taken to do much the same.';
comment on column forecast_event.multiplier is 'What arrivals are expected to be multiplied by; learned from past events of the kind where null.';
comment on column forecast_event.made_by is 'A login; it stays when the account goes.';

-- Nothing of it is changed or deleted; it is withdrawn, once.
create function keep_forecast_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
       and (old.id, old.site, old.kind, old.name, old.first_day, old.last_day, old.reason, old.made_by, old.made_at)
           = (new.id, new.site, new.kind, new.name, new.first_day, new.last_day, new.reason, new.made_by, new.made_at)
       and (old.queue, old.multiplier) is not distinct from (new.queue, new.multiplier) then
        return new;
    end if;
    raise exception 'Event % is kept as it was made; it can be withdrawn once.', old.id;
end
$$;
create trigger keep_forecast_event before update or delete on forecast_event
    for each row execute function keep_forecast_event();

create table volume_expectation (
    id      bigint generated always as identity primary key,
    queue   text             not null references queue,
    per_day double precision not null check (per_day > 0),
    reason  text             not null check (reason <> ''),
    made_by text             not null,
    made_at timestamptz      not null default clock_timestamp()
);
create index on volume_expectation (queue, id);
comment on table volume_expectation is 'What a planner expects of a queue that has not shown it yet. The newest counts; none is changed or deleted.';
comment on column volume_expectation.per_day is 'Mean conversations of an open day.';

create function keep_volume_expectation() returns trigger language plpgsql as $$
begin
    raise exception 'Expected volume % is kept as it was made; a newer one replaces it.', old.id;
end
$$;
create trigger keep_volume_expectation before update or delete on volume_expectation
    for each row execute function keep_volume_expectation();
