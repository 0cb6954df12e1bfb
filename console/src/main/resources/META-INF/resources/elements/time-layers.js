// How the layers of a plot are drawn: one ECharts series each, coloured by its meaning.
(() => {
  const muster = (window.muster ??= {});

  const points = (layer) =>
    layer.values.map((value, i) => [layer.start + (i + 0.5) * layer.step, value]);

  /** Steps hold from the start of an interval to its end; a run of them is closed at its last end. */
  const steps = (layer) => {
    const out = [];
    layer.values.forEach((value, i) => {
      const from = layer.start + i * layer.step;
      out.push([from, value]);
      const next = layer.values[i + 1];
      if (value != null && next == null) {
        out.push([from + layer.step, value], [from + layer.step, null]);
      }
    });
    return out;
  };

  const runs = (layer) => {
    const out = [];
    let run = null;
    layer.values.forEach((low, i) => {
      const high = layer.others[i];
      if (low == null || high == null) {
        run = null;
        return;
      }
      if (!run) out.push((run = []));
      run.push([layer.start + (i + 0.5) * layer.step, low, high]);
    });
    return out;
  };

  const line = (layer, color, width, extra) => ({
    type: 'line', data: points(layer), showSymbol: layer.values.length < 2, symbolSize: 4, connectNulls: false,
    lineStyle: { color, width }, itemStyle: { color }, silent: true, animation: false, ...extra,
  });

  const stepped = (layer, color, width, extra) => ({
    type: 'line', step: 'end', data: steps(layer), showSymbol: false, connectNulls: false,
    lineStyle: { color, width }, silent: true, animation: false, ...extra,
  });

  const band = (layer, color, z) => {
    const found = runs(layer);
    return {
      type: 'custom', silent: true, animation: false, clip: true, z,
      data: found.map((run) => [run[0][0], run[0][2]]),
      renderItem: (params, api) => {
        const run = found[params.dataIndex];
        const upper = run.map(([time, , high]) => api.coord([time, high]));
        const lower = run.map(([time, low]) => api.coord([time, low])).reverse();
        return { type: 'polygon', shape: { points: upper.concat(lower) }, style: { fill: color } };
      },
    };
  };

  const hatched = (color, paper) => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = paper;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = color;
    pen.lineWidth = 1.5;
    pen.beginPath();
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    }
    pen.stroke();
    return { image: tile, repeat: 'repeat' };
  };

  const gap = (layer, colors) => {
    const short = hatched(colors.short, colors.shortSoft);
    const data = layer.values
      .map((required, i) => [layer.start + i * layer.step, required, layer.others[i]])
      .filter(([, required, rostered]) => required != null && rostered != null && required !== rostered);
    return {
      type: 'custom', silent: true, animation: false, clip: true, z: 3, data,
      renderItem: (params, api) => {
        const [time, required, rostered] = data[params.dataIndex];
        const from = api.coord([time, Math.max(required, rostered)]);
        const to = api.coord([time + layer.step, Math.min(required, rostered)]);
        const x = Math.round(from[0]);
        const shape = { x, y: from[1], width: Math.round(to[0]) - x, height: to[1] - from[1] };
        return { type: 'rect', shape, style: { fill: rostered < required ? short : colors.surplusSoft } };
      },
    };
  };

  /** The ECharts series of a layer. */
  muster.drawn = (layer, colors) => {
    switch (layer.kind) {
      case 'band95': return band(layer, colors.band95, 1);
      case 'band80': return band(layer, colors.band80, 2);
      case 'rostered': return stepped(layer, 'transparent', 0, { z: 2, areaStyle: { color: colors.rostered, opacity: 1 } });
      case 'gap': return gap(layer, colors);
      case 'required': return stepped(layer, colors.required, 1.75, { z: 5 });
      case 'compared': return line(layer, colors.quiet, 1.25, { z: 4, lineStyle: { color: colors.quiet, width: 1.25, type: [4, 4] } });
      case 'expected': return line(layer, colors.forecast, 2, { z: 5 });
      default: return line(layer, colors.actual, 2, { z: 6 });
    }
  };

  /** The colour that stands for a layer beside its name; that of a gap says which way it goes. */
  muster.inkOf = (layer, colors, value = '') => ({
    gap: value.startsWith('−') ? colors.short : value.startsWith('+') ? colors.surplus : colors.quiet,
    band95: colors.band95, band80: colors.band80, rostered: colors.rostered, required: colors.required,
    expected: colors.forecast, compared: colors.quiet, actual: colors.actual,
  })[layer.kind];

  const TOKENS = {
    actual: '--muster-actual', forecast: '--muster-forecast', band80: '--muster-band-80', band95: '--muster-band-95',
    required: '--muster-required', rostered: '--muster-rostered', short: '--muster-short', shortSoft: '--muster-short-soft',
    surplusSoft: '--muster-surplus-soft', surplus: '--muster-surplus', quiet: '--muster-ink-quiet', ink: '--muster-ink',
    line: '--muster-line', strong: '--muster-line-strong', surface: '--muster-surface',
  };

  /** The tokens as they are in this place and theme, as colours that a canvas knows. */
  muster.colors = (probe) => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    return Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => {
      probe.style.color = `var(${token})`;
      pen.fillStyle = getComputedStyle(probe).color;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
      return [name, `rgb(${r}, ${g}, ${b})`];
    }));
  };
})();
