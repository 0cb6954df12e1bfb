package dev.muster.console.server;

import dev.muster.sql.Database;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.DirectoryRepository;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What both servers stand on: the database and what reads and writes it.
@Configuration(proxyBeanMethods = false)
class CoreContext {

    @Bean
    Users users(Database database) {
        return new Users(database);
    }

    @Bean
    DirectoryRepository directory(Database database) {
        return new DirectoryRepository(database);
    }

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }
}
