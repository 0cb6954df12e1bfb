package dev.muster.ingest.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Words from outside, made storable: a message is worth keeping even where a part of it is not.
final class Prose {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_WORD = 120;
    private static final int LONGEST_BODY = 256 * 1024;

    private Prose() {}

    /// Without NUL and halves of characters, cut at 20,000 characters.
    static String text(String text) {
        return cut(storable(text), LONGEST_TEXT);
    }

    /// As [#text], cut at 500.
    static String detail(String text) {
        return cut(storable(text), LONGEST_DETAIL);
    }

    /// A name or label in one line, cut at 120; null where nothing is left.
    static @Nullable String word(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        storable(text).chars().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(c -> line.append((char) c));
        String word = cut(line.toString().strip(), LONGEST_WORD);
        return word.isEmpty() ? null : word;
    }

    /// What was received, where it can be kept whole: a part of it could no longer be redacted reliably.
    static @Nullable String body(String received) {
        String clean = storable(received);
        return clean.length() > LONGEST_BODY ? null : clean;
    }

    /// The words of a piece of HTML, a line for each paragraph.
    static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String lines = html.replaceAll("(?i)<br\\s*/?>|</p>|</li>|</div>", "\n").replaceAll("<[^<>]*>", "");
        return HtmlUtils.htmlUnescape(lines).strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halves ? longest - 1 : longest);
    }

    private static String storable(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean good = c != 0 && (pair || !Character.isSurrogate(c));
            if (!good && clean == null) {
                clean = new StringBuilder(text.substring(0, i));
            }
            if (good && clean != null) {
                clean.append(c);
                if (pair) {
                    clean.append(text.charAt(i + 1));
                }
            }
            if (pair) {
                i++;
            }
        }
        return clean == null ? text : clean.toString();
    }
}
