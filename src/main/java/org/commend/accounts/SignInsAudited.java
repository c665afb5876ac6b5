package org.commend.accounts;

import java.util.UUID;
import org.commend.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody comes in without an entry that says how; the entry is written before they are in. */
@Component
class SignInsAudited {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignInsAudited(AuditTrail audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @EventListener
    void cameIn(AuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        var account = new AccountId(UUID.fromString(authentication.getName()));
        String act =
                authentication instanceof OneTimeTokenAuthentication
                        ? "account.cameIn.link"
                        : "account.cameIn.passkey";
        transaction.executeWithoutResult(
                status ->
                        audit.write(
                                AuditTrail.INSTALLATION, account.actor(), act, account.value()));
    }
}
