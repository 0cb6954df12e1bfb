package dev.muster.console.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What stands for the slots in the lines of one conversation.
///
/// @param values by slot name
record Slots(Map<String, String> values) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    static Slots of(Words words, String customerName, LocalDate day, Dice dice) {
        List<String> products = words.list("products");
        int product = dice.whole(0, products.size() - 1);
        int other = (product + dice.whole(1, products.size() - 1)) % products.size();
        return new Slots(Map.of(
                "brand", words.list("brand").getFirst(),
                "name", customerName,
                "product", products.get(product),
                "product2", products.get(other),
                "order", "M%06d".formatted(dice.whole(100_000, 999_999)),
                "city", dice.pick(words.list("cities")),
                "carrier", dice.pick(words.list("carriers")),
                "amount",
                        String.format(Locale.ROOT, "%d.%02d €", dice.whole(9, 389), dice.pick(List.of(0, 50, 90, 95))),
                "past", DATE.format(day.minusDays(dice.whole(3, 16))),
                "date", DATE.format(day.plusDays(dice.whole(1, 5)))));
    }

    /// The line with its slots filled.
    String fill(String line, String agent) {
        String text = line.replace("{agent}", agent);
        for (Map.Entry<String, String> slot : values.entrySet()) {
            text = text.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return text;
    }
}
