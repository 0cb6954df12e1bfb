package dev.muster.sql.directory;

import dev.muster.sql.Words;

/// A kind of contract.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record ContractId(String value) implements Comparable<ContractId> {

    public ContractId {
        Words.requireId("Contract", value);
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
