-- A forecast day as a whole: how sure its total is, and what it is made of.

create table forecast_day (
    forecast bigint             not null references forecast on delete cascade,
    queue    text               not null references queue,
    day      date               not null,
    mean     double precision   not null check (mean >= 0),
    low80    double precision   not null check (low80 >= low95),
    high80   double precision   not null check (high80 >= low80),
    low95    double precision   not null check (low95 >= 0),
    high95   double precision   not null check (high95 >= high80),
    usual    double precision   not null check (usual >= 0),
    parts    text[]             not null,
    factors  double precision[] not null,
    primary key (queue, day, forecast),
    check (cardinality(parts) = cardinality(factors))
);
create index on forecast_day (forecast);
comment on table forecast_day is 'Expected arrivals of a queue over those intervals of a local day that a run forecast.';
comment on column forecast_day.usual is 'Arrivals of the usual day; times all factors it is the mean.';
comment on column forecast_day.parts is 'What each factor is owed to, as the words of the forecast call it.';
