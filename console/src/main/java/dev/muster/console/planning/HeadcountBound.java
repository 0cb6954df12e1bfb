package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Quarter;
import dev.muster.scheduler.roster.Week;
import dev.muster.scheduler.roster.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What no roster of a mix of people can do without, from hours and availability alone.
final class HeadcountBound {

    private final Demand demand;
    private final Period period;
    private final List<Agent> mix;

    HeadcountBound(Demand demand, Period period, List<Agent> mix) {
        this.demand = demand;
        this.period = period;
        this.mix = mix;
    }

    /// People of this mix without whom the demand cannot be met; infinite where some quarter lies outside everybody's
    /// hours.
    double people() {
        double most = mix.size() * byHours();
        double[] needed = new double[demand.size()];
        for (SkillId skill : demand.skills()) {
            List<Agent> able = mix.stream()
                    .filter(agent -> agent.skills().containsKey(skill))
                    .toList();
            double[] present = present(able);
            for (int i = 0; i < needed.length; i++) {
                needed[i] += demand.at(skill, i);
                most = Math.max(most, scaled(demand.at(skill, i), present[i]));
            }
        }
        double[] present = present(mix);
        for (int i = 0; i < needed.length; i++) {
            most = Math.max(most, scaled(needed[i], present[i]));
        }
        return most;
    }

    private double scaled(double needed, double present) {
        return needed <= 0 ? 0 : mix.size() * needed / present;
    }

    /// Hours needed ÷ hours the contracts allow in the period.
    private double byHours() {
        Map<Week, Long> days = period.dates().stream().collect(Collectors.groupingBy(Week::of, Collectors.counting()));
        double allowed = 0;
        for (Agent agent : mix) {
            Duration week = agent.contract().week().most();
            Duration shift = agent.contract().shift().most();
            for (long count : days.values()) {
                Duration most = shift.multipliedBy(count);
                allowed += (most.compareTo(week) < 0 ? most : week).toMinutes();
            }
        }
        double needed = demand.total() * Quarter.LENGTH.toMinutes();
        return needed <= 0 ? 0 : needed / allowed;
    }

    /// In each quarter, the people who could be at work in it. People with the same window and days off are counted
    /// together.
    private double[] present(List<Agent> people) {
        double[] present = new double[demand.size()];
        Map<Object, double[]> known = new HashMap<>();
        for (Agent agent : people) {
            Object key = List.of(agent.contract().hours(), agent.zone(), agent.daysOff(), agent.timeOff());
            double[] row = known.computeIfAbsent(key, _ -> availability(agent));
            for (int i = 0; i < row.length; i++) {
                present[i] += row[i];
            }
        }
        return present;
    }

    private double[] availability(Agent agent) {
        double[] row = new double[demand.size()];
        Window hours = agent.contract().hours();
        ZoneId zone = agent.zone();
        for (LocalDate day : period.dates()) {
            Interval open = Interval.between(
                    hours.opens(day).atZone(zone).toInstant(),
                    hours.closes(day).atZone(zone).toInstant());
            for (int i = 0; i < row.length; i++) {
                Interval quarter = demand.quarter(i);
                if (open.contains(quarter.start()) && !agent.isOff(quarter)) {
                    row[i] = 1;
                }
            }
        }
        return row;
    }
}
