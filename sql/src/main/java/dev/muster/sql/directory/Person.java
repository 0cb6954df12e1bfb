package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.sql.TeamId;
import dev.muster.sql.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An agent through time: teams, skills and contracts, each from one day to another.
///
/// @param mostConversations fewer at a time than the channel allows, for a newcomer; null where the channel
///     decides
/// @param identities        what platforms call this person
/// @param teams             one at a time
/// @param skills            each once at a time
/// @param contracts         one at a time; without one this person is not planned
public record Person(
        AgentId id,
        String name,
        SiteId site,
        @Nullable Integer mostConversations,
        List<Identity> identities,
        List<Membership> teams,
        List<Ability> skills,
        List<Employment> contracts) {

    /// A name that a source of events uses.
    public record Identity(String source, String externalId) {}

    public record Membership(TeamId team, Validity valid) {}

    /// @param proficiency above 0, at most 1
    public record Ability(SkillId skill, double proficiency, Validity valid) {

        public Ability {
            if (!(proficiency > 0 && proficiency <= 1)) {
                throw new IllegalArgumentException(
                        "Proficiency in %s (%s) must be above 0 and at most 1.".formatted(skill, proficiency));
            }
        }
    }

    public record Employment(ContractId contract, Validity valid) {}

    public Person {
        Words.requireName("Agent", name);
        identities = List.copyOf(identities);
        teams = List.copyOf(teams);
        skills = List.copyOf(skills);
        contracts = List.copyOf(contracts);
        if (mostConversations != null && mostConversations < 1) {
            throw new IllegalArgumentException(
                    "Conversations of agent %s at a time (%d) must be 1 or more.".formatted(id, mostConversations));
        }
        Validity.requireApart(
                "Teams of agent " + id, teams.stream().map(Membership::valid).toList());
        Validity.requireApart(
                "Contracts of agent " + id,
                contracts.stream().map(Employment::valid).toList());
        Map<SkillId, List<Validity>> bySkill = skills.stream()
                .collect(Collectors.groupingBy(
                        Ability::skill, TreeMap::new, Collectors.mapping(Ability::valid, Collectors.toList())));
        bySkill.forEach((skill, valid) -> Validity.requireApart("Skill %s of agent %s".formatted(skill, id), valid));
    }

    public Optional<TeamId> team(LocalDate day) {
        return teams.stream()
                .filter(row -> row.valid.holds(day))
                .map(Membership::team)
                .findFirst();
    }

    public Optional<ContractId> contract(LocalDate day) {
        return contracts.stream()
                .filter(row -> row.valid.holds(day))
                .map(Employment::contract)
                .findFirst();
    }

    /// With their proficiency, above 0 and at most 1.
    public Map<SkillId, Double> skills(LocalDate day) {
        return skills.stream()
                .filter(row -> row.valid.holds(day))
                .collect(Collectors.toMap(Ability::skill, Ability::proficiency, (a, b) -> a, TreeMap::new));
    }
}
