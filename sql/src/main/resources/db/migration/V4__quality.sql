-- How good it was: scorecards, samples drawn by chance, and what reviewers found.

create table scorecard (
    id         text        not null,
    version    integer     not null check (version >= 1),
    name       text        not null,
    definition jsonb       not null,
    made_at    timestamptz not null default now(),
    primary key (id, version)
);
comment on table scorecard is 'Versions of scorecards. A version never changes; an edit is a new one.';

create table sample (
    id         bigint generated always as identity primary key,
    drawn_at   timestamptz not null default now(),
    drawn_by   text        references account on delete set null,
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    seed       bigint      not null,
    population integer     not null check (population >= 0),
    size       integer     not null check (size between 0 and population),
    check (from_at < to_at)
);
comment on table sample is 'A random sample of the conversations closed in a period; the seed draws it again.';

create table sample_item (
    sample                bigint           not null references sample on delete cascade,
    conversation          text             not null,
    inclusion_probability double precision not null check (inclusion_probability > 0 and inclusion_probability <= 1),
    position              integer          not null check (position >= 1),
    primary key (sample, conversation),
    unique (sample, position)
);
comment on table sample_item is 'A drawn conversation, and how likely it was to be drawn. Position is the order of drawing.';

create table review (
    id                    bigint generated always as identity primary key,
    sample                bigint           not null,
    conversation          text             not null,
    inclusion_probability double precision not null check (inclusion_probability > 0 and inclusion_probability <= 1),
    scorecard             text             not null,
    scorecard_version     integer          not null,
    reviewer              text             not null references account,
    state                 text             not null check (state in ('open', 'finished')),
    answers               jsonb            not null default '{}',
    score                 double precision check (score between 0 and 1),
    note                  text             not null default '',
    assigned_at           timestamptz      not null default now(),
    finished_at           timestamptz,
    revision              integer          not null default 1,
    unique (sample, conversation, reviewer),
    foreign key (sample, conversation) references sample_item,
    foreign key (scorecard, scorecard_version) references scorecard,
    check ((finished_at is not null) = (state = 'finished')),
    check (score is null or state = 'finished')
);
create index on review (reviewer, state);
create index on review (finished_at) where state = 'finished';
comment on table review is 'One reviewer''s reading of one drawn conversation against one version of a scorecard.';
comment on column review.score is 'Share of the points that applied; null where nothing applied.';
comment on column review.revision is 'Counts the changes; who saves names the one he read.';
