/// The two ways a page gets data: [Wait] for one short query, [Feed] for all else; and what it says when neither comes.
@NullMarked
package dev.muster.console.shell.query;

import org.jspecify.annotations.NullMarked;
