/// What every page shares: the frame with its rail and top bar, logging in, colours and theme, words for figures, and
/// loading, empty and failing parts. A page is a [Page] with a route, a role and a `@Menu` entry; the rail finds it by
/// itself. How a page gets data is in `query`, charts are in `chart`.
@NullMarked
package dev.muster.console.shell;

import org.jspecify.annotations.NullMarked;
