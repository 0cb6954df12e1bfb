/// Who may sign in, and what each may do where: [Users] keeps them.
///
/// How a password is hashed and what a role opens is decided by the console; here a hash is a word.
@NullMarked
package dev.muster.sql.access;

import org.jspecify.annotations.NullMarked;
