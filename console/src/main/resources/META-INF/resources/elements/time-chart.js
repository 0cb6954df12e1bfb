// <muster-time-chart>: figures over time. The server sets `plot`; ECharts draws the layers; axis, labels, the line of
// the moment and the readout are elements, so that they take their looks from the same tokens as the page.
(() => {
  const muster = (window.muster ??= {});
  const STYLE = `
    :host { display: flex; flex-direction: column; position: relative; min-height: 160px; box-sizing: border-box;
      font-size: var(--muster-size-small); color: var(--muster-ink-quiet); font-variant-numeric: tabular-nums; }
    .bar { display: flex; align-items: baseline; gap: 4px; height: 24px; }
    .unit { flex: 1; }
    button { font: inherit; color: inherit; background: none; border: 0; border-radius: 4px; padding: 2px 8px; cursor: pointer; }
    button:hover, button[aria-pressed='true'] { color: var(--muster-accent); background: var(--muster-accent-soft); }
    button:focus-visible { outline: 2px solid var(--muster-accent); }
    .area { flex: 1; position: relative; min-height: 0; overflow: hidden; }
    .canvas { position: absolute; inset: 0; }
    .mark, .label, .now, .cursor { position: absolute; pointer-events: none; white-space: nowrap; }
    .mark { bottom: 0; transform: translateX(-50%); line-height: 20px; }
    .mark.day { color: var(--muster-ink); font-weight: 600; }
    .midnight { position: absolute; top: 8px; bottom: 24px; width: 1px; background: var(--muster-line-strong); pointer-events: none; }
    .named { position: absolute; top: 0; bottom: 24px; box-sizing: border-box; padding-inline: 4px; line-height: 16px; overflow: hidden;
      text-overflow: ellipsis; white-space: nowrap; border-top: 2px solid var(--muster-accent); color: var(--muster-ink);
      background: color-mix(in srgb, var(--muster-accent) 7%, transparent); pointer-events: none; }
    .label { line-height: 16px; transform: translateY(-50%); color: var(--muster-ink);
      text-shadow: 0 0 3px var(--muster-surface), 0 0 3px var(--muster-surface); }
    .label::before { content: ''; display: inline-block; width: 8px; height: 8px; margin-inline-end: 6px; border-radius: 2px; background: var(--ink); }
    .now { top: 0; bottom: 24px; width: 0; border-inline-start: 1px solid var(--muster-now); }
    .now span { position: absolute; top: 0; inset-inline-start: 0; padding-inline: 4px; line-height: 16px; color: var(--muster-surface); background: var(--muster-now); border-radius: 0 2px 2px 0; }
    .cursor { top: 8px; bottom: 24px; width: 0; border-inline-start: 1px solid var(--muster-ink-quiet); }
    .readout { position: absolute; z-index: 2; top: 8px; pointer-events: none; padding: 8px 12px; border-radius: 6px;
      border: 1px solid var(--muster-line-strong); background: var(--muster-surface); color: var(--muster-ink);
      box-shadow: 0 4px 16px rgb(0 0 0 / 0.12); }
    .readout b { display: block; margin-bottom: 4px; }
    .readout div { display: flex; gap: 16px; justify-content: space-between; line-height: 18px; }
    .readout i { display: inline-block; width: 8px; height: 8px; border-radius: 2px; margin-inline-end: 8px; }
    .figures { flex: 1; min-height: 0; overflow: auto; }
    table { border-collapse: collapse; width: 100%; color: var(--muster-ink); }
    th { position: sticky; top: 0; background: var(--muster-surface); color: var(--muster-ink-quiet); font-weight: 600; }
    th, td { padding: 4px 12px; text-align: end; border-bottom: 1px solid var(--muster-line); white-space: nowrap; }
    th:first-child, td:first-child { text-align: start; }
    [hidden] { display: none !important; }`;

  const niceTop = (most) => {
    const target = Math.max(most, 1) * 1.05;
    const power = 10 ** Math.floor(Math.log10(target / 4));
    const step = [1, 2, 2.5, 5, 10].map((it) => it * power).find((it) => it * 4 >= target);
    return { step, top: Math.ceil(target / step) * step };
  };

  class TimeChart extends HTMLElement {
    #plot = null;
    #chart = null;
    #watchers = [];

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>${STYLE}</style>
        <div class="bar"><span class="unit"></span><button class="as-table" aria-pressed="false">Table</button><button class="as-csv">CSV</button></div>
        <div class="area" role="img"><div class="canvas"></div><div class="over"></div><div class="cursor" hidden></div><div class="readout" hidden></div></div>
        <div class="figures" hidden></div><span class="probe" hidden></span>`;
      this.at = (css) => root.querySelector('.' + css);
      this.at('as-table').onclick = () => this.#toggle();
      this.at('as-csv').onclick = () => this.#download();
      this.at('area').addEventListener('pointermove', (event) => this.#hover(event));
      this.at('area').addEventListener('pointerleave', () => this.#point(null));
    }

    set plot(plot) {
      this.#plot = plot;
      this.#draw();
    }

    get plot() {
      return this.#plot;
    }

    connectedCallback() {
      if (Object.hasOwn(this, 'plot')) {
        // Set before this script was there: hand it to the setter.
        const early = this.plot;
        delete this.plot;
        this.plot = early;
      }
      const redraw = () => this.#draw();
      const resize = new ResizeObserver(redraw);
      resize.observe(this.at('area'));
      const theme = new MutationObserver(redraw);
      theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
      const system = matchMedia('(prefers-color-scheme: dark)');
      system.addEventListener('change', redraw);
      const others = (event) => this.#follow(event.detail);
      addEventListener('muster-cursor', others);
      this.#watchers = [
        () => resize.disconnect(), () => theme.disconnect(),
        () => system.removeEventListener('change', redraw), () => removeEventListener('muster-cursor', others),
      ];
    }

    disconnectedCallback() {
      this.#watchers.forEach((stop) => stop());
      this.#chart?.dispose();
      this.#chart = null;
    }

    #size() {
      const css = getComputedStyle(this);
      const area = this.at('area');
      const left = Number(css.getPropertyValue('--muster-chart-left')) || 56;
      const right = Number(css.getPropertyValue('--muster-chart-right')) || 104;
      return { left, right, top: 8, bottom: 24, width: area.clientWidth - left - right, height: area.clientHeight - 32 };
    }

    #draw() {
      const plot = this.#plot;
      if (!plot || !this.isConnected || !window.echarts || this.at('area').clientWidth === 0) return;
      const size = this.#size();
      const colors = muster.colors(this.at('probe'));
      const seen = plot.layers.flatMap((layer) => [...layer.values, ...(layer.others ?? [])]);
      const { step, top } = niceTop(seen.reduce((most, value) => Math.max(most, value ?? 0), 0));
      this.scale = {
        x: (time) => size.left + ((time - plot.from) / (plot.to - plot.from)) * size.width,
        y: (value) => size.top + (1 - value / top) * size.height,
        time: (x) => plot.from + ((x - size.left) / size.width) * (plot.to - plot.from),
      };
      this.#chart ??= echarts.init(this.at('canvas'), null, { renderer: 'canvas' });
      this.#chart.resize();
      this.#chart.setOption({
        grid: { left: size.left, right: size.right, top: size.top, bottom: size.bottom },
        xAxis: { type: 'value', min: plot.from, max: plot.to, show: false },
        yAxis: {
          type: 'value', min: 0, max: top, interval: step, axisLabel: { color: colors.quiet, fontSize: 12, fontFamily: getComputedStyle(this).fontFamily },
          splitLine: { lineStyle: { color: colors.line } }, axisLine: { show: false }, axisTick: { show: false },
        },
        series: plot.layers.map((layer) => muster.drawn(layer, colors)),
      }, { notMerge: true });
      this.at('unit').textContent = plot.unit;
      this.at('area').setAttribute('aria-label', `${plot.name}, ${plot.unit}; the same figures are in the table`);
      this.at('over').replaceChildren(...this.#named(size), ...this.#marks(size), ...this.#labels(size, colors), ...this.#now());
      if (!this.at('figures').hidden) this.at('figures').replaceChildren(muster.table(plot));
    }

    /** Named stretches, cut to the window; a name that has no room is in the title alone. */
    #named(size) {
      const { from, to } = this.#plot;
      return (this.#plot.marks ?? []).filter((it) => it.to > from && it.from < to).map((it) => {
        const left = this.scale.x(Math.max(it.from, from));
        const width = this.scale.x(Math.min(it.to, to)) - left;
        const stretch = part('named', { left: left + 'px', width: width + 'px' }, it.name);
        stretch.title = it.name;
        return stretch;
      });
    }

    #marks(size) {
      const { zone, from, to } = this.#plot;
      return muster.marks(zone, from, to, size.width).flatMap((mark) => {
        const x = this.scale.x(mark.time);
        const text = part('mark' + (mark.day ? ' day' : ''), { left: x + 'px' }, mark.label);
        return mark.day && to - from < 15 * 86_400_000 ? [part('midnight', { left: x + 'px' }), text] : [text];
      });
    }

    #labels(size, colors) {
      const found = this.#plot.layers.filter((layer) => layer.kind !== 'gap').flatMap((layer) => {
        const last = layer.values.findLastIndex((value, i) => value != null && layer.start + i * layer.step < this.#plot.to);
        if (last < 0) return [];
        const time = layer.start + (last + 1) * layer.step;
        const value = layer.kind === 'band95' ? layer.others[last] : layer.kind === 'band80' ? (layer.others[last] + layer.values[last]) / 2 : layer.values[last];
        return [{ layer, x: Math.min(this.scale.x(time), size.left + size.width), y: this.scale.y(value) }];
      });
      found.sort((a, b) => a.y - b.y);
      found.forEach((it, i) => {
        const above = found.slice(0, i).filter((other) => Math.abs(other.x - it.x) < 96);
        it.y = Math.max(it.y, 8, ...above.map((other) => other.y + 16));
      });
      const deepest = size.top + size.height;
      found.toReversed().forEach((it, i) => (it.y = Math.min(it.y, deepest - i * 16)));
      return found.map((it) => part('label', { left: it.x + 8 + 'px', top: it.y + 'px', '--ink': muster.inkOf(it.layer, colors) }, it.layer.name));
    }

    #now() {
      const { now, from, to } = this.#plot;
      if (now == null || now < from || now > to) return [];
      const line = part('now', { left: this.scale.x(now) + 'px' });
      line.append(Object.assign(document.createElement('span'), { textContent: 'now' }));
      return [line];
    }

    #hover(event) {
      if (!this.scale) return;
      const x = event.clientX - this.at('area').getBoundingClientRect().left;
      this.#point(this.scale.time(x));
    }

    #point(time) {
      dispatchEvent(new CustomEvent('muster-cursor', { detail: { time, source: this } }));
    }

    #follow({ time, source }) {
      const outside = time == null || !this.#plot || !this.scale || time < this.#plot.from || time >= this.#plot.to;
      this.at('cursor').hidden = outside;
      const read = outside ? null : muster.readout(this.#plot, time);
      this.at('readout').hidden = !read || source !== this;
      if (outside) return;
      this.at('cursor').style.left = this.scale.x(time) + 'px';
      if (read && source === this) this.#read(read, time);
    }

    #read(read, time) {
      const colors = muster.colors(this.at('probe'));
      const box = this.at('readout');
      const title = Object.assign(document.createElement('b'), { textContent: muster.timeSpan(this.#plot.zone, read.from, read.to, read.step) });
      box.replaceChildren(title, ...read.rows.map(({ layer, value }) => {
        const row = document.createElement('div');
        const name = row.appendChild(document.createElement('span'));
        name.append(part('', { background: muster.inkOf(layer, colors, value) }, '', 'i'), layer.name);
        row.appendChild(document.createElement('span')).textContent = value;
        return row;
      }));
      const x = this.scale.x(time);
      const fits = x + 16 + box.offsetWidth < this.at('area').clientWidth;
      box.style.left = (fits ? x + 16 : x - 16 - box.offsetWidth) + 'px';
    }

    #toggle() {
      const figures = this.at('figures');
      figures.hidden = !figures.hidden;
      this.at('area').hidden = !figures.hidden;
      this.at('as-table').setAttribute('aria-pressed', String(!figures.hidden));
      if (!figures.hidden && this.#plot) figures.replaceChildren(muster.table(this.#plot));
      else this.#draw();
    }

    #download() {
      if (!this.#plot) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([muster.csv(this.#plot)], { type: 'text/csv' }));
      link.download = this.#plot.name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase() + '.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }

  const part = (css, style, text, tag = 'div') => {
    const it = document.createElement(tag);
    it.className = css;
    for (const [name, value] of Object.entries(style)) it.style.setProperty(name, value);
    if (text) it.textContent = text;
    return it;
  };

  customElements.get('muster-time-chart') ?? customElements.define('muster-time-chart', TimeChart);
})();
