/// Who and what the operation consists of: sites and their hours, channels, queues and what is promised in
/// them, people with their teams, skills and contracts. Start with [Directory]; [DirectoryRepository] keeps it.
///
/// A real operation brings its own in a file, which [DirectoryFile] reads; `sql/docs/directory.md` describes
/// it. Days are local to the site. What is valid from one day to another ends before the second one.
@NullMarked
package dev.muster.sql.directory;

import org.jspecify.annotations.NullMarked;
