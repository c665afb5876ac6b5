package org.commend.accounts;

import java.time.Instant;
import org.springframework.security.core.GrantedAuthority;

/** When somebody last showed that it is they: part of what a session holds of them. */
record ConfirmedAt(Instant at) implements GrantedAuthority {
    @Override
    public String getAuthority() {
        return "CONFIRMED";
    }
}
