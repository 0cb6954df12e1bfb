package dev.muster.sql.directory;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Preferences;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The directory as the scheduler needs it for one site and period.
final class Planning {

    private final Site site;
    private final Period period;
    private final List<Person> people;
    private final Map<ContractId, Contract> contracts;
    private final Map<String, List<Interval>> timeOff;

    Planning(Directory directory, Site site, Period period) {
        this.site = site;
        this.period = period;
        people = directory.people().stream()
                .filter(person -> person.site().equals(site.id()))
                .toList();
        contracts = directory.contracts().stream().collect(Collectors.toMap(Terms::id, Terms::contract));
        timeOff = directory.timeOff().stream()
                .collect(Collectors.groupingBy(
                        row -> row.agent().value(), Collectors.mapping(TimeOff::when, Collectors.toList())));
    }

    List<Agent> agents() {
        return people.stream().map(this::agent).flatMap(Optional::stream).toList();
    }

    private Optional<Agent> agent(Person person) {
        Map<Boolean, List<LocalDate>> employed = period.dates().stream()
                .collect(Collectors.partitioningBy(day -> person.contract(day).isPresent()));
        List<LocalDate> days = employed.getOrDefault(true, List.of());
        return days.stream()
                .findFirst()
                .flatMap(person::contract)
                .map(contract -> new Agent(
                        person.id(),
                        person.name(),
                        site.zone(),
                        skills(person, days),
                        Directory.require(Optional.ofNullable(contracts.get(contract)), contract),
                        new HashSet<>(employed.getOrDefault(false, List.of())),
                        timeOff.getOrDefault(person.id().value(), List.of()),
                        Preferences.NONE));
    }

    private static Map<SkillId, Double> skills(Person person, List<LocalDate> days) {
        Map<SkillId, Double> skills = new HashMap<>(person.skills(days.getFirst()));
        for (LocalDate day : days) {
            Set<SkillId> held = person.skills(day).keySet();
            skills.keySet().retainAll(held);
        }
        return skills;
    }
}
