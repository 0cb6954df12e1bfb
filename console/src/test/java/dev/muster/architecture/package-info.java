/// The design's arrows as rules, and the proof that each rule can fail.
@NullMarked
package dev.muster.architecture;

import org.jspecify.annotations.NullMarked;
