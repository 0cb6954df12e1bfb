package dev.muster.console.reports;

import java.util.List;

/// Where the values of a plan came from, as its workbook names them.
///
/// @param arrivals name of the arrivals file or of the history taken, without its folder
/// @param agents name of the agents file or of the team, without its folder
/// @param choices what the planner chose, in the order to show
public record PlanSources(String arrivals, String agents, List<Choice> choices) {

    /// One choice of the planner.
    ///
    /// @param name in words
    /// @param value as it was given
    /// @param meaning what it does, may be empty
    public record Choice(String name, String value, String meaning) {}

    public PlanSources {
        choices = List.copyOf(choices);
    }
}
