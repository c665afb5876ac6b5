package org.commend.publication;

import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
import org.commend.nominations.NameForm;

/**
 * Who receives an honour, and how they are named.
 *
 * @param form the form of name in public
 * @param detail what stands below the name, such as the council
 */
public record NamedRecipient(String name, NameForm form, String alias, String detail) {

    /**
     * @throws InvalidValue when a name or a chosen name is missing or too long
     */
    public NamedRecipient {
        if (!Visible.in(name)) {
            throw new InvalidValue("honour.noName");
        }
        name = new PersonName(name).value();
        alias = Typed.line(alias).text();
        detail = Typed.line(detail).text();
        if (form == NameForm.ALIAS && alias.isEmpty()) {
            throw new InvalidValue("honour.alias", name);
        }
        if (alias.length() > PersonName.LONGEST || detail.length() > PersonName.LONGEST) {
            throw new InvalidValue("name.tooLong", PersonName.LONGEST);
        }
    }

    /** As it stands in public; empty when they are not to be named. */
    public String shown() {
        return form.shown(name, alias);
    }
}
