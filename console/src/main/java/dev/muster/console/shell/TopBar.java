package dev.muster.console.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;

/// The slim bar above every page: where and in which time one is, light or dark, and the account.
final class TopBar extends Div {

    private static final long serialVersionUID = 1;

    private final Button look = new Button();
    private boolean dark;

    TopBar(Place place, AccountMenu account) {
        addClassName("topbar");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Pages");
        Span gap = new Span();
        gap.addClassName("topbar-gap");
        look.addThemeVariants(ButtonVariant.TERTIARY);
        look.addClassName("look");
        look.addClickListener(click -> choose(!dark));
        add(toggle, place, gap, look, account);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ColorScheme.Value now = attached.getUI().getPage().getColorScheme();
        if (now == ColorScheme.Value.DARK || now == ColorScheme.Value.LIGHT) {
            show(now == ColorScheme.Value.DARK);
        } else {
            attached.getUI()
                    .getPage()
                    .executeJs("return matchMedia('(prefers-color-scheme: dark)').matches")
                    .then(Boolean.class, this::show);
        }
    }

    private void choose(boolean toDark) {
        getUI().ifPresent(ui -> Look.choose(ui, toDark));
        show(toDark);
    }

    private void show(boolean isDark) {
        dark = isDark;
        String words = isDark ? "Light colours" : "Dark colours";
        look.setIcon(Icons.of(isDark ? Icons.LIGHT : Icons.DARK));
        look.setAriaLabel(words);
        look.setTooltipText(words);
    }
}
