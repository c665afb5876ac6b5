package org.commend.accounts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Spring Security knows a person by the account's id alone; roles are asked of {@link Access}. It
 * asks here when somebody comes in by link or passkey, so this is when they confirmed it.
 */
@Component
class KnownUsers implements UserDetailsService {
    private final Accounts accounts;
    private final Clock clock;

    KnownUsers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        if (!known(id)) {
            throw new UsernameNotFoundException("no such account");
        }
        return new User(id, "", List.of(new ConfirmedAt(clock.instant())));
    }

    private boolean known(String id) {
        try {
            return accounts.findById(UUID.fromString(id)).isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
