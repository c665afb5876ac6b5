package org.commend.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditEntry;
import org.commend.audit.AuditTrail;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CommendTest
class SettingUpTests {
    @Autowired ApplicationContext context;
    @Autowired AuditTrail audit;
    @Autowired SignedIn signedIn;

    @Test
    void a_programme_and_its_editions_stand_in_its_audit_trail_from_their_first_day() {
        var edition = new OwnEdition(context, "New Awards");
        var programme = edition.edition().programme().id();
        assertThat(acts(edition, programme.value())).containsExactly("programme.added");
        for (var it : List.of(edition, edition.yearAfter())) {
            assertThat(acts(it, it.edition().id().value())).containsExactly("edition.added");
        }
    }

    private List<String> acts(OwnEdition edition, UUID about) {
        var programme = edition.edition().programme().id();
        return signedIn.as(edition.organiser(), () -> audit.about(programme, about)).stream()
                .map(AuditEntry::act)
                .toList();
    }
}
