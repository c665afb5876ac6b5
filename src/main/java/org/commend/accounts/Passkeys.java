package org.commend.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.permission.Themselves;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys of people, as Spring Security keeps them. One that is added or removed is told to
 * its owner by letter, and audited, whichever way it came about.
 */
@Component
public class Passkeys implements UserCredentialRepository {
    private final JdbcUserCredentialRepository kept;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final People people;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;
    private final ApplicationEventPublisher acts;

    Passkeys(
            JdbcOperations jdbc,
            PublicKeyCredentialUserEntityRepository owners,
            People people,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base,
            ApplicationEventPublisher acts) {
        this.kept = new JdbcUserCredentialRepository(jdbc);
        this.owners = owners;
        this.people = people;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
        this.acts = acts;
    }

    /** Somebody's passkeys, for their own page. */
    @Themselves("account")
    @Transactional(readOnly = true)
    public List<CredentialRecord> of(AccountId account) {
        return ownedBy(account);
    }

    /**
     * Removes one's own passkey; it signs nobody in any more.
     *
     * @throws NotFound when it is not one of theirs
     */
    @Themselves("account")
    @Transactional
    public void remove(AccountId account, String id) {
        CredentialRecord passkey =
                ownedBy(account).stream()
                        .filter(it -> it.getCredentialId().toBase64UrlString().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        delete(passkey.getCredentialId());
    }

    /** Called by Spring Security for a new one, and each time one was used. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        boolean isNew = kept.findByCredentialId(passkey.getCredentialId()) == null;
        kept.save(passkey);
        if (isNew) {
            tell(passkey, AccountAct.Passkey.ADDED);
        }
    }

    @Override
    @Transactional
    public void delete(Bytes id) {
        CredentialRecord passkey = kept.findByCredentialId(id);
        if (passkey != null) {
            kept.delete(id);
            tell(passkey, AccountAct.Passkey.REMOVED);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return kept.findByCredentialId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return kept.findByUserId(owner);
    }

    private List<CredentialRecord> ownedBy(AccountId account) {
        var owner = owners.findByUsername(account.value().toString());
        return owner == null ? List.of() : kept.findByUserId(owner.getId());
    }

    private void tell(CredentialRecord passkey, String what) {
        var owner =
                Optional.ofNullable(owners.findById(passkey.getUserEntityUserId()))
                        .map(it -> new AccountId(UUID.fromString(it.getName())))
                        .flatMap(people::find)
                        .orElseThrow(NotFound::new);
        UUID account = owner.id().value();
        var values =
                Map.of(
                        "name", owner.name(),
                        "passkey", Objects.requireNonNullElse(passkey.getLabel(), "a device"),
                        "account", base.of("/account"));
        postbox.put(
                texts.letter(
                                "passkey-" + what,
                                owner.language(),
                                new EmailAddress(owner.email()),
                                values)
                        .privately(
                                "passkey-%s:%s"
                                        .formatted(
                                                what,
                                                passkey.getCredentialId().toBase64UrlString()),
                                account));
        acts.publishEvent(new AccountAct.Passkey(owner.id(), what));
    }
}
