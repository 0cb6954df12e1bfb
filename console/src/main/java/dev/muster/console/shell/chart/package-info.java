/// Figures over time, drawn by ECharts in one small element of our own. Start at [TimeChart] and [Plot].
@NullMarked
package dev.muster.console.shell.chart;

import org.jspecify.annotations.NullMarked;
