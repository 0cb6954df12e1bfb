/// The words of the command line: one public class a command, each a thin reading of options over a use case.
/// `dev.muster.console.Muster` names them all. Not here: what a command does.
@NullMarked
package dev.muster.console.command;

import org.jspecify.annotations.NullMarked;
