/// What every page shares: the frame with its rail and top bar, logging in, colours and theme, words for figures,
/// states
/// (loading, empty, failing), and the two ways a page gets data: [Wait] for one short query, [Feed] for all else.
/// A page is a [Page] with a route, a role and a `@Menu` entry; the rail finds it by itself.
@NullMarked
package dev.muster.console.shell;

import org.jspecify.annotations.NullMarked;
