package dev.muster.console.server;

import dev.muster.sql.Database;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.conversation.ServiceLevels;
import dev.muster.sql.conversation.FirstContacts;
import dev.muster.sql.volume.Breakdowns;
import dev.muster.sql.review.Samples;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.Scorecards;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.forecast.Requirements;
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
    Conversations conversations(Database database) {
        return new Conversations(database);
    }

    @Bean
    ServiceLevels serviceLevels(Database database) {
        return new ServiceLevels(database);
    }

    @Bean
    FirstContacts firstContacts(Database database) {
        return new FirstContacts(database);
    }

    @Bean
    Breakdowns breakdowns(Database database) {
        return new Breakdowns(database);
    }

    @Bean
    Samples samples(Database database) {
        return new Samples(database);
    }

    @Bean
    Reviews reviews(Database database) {
        return new Reviews(database);
    }

    @Bean
    Scorecards scorecards(Database database) {
        return new Scorecards(database);
    }

    @Bean
    Rosters rosters(Database database) {
        return new Rosters(database);
    }

    @Bean
    Requirements requirements(Database database) {
        return new Requirements(database);
    }

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }
}
