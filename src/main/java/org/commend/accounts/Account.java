package org.commend.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Language;
import org.commend.kernel.PersonName;

@Entity
class Account {
    @Id private UUID id;
    private String email;
    private String name;
    private Instant createdAt;
    private String language = Language.ENGLISH.tag();

    protected Account() {}

    Account(EmailAddress email, PersonName name, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.name = name.value();
        this.createdAt = now;
    }

    /** From now on this person's pages and letters speak a language. */
    void speak(Language chosen) {
        language = chosen.tag();
    }

    Person person() {
        return new Person(new AccountId(id), name, email, new Language(language));
    }
}
