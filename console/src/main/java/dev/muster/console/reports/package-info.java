/// What leaves Muster on paper: workbooks. Each report is a class here, made of the pieces in `workbook`. Not here: the
/// figures themselves, which the use cases give. Start with [PlanWorkbook].
@NullMarked
package dev.muster.console.reports;

import org.jspecify.annotations.NullMarked;
