package dev.muster.forecasting;

/// Something an agent can be able to do: a queue, a language, a product.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record SkillId(String value) implements Comparable<SkillId> {

    public SkillId {
        Ids.check("Skill", value);
    }

    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
