package org.commend.nominations;

import java.util.List;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of drafts and nominations. */
@Component
public class NominationInvariants implements Invariants {
    private static final String WHOSE =
            """
             from nomination n join shown_category c on c.id = n.category_id join shown_edition e on e.id = c.edition_id
            """;

    @Override
    public List<Invariant> all() {
        return List.of(
                Invariant.of(
                        "doctor.draft.one",
                        """
                        select null::uuid, 'draft ' || draft_id from nomination group by draft_id having count(*) > 1
                        """),
                nomination(
                        "doctor.nomination.nominees",
                        "not exists (select from nominee x where x.nomination_id = n.id)"),
                nomination(
                        "doctor.nomination.answers",
                        """
                        exists (select from shown_question q where q.category_id = n.category_id
                                and not exists (select from answer a where a.nomination_id = n.id and a.question_key = q.key))
                        """),
                nomination(
                        "doctor.nomination.words",
                        """
                        exists (select from answer a where a.nomination_id = n.id and a.text <> '' and not exists (
                                  select from draft_field f where f.draft_id = n.draft_id
                                    and f.field = 'answer.' || a.question_key and strpos(f.text, a.text) > 0))
                        """),
                nomination(
                        "doctor.nomination.open",
                        """
                        exists (select from shown_moment m where m.edition_id = e.id
                                and (m.kind = 'OPENS' and n.submitted_at < coalesce(m.begun_at, m.planned_at)
                                  or m.kind = 'CLOSES' and n.submitted_at >= coalesce(m.begun_at, m.planned_at)))
                        """),
                nomination(
                        "doctor.nomination.recorded",
                        """
                        (select count(*) from shown_act a where a.about = n.id and a.programme_id = e.programme_id
                           and a.act = 'nomination.submitted') <> 1
                        or (select count(*) from shown_act a where a.about = n.id and a.programme_id = e.programme_id
                              and a.act in ('nomination.accepted', 'nomination.refused'))
                           <> case when n.decided_at is null then 0 else 1 end
                        """),
                nomination(
                        "doctor.nomination.acknowledged",
                        """
                        not exists (select from shown_letter l where l.occasion = 'nomination-received:' || n.id)
                        """),
                Invariant.of(
                        "doctor.references",
                        """
                        select e.programme_id, 'category ' || c.id
                        from shown_category c join shown_edition e on e.id = c.edition_id
                        left join nomination_count k on k.category_id = c.id
                        where coalesce(k.last, 0) <> (select count(*) from nomination n where n.category_id = c.id)
                        """));
    }

    private static Invariant nomination(String sentence, String broken) {
        return Invariant.of(
                sentence,
                "select e.programme_id, 'nomination ' || n.id " + WHOSE + " where " + broken);
    }
}
