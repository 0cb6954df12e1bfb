/// The pieces every workbook of Muster is made of: a book, tables with frozen headings, pages of lines, line charts.
/// They know spreadsheets
/// and paper, and nothing of the operation. Start with [Book].
@NullMarked
package dev.muster.console.reports.workbook;

import org.jspecify.annotations.NullMarked;
