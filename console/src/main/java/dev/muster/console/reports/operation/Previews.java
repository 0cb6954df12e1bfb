package dev.muster.console.reports.operation;

import dev.muster.sql.access.Account;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.DirectoryRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The figures as far as somebody's grants reach, for the page.
@Component
final class Previews {

    private final Users users;
    private final DirectoryRepository directory;
    private final Figures figures;

    Previews(Users users, DirectoryRepository directory, Figures figures) {
        this.users = users;
        this.directory = directory;
        this.figures = figures;
    }

    /// @return empty where the grants reach no queue of the site
    Mono<OperationReport> of(ReportRequest request, String login) {
        return Mono.zip(users.find(login).filter(Account::active), directory.load())
                .map(both -> ReportScope.of(request, both.getT1().user(), both.getT2()))
                .filter(scope -> !scope.isNothing())
                .flatMap(scope -> figures.of(request, scope));
    }
}
