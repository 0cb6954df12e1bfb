package dev.muster.console.shell.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.json.JsonMapper;

/// People as rows over one time axis with their shifts, and the coverage curve beneath on the same axis.
///
/// The drawing is done by `timeline.js`, which draws only what is in sight; this class hands it its figures.
@Tag("muster-timeline")
@JavaScript("context://elements/timeline.js")
public final class Timeline extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Shows these people and shifts in place of what was there.
    public void show(TimelineContent content) {
        getElement().setProperty("data", JSON.writeValueAsString(content));
    }
}
