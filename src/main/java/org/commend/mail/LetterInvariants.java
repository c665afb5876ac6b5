package org.commend.mail;

import java.util.List;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of letters. */
@Component
public class LetterInvariants implements Invariants {
    @Override
    public List<Invariant> all() {
        return List.of(
                Invariant.of(
                        "doctor.letter.once",
                        "select null::uuid, 'letter ' || min(id::text) from letter group by occasion having count(*) > 1"),
                letter(
                        "doctor.letter.planned",
                        """
                        l.state = 'WAITING' and not exists (
                          select from scheduled_tasks t where t.task_name = 'deliver-letter' and t.task_instance = l.id::text)
                        """),
                letter(
                        "doctor.letter.secret",
                        "l.private and l.state <> 'WAITING' and l.body <> ''"),
                letter(
                        "doctor.letter.tried",
                        "l.state = 'SENT' and (l.attempts < 1 or l.sent_at < l.written_at)"));
    }

    private static Invariant letter(String sentence, String broken) {
        return Invariant.of(
                sentence, "select l.programme_id, 'letter ' || l.id from letter l where " + broken);
    }
}
