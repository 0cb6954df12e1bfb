package dev.muster.console.demo;

import dev.muster.forecasting.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who may sign in to the demo.
final class Logins {

    /// The same for all of them: what they open is invented.
    static final String PASSWORD = "muster-demo";

    /// The reviewer whom somebody may be who tries the demo.
    static final String REVIEWER = "reviewer";

    /// The manager, who draws the samples.
    static final String MANAGER = "manager";

    /// Reviewers of the simulated operation, who do a share of the reviews.
    static final List<String> SIMULATED_REVIEWERS = List.of("reviewer.one", "reviewer.two");

    /// The logins that are told to whoever starts the demo, by role.
    static final List<String> FOR_PEOPLE =
            List.of("supervisor", REVIEWER, MANAGER, "agent", "planner", "administrator");

    private Logins() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(FOR_PEOPLE);
        all.addAll(SIMULATED_REVIEWERS);
        return all;
    }

    static List<Object> users(People people, SiteId site) {
        People.Hired first = people.hired().getFirst();
        List<Object> users = new ArrayList<>();
        users.add(user("supervisor", "Demo supervisor", grant("supervisor", site)));
        users.add(user(REVIEWER, "Demo reviewer", grant("reviewer", site)));
        users.add(user(MANAGER, "Demo manager", grant("manager", site)));
        users.add(user("planner", "Demo planner", grant("planner", site)));
        users.add(user("administrator", "Demo administrator", Map.of("role", "administrator")));
        Map<String, Object> agent = user("agent", first.staff().name(), grant("agent", site));
        agent.put("agent", first.staff().id().value());
        users.add(agent);
        for (String login : SIMULATED_REVIEWERS) {
            users.add(user(login, "Simulated " + login.replace('.', ' '), grant("reviewer", site)));
        }
        return users;
    }

    private static Map<String, Object> user(String login, String name, Map<String, Object> grant) {
        return DirectoryJson.ordered("login", login, "name", name, "grants", List.of(grant));
    }

    private static Map<String, Object> grant(String role, SiteId site) {
        return Map.of("role", role, "site", site.value());
    }
}
