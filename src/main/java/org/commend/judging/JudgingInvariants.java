package org.commend.judging;

import java.util.List;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of panels, reads, scorecards and shortlists. */
@Component
public class JudgingInvariants implements Invariants {
    private static final String OF_NOMINATION =
            """
             join shown_nomination n on n.id = x.nomination_id
             join shown_category c on c.id = n.category_id join shown_edition e on e.id = c.edition_id
            """;
    private static final String AWARD =
            "select e.programme_id, 'category ' || c.id from shown_category c join shown_edition e on e.id = c.edition_id where ";

    @Override
    public List<Invariant> all() {
        return List.of(
                pair(
                        "doctor.read.keptOut",
                        "(select account_id, nomination_id from counted_read union select account_id, nomination_id from judge_reading)",
                        """
                        exists (select from recusal k where k.nomination_id = x.nomination_id and k.account_id = x.account_id)
                        or exists (select from detected_conflict k where k.nomination_id = x.nomination_id and k.account_id = x.account_id)
                        """),
                pair(
                        "doctor.read.outsider",
                        "judge_reading",
                        """
                        not exists (select from panel_member p where p.category_id = n.category_id and p.account_id = x.account_id)
                        """),
                pair(
                        "doctor.read.orphan",
                        "assignment",
                        """
                        n.state <> 'ACCEPTED' or exists (
                          select from recusal r where r.nomination_id = x.nomination_id and r.account_id = x.account_id)
                        or not exists (select from panel_member p where p.category_id = n.category_id and p.account_id = x.account_id)
                           and not exists (select from scorecard s where s.nomination_id = x.nomination_id
                                           and s.account_id = x.account_id and s.submitted_at is not null)
                        """),
                pair(
                        "doctor.scorecard.assigned",
                        "(select account_id, nomination_id from scorecard where submitted_at is not null)",
                        """
                        not exists (select from assignment a where a.nomination_id = x.nomination_id and a.account_id = x.account_id)
                        and not exists (select from kept_out k where k.nomination_id = x.nomination_id and k.account_id = x.account_id)
                        """),
                pair(
                        "doctor.scorecard.inTime",
                        "scorecard",
                        """
                        exists (select from shown_moment m where m.edition_id = e.id
                                and (m.kind = 'JUDGING' and least(x.saved_at, x.submitted_at) < coalesce(m.begun_at, m.planned_at)
                                  or m.kind = 'SHORTLIST' and greatest(x.saved_at, x.submitted_at) >= coalesce(m.begun_at, m.planned_at)))
                        """),
                pair(
                        "doctor.scorecard.complete",
                        "(select account_id, nomination_id, id from scorecard where submitted_at is not null)",
                        """
                        exists (select from shown_criterion k where k.category_id = n.category_id
                                and not exists (select from score s where s.scorecard_id = x.id and s.criterion_key = k.key))
                        """),
                pair(
                        "doctor.scorecard.scale",
                        "scorecard",
                        """
                        exists (select from score s
                                left join shown_criterion k on k.category_id = n.category_id and k.key = s.criterion_key
                                where s.scorecard_id = x.id
                                  and (s.category_id <> n.category_id or k.key is null or s.points not between k.lowest and k.highest))
                        """),
                pair(
                        "doctor.scorecard.recorded",
                        "(select account_id, nomination_id from scorecard where submitted_at is not null)",
                        recorded(
                                "x.nomination_id",
                                "a.actor_id = x.account_id and a.act = 'scorecard.submitted'")),
                pair(
                        "doctor.recusal.recorded",
                        "recusal",
                        recorded(
                                "x.nomination_id",
                                "a.actor_id = x.account_id and a.act = 'judge.recused'")),
                Invariant.of(
                        "doctor.shortlist.accepted",
                        "select e.programme_id, 'nomination ' || n.id from shortlisted x "
                                + OF_NOMINATION
                                + """
                                where n.state <> 'ACCEPTED' or x.category_id <> n.category_id
                                   or not exists (select from shortlist s where s.category_id = n.category_id)
                                """),
                Invariant.of(
                        "doctor.shortlist.places",
                        AWARD
                                + """
                                c.places < (select count(*) from shortlisted s where s.category_id = c.id)
                                or exists (select from shortlisted s where s.category_id = c.id and s.position >= (
                                             select count(*) from shortlisted o where o.category_id = c.id))
                                """),
                Invariant.of(
                        "doctor.shortlist.inTime",
                        AWARD
                                + """
                                exists (select from shortlist s join shown_moment m on m.edition_id = e.id and m.kind = 'SHORTLIST'
                                        where s.category_id = c.id and s.decided_at < coalesce(m.begun_at, m.planned_at))
                                """),
                Invariant.of(
                        "doctor.shortlist.recorded",
                        AWARD
                                + "exists (select from shortlist s where s.category_id = c.id and "
                                + recorded(
                                        "c.id",
                                        "a.actor_id = s.decided_by and a.act = 'shortlist.decided'")
                                + ")"),
                Invariant.of(
                        "doctor.panel.recorded",
                        "select e.programme_id, 'account ' || x.account_id || ' on the panel of category ' || c.id"
                                + " from panel_member x join shown_category c on c.id = x.category_id join shown_edition e on e.id = c.edition_id where "
                                + recorded("x.account_id", "a.act = 'panel.appointed'")));
    }

    /** Something that a judge has with a nomination. */
    private static Invariant pair(String sentence, String rows, String broken) {
        return Invariant.of(
                sentence,
                "select e.programme_id, 'account ' || x.account_id || ' with nomination ' || x.nomination_id from "
                        + rows
                        + " x "
                        + OF_NOMINATION
                        + " where "
                        + broken);
    }

    private static String recorded(String about, String entry) {
        return "not exists (select from shown_act a where a.about = "
                + about
                + " and a.programme_id = e.programme_id and "
                + entry
                + ")";
    }
}
