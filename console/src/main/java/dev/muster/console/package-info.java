/// What people see, by job, and the one `main` that puts everything together.
@NullMarked
package dev.muster.console;

import org.jspecify.annotations.NullMarked;
