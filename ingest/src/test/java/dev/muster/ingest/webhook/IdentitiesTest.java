package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Person.Identity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class IdentitiesTest {

    @Test
    void namesAreReadFromTheDirectoryAndKept() {
        try (Database database = TestDatabase.fresh()) {
            value(database.client().sql("""
                            with c as (insert into calendar values ('always', 'Always')),
                                 s as (insert into site values ('here', 'Here', 'UTC', 'always')),
                                 a as (insert into agent values ('bo', 'Bo', 'here', null))
                            insert into agent_identity values ('help', '9', 'bo')""").fetch().rowsUpdated());
            Identities identities = new Identities(new DirectoryRepository(database));

            StepVerifier.create(identities.current())
                    .expectNext(Map.of(new Identity("help", "9"), new AgentId("bo")))
                    .verifyComplete();
            value(database.client().sql("delete from agent_identity").fetch().rowsUpdated());
            assertThat(value(identities.current())).hasSize(1);
        }
    }
}
