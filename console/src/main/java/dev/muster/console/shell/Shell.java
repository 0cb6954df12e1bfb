package dev.muster.console.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The page around all pages: its looks, its icon, and that the server may speak first.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/states.css")
@Viewport("width=device-width, initial-scale=1")
public final class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Muster");
        settings.addLink("icon", "icons/muster.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
