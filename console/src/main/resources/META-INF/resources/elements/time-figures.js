// The figures of a plot in words: the readout under the pointer, the table, the CSV.
(() => {
  const muster = (window.muster ??= {});
  const MISSING = '–';
  const full = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
  const brief = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

  /** At most three digits for what is measured; whole numbers stay whole. */
  const shown = (value) => (value == null ? MISSING : Number.isInteger(value) ? full.format(value) : brief.format(value));
  const exact = (value) => (value == null ? MISSING : full.format(value));

  const at = (layer, time) => {
    const i = Math.floor((time - layer.start) / layer.step);
    return i < 0 || i >= layer.values.length ? null : i;
  };

  const valueAt = (layer, time) => {
    const i = at(layer, time);
    if (i == null || layer.values[i] == null) return null;
    if (!layer.others) return exact(layer.values[i]);
    if (layer.kind === 'gap') {
      const difference = layer.others[i] - layer.values[i];
      const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
      const word = difference > 0 ? ' more than needed' : difference < 0 ? ' missing' : '';
      return sign + exact(Math.abs(difference)) + word;
    }
    return `${exact(layer.values[i])} – ${exact(layer.others[i])}`;
  };

  /** The interval under the pointer with all values: {from, to, step, rows: [{layer, value}]}, or null outside. */
  muster.readout = (plot, time) => {
    const inside = plot.layers.filter((layer) => at(layer, time) != null);
    if (!inside.length) return null;
    const finest = inside.reduce((best, layer) => (layer.step < best.step ? layer : best));
    const from = finest.start + at(finest, time) * finest.step;
    const rows = inside.map((layer) => ({ layer, value: valueAt(layer, time) })).filter((row) => row.value != null);
    return { from, to: from + finest.step, step: finest.step, rows };
  };

  const columns = (plot) =>
    plot.layers.filter((layer) => layer.kind !== 'gap').flatMap((layer) =>
      layer.others
        ? [{ name: `${layer.name}, low`, layer, values: layer.values }, { name: `${layer.name}, high`, layer, values: layer.others }]
        : [{ name: layer.name, layer, values: layer.values }]);

  const rows = (plot) => {
    const starts = new Set();
    for (const layer of plot.layers) {
      layer.values.forEach((value, i) => {
        const time = layer.start + i * layer.step;
        if (value != null && time >= plot.from && time < plot.to) starts.add(time);
      });
    }
    return [...starts].sort((a, b) => a - b);
  };

  const cell = (column, time) => {
    const i = at(column.layer, time);
    return i == null ? null : column.values[i];
  };

  muster.csv = (plot) => {
    const found = columns(plot);
    const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const head = ['from', ...found.map((column) => quoted(column.name))];
    const lines = rows(plot).map((time) =>
      [muster.isoTime(plot.zone, time), ...found.map((column) => cell(column, time) ?? '')].join(','));
    return [head.join(','), ...lines, ''].join('\n');
  };

  muster.table = (plot) => {
    const found = columns(plot);
    const table = document.createElement('table');
    const add = (row, tag, text) => (row.appendChild(document.createElement(tag)).textContent = text);
    const head = table.createTHead().insertRow();
    add(head, 'th', 'Time');
    found.forEach((column) => add(head, 'th', column.name));
    const body = table.createTBody();
    for (const time of rows(plot).slice(0, 3000)) {
      const row = body.insertRow();
      const step = found[0]?.layer.step ?? 0;
      add(row, 'td', muster.timeSpan(plot.zone, time, time + step, step));
      found.forEach((column) => {
        const value = cell(column, time);
        add(row, 'td', shown(value));
        row.lastChild.title = exact(value);
      });
    }
    return table;
  };
})();
