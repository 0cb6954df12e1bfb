/// Tests of importing files.
@NullMarked
package dev.muster.console.importing;

import org.jspecify.annotations.NullMarked;
