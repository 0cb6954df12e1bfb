package dev.muster.forecasting;

/// A way in which customers reach the operation: sms, whatsapp, web, phone and so on.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record ChannelId(String value) implements Comparable<ChannelId> {

    public ChannelId {
        Ids.check("Channel", value);
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
