package dev.muster.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// Light or dark, as the system says until the reader chooses; the choice is remembered in a cookie, so that the
/// first paint has it already.
@Component
class Look implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final String COOKIE = "muster-look";
    private static final String REMEMBER =
            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax';";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> chosen(response.getVaadinRequest())
                .ifPresent(scheme -> paint(response.getDocument().child(0), scheme)));
        event.getSource()
                .addUIInitListener(init -> chosen(VaadinRequest.getCurrent())
                        .ifPresent(scheme -> init.getUI().getPage().setColorScheme(scheme)));
    }

    /// Turns light to dark and dark to light, here and on the next visit.
    ///
    /// @param ui   the page
    /// @param dark whether it is to be dark
    static void choose(UI ui, boolean dark) {
        ColorScheme.Value scheme = dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT;
        ui.getPage().setColorScheme(scheme);
        ui.getPage().executeJs(REMEMBER, COOKIE, scheme.getValue());
    }

    private static Optional<ColorScheme.Value> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Optional.ofNullable(cookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> value.equals("dark") || value.equals("light"))
                .map(ColorScheme.Value::fromString)
                .findFirst();
    }

    private static void paint(Element html, ColorScheme.Value scheme) {
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
    }
}
