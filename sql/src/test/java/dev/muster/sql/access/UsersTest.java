package dev.muster.sql.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final Database database = TestDatabase.fresh();
    private final Users users = new Users(database);
    private final User joana = new User("Joana", "Joana Reis", null, Set.of(Grant.everywhere(Role.PLANNER)));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aUserIsFoundByLoginInAnyCase() {
        users.create(joana).block();

        Account account = users.find("JOANA").blockOptional().orElseThrow();

        assertThat(account).isEqualTo(new Account(joana, null, true));
        assertThat(account.user().is(Role.PLANNER)).isTrue();
        assertThat(users.find("nobody").blockOptional()).isEmpty();
    }

    @Test
    void aTakenLoginIsNotGivenTwice() {
        users.create(joana).block();

        Boolean created =
                users.create(new User("joana", "Another", null, Set.of())).block();

        assertThat(created).isFalse();
        assertThat(users.all().map(Account::user).collectList().block()).isEqualTo(List.of(joana));
    }

    @Test
    void aPasswordIsChangedAndStaysWhenTheUserIsSaved() {
        users.create(joana).block();

        assertThat(users.changePassword("joana", "hash").block()).isTrue();
        assertThat(users.changePassword("nobody", "hash").block()).isFalse();
        User promoted = new User("joana", "Joana R.", null, Set.of(Grant.everywhere(Role.MANAGER)));
        users.save(promoted).block();

        assertThat(users.find("joana").block()).isEqualTo(new Account(promoted, "hash", true));
    }

    @Test
    void somebodyCanBeBarred() {
        users.create(joana).block();

        users.setActive("joana", false).block();

        assertThat(users.find("joana").map(Account::active).block()).isFalse();
    }

    @Test
    void theHashIsNeverPrinted() {
        assertThat(new Account(joana, "hash", true)).hasToString("joana");
    }
}
