package dev.muster.sql.event;

/// A customer's pseudonym: never a name, an address or a number.
///
/// @param value 1 to 200 characters
public record CustomerId(String value) implements Comparable<CustomerId> {

    public CustomerId {
        Texts.checkId("customer", value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
