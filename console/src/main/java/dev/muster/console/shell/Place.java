package dev.muster.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.muster.sql.directory.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// The site the pages show, with its time zone; a choice where the user may see several.
final class Place extends Div {

    private static final long serialVersionUID = 1;

    Place(CurrentSite current, Instant now) {
        addClassName("place");
        current.get().ifPresent(site -> {
            Span zone = new Span(zone(site.zone(), now));
            zone.addClassName("place-zone");
            zone.setTitle(site.zone().getDisplayName(TextStyle.FULL, Locale.UK));
            add(name(site, current), zone);
        });
    }

    private static Component name(Site site, CurrentSite current) {
        List<Site> choices = current.choices();
        if (choices.size() == 1) {
            return new Span(site.name());
        }
        Select<Site> select = new Select<>();
        select.setAriaLabel("Site");
        select.setItemLabelGenerator(Site::name);
        select.setItems(choices);
        select.setValue(site);
        select.addValueChangeListener(change -> {
            current.choose(change.getValue());
            UI.getCurrentOrThrow().refreshCurrentRoute(true);
        });
        return select;
    }

    private static String zone(ZoneId zone, Instant now) {
        String offset = zone.getRules().getOffset(now).getId().replace('-', '−');
        return "%s · UTC%s".formatted(zone.getId(), offset.equals("Z") ? "" : offset);
    }
}
