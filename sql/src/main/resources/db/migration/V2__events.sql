-- The event log, the words beside it, and what is projected from it.

-- What was ever received, so that a redelivery changes nothing. Not partitioned by time: a unique key over the day
-- partitions of the log would have to contain the day, and a redelivery may come on another one. Keys outlive the log.
create table event_key (
    source      text   not null,
    id          text   not null,
    received_on date   not null,
    number      bigint not null generated always as identity,
    primary key (source, id)
);

create index event_key_by_day on event_key using brin (received_on);

-- Facts only: ids, times, kinds, typed attributes. xid and number are the position by which it is read.
create table event (
    received_on  date        not null,
    number       bigint      not null,
    xid          xid8        not null default pg_current_xact_id(),
    received_at  timestamptz not null,
    occurred_at  timestamptz not null,
    source       text        not null,
    id           text        not null,
    type         text        not null,
    conversation text,
    customer     text,
    actor_kind   text        not null,
    actor        text,
    queue        text,
    channel      text,
    attributes   jsonb       not null
) partition by range (received_on);

create index event_by_position on event (xid, number);
create index event_by_conversation on event (conversation) where conversation is not null;
create index event_by_agent on event (actor, occurred_at) where conversation is null;

-- Words and customer details, deleted by retention or erasure without touching the log.
create table content (
    received_on date   not null,
    number      bigint not null,
    text        text,
    customer    jsonb,
    primary key (number, received_on)
) partition by range (received_on);

-- Makes the day partitions that are missing. Attaching, unlike "create table … partition of", leaves writers alone.
create function make_event_partitions(first_day date, days integer) returns void language plpgsql as $$
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

-- How far each reader of the log has come.
create table projection (
    name   text   primary key,
    xid    xid8   not null,
    number bigint not null
);

create table conversation (
    id                   text        primary key,
    state                text        not null
        check (state in ('open', 'waiting', 'active', 'parked', 'resolved', 'abandoned', 'merged')),
    customer             text,
    segment              text,
    channel              text        not null,
    queue                text,
    agent                text,
    opened_at            timestamptz not null,
    last_event_at        timestamptz not null,
    entered_at           timestamptz,
    assigned_at          timestamptz,
    unanswered_since     timestamptz,
    first_customer_at    timestamptz,
    first_reply_at       timestamptz,
    first_human_reply_at timestamptz,
    first_closed_at      timestamptz,
    last_closed_at       timestamptz,
    closed_by            text,
    abandoned_at         timestamptz,
    offered              integer     not null,
    reopened             integer     not null,
    transfers            integer     not null,
    escalations          integer     not null,
    messages_in          integer     not null,
    messages_agent       integer     not null,
    messages_automation  integer     not null,
    response_ms          bigint[]    not null,
    work_ms              bigint      not null,
    rating               smallint,
    intent               text,
    sentiment            double precision
);

create index conversation_by_opening on conversation (opened_at);
create index conversation_not_closed on conversation (state) where state in ('open', 'waiting', 'active', 'parked');
create index conversation_by_first_message on conversation (first_customer_at);
create index conversation_by_last_event on conversation (last_event_at);
create index conversation_by_closing on conversation (last_closed_at) where last_closed_at is not null;

-- Counts of one queue and channel in one interval. Where nothing is known of a count of the past it is null.
create table interval_volume (
    queue            text        not null,
    channel          text        not null,
    starts_at        timestamptz not null,
    length_s         integer     not null check (length_s between 1 and 86400),
    origin           text        not null check (origin in ('projected', 'imported')),
    volume           bigint      not null,
    offered_first    bigint      not null,
    offered_transfer bigint      not null,
    offered_reopened bigint      not null,
    abandoned        bigint,
    handled          bigint,
    work_ms          bigint,
    primary key (queue, starts_at, channel, length_s, origin),
    check (origin = 'imported' or (abandoned is not null and handled is not null and work_ms is not null))
);

create index interval_volume_by_time on interval_volume (starts_at);

-- What is known of the past. What somebody imported for an interval stands, whatever single events are told of it
-- later: an import counts everything, the log may hold a part. Intervals without an import are as projected.
create view known_volume as
select *
from interval_volume as known
where origin = 'imported'
   or not exists (
       select 1
       from interval_volume as whole
       where whole.origin = 'imported'
         and whole.queue = known.queue
         and whole.starts_at <= known.starts_at
         and whole.starts_at > known.starts_at - interval '1 day'
         and whole.starts_at + make_interval(secs => whole.length_s) > known.starts_at);
