-- Who and what an operation consists of. Ids are words that people and files use; they never change their meaning.
-- Days are local to the site; a validity ends before its valid_to, and has no end where that is null.

-- Scalars in an exclusion constraint: no two valid rows at a time.
create extension if not exists btree_gist;

create table calendar (
    id   text primary key,
    name text not null
);
comment on table calendar is 'Opening hours by name, shared by the sites and queues that keep them.';

create table calendar_period (
    calendar text     not null references calendar on delete cascade,
    weekday  smallint not null check (weekday between 1 and 7),
    opens    time     not null,
    closes   time     not null,
    primary key (calendar, weekday, opens),
    check (closes = '00:00' or opens < closes),
    exclude using gist (
        calendar with =, weekday with =,
        int4range((extract(epoch from opens) / 60)::int,
                  case closes when '00:00' then 1440 else (extract(epoch from closes) / 60)::int end) with &&)
);
comment on table calendar_period is 'When each weekday is open (1 is Monday); several periods a day. 00:00 as its end is the end of the day.';

create table calendar_day (
    calendar text not null references calendar on delete cascade,
    day      date not null,
    name     text not null,
    primary key (calendar, day)
);
comment on table calendar_day is 'Holidays and special days, which replace their weekday. A day without periods is closed.';

create table calendar_day_period (
    calendar text not null,
    day      date not null,
    opens    time not null,
    closes   time not null,
    primary key (calendar, day, opens),
    foreign key (calendar, day) references calendar_day on delete cascade,
    check (closes = '00:00' or opens < closes),
    exclude using gist (
        calendar with =, day with =,
        int4range((extract(epoch from opens) / 60)::int,
                  case closes when '00:00' then 1440 else (extract(epoch from closes) / 60)::int end) with &&)
);
comment on table calendar_day_period is 'When a special day is open.';

create table site (
    id       text primary key,
    name     text not null,
    zone     text not null,
    calendar text not null references calendar
);
comment on table site is 'A place of work; its IANA time zone is the clock of its people, queues and rosters.';

create table channel (
    id                 text primary key,
    name               text             not null,
    concurrency        integer          not null check (concurrency >= 1),
    capacity_share     double precision not null check (capacity_share > 0 and capacity_share <= 1),
    idle_after_seconds integer          not null check (idle_after_seconds > 0)
);
comment on table channel is 'A way in which customers come.';
comment on column channel.concurrency is 'Conversations that one person carries at a time, for staffing.';
comment on column channel.capacity_share is 'Share of a person that one conversation takes in routing; shares add up to at most 1.';
comment on column channel.idle_after_seconds is 'A conversation counts as active work no longer than this after the last act of its agent.';

create table skill (
    id   text primary key,
    name text not null
);
comment on table skill is 'What a person can be able to do.';

create table queue (
    id                   text primary key,
    name                 text             not null,
    site                 text             not null references site,
    channel              text             not null references channel,
    calendar             text             references calendar,
    first_reply_seconds  integer          not null check (first_reply_seconds >= 0),
    service_level        double precision not null check (service_level > 0 and service_level < 1),
    follow_up_seconds    integer          not null check (follow_up_seconds >= 0),
    deferred_seconds     integer          check (deferred_seconds > 0),
    patience_seconds     integer          check (patience_seconds > 0),
    maximum_occupancy    double precision not null check (maximum_occupancy > 0 and maximum_occupancy <= 1),
    minimum_staff        integer          not null check (minimum_staff >= 0),
    shrinkage            double precision not null check (shrinkage >= 0 and shrinkage < 1)
);
comment on table queue is 'Where conversations wait for people, and what is promised to them.';
comment on column queue.channel is 'The channel by which it is staffed.';
comment on column queue.calendar is 'Its own opening hours; those of the site where null.';
comment on column queue.service_level is 'Share of first replies within first_reply_seconds.';
comment on column queue.follow_up_seconds is 'The promise for every later reply.';
comment on column queue.deferred_seconds is 'Where work may wait longer than an interval: it is done within this time of opening hours.';
comment on column queue.patience_seconds is 'Mean time after which customers give up; null where they do not.';

create table queue_skill (
    queue text not null references queue on delete cascade,
    skill text not null references skill,
    primary key (queue, skill)
);
comment on table queue_skill is 'The skills that a person needs for a queue, all of them.';

create table team (
    id   text primary key,
    name text not null,
    site text not null references site
);
comment on table team is 'People who are led together.';

create table contract (
    id                    text primary key,
    name                  text    not null,
    full_time             boolean not null,
    shift_least_minutes   integer not null check (shift_least_minutes > 0),
    shift_most_minutes    integer not null check (shift_most_minutes between shift_least_minutes and 960),
    week_least_minutes    integer not null check (week_least_minutes >= 0),
    week_most_minutes     integer not null check (week_most_minutes between week_least_minutes and 10080),
    rest_minutes          integer not null check (rest_minutes between 0 and 4320),
    most_days_in_a_row    integer not null check (most_days_in_a_row >= 1),
    most_weekends         integer check (most_weekends >= 0),
    earliest              time    not null,
    latest                time    not null,
    start_step_minutes    integer not null check (start_step_minutes > 0 and start_step_minutes % 15 = 0),
    length_step_minutes   integer not null check (length_step_minutes > 0 and length_step_minutes % 15 = 0),
    lunch_above_minutes   integer,
    lunch_minutes         integer check (lunch_minutes > 0 and lunch_minutes % 15 = 0),
    lunch_from_minutes    integer check (lunch_from_minutes >= 0),
    lunch_until_minutes   integer check (lunch_until_minutes >= lunch_from_minutes + lunch_minutes),
    break_above_minutes   integer,
    break_minutes         integer check (break_minutes > 0 and break_minutes % 15 = 0),
    break_margin_minutes  integer check (break_margin_minutes >= 0),
    check (num_nulls(lunch_above_minutes, lunch_minutes, lunch_from_minutes, lunch_until_minutes) in (0, 4)),
    check (num_nulls(break_above_minutes, break_minutes, break_margin_minutes) in (0, 3))
);
comment on table contract is 'What people may be asked to work, full or part time, and how their shifts are cut.';
comment on column contract.latest is 'The last end of a shift; of the next day where it is not after earliest.';
comment on column contract.most_weekends is 'In one roster; null where it does not matter.';
comment on column contract.lunch_above_minutes is 'Shifts longer than this have an unpaid lunch; null where there is none.';
comment on column contract.break_above_minutes is 'Shifts longer than this have paid breaks; null where there are none.';

create table agent (
    id                 text primary key,
    name               text not null,
    site               text not null references site,
    most_conversations integer check (most_conversations >= 1)
);
comment on table agent is 'Somebody who answers customers. When he works here is what his contracts say.';
comment on column agent.most_conversations is 'Fewer at a time than the channel allows, for a newcomer; null where the channel decides.';

create table agent_identity (
    source      text not null,
    external_id text not null,
    agent       text not null references agent on delete cascade,
    primary key (source, external_id)
);
create index on agent_identity (agent);
comment on table agent_identity is 'What a platform calls an agent.';

create table agent_team (
    agent      text not null references agent on delete cascade,
    team       text not null references team,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    primary key (agent, valid_from),
    exclude using gist (agent with =, daterange(valid_from, valid_to) with &&)
);
comment on table agent_team is 'The team of an agent, one at a time.';

create table agent_skill (
    agent       text             not null references agent on delete cascade,
    skill       text             not null references skill,
    proficiency double precision not null check (proficiency > 0 and proficiency <= 1),
    valid_from  date             not null,
    valid_to    date check (valid_to > valid_from),
    primary key (agent, skill, valid_from),
    exclude using gist (agent with =, skill with =, daterange(valid_from, valid_to) with &&)
);
comment on table agent_skill is 'What an agent can do, and how well (above 0, at most 1).';

create table agent_contract (
    agent      text not null references agent on delete cascade,
    contract   text not null references contract,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    primary key (agent, valid_from),
    exclude using gist (agent with =, daterange(valid_from, valid_to) with &&)
);
comment on table agent_contract is 'The contract of an agent, one at a time; without one he is not planned.';

create table activity_kind (
    id        text primary key,
    paid      boolean not null,
    available boolean not null,
    pinned    boolean not null
);
comment on table activity_kind is 'What people do in a part of a shift: whether it is paid, whether customers are served, whether an optimizer leaves it where it is.';

insert into activity_kind (id, paid, available, pinned) values
    ('work',     true,  true,  false),
    ('break',    true,  false, false),
    ('lunch',    false, false, false),
    ('training', true,  false, true),
    ('meeting',  true,  false, true),
    ('absence',  false, false, true);

create table time_off (
    agent     text        not null references agent on delete cascade,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    activity  text        not null references activity_kind,
    primary key (agent, starts_at),
    check (starts_at < ends_at),
    exclude using gist (agent with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table time_off is 'When an agent is not there.';

create table account (
    login         text primary key check (login = lower(login) and login <> ''),
    name          text    not null,
    password_hash text,
    agent         text    unique references agent on delete set null,
    active        boolean not null default true
);
comment on table account is 'Who may sign in. Without a password nobody does.';
comment on column account.agent is 'The agent this person is, where he is one.';

create table account_grant (
    account text not null references account on delete cascade,
    role    text not null check (role in ('supervisor', 'reviewer', 'manager', 'agent', 'planner', 'administrator')),
    site    text references site,
    team    text references team,
    unique nulls not distinct (account, role, site, team),
    check (num_nonnulls(site, team) <= 1)
);
comment on table account_grant is 'What somebody may do, at a site, for a team, or everywhere where neither is named.';

create table customer (
    id      text primary key,
    segment text not null
);
comment on table customer is 'Pseudonymous ids, as the log has them, with the segment that routing and reports use.';
