package org.commend.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Spring Security knows a person by the account's id alone; roles are asked of {@link Access}. */
@Component
class KnownUsers implements UserDetailsService {
    private final Accounts accounts;

    KnownUsers(@Lazy Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        try {
            accounts.findById(UUID.fromString(id)).orElseThrow();
        } catch (RuntimeException unknown) {
            throw new UsernameNotFoundException("no such account");
        }
        return new User(id, "", List.of());
    }
}
