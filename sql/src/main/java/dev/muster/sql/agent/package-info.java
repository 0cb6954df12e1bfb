/// How agents spend their time: when they were active on which conversation, what that comes to where they had
/// several at once, and how long they were in which state.
///
/// Nobody edits any of it; the projector writes it. Start at [AgentTimes] to read, at [ActiveParts] to write.
@NullMarked
package dev.muster.sql.agent;

import org.jspecify.annotations.NullMarked;
