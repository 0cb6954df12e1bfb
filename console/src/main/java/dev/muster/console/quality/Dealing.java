package dev.muster.console.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Deals conversations to reviewers as evenly as may be: each goes to whoever has the fewest of those who may review
/// it.
///
/// @param reviewers by conversation, in the order of drawing
/// @param undealt   conversations that nobody may review
record Dealing(Map<String, String> reviewers, List<String> undealt) {

    /// @param conversations in the order of drawing
    /// @param reviewers     logins; of two with as few, the first in this list gets the next one
    /// @param mayReview     whether a reviewer (second) may review a conversation (first)
    static Dealing of(List<String> conversations, List<String> reviewers, BiPredicate<String, String> mayReview) {
        Map<String, Integer> hands = new LinkedHashMap<>();
        reviewers.forEach(reviewer -> hands.put(reviewer, 0));
        Map<String, String> dealt = new LinkedHashMap<>();
        List<String> undealt = new ArrayList<>();
        for (String conversation : conversations) {
            hands.entrySet().stream()
                    .filter(hand -> mayReview.test(conversation, hand.getKey()))
                    .min(Map.Entry.comparingByValue())
                    .ifPresentOrElse(
                            hand -> {
                                dealt.put(conversation, hand.getKey());
                                hand.setValue(hand.getValue() + 1);
                            },
                            () -> undealt.add(conversation));
        }
        return new Dealing(dealt, undealt);
    }

    Map<String, Integer> hands() {
        Map<String, Integer> hands = new LinkedHashMap<>();
        reviewers.values().forEach(reviewer -> hands.merge(reviewer, 1, Integer::sum));
        return hands;
    }
}
