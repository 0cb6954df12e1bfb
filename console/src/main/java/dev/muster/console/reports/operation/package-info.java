/// How an operation did in a period: the figures, the page that previews them and the workbook that holds them all.
///
/// [Figures] reads the tables once and folds them; [OperationWorkbook] writes them down; [ReportsView] is the page.
/// What
/// each figure means stands in [Measure], and beside the figure wherever it is printed.
@NullMarked
package dev.muster.console.reports.operation;

import org.jspecify.annotations.NullMarked;
