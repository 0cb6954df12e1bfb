package dev.muster.console.server;

import dev.muster.console.planning.Announcing;
import dev.muster.console.planning.EventStudies;
import dev.muster.console.planning.Foresight;
import dev.muster.console.planning.Overriding;
import dev.muster.console.planning.SitePlanning;
import dev.muster.sql.Database;
import dev.muster.sql.access.Users;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.conversation.FirstContacts;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.forecast.VolumeExpectations;
import dev.muster.sql.review.Reviews;
import dev.muster.sql.review.Samples;
import dev.muster.sql.review.Scorecards;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.volume.Breakdowns;
import dev.muster.sql.volume.Volumes;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tables that pages and jobs read and write, and the planning that stands on them.
@Configuration(proxyBeanMethods = false)
class TablesContext {

    @Bean
    Conversations conversations(Database database) {
        return new Conversations(database);
    }

    @Bean
    Volumes volumes(Database database) {
        return new Volumes(database);
    }

    @Bean
    Forecasts forecasts(Database database) {
        return new Forecasts(database);
    }

    @Bean
    ForecastOverrides forecastOverrides(Database database) {
        return new ForecastOverrides(database);
    }

    @Bean
    ForecastEvents forecastEvents(Database database) {
        return new ForecastEvents(database);
    }

    @Bean
    VolumeExpectations volumeExpectations(Database database) {
        return new VolumeExpectations(database);
    }

    @Bean
    Requirements requirements(Database database) {
        return new Requirements(database);
    }

    @Bean
    Rosters rosters(Database database) {
        return new Rosters(database);
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
    SitePlanning sitePlanning(
            DirectoryRepository directory,
            Volumes volumes,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Foresight foresight,
            Requirements requirements,
            Rosters rosters,
            InstantSource clock,
            Database database) {
        return new SitePlanning(
                directory,
                volumes,
                forecasts,
                overrides,
                foresight,
                requirements,
                rosters,
                clock,
                database.transaction());
    }

    @Bean
    Foresight foresight(ForecastEvents events, VolumeExpectations volumes) {
        return new Foresight(events, volumes);
    }

    @Bean
    EventStudies eventStudies(
            DirectoryRepository directory, Volumes volumes, Foresight foresight, InstantSource clock) {
        return new EventStudies(directory, volumes, foresight, clock);
    }

    @Bean
    Announcing announcing(
            Users users,
            DirectoryRepository directory,
            ForecastEvents events,
            VolumeExpectations volumes,
            Database database) {
        return new Announcing(users, directory, events, volumes, database.transaction());
    }

    @Bean
    Overriding overriding(
            Users users,
            DirectoryRepository directory,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Requirements requirements,
            InstantSource clock,
            Database database) {
        return new Overriding(users, directory, forecasts, overrides, requirements, clock, database.transaction());
    }
}
