-- What is expected, whom it takes and who works when. Each row knows the version it came from.

create table forecast (
    id          bigint generated always as identity primary key,
    made_at     timestamptz not null default now(),
    known_until timestamptz not null,
    seed        bigint      not null,
    levels      double precision[] not null
);
comment on table forecast is 'A version of the forecast: one run over the queues it has rows for.';
comment on column forecast.known_until is 'What came later was not used.';
comment on column forecast.levels is 'The probabilities at which its rows hold quantiles.';

create table forecast_interval (
    forecast       bigint           not null references forecast on delete cascade,
    queue          text             not null references queue,
    starts_at      timestamptz      not null,
    length_seconds integer          not null check (length_seconds > 0),
    mean           double precision not null check (mean >= 0),
    low80          double precision not null check (low80 >= low95),
    high80         double precision not null check (high80 >= low80),
    low95          double precision not null check (low95 >= 0),
    high95         double precision not null check (high95 >= high80),
    quantiles      double precision[],
    method         text             not null,
    primary key (queue, length_seconds, starts_at, forecast),
    check (quantiles is not null or (mean = 0 and high95 = 0))
);
create index on forecast_interval (forecast);
comment on table forecast_interval is 'Expected arrivals of a queue in an interval, with the bands that hold them in 80 and 95 of 100 cases.';
comment on column forecast_interval.quantiles is 'Null where the queue is closed.';

create table requirement (
    id       bigint generated always as identity primary key,
    forecast bigint      references forecast,
    made_at  timestamptz not null default now()
);
comment on table requirement is 'A version of the requirement, and the forecast it was computed from.';

create table requirement_interval (
    requirement          bigint           not null references requirement on delete cascade,
    queue                text             not null references queue,
    starts_at            timestamptz      not null,
    length_seconds       integer          not null check (length_seconds > 0),
    offered              double precision not null check (offered >= 0),
    handle_seconds       double precision not null check (handle_seconds >= 0),
    net                  double precision not null check (net >= 0),
    gross                double precision not null check (gross >= net),
    service_level        double precision not null check (service_level between 0 and 1),
    average_wait_seconds double precision not null check (average_wait_seconds >= 0),
    occupancy            double precision not null check (occupancy between 0 and 1),
    model                text             not null,
    primary key (queue, length_seconds, starts_at, requirement)
);
create index on requirement_interval (requirement);
comment on table requirement_interval is 'People who must be there (net) and who must be paid so that they are (gross).';

create table roster (
    id           bigint generated always as identity primary key,
    site         text        not null references site,
    first_day    date        not null,
    days         integer     not null check (days between 1 and 366),
    zone         text        not null,
    version      integer     not null check (version >= 1),
    state        text        not null check (state in ('draft', 'scenario', 'published', 'superseded')),
    name         text        not null,
    requirement  bigint      references requirement,
    made_at      timestamptz not null default now(),
    published_at timestamptz,
    revision     integer     not null default 1,
    unique (site, first_day, days, version),
    check ((published_at is not null) = (state in ('published', 'superseded'))),
    exclude using gist (site with =, daterange(first_day, first_day + days) with &&) where (state = 'published')
);
comment on table roster is 'Who works when at a site. Of any day at most one roster is published.';
comment on column roster.version is 'Counts the rosters of one site and period.';
comment on column roster.revision is 'Counts the changes; who saves names the one he read.';

create table shift (
    id        bigint generated always as identity primary key,
    roster    bigint      not null references roster on delete cascade,
    agent     text        not null references agent,
    work_day  date        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    check (starts_at < ends_at),
    exclude using gist (roster with =, agent with =, tstzrange(starts_at, ends_at) with &&)
);
create unique index on shift (roster, agent, starts_at);
create index on shift (agent, starts_at);
comment on table shift is 'A stretch of work, counted by the local day of its start; it may pass midnight.';

create table segment (
    shift     bigint      not null references shift on delete cascade,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    activity  text        not null references activity_kind,
    skill     text        references skill,
    primary key (shift, starts_at),
    check (starts_at < ends_at)
);
comment on table segment is 'A part of a shift with one activity, and the skill it serves.';
