package dev.muster.console.quality;

import dev.muster.console.access.Reach;
import dev.muster.console.shell.query.Wait;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.review.SampleHead;
import dev.muster.sql.review.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the page of samples as far as somebody's grants open it.
@Component
final class SamplePages {

    private static final int MOST = 200;

    private final Users users;
    private final DirectoryRepository directory;
    private final Samples samples;
    private final SampleResults results;
    private final ReviewLists lists;

    SamplePages(
            Users users,
            DirectoryRepository directory,
            Samples samples,
            SampleResults results,
            ReviewLists lists) {
        this.users = users;
        this.directory = directory;
        this.samples = samples;
        this.results = results;
        this.lists = lists;
    }

    /// What somebody may draw from and whom they may deal to.
    ///
    /// @param queues    reached whole as a manager
    /// @param reviewers who may be chosen
    record Drawing(List<Queue> queues, List<User> reviewers) {}

    Drawing drawing(String login) {
        return Wait.one(Mono.zip(directory.load(), users.all().collectList()).map(both -> {
            List<User> all = both.getT2().stream()
                    .filter(Account::active)
                    .map(Account::user)
                    .toList();
            List<Queue> queues = all.stream()
                    .filter(user -> user.login().equals(login))
                    .findFirst()
                    .map(user -> Reach.of(user, Set.of(Role.MANAGER), both.getT1()).queues())
                    .orElse(List.of());
            return new Drawing(
                    queues, all.stream().filter(user -> user.is(Role.REVIEWER)).toList());
        }));
    }

    /// @param asked id of the sample to look at; the newest where null or not open to the reader
    Mono<SamplePage> page(String login, @Nullable Long asked) {
        return Mono.zip(samples.newest(MOST).collectList(), directory.load(), users.all().collectList())
                .flatMap(read -> page(login, asked, read.getT1(), read.getT2(), read.getT3()));
    }

    private Mono<SamplePage> page(
            String login, @Nullable Long asked, List<SampleHead> heads, Directory known, List<Account> accounts) {
        Map<String, String> names = accounts.stream()
                .map(Account::user)
                .collect(Collectors.toMap(User::login, User::name));
        Reach reach = accounts.stream()
                .map(Account::user)
                .filter(user -> user.login().equals(login))
                .findFirst()
                .map(user -> Reach.of(user, Set.of(Role.MANAGER, Role.REVIEWER), known))
                .orElseThrow();
        List<SampleHead> open = heads.stream()
                .filter(head -> touches(reach, head, known))
                .toList();
        return open.stream()
                .filter(head -> asked != null && head.id() == asked)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(head -> chosen(head, reach, login)
                        .map(chosen -> new SamplePage(open, chosen, known, names)))
                .orElseGet(() -> Mono.just(new SamplePage(open, null, known, names)));
    }

    private Mono<SamplePage.Chosen> chosen(SampleHead head, Reach reach, String login) {
        boolean whole = reach.coversAll(head.queues());
        return Mono.zip(results.of(head), lists.ofSample(head, login)).map(both -> {
            Set<Long> opened = both.getT2().rows().stream().map(ReviewRow::id).collect(Collectors.toSet());
            SampleResult result = whole
                    ? both.getT1()
                    : SampleResult.of(
                            head,
                            both.getT1().reviews().stream()
                                    .filter(review -> opened.contains(review.review().id()))
                                    .toList());
            return new SamplePage.Chosen(result, both.getT2(), whole);
        });
    }

    private static boolean touches(Reach reach, SampleHead head, Directory known) {
        return reach.isEverything()
                || head.queues().stream()
                        .flatMap(id -> known.queue(id).stream())
                        .anyMatch(queue -> reach.touches(queue.site()));
    }
}
