/// People and their shifts over time. Start at [dev.muster.console.shell.timeline.Timeline].
@NullMarked
package dev.muster.console.shell.timeline;

import org.jspecify.annotations.NullMarked;
