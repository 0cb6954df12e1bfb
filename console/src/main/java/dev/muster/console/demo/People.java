package dev.muster.console.demo;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The sixty people who answer customers.
final class People {

    /// Where people start from: their team, main skill, contract, and how many of them there are.
    private record Group(String team, String skill, String contract, int people) {}

    private static final List<Group> GROUPS = List.of(
            new Group("shop", "sales", "full_40", 11),
            new Group("shop", "sales", "part_30", 3),
            new Group("shop", "sales", "student_16", 2),
            new Group("parcels", "logistics", "full_40", 14),
            new Group("parcels", "logistics", "part_25", 3),
            new Group("parcels", "logistics", "student_16", 2),
            new Group("money", "billing", "full_40", 5),
            new Group("money", "billing", "part_30", 2),
            new Group("money", "accounts", "full_40", 3),
            new Group("money", "accounts", "nights_36", 4),
            new Group("experts", "technical", "full_40", 5),
            new Group("experts", "technical", "part_25", 2),
            new Group("experts", "care", "full_40", 3),
            new Group("experts", "care", "part_30", 1));

    /// What people learn beside their main skill, most likely first.
    private static final Map<String, List<String>> ALSO = Map.of(
            "sales", List.of("logistics", "billing", "technical"),
            "logistics", List.of("sales", "billing", "care"),
            "billing", List.of("accounts", "logistics", "sales"),
            "accounts", List.of("billing", "technical", "sales"),
            "technical", List.of("sales", "accounts", "logistics"),
            "care", List.of("logistics", "billing", "technical"));

    private final List<Hired> hired;

    private People(List<Hired> hired) {
        this.hired = hired;
    }

    /// One of them, with what the directory says beside.
    ///
    /// @param staff    who it is
    /// @param main     the skill that was asked for
    /// @param team     the team's id
    /// @param contract the contract's id
    /// @param months   since when, before the simulation began
    record Hired(Staff staff, SkillId main, String team, String contract, int months) {}

    static People of(World world, Words words) {
        Dice names = world.dice("names");
        Set<String> given = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<Hired> hired = new ArrayList<>();
        for (Group group : GROUPS) {
            for (int i = 0; i < group.people; i++) {
                String name;
                do {
                    name = names.pick(words.list("given names")) + " " + names.pick(words.list("family names"));
                } while (!given.add(name.split(" ", 2)[0]) || !ids.add(id(name)));
                hired.add(hire(name, group, world.dice("person", name)));
            }
        }
        return new People(List.copyOf(hired));
    }

    List<Hired> hired() {
        return hired;
    }

    List<Staff> staff() {
        return hired.stream().map(Hired::staff).toList();
    }

    private static Hired hire(String name, Group group, Dice dice) {
        int months = dice.whole(1, 48);
        Map<SkillId, Double> skills = new LinkedHashMap<>();
        skills.put(new SkillId(group.skill), proficiency(dice, months > 6 ? 0.85 : 0.6));
        int more = group.contract.startsWith("student") ? dice.whole(0, 1) : dice.weighted(0.15, 0.40, 0.30, 0.15);
        for (String skill : ALSO.getOrDefault(group.skill, List.of()).subList(0, Math.min(more, 3))) {
            skills.put(new SkillId(skill), proficiency(dice, 0.65));
        }
        int most = months <= 3 ? 2 : 5;
        Staff staff = new Staff(new AgentId(id(name)), name, new HashMap<>(skills), most);
        return new Hired(staff, new SkillId(group.skill), group.team, group.contract, months);
    }

    private static double proficiency(Dice dice, double around) {
        return Math.clamp(Math.round((around + 0.1 * dice.normal()) * 20) / 20.0, 0.35, 1.0);
    }

    /// `Ayşe Öztürk` is `ayse.ozturk`.
    private static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
    }
}
