package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HooksFileTest {

    @Test
    void everyKindIsRead() {
        assertThat(Samples.all()).extracting(Hook::kind).containsExactlyInAnyOrder(HookKind.values());
    }

    @Test
    void whatIsLeftOutIsUsual() {
        Hook hook = HooksFile.read("f", "[{'name':'a','kind':'intercom','secrets':['12345678']}]".replace('\'', '"'))
                .getFirst();

        assertThat(hook.trust().replay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(hook.replies()).isEqualTo(ActorKind.AGENT);
        assertThat(hook.queues().of("7")).isNull();
    }

    @Test
    void theFirstNameThatIsKnownNamesTheQueue() {
        Hook.Queues queues = Samples.hook("chatwoot").queues();

        assertThat(queues.of("team/9", "inbox/7")).isEqualTo(new QueueId("front"));
        assertThat(queues.of("team/2", "inbox/7")).isEqualTo(new QueueId("billing"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}                                                   | f must be a JSON array of hooks.",
                "[                                                    | f, line 1: must be valid JSON: Unexpected end-of-input",
                "[7]                                                  | f, hook 1: must be a JSON object.",
                "[{'kind':'intercom'}]                                | f, hook 1: name is required.",
                "[{'name':'A b','kind':'intercom'}]                   | f, hook 1: name (A b) must be 1 to 40 lower-case letters",
                "[{'name':'a'}]                                       | f, hook 1: kind is required.",
                "[{'name':'a','kind':'slack'}]                        | f, hook 1: kind (slack) must be one of chatwoot, twilio",
                "[{'name':'a','kind':'intercom'}]                     | f, hook 1: secrets must be an array of at least 1 text.",
                "[{'name':'a','kind':'intercom','secrets':[]}]        | f, hook 1: secrets must be an array of at least 1 text.",
                "[{'name':'a','kind':'intercom','secrets':['x']}]     | f, hook 1: secrets number 1 must be a text of at least 8 characters.",
                "[{'name':'a','kind':'cloudevents','secrets':['12345678']}] | f, hook 1: secrets number 1 must be a text of at least 16 characters.",
                "[{'name':'a','kind':'intercom','secrets':['12345678'],'colour':1}] | f, hook 1: colour is unknown for kind intercom; known are",
                "[{'name':'a','kind':'intercom','secrets':['12345678'],'url':'x'}]  | f, hook 1: url is unknown for kind intercom",
                "[{'name':'a','kind':'twilio','secrets':['12345678']}] | f, hook 1: url is required for kind twilio",
                "[{'name':'a','kind':'twilio','secrets':['12345678'],'url':'mailto:x'}] | f, hook 1: url (mailto:x) must be an address",
                "[{'name':'a','kind':'whatsapp','secrets':['12345678']}] | f, hook 1: verify_token is required for kind whatsapp.",
                "[{'name':'a','kind':'chatwoot','unsigned':true,'secrets':['12345678']}] | f, hook 1: secrets must be absent where unsigned is true.",
                "[{'name':'a','kind':'chatwoot','secrets':['12345678'],'replay_minutes':0}] | f, hook 1: replay_minutes (0) must be a whole number from 1 to 60.",
                "[{'name':'a','kind':'zendesk','secrets':['12345678'],'queue':'a b'}] | f, hook 1: queue (a b) must be 1 to 80 letters",
                "[{'name':'a','kind':'zendesk','secrets':['12345678'],'queues':{'7':8}}] | f, hook 1: queues (7) must have a text as its value.",
                "[{'name':'a','kind':'cloudevents','secrets':['1234567890123456'],'types':{'x':'y'}}] | f, hook 1: types (y) must name an event",
                "[{'name':'a','kind':'chatwoot','unsigned':true},{'name':'a','kind':'chatwoot','unsigned':true}] | f, hook 2: name (a) must be given once."
            })
    void whatBreaksARuleIsRefusedInOneLine(String json, String line) {
        assertThatThrownBy(() -> HooksFile.read("f", json.replace('\'', '"')))
                .isInstanceOf(HooksRefused.class)
                .hasMessageStartingWith(line)
                .message()
                .doesNotContain("\n", "12345678");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> HooksFile.read(Path.of("nowhere/hooks.json")))
                .isInstanceOf(HooksRefused.class)
                .hasMessageStartingWith("nowhere/hooks.json cannot be read");
    }
}
