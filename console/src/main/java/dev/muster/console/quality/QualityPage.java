package dev.muster.console.quality;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.shell.Page;
import dev.muster.sql.access.Role;

/// A page of *Quality*, with the way to the others: reviewers have theirs, and everybody sees the samples.
abstract class QualityPage extends Page {

    private static final long serialVersionUID = 1;

    QualityPage(CurrentUser user) {
        super("Quality");
        addClassName("quality");
        Nav ways = new Nav();
        ways.addClassName("ways");
        ways.getElement().setAttribute("aria-label", "Quality");
        if (user.is(Role.REVIEWER)) {
            ways.add(new RouterLink("My reviews", MyReviewsView.class));
        }
        ways.add(new RouterLink("Samples and results", SamplesView.class));
        add(ways);
    }
}
