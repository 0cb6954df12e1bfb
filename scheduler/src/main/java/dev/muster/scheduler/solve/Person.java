package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Agent;
import java.util.List;

/// An agent as the search sees him.
///
/// @param agent himself
/// @param set   the number of his skill set, -1 where he has no skill that is needed
/// @param diary his days, those given included
/// @param slots the days on which he could be given a shift
record Person(Agent agent, int set, Diary diary, List<Slot> slots) {}
