-- How agents spend their time, and what of the projections rests on days whose log is gone.

-- Where a reader of the log stands: also the day on which the last event it took was received, so that it need not look
-- into the days before. The epoch rises whenever somebody else than the reader changes what it has written.
alter table projection add column read_to date not null default '1970-01-01';
alter table projection add column epoch bigint not null default 0;

alter table conversation add column log_from date;
alter table conversation add column base jsonb;
alter table conversation add column base_xid xid8;
alter table conversation add column base_number bigint;
alter table conversation add column base_day date;
comment on column conversation.log_from is 'The oldest day of the log with an event of it that base does not hold; null where there is none.';
comment on column conversation.base is 'The row as it was when the first days of its log were dropped; null where all its log is there.';
comment on column conversation.base_xid is 'With base_number and base_day: the position in the log up to which base holds everything.';

-- A row changes with every message; an index over the time of the last one would have to follow each time, and with it
-- all the others. One over ranges of blocks does not.
drop index conversation_by_last_event;
create index conversation_by_last_event on conversation using brin (last_event_at);
alter table conversation set (fillfactor = 70);

alter table interval_volume drop constraint interval_volume_origin_check;
alter table interval_volume add constraint interval_volume_origin_check
    check (origin in ('projected', 'frozen', 'imported'));
comment on column interval_volume.origin is 'projected: follows the log; frozen: rests on days of the log that are gone, and stays; imported: counted elsewhere.';
comment on column interval_volume.work_ms is 'Handling done in the interval. Where an agent was active on k conversations at once, each was given 1/k of the time.';

-- When an agent was active on a conversation, cut at quarters of an hour.
create table active_part (
    agent        text        not null,
    starts_at    timestamptz not null,
    conversation text        not null,
    from_ms      integer     not null,
    to_ms        integer     not null,
    queue        text        not null,
    channel      text        not null,
    frozen       boolean     not null default false,
    primary key (agent, starts_at, conversation, from_ms, frozen),
    check (0 <= from_ms and from_ms < to_ms and to_ms <= 900000)
);
comment on column active_part.from_ms is 'Milliseconds since starts_at, as to_ms.';
comment on column active_part.frozen is 'Whether the log of it is gone: it counts where others overlap it, and changes no more.';

-- What an agent did in a quarter of an hour: over all its rows, the time in which at least one conversation was active.
create table agent_work (
    starts_at timestamptz not null,
    agent     text        not null,
    queue     text        not null,
    channel   text        not null,
    origin    text        not null check (origin in ('projected', 'frozen')),
    work_ms   bigint      not null,
    primary key (starts_at, agent, queue, channel, origin)
);

-- Every state an agent reported. It lasts until the next one: nothing has to be corrected when one comes late.
create table agent_state (
    agent       text        not null,
    since       timestamptz not null,
    source      text        not null,
    id          text        not null,
    state       text        not null,
    reason      text,
    received_on date        not null,
    primary key (agent, since, source, id)
);

create index agent_state_by_time on agent_state using brin (since);

-- How long states lasted: until the next one of the agent, and 16 hours at most: whoever forgets to sign out is not taken
-- to work through the night. The last state of an agent has no end.
create view agent_stretch as
select this.agent, this.state, this.reason, this.since, this.source, this.id,
       case when next.since is not null then least(next.since, this.since + interval '16 hours') end as until
from agent_state as this
     left join lateral (
         select later.since
         from agent_state as later
         where later.agent = this.agent
           and (later.since, later.source, later.id) > (this.since, this.source, this.id)
         order by later.since, later.source, later.id
         limit 1) as next on true;

-- What was projected so far knows nothing of all this; it is projected anew from the log, of which nothing was dropped yet.
delete from projection;
truncate conversation;
delete from interval_volume where origin = 'projected';
