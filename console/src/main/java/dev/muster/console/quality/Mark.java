package dev.muster.console.quality;

/// Something that happened in a conversation besides what was written.
///
/// @param kind  what it is about, for its looks
/// @param words what happened
record Mark(Kind kind, String words) {

    enum Kind {
        /// Where the conversation went.
        FLOW,
        INTENT,
        GOOD,
        BAD
    }

    static Mark plain(String words) {
        return new Mark(Kind.FLOW, words);
    }
}
