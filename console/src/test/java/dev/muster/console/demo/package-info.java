/// Tests of the simulated operation.
@NullMarked
package dev.muster.console.demo;

import org.jspecify.annotations.NullMarked;
