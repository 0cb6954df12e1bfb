package dev.muster.console.demo;

import java.util.List;

/// A customer of the simulated company.
///
/// @param id      a pseudonym, as the log has it
/// @param name    a given name, as it is kept apart from the log
/// @param segment how the company groups its customers
record Customer(String id, String name, String segment) {

    private static final List<String> SEGMENTS = List.of("new", "regular", "plus", "business");

    /// @param number of the customer, 0 or more
    static Customer of(int number, World world, Words words) {
        Dice dice = world.dice("customer", number);
        String id = "c-%05d-%04x".formatted(number, dice.whole(0, 0xffff));
        return new Customer(
                id, dice.pick(words.list("customer names")), SEGMENTS.get(dice.weighted(0.30, 0.48, 0.14, 0.08)));
    }
}
