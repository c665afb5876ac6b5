package org.commend.programme;

import java.util.List;
import org.commend.audit.AuditTrail;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of programmes and their time lines. */
@Component
public class ProgrammeInvariants implements Invariants {
    private static final String IN_ORDER =
            "array_position(array['OPENS','CLOSES','SCREENING','JUDGING','SHORTLIST','CEREMONY','RELEASE'], %s.kind)";

    @Override
    public List<Invariant> all() {
        return List.of(
                Invariant.of(
                        "doctor.timeline.whole",
                        """
                        select e.programme_id, 'edition ' || e.id from edition e
                        where (select count(*) from moment m where m.edition_id = e.id) <> 7
                        """),
                Invariant.of(
                        "doctor.timeline.order",
                        "select e.programme_id, 'edition ' || e.id || ', ' || b.kind from edition e"
                                + " join moment a on a.edition_id = e.id join moment b on b.edition_id = e.id and "
                                + IN_ORDER.formatted("a")
                                + " < "
                                + IN_ORDER.formatted("b")
                                + " where coalesce(a.begun_at, a.planned_at) > coalesce(b.begun_at, b.planned_at)"),
                Invariant.of(
                        "doctor.timeline.recorded",
                        """
                        select e.programme_id, 'edition ' || e.id || ', ' || m.kind
                        from edition e join moment m on m.edition_id = e.id
                        where m.begun_at is not null and not exists (
                          select from shown_act a where a.about = e.id and a.programme_id = e.programme_id
                            and a.act = 'edition.begun.' || case m.kind
                              when 'OPENS' then 'nominating' when 'CLOSES' then 'closed' when 'SCREENING' then 'screening'
                              when 'JUDGING' then 'judging' when 'SHORTLIST' then 'deliberating' when 'CEREMONY' then 'ceremony'
                              else 'announced' end)
                        """),
                Invariant.of(
                        "doctor.audit.programme",
                        "select distinct a.programme_id, 'chain ' || a.programme_id from shown_act a where a.programme_id <> '"
                                + AuditTrail.INSTALLATION.value()
                                + "' and not exists (select from programme p where p.id = a.programme_id)"));
    }
}
