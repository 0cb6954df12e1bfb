package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{             | Unexpected end-of-input: expected close marker for Object",
                "{\"a\":       | Unexpected end-of-input within/between Object entries",
                "[{]           | Unexpected close marker ']': expected '}'",
                "nonsense      | Unrecognized token 'nonsense'",
                "{a:1}         | Unexpected character ('a'): was expecting double-quote to start property name",
                "{\"a\":\"\\x\"} | Unrecognized character escape 'x'",
                "{\"a\":NaN}   | Non-standard token 'NaN'",
                "{} {}         | Trailing token found after value",
                "[[[[[[[[[     | Document nesting depth (9) exceeds the maximum allowed (8)",
                "{\"a\":1,\"a\":2} | Duplicate Object property \"a\""
            })
    void aRuleSaysWhatTheSenderSees(String json, String said) {
        assertThat(rule(json)).isEqualTo("must be valid JSON: " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                "{'a':1}",
                "\"abc",
                "{\"a\":tru}",
                "{\"a\":1.}",
                "{\"a\":-}",
                "{\"a\" 1}",
                "{\"a\":\"\\",
                "\ufeff{}",
                "{\"a\":\"\t\"}",
                "/* x */ {}",
                "`{}`"
            })
    void aRuleSaysNothingOfTheParser(String json) {
        assertThat(rule(json)).doesNotContain("`", "Source", "REDACTED", "code ", "Feature", "CTRL", "0x");
    }

    @Test
    void aRuleIsOneLine() {
        assertThat(rule("{\"a\":\"x\ny\"}")).doesNotContain("\n");
    }

    private static String rule(String json) {
        return StrictJson.rule(catchThrowableOfType(JacksonException.class, () -> EventJson.MAPPER.readTree(json)));
    }
}
