package dev.muster.sql.directory;

import dev.muster.scheduler.roster.Contract;

/// A contract under the id by which people are employed on it.
///
/// @param fullTime false where it is part time
/// @param contract what may be asked; its name is the one people use
public record Terms(ContractId id, boolean fullTime, Contract contract) {}
