/// The pages as people meet them: the real application, started once, in a real browser. Start at [BrowserTest].
@NullMarked
package dev.muster.console.browser;

import org.jspecify.annotations.NullMarked;
