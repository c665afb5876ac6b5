package org.commend.accounts;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody comes in without an entry that says how; the entry is written before they are in. */
@Component
class SignInsAudited {
    private final ApplicationEventPublisher acts;
    private final TransactionTemplate transaction;

    SignInsAudited(ApplicationEventPublisher acts, TransactionTemplate transaction) {
        this.acts = acts;
        this.transaction = transaction;
    }

    @EventListener
    void cameIn(AuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        var account = new AccountId(UUID.fromString(authentication.getName()));
        String way =
                authentication instanceof OneTimeTokenAuthentication
                        ? AccountAct.CameIn.LINK
                        : AccountAct.CameIn.PASSKEY;
        transaction.executeWithoutResult(
                status -> acts.publishEvent(new AccountAct.CameIn(account, way)));
    }
}
