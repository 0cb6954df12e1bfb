/// Who may see and do what: logging in, roles with their scope, and the user of the moment.
/// Start at [CurrentUser]; [Roles] has the names that views carry. Not here: the pages for it, which are in `shell`.
@NullMarked
package dev.muster.console.access;

import org.jspecify.annotations.NullMarked;
