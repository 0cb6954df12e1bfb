// Where the hours and days of a site's time zone fall, and how they are written. Clock changes come out right because
// every mark is tested in the zone itself.
(() => {
  const muster = (window.muster ??= {});
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const formats = new Map();

  const format = (zone, options) => {
    const key = zone + JSON.stringify(options);
    if (!formats.has(key)) {
      formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options }));
    }
    return formats.get(key);
  };

  const clock = (zone, time) => {
    const parts = format(zone, { day: 'numeric', month: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(time);
    const part = (type) => Number(parts.find((it) => it.type === type).value);
    return { day: part('day'), month: part('month'), minutes: part('hour') * 60 + part('minute') };
  };

  const STEPS = [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];

  const label = (zone, time, at, step) => {
    if (at.minutes !== 0) {
      return format(zone, { hour: '2-digit', minute: '2-digit' }).format(time);
    }
    if (step >= 28 * DAY) {
      return format(zone, { month: 'short' }).format(time);
    }
    return format(zone, step < 2 * DAY ? { weekday: 'short', day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short' })
      .format(time)
      .replace(',', '');
  };

  const chooseStep = (wanted) => {
    const hours = STEPS.find((step) => step >= wanted);
    if (hours) return hours;
    return [DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY].find((step) => step >= wanted) ?? 90 * DAY;
  };

  const wanted = (at, step, dayNumber) => {
    if (step < DAY) return at.minutes % (step / MINUTE) === 0;
    if (at.minutes !== 0) return false;
    if (step >= 30 * DAY) return at.day === 1 && (step < 90 * DAY || (at.month - 1) % 3 === 0);
    return dayNumber % (step / DAY) === 0;
  };

  /** The marks of an axis: {time, label, day} with `day` true at a midnight. */
  muster.marks = (zone, from, to, width) => {
    const step = chooseStep(((to - from) / Math.max(1, width)) * 84);
    const stride = step < HOUR ? 15 * MINUTE : step < 3 * HOUR ? 30 * MINUTE : HOUR;
    const marks = [];
    let dayNumber = -1;
    for (let time = Math.ceil(from / stride) * stride; time <= to; time += stride) {
      const at = clock(zone, time);
      if (at.minutes === 0) dayNumber++;
      if (wanted(at, step, dayNumber)) {
        marks.push({ time, label: label(zone, time, at, step), day: at.minutes === 0 });
      }
    }
    return marks;
  };

  muster.timeSpan = (zone, from, to, step) => {
    const day = format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(from).replace(',', '');
    if (step >= DAY) return day;
    const time = format(zone, { hour: '2-digit', minute: '2-digit' });
    return `${day} ${time.format(from)}–${time.format(to)}`;
  };

  muster.isoTime = (zone, time) => {
    const parts = format(zone, {
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZoneName: 'longOffset',
    }).formatToParts(time);
    const part = (type) => parts.find((it) => it.type === type).value;
    const offset = part('timeZoneName').replace('GMT', '') || 'Z';
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}${offset}`;
  };
})();
