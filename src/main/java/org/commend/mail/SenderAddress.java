package org.commend.mail;

import org.commend.kernel.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who letters come from: {@code commend.mail.from}. */
@Component
class SenderAddress {
    private final EmailAddress address;

    SenderAddress(@Value("${commend.mail.from}") String address) {
        this.address = new EmailAddress(address);
    }

    String value() {
        return address.value();
    }

    /** The right-hand side of a Message-ID. */
    String host() {
        return address.value().substring(address.value().indexOf('@') + 1);
    }
}
