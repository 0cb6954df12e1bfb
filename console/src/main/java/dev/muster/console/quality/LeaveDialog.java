package dev.muster.console.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/// Asks what becomes of answers that are not saved when the reviewer leaves.
final class LeaveDialog extends Dialog {

    private static final long serialVersionUID = 1;

    LeaveDialog(Runnable save, Runnable drop, Runnable stay) {
        setHeaderTitle("Answers are not saved");
        add("Since the last draft you changed something in this review.");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> {
            close();
            stay.run();
        });
        Button keep = button("Save draft and leave", save);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button("Stay here", stay), button("Leave without saving", drop), keep);
    }

    private Button button(String words, Runnable does) {
        return new Button(words, click -> {
            close();
            does.run();
        });
    }
}
