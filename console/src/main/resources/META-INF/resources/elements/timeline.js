// People as rows over one time axis, and beneath them, on the same axis, what is required against who is there.
// Draws only the rows in sight, so that a thousand people stay smooth. Data comes from the server as one JSON property.
(() => {
  const ROW = 36;
  const QUARTER = 900000;

  const css = `
    :host { display: flex; flex-direction: column; min-height: 0; font-variant-numeric: tabular-nums;
      color: var(--muster-ink); --names: 232px; position: relative; }
    .axis, .coverage { display: grid; grid-template-columns: var(--names) 1fr; flex: none; }
    .axis { height: 40px; border-bottom: 1px solid var(--muster-line); font-size: 12px; }
    .scroll { flex: 1; overflow-y: auto; overflow-x: hidden; min-height: 72px; scrollbar-gutter: stable; outline-offset: -2px; }
    .axis, .coverage { padding-right: var(--gutter, 0px); }
    .body { position: relative; }
    .row { position: absolute; left: 0; right: 0; height: ${ROW}px; display: grid; grid-template-columns: var(--names) 1fr;
      border-bottom: 1px solid color-mix(in srgb, var(--muster-line) 60%, transparent); }
    .row:hover { background: var(--muster-sunken); }
    .name { padding: 0 12px 0 12px; display: flex; align-items: center; gap: 8px; min-width: 0; }
    .who { flex: 1; min-width: 0; line-height: 15px; }
    .who b { display: block; font-weight: 500; font-size: 13px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .who span { display: block; font-size: 11px; opacity: .7; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .hours { font-size: 12px; white-space: nowrap; opacity: .85; }
    .hours.over { color: var(--muster-breach); font-weight: 600; opacity: 1; }
    .lane { position: relative; overflow: hidden; }
    .grid { position: absolute; inset: 0; pointer-events: none; }
    .grid i { position: absolute; top: 0; bottom: 0; width: 1px; background: color-mix(in srgb, var(--muster-line) 60%, transparent); }
    .grid i.day { background: var(--muster-line); }
    .shift { position: absolute; top: 5px; height: ${ROW - 11}px; border-radius: 4px; overflow: hidden; display: block; padding: 0; border: 0;
      background: var(--muster-sunken); color: inherit; font: inherit; cursor: default; min-width: 2px; }
    .shift:focus-visible { outline: 2px solid var(--muster-accent); outline-offset: 1px; }
    .shift.conflict::after { content: ''; position: absolute; inset: 0; border: 2px solid var(--muster-breach); border-radius: inherit; }
    .shift.absent { background: repeating-linear-gradient(135deg, var(--muster-line-strong) 0 5px, transparent 5px 9px); }
    .part { position: absolute; top: 0; bottom: 0; overflow: hidden; white-space: nowrap; font-size: 11px; line-height: ${ROW - 11}px;
      padding-left: 4px; box-sizing: border-box; text-align: left; }
    .part.work { background: light-dark(color-mix(in srgb, var(--tint) 34%, var(--muster-surface)), color-mix(in srgb, var(--tint) 52%, var(--muster-surface))); }
    .part.break, .part.lunch { background: var(--muster-surface); padding: 0; text-align: center; opacity: .92; }
    .part.lunch { border-block: 1px dashed var(--muster-line); }
    .part.training, .part.meeting, .part.absence { background: var(--muster-line); }
    .tick { position: absolute; bottom: 4px; transform: translateX(4px); white-space: nowrap; opacity: .75; }
    .tick.day { bottom: 20px; font-weight: 600; opacity: 1; }
    .coverage { height: 132px; border-top: 1px solid var(--muster-line); }
    .coverage .said { padding: 8px 12px; font-size: 12px; line-height: 18px; }
    .coverage .said b { font-weight: 600; }
    .coverage .key { display: flex; align-items: center; gap: 6px; }
    .coverage .key::before { content: ''; width: 14px; height: 0; border-top: 2px solid; }
    .key.required { color: var(--muster-required); }
    .key.rostered::before { height: 9px; border: 0; background: var(--muster-rostered); }
    .key.short::before { height: 9px; border: 0; background: var(--muster-short); }
    svg { width: 100%; height: 100%; display: block; overflow: visible; }
    .now { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--muster-now); z-index: 2; pointer-events: none; }
    .hover { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--muster-ink); opacity: .35; pointer-events: none; display: none; }
    .tip { position: absolute; z-index: 5; max-width: 320px; padding: 8px 10px; border-radius: 6px; font-size: 12px; line-height: 17px; white-space: pre-line;
      background: var(--muster-ink); color: var(--muster-surface); pointer-events: none; display: none; }
    .empty { padding: 32px 16px; opacity: .75; }
  `;

  const TINTS = ['#3b78d8', '#d98324', '#2a9d74', '#b65fa8', '#8a7a2f', '#5aa7c7', '#c25b4e', '#6d6fc4', '#7f8c8d', '#4f9a3a', '#a8663a', '#9b59b6'];

  class MusterTimeline extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = `<style>${css}</style>
        <div class="axis"><div></div><div class="lane ticks"></div></div>
        <div class="scroll" tabindex="0" role="region" aria-label="Shifts by agent"><div class="body"></div></div>
        <div class="coverage"><div class="said"></div><div class="lane chart"></div></div>
        <div class="tip" role="status"></div>`;
      const at = (selector) => this.shadowRoot.querySelector(selector);
      this.ticks = at('.ticks'); this.pane = at('.scroll'); this.body = at('.body');
      this.said = at('.said'); this.chart = at('.chart'); this.tip = at('.tip');
      this.coverageBox = at('.coverage');
      this.pane.addEventListener('scroll', () => this.rows());
      this.shadowRoot.addEventListener('mousemove', (event) => this.pointAt(event));
      this.shadowRoot.addEventListener('mouseleave', () => this.hideTip());
      this.addEventListener('mouseleave', () => this.hideTip());
      this.chart.addEventListener('mousemove', (event) => this.readCoverage(event));
      this.chart.addEventListener('mouseleave', () => { const line = this.chart.querySelector('.hover'); if (line) line.style.display = 'none'; });
    }

    connectedCallback() {
      if (Object.hasOwn(this, 'data')) { // set before this script was there: hand it to the setter
        const early = this.data;
        delete this.data;
        this.data = early;
      }
      this.watch = new ResizeObserver(() => this.draw());
      this.watch.observe(this);
    }

    disconnectedCallback() { this.watch.disconnect(); }

    set data(value) { this.model = typeof value === 'string' ? JSON.parse(value) : value; this.draw(); }
    get data() { return this.model; }

    x(time) { return ((time - this.model.from) / (this.model.to - this.model.from)) * 100; }

    local(time, options) { return new Intl.DateTimeFormat('en-GB', { timeZone: this.model.zone, ...options }).format(time); }
    clock(time) { return this.local(time, { hour: '2-digit', minute: '2-digit' }); }
    day(time) { return this.local(time, { weekday: 'short', day: 'numeric', month: 'short' }); }

    draw() {
      if (!this.model || !this.isConnected) return;
      this.skills = new Map((this.model.skills || []).map((skill, at) => [skill, TINTS[at % TINTS.length]]));
      this.style.setProperty('--gutter', `${this.pane.offsetWidth - this.pane.clientWidth}px`);
      this.body.style.height = `${this.model.rows.length * ROW}px`;
      this.marks = this.findMarks();
      this.ticks.innerHTML = this.marks.map((mark) => this.tick(mark)).join('') + this.nowLine();
      this.drawn = null;
      this.rows();
      this.cover();
      if (!this.model.rows.length) this.body.innerHTML = `<div class="empty">${escape(this.model.emptyText || 'Nobody to show.')}</div>`;
    }

    // Marks at whole local hours: every hour counted from local midnight, so that a clock change does not shift them.
    findMarks() {
      const hours = (this.model.to - this.model.from) / 3600000;
      const width = Math.max(this.ticks.clientWidth, 300);
      const step = [1, 2, 3, 6, 12, 24].find((candidate) => (width / hours) * candidate >= 46) || 24;
      const marks = [];
      for (let time = Math.ceil(this.model.from / QUARTER) * QUARTER; time < this.model.to; time += QUARTER) {
        const [hour, minute] = this.clock(time).split(':').map(Number);
        if (minute === 0 && (hour === 0 || hour % step === 0)) marks.push({ time, hour, step });
      }
      return marks;
    }

    tick(mark) {
      const at = this.x(mark.time);
      const day = mark.hour === 0 || mark.time === this.model.from
        ? `<span class="tick day" style="left:${at}%">${this.day(mark.time)}</span>` : '';
      const hour = mark.step < 24 ? `<span class="tick" style="left:${at}%">${String(mark.hour).padStart(2, '0')}</span>` : '';
      return day + hour;
    }

    nowLine() {
      const now = this.model.now;
      return now && now >= this.model.from && now < this.model.to ? `<div class="now" style="left:${this.x(now)}%"></div>` : '';
    }

    gridLines() {
      return `<div class="grid">${this.marks.map((mark) => `<i class="${mark.hour === 0 ? 'day' : ''}" style="left:${this.x(mark.time)}%"></i>`).join('')}</div>${this.nowLine()}`;
    }

    rows() {
      if (!this.model || !this.model.rows.length) return;
      const first = Math.max(0, Math.floor(this.pane.scrollTop / ROW) - 6);
      const last = Math.min(this.model.rows.length, Math.ceil((this.pane.scrollTop + this.pane.clientHeight) / ROW) + 6);
      const key = `${first}-${last}`;
      if (key === this.drawn) return;
      this.drawn = key;
      const grid = this.gridLines();
      this.body.innerHTML = this.model.rows.slice(first, last).map((row, at) => this.row(row, first + at, grid)).join('');
    }

    row(row, index, grid) {
      return `<div class="row" role="group" aria-label="${escape(row.name)}" style="top:${index * ROW}px">
        <div class="name"><div class="who" title="${escape(row.name)} · ${escape(row.note || '')}"><b>${escape(row.name)}</b><span>${escape(row.note || '')}</span></div>
        <div class="hours ${row.over ? 'over' : ''}">${escape(row.hours || '')}</div></div>
        <div class="lane">${grid}${row.shifts.map((shift) => this.bar(row, shift)).join('')}</div></div>`;
    }

    bar(row, shift) {
      const left = this.x(shift.from);
      const width = this.x(shift.to) - left;
      const pixels = this.ticks.clientWidth / (this.model.to - this.model.from);
      const parts = (shift.segments || []).map((part) => {
        const from = ((part.from - shift.from) / (shift.to - shift.from)) * 100;
        const wide = ((part.to - part.from) / (shift.to - shift.from)) * 100;
        const room = (part.to - part.from) * pixels;
        const tint = this.skills.get(part.skill) || 'var(--muster-accent)';
        const text = room > 34 && part.kind !== 'break' ? escape(part.label || '') : '';
        return `<span class="part ${escape(part.kind)}" style="left:${from}%;width:${wide}%;--tint:${tint}">${text}</span>`;
      }).join('');
      const classes = ['shift', shift.conflict ? 'conflict' : '', shift.absent ? 'absent' : ''].join(' ');
      const said = this.describe(row, shift);
      return `<button type="button" class="${classes}" data-tip="${escape(said)}" aria-label="${escape(said)}"
        style="left:${left}%;width:${width}%" tabindex="-1">${parts}</button>`;
    }

    describe(row, shift) {
      const lines = [`${row.name} · ${this.day(shift.from)} ${this.clock(shift.from)}–${this.clock(shift.to)}`];
      if (shift.title) lines.push(shift.title);
      (shift.segments || []).forEach((part) => lines.push(`${this.clock(part.from)}–${this.clock(part.to)}  ${part.label || part.kind}`));
      if (shift.conflict) lines.push(`⚠ ${shift.conflict}`);
      return lines.join('\n');
    }

    cover() {
      const points = this.model.coverage || [];
      this.coverageBox.style.display = points.length ? '' : 'none';
      if (!points.length) return;
      const top = Math.max(1, ...points.map((point) => Math.max(point.required, point.rostered))) * 1.12;
      const y = (people) => 100 - (people / top) * 96;
      const box = (point, low, high, colour) => `<rect x="${this.x(point.from)}" width="${this.x(point.to) - this.x(point.from) + 0.02}" y="${y(high)}" height="${y(low) - y(high)}" fill="${colour}"/>`;
      const rostered = points.map((point) => box(point, 0, point.rostered, 'var(--muster-rostered)')).join('');
      const missing = points.filter((point) => point.missing > 0.05)
        .map((point) => box(point, Math.max(0, point.required - point.missing), point.required, 'var(--muster-short)')).join('');
      let path = ''; let end = null;
      points.forEach((point) => {
        path += end === point.from ? `V${y(point.required)}` : `M${this.x(point.from)} ${y(point.required)}`;
        path += `H${this.x(point.to)}`; end = point.to;
      });
      this.chart.innerHTML = `${this.gridLines()}<svg viewBox="0 0 100 100" preserveAspectRatio="none" shape-rendering="crispEdges" role="img" aria-label="${escape(this.model.coverageText || 'Required and rostered people')}">${rostered}${missing}
        <path d="${path}" fill="none" stroke="var(--muster-required)" stroke-width="1.6" vector-effect="non-scaling-stroke"/></svg><div class="hover"></div>`;
      this.said.innerHTML = `<b>Coverage</b><div>peak ${round(Math.max(...points.map((point) => point.required)))} people</div>
        <div class="key required">required</div><div class="key rostered">rostered</div>${missing ? '<div class="key short">short</div>' : ''}`;
    }

    readCoverage(event) {
      const box = this.chart.getBoundingClientRect();
      const time = this.model.from + ((event.clientX - box.left) / box.width) * (this.model.to - this.model.from);
      const line = this.chart.querySelector('.hover');
      line.style.display = 'block'; line.style.left = `${event.clientX - box.left}px`;
      const point = (this.model.coverage || []).find((candidate) => candidate.from <= time && time < candidate.to);
      if (!point) { this.hideTip(); return; }
      const difference = point.rostered - point.required;
      const verdict = point.missing > 0.05 ? `short by ${round(point.missing)}` : difference > 0.05 ? `${round(difference)} more than required` : 'met';
      this.showTip(event, `${this.day(point.from)} ${this.clock(point.from)}–${this.clock(point.to)}\nrequired ${round(point.required)} · rostered ${round(point.rostered)}\n${verdict}`);
    }

    pointAt(event) {
      const bar = event.composedPath().find((node) => node.dataset && node.dataset.tip);
      if (bar) this.showTip(event, bar.dataset.tip);
      else if (!event.composedPath().includes(this.chart)) this.hideTip();
    }

    showTip(event, text) {
      const box = this.getBoundingClientRect();
      this.tip.textContent = text;
      this.tip.style.display = 'block';
      const left = Math.min(event.clientX - box.left + 14, box.width - this.tip.offsetWidth - 8);
      const below = event.clientY - box.top + 16;
      const top = below + this.tip.offsetHeight > box.height ? event.clientY - box.top - this.tip.offsetHeight - 10 : below;
      this.tip.style.left = `${Math.max(0, left)}px`;
      this.tip.style.top = `${Math.max(0, top)}px`;
    }

    hideTip() { this.tip.style.display = 'none'; }
  }

  const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const round = (people) => (Math.abs(people) >= 100 || Number.isInteger(people) ? Math.round(people) : Math.round(people * 10) / 10);

  if (!customElements.get('muster-timeline')) customElements.define('muster-timeline', MusterTimeline);
})();
