-- What planners know better than the model. It is kept beside the model's figure and outlives every new forecast.

create table forecast_override (
    id           bigint generated always as identity primary key,
    queue        text             not null references queue,
    starts_at    timestamptz      not null,
    ends_at      timestamptz      not null,
    total        double precision check (total >= 0),
    share        double precision check (share >= -1),
    reason       text             not null check (reason <> ''),
    made_by      text             not null,
    made_at      timestamptz      not null default clock_timestamp(),
    withdrawn_by text,
    withdrawn_at timestamptz,
    check (starts_at < ends_at),
    check ((total is null) <> (share is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    exclude using gist (queue with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
create index on forecast_override (queue, starts_at);
comment on table forecast_override is 'A stretch of time for which a planner sets the forecast of a queue. Of any moment at most one stands.';
comment on column forecast_override.total is 'Conversations of the whole stretch; they are spread as the model spreads its own.';
comment on column forecast_override.share is 'What is added to the model''s figure, as a share of it: 0.2 is a fifth more, -1 is nothing left.';
comment on column forecast_override.made_by is 'A login; it stays when the account goes.';

-- Nothing of it is changed or deleted; it is withdrawn, once.
create function keep_forecast_override() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
       and (old.id, old.queue, old.starts_at, old.ends_at, old.reason, old.made_by, old.made_at)
           = (new.id, new.queue, new.starts_at, new.ends_at, new.reason, new.made_by, new.made_at)
       and (old.total, old.share) is not distinct from (new.total, new.share) then
        return new;
    end if;
    raise exception 'Override % is kept as it was made; it can be withdrawn once.', old.id;
end
$$;
create trigger keep_forecast_override before update or delete on forecast_override
    for each row execute function keep_forecast_override();
