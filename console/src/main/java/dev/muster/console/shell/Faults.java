package dev.muster.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.muster.console.shell.query.Trouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What happens when a click fails: it is logged, and the page stays as it was and says so in words.
@Component
class Faults implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Duration SHOWN = Duration.ofSeconds(8);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Faults::show));
    }

    private static void show(ErrorEvent fault) {
        LOG.error("A page failed.", fault.getThrowable());
        if (UI.getCurrent() != null) {
            Notification.show(
                            Trouble.words(fault.getThrowable()),
                            (int) SHOWN.toMillis(),
                            Notification.Position.BOTTOM_CENTER)
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
