/// Whether two reviewers of the same conversations see the same: how often exactly, and how far beyond chance.
///
/// Start with [CrossTable].
@NullMarked
package dev.muster.qa.agreement;

import org.jspecify.annotations.NullMarked;
