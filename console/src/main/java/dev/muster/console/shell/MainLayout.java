package dev.muster.console.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Layout;
import dev.muster.console.access.Accounts;
import dev.muster.console.access.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;

/// The frame of every page: the rail at the left, the top bar, and a line that says so where the operation is
/// simulated.
@Layout
@PermitAll
public final class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1;

    MainLayout(
            CurrentUser user,
            Accounts accounts,
            CurrentSite site,
            InstantSource now,
            ObjectProvider<Simulation> simulation) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(new Brand(), new Rail());
        addToNavbar(new TopBar(new Place(site, now.instant()), new AccountMenu(user, accounts)));
        simulation.ifAvailable(it -> addToNavbar(banner(it)));
    }

    private static Div banner(Simulation simulation) {
        Div banner = new Div(simulation.words());
        banner.addClassName("simulated");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }
}
