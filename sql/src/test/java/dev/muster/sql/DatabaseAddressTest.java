package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.sql.DatabaseAddress.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final DatabaseAddress EXPECTED =
            new DatabaseAddress("db.example", 5433, "muster", new Login("ana", "p@ss+1"), "require");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:p%40ss+1@db.example:5433/muster?sslmode=require",
                "postgres://ana:p%40ss+1@db.example:5433/muster?sslmode=require",
                "jdbc:postgresql://db.example:5433/muster?user=ana&password=p%40ss+1&sslmode=require",
                "r2dbc:postgresql://ana:p%40ss+1@db.example:5433/muster?sslmode=require",
                "r2dbc:pool:postgresql://ana:p%40ss+1@db.example:5433/muster?sslmode=require"
            })
    void everySpellingNamesTheSameDatabase(String url) {
        DatabaseAddress address = DatabaseAddress.parse(url);

        assertThat(address).isEqualTo(EXPECTED);
    }

    @Test
    void portAndPasswordMayBeMissing() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://ana@db.example/muster");

        assertThat(address)
                .isEqualTo(new DatabaseAddress("db.example", 5432, "muster", new Login("ana", ""), "prefer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ana:secret@db.example/muster",
                "postgresql://ana:secret@db.example",
                "postgresql://db.example/muster",
                "postgresql://ana:secret/muster",
                "postgresql://ana:sec ret@db.example/muster",
                "postgresql://ana:secret@db.example/muster?sslmod=require"
            })
    void refusalsNameTheRuleAndNeverThePassword(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("Database address is refused: ")
                .hasMessageNotContaining("sec")
                .hasMessageNotContaining("\n");
    }
}
