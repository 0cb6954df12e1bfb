package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.console.access.Roles;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LoginTest extends BrowserTest {

    private static final Pattern LOGIN = Pattern.compile(".*/login.*");

    @Test
    void whoIsNotLoggedInReadsTheLoginPage() {
        Page page = open("/sample");

        assertThat(page).hasURL(LOGIN);
        assertThat(page.getByRole(AriaRole.HEADING, heading("Log in"))).isVisible();
        shoot(page, "login");
    }

    @Test
    void nameAndPasswordLeadToThePageAskedFor() {
        Page page = open("/sample");

        logIn(page, Roles.PLANNER, Application.PASSWORD);

        assertThat(page).hasURL(Pattern.compile(".*/sample.*"));
        assertThat(page.getByRole(AriaRole.HEADING, heading("Sample"))).isVisible();
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        Page page = open("/login");

        logIn(page, Roles.PLANNER, "not this one");

        assertThat(page).hasURL(LOGIN);
        assertThat(page.getByText("Name or password not right")).isVisible();
        shoot(page, "login-refused");
    }

    @Test
    void aNameIsLockedAfterFiveWrongPasswords() {
        Application.addUser("guessed", Set.of(Grant.everywhere(Role.AGENT)));
        Page page = open("/login");
        for (int guess = 0; guess < 5; guess++) {
            logIn(page, "guessed", "guess " + guess);
        }

        logIn(page, "guessed", Application.PASSWORD);

        assertThat(page.getByText("Too many wrong passwords")).isVisible();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidInWords() {
        Page page = open("/login?away");

        assertThat(page.getByText("The database does not answer")).isVisible();
    }

    @Test
    void loggingOutClosesThePages() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.getByRole(AriaRole.MENUITEM, menu("Account")).click();
        page.getByRole(AriaRole.MENUITEM, menu("Log out")).click();
        page.waitForURL(LOGIN);
        go(page, "/sample");

        assertThat(page).hasURL(LOGIN);
    }

    @Test
    void aChangedPasswordHoldsFromTheNextLogin() {
        Application.addUser("changer", Set.of(Grant.everywhere(Role.AGENT)));
        Page page = openAs("changer", "/");
        page.getByRole(AriaRole.MENUITEM, menu("Account")).click();
        shoot(page, "account");
        page.getByRole(AriaRole.MENUITEM, menu("Change password")).click();
        page.getByLabel("Current password").fill(Application.PASSWORD);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("another password");
        page.getByLabel("New password, again").fill("another password");
        shoot(page, "change-password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        assertThat(page.getByText("The password is changed.")).isVisible();

        page.context().clearCookies();
        go(page, "/login");
        logIn(page, "changer", "another password");

        assertThat(page).not().hasURL(LOGIN);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions menu(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
