package dev.muster.console.shell;

import com.vaadin.flow.component.icon.SvgIcon;

/// The icons, drawn for Muster: line drawings on a grid of 24, coloured by the text around them.
/// The constants are what `@Menu(icon = …)` takes.
public final class Icons {

    public static final String TODAY = "icons/today.svg";
    public static final String FORECAST = "icons/forecast.svg";
    public static final String SCHEDULE = "icons/schedule.svg";
    public static final String QUALITY = "icons/quality.svg";
    public static final String REPORTS = "icons/reports.svg";
    public static final String MY_SCHEDULE = "icons/my-schedule.svg";
    public static final String SETTINGS = "icons/settings.svg";
    public static final String EMPTY = "icons/empty.svg";
    public static final String FAILED = "icons/failed.svg";
    public static final String CLOSED = "icons/closed.svg";
    public static final String LIGHT = "icons/light.svg";
    public static final String DARK = "icons/dark.svg";
    public static final String MUSTER = "icons/muster.svg";

    private Icons() {}

    /// @param icon one of the constants
    /// @return the icon, hidden from screen readers as it always stands beside words
    public static SvgIcon of(String icon) {
        SvgIcon drawn = new SvgIcon(icon);
        drawn.getElement().setAttribute("aria-hidden", "true");
        return drawn;
    }
}
