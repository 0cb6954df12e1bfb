package dev.muster.sql.event;

import java.util.List;

/// What a batch became.
///
/// @param isNew for each event of the batch, in its order: true where it was stored, false where it was a duplicate
public record Appended(List<Boolean> isNew) {

    public Appended {
        isNew = List.copyOf(isNew);
    }

    public int accepted() {
        return (int) isNew.stream().filter(stored -> stored).count();
    }

    public int duplicates() {
        return isNew.size() - accepted();
    }
}
