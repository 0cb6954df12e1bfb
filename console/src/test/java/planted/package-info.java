/// Classes that break the arrows on purpose, one for each rule; `ArchitectureTest` proves that it sees them.
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
