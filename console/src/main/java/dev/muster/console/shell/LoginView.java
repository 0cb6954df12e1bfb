package dev.muster.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// Where one logs in.
@Route(value = "login", autoLayout = false)
@PageTitle("Log in · Muster")
@AnonymousAllowed
public final class LoginView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final LoginForm form = new LoginForm();

    LoginView(ObjectProvider<Simulation> simulation) {
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("Name or password not right", "After five wrong passwords a name is locked for a while."));
        Div card = new Div(new Brand(), form);
        card.addClassName("login-card");
        add(card);
        simulation.ifAvailable(it -> add(new Paragraph(it.words())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("locked")) {
            form.setI18n(words(
                    "Too many wrong passwords", "This name is locked for a while. Wait a little, then try again."));
        }
        if (parameters.containsKey("away")) {
            form.setI18n(
                    words("Nobody can log in now", "The database does not answer. Wait a little, then try again."));
        }
        form.setError(Stream.of("error", "locked", "away").anyMatch(parameters::containsKey));
    }

    private static LoginI18n words(String title, String message) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("Log in");
        words.getForm().setUsername("Name");
        words.getErrorMessage().setTitle(title);
        words.getErrorMessage().setMessage(message);
        words.getErrorMessage().setUsername("Type your name.");
        words.getErrorMessage().setPassword("Type your password.");
        return words;
    }
}
