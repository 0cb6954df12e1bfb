package dev.muster.console.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.muster.console.access.Accounts;
import dev.muster.console.access.PasswordChange;
import dev.muster.console.access.PasswordChanged;

/// Changes one's own password. A refusal names its rule and keeps what was typed.
final class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final PasswordField current = field("Current password", "current-password");
    private final PasswordField next = field("New password", "new-password");
    private final PasswordField repeated = field("New password, again", "new-password");
    private final Div refusal = new Div();
    private final String user;
    private final transient Accounts accounts;

    PasswordDialog(String user, Accounts accounts) {
        this.user = user;
        this.accounts = accounts;
        addClassName("dialog-narrow");
        setHeaderTitle("Change password");
        next.setHelperText("At least ten characters.");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div fields = new Div(current, next, repeated, refusal);
        fields.addClassName("fields");
        add(fields);
        Button save = new Button("Change password", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        if (!next.getValue().equals(repeated.getValue())) {
            refuse("The two new passwords differ.");
            return;
        }
        switch (accounts.change(user, new PasswordChange(current.getValue(), next.getValue()))) {
            case PasswordChanged.Refused(String rule) -> refuse(rule);
            case PasswordChanged.Done _ -> {
                close();
                Notification.show("The password is changed.");
            }
        }
    }

    private void refuse(String rule) {
        refusal.setText(rule);
    }

    private static PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(label);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setWidthFull();
        return field;
    }
}
