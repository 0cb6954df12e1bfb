-- Whose public holidays a calendar keeps. The days themselves follow from the country's rules and are not stored.

alter table calendar
    add column country         text check (country ~ '^[A-Z]{2}$'),
    add column subdivision     text check (subdivision ~ '^[A-Z0-9]{1,3}$'),
    add column holidays_closed boolean not null default false,
    add check (country is not null or (subdivision is null and not holidays_closed));
comment on column calendar.country is 'ISO 3166-1; null where no public holidays are known but the days that are named.';
comment on column calendar.subdivision is 'What follows the country in ISO 3166-2: BE of DE-BE.';
comment on column calendar.holidays_closed is 'Whether all is closed on them; else they are open as their weekday. A day of its own overrules both.';
