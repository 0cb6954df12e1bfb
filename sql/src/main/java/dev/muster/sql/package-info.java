/// The only module that knows SQL: the database itself, its migrations, and one class per table or small
/// family.
@NullMarked
package dev.muster.sql;

import org.jspecify.annotations.NullMarked;
