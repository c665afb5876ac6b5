package org.commend.publication;

import java.util.List;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of honours and of what the public reads. */
@Component
public class PublicationInvariants implements Invariants {
    private static final String HONOUR =
            """
            select e.programme_id, 'honour ' || h.id from honour h
            join shown_category c on c.id = h.category_id join shown_edition e on e.id = c.edition_id where\s
            """;
    private static final String ANNOUNCEMENT =
            """
            select e.programme_id, 'announcement ' || a.id from announcement a
            join shown_edition e on e.id = a.edition_id where\s
            """;

    @Override
    public List<Invariant> all() {
        return List.of(
                Invariant.of(
                        "doctor.honour.shortlisted",
                        HONOUR
                                + """
                                h.nomination_id is not null and not exists (
                                  select from shown_shortlisted s where s.nomination_id = h.nomination_id and s.category_id = h.category_id)
                                """),
                Invariant.of(
                        "doctor.honour.consent",
                        HONOUR
                                + """
                                h.nomination_id is not null and (
                                  (select count(*) from recipient r where r.honour_id = h.id)
                                    <> (select count(*) from shown_nominee n where n.nomination_id = h.nomination_id)
                                  or exists (
                                    select from recipient r
                                    left join shown_nominee n on n.nomination_id = h.nomination_id and n.position = r.position
                                    where r.honour_id = h.id and (n.position is null
                                       or case r.name_form
                                            when 'FULL' then n.name_form <> 'FULL' or r.name <> n.name
                                            when 'FIRST' then n.name_form not in ('FULL', 'FIRST')
                                            when 'ALIAS' then n.name_form = 'NONE' or n.name_form <> 'FULL' and r.alias <> n.alias
                                            else false
                                          end)))
                                """),
                Invariant.of(
                        "doctor.honour.recorded",
                        HONOUR
                                + """
                                not exists (select from shown_act a where a.programme_id = e.programme_id
                                              and a.about = coalesce(h.nomination_id, h.category_id)
                                              and a.act = 'honour.conferred.' || lower(h.kind))
                                """),
                Invariant.of(
                        "doctor.honour.kinds",
                        """
                        select e.programme_id, 'category ' || c.id
                        from announcement a join shown_edition e on e.id = a.edition_id join shown_category c on c.edition_id = e.id
                        cross join lateral (
                          select count(*) as honours,
                                 count(*) filter (where h.kind = 'WINNER') as winners,
                                 count(*) filter (where h.kind = 'JOINT_WINNER') as joint,
                                 count(*) filter (where h.kind = 'NO_AWARD') as withheld
                          from honour h where h.category_id = c.id) h
                        where not a.archive and a.approved_at is not null and a.withdrawn_at is null
                          and (h.honours = 0 or h.withheld > 0 and h.honours > 1 or h.winners > 1
                            or h.winners > 0 and h.joint > 0 or h.joint = 1 and h.winners = 0)
                        """),
                Invariant.of(
                        "doctor.public.two",
                        ANNOUNCEMENT
                                + """
                                a.id in (select id from published) and not a.archive and (
                                  a.approved_by is null or a.drawn_up_by is null or a.approved_by = a.drawn_up_by
                                  or (select count(distinct x.actor_id) from shown_act x where x.about = a.id
                                        and x.act in ('announcement.drawnUp', 'announcement.approved')) < 2)
                                """),
                Invariant.of(
                        "doctor.public.late",
                        ANNOUNCEMENT
                                + """
                                not a.archive and a.approved_at is not null
                                and (a.approved_at >= a.embargo_until and a.released_at is null
                                  or a.released_at is not null and (a.released_by = a.release_asked_by or a.release_asked_by is null
                                     or not exists (select from shown_act x where x.about = a.id and x.act = 'announcement.released')))
                                """),
                Invariant.of(
                        "doctor.public.bytes",
                        ANNOUNCEMENT
                                + "a.digest <> encode(sha256(convert_to(a.snapshot, 'UTF8')), 'hex')"),
                Invariant.of(
                        "doctor.public.unchanged",
                        ANNOUNCEMENT
                                + """
                                not a.archive and a.approved_at is not null and a.withdrawn_at is null and (
                                  exists (select from honour h join shown_category c on c.id = h.category_id
                                          where c.edition_id = e.id and h.conferred_at > a.approved_at)
                                  or exists (select from shown_shortlist s join shown_category c on c.id = s.category_id
                                             where c.edition_id = e.id and s.decided_at > a.approved_at))
                                """),
                Invariant.of(
                        "doctor.public.letters",
                        ANNOUNCEMENT
                                + """
                                exists (select from shown_letter l where l.occasion like 'announcement-honoured:' || a.id || ':%'
                                        and l.sent_at < a.embargo_until)
                                """),
                new NamesWithinConsent());
    }
}
