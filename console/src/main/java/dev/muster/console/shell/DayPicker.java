package dev.muster.console.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/// A day to choose, written as everywhere in Muster, in weeks that begin on Monday.
public final class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1;
    private static final int MONDAY = 1;

    public DayPicker(String label) {
        super(label);
        setLocale(Locale.UK);
        setI18n(new DatePickerI18n().setFirstDayOfWeek(MONDAY));
    }
}
