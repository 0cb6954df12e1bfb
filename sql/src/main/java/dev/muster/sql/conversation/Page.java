package dev.muster.sql.conversation;

/// A part of a long list.
///
/// @param offset rows to leave out, at least 0
/// @param size   rows at most, 1 to 10,000
public record Page(int offset, int size) {

    private static final int MOST = 10_000;

    public Page {
        if (offset < 0) {
            throw new IllegalArgumentException("Page offset (%d) must be at least 0.".formatted(offset));
        }
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("Page size (%d) must be 1 to %d.".formatted(size, MOST));
        }
    }

    public static Page first(int size) {
        return new Page(0, size);
    }
}
