package org.commend.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.PlannedReads;
import org.commend.judging.ReadingList;
import org.commend.judging.Recusing;
import org.commend.judging.Scoring;
import org.commend.judging.Shortlisting;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.kernel.Secret;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.commend.publication.AnnouncementId;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.HonourId;
import org.commend.publication.NamedRecipient;
import org.commend.testing.OwnEdition;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One programme with its people and four nominations, made through the real acts. Every field that
 * somebody may not see holds a token that stands nowhere else; a token begins with {@link #MARK}.
 */
final class World {
    /** What all tokens begin with; no text of ours has it. */
    static final String MARK = "zq";

    private static final String AWARD = "young-people";

    final String slug;
    final Edition edition;
    final AccountId organiser;
    final AccountId second;
    final AccountId conflicted;
    final AccountId reader;
    final AccountId chair;
    final AccountId idle;
    final List<Receipt> receipts = new ArrayList<>();
    final Map<NominationId, Integer> numbers = new HashMap<>();
    final PlannedReads plan;
    final NominationId secret;
    final String secretReference;
    final Secret draft;
    final Secret otherDraft;
    HonourId honour = new HonourId(UUID.randomUUID());
    AnnouncementId announcement = new AnnouncementId(UUID.randomUUID());

    private final ApplicationContext parts;
    private final String tag;

    private World(ApplicationContext parts, Edition edition, String tag) {
        this.parts = parts;
        this.tag = tag;
        this.edition = edition;
        this.slug = edition.programme().slug();
        organiser = install("organiser", Role.ORGANISER);
        second = install("second", Role.ORGANISER);
        for (int n = 0; n < 5; n++) {
            receipts.add(of(Nominating.class).submit(written(n)));
            numbers.put(receipts.get(n).nomination(), n);
        }
        draft = written(8);
        otherDraft = written(9);
        as(organiser, () -> screen());
        conflicted = panel("conflicted", AWARD, false);
        reader = panel("reader", AWARD, false);
        chair = panel("chair", AWARD, true);
        idle = panel("idle", "practice", false);
        begin(Moment.JUDGING);
        plan = signedIn().as(organiser, () -> of(Assigning.class).plan(edition.id()));
        as(organiser, () -> of(Assigning.class).apply(plan));
        var first = shelf(conflicted).getFirst();
        secret = first.id();
        secretReference = first.reference();
        for (AccountId judge : List.of(conflicted, reader, chair)) {
            as(judge, () -> judge(judge));
        }
        as(
                conflicted,
                () -> of(Recusing.class).declare(secret, ConflictDegree.CLOSE, token("recusal")));
    }

    /** In the programme that the seeds bring. */
    static World ofTheSeeds(ApplicationContext parts) {
        var edition =
                parts.getBean(Programmes.class).edition("frontline-awards", "2027").orElseThrow();
        return new World(parts, edition, "one");
    }

    /** In a second programme like it, behind the wall. */
    static World behindTheWall(ApplicationContext parts) {
        return new World(
                parts, OwnEdition.like(parts, "Wall Awards", "wall-awards", "WA27"), "two");
    }

    /** The shortlist is decided and honours conferred; they wait for their release. */
    void deliberate() {
        begin(Moment.SHORTLIST);
        var finalists =
                receipts.stream()
                        .map(Receipt::nomination)
                        .filter(it -> numbers.get(it) != 4)
                        .limit(award().places())
                        .toList();
        as(
                organiser,
                () -> {
                    of(Shortlisting.class)
                            .decide(award().id(), finalists, new Reason(token("shortlist")), "");
                    var winner = finalists.getFirst();
                    honour =
                            of(Conferring.class)
                                    .confer(
                                            award().id(),
                                            winner,
                                            HonourKind.WINNER,
                                            new Citation(token("citation")),
                                            List.of(
                                                    new NamedRecipient(
                                                            token("name" + numbers.get(winner)),
                                                            NameForm.ALIAS,
                                                            token("alias" + numbers.get(winner)),
                                                            token("honoured"))));
                    for (Category category : edition.categories()) {
                        if (category.direct()) {
                            of(Conferring.class)
                                    .conferDirectly(
                                            category.id(),
                                            new Citation(token("directly")),
                                            new NamedRecipient(
                                                    token("directname"), NameForm.FULL, "", ""));
                        } else if (!category.equals(award())) {
                            of(Conferring.class)
                                    .withhold(category.id(), new Citation(token("withheld")));
                        }
                    }
                    announcement =
                            of(Announcing.class)
                                    .drawUp(edition.id(), edition.timeline().at(Moment.RELEASE));
                });
    }

    /** A token of this world for one secret. */
    String token(String what) {
        return MARK + what + tag;
    }

    /** What judges of a nomination may read of it. */
    List<String> story(int number) {
        return List.of(
                token("headline" + number),
                token("name" + number),
                token("detail" + number),
                token("organisation" + number),
                token("answer" + number));
    }

    /** The tokens of all stories that may be read by a judge who sees all but the secret one. */
    List<String> storiesButTheSecret() {
        var seen = new ArrayList<String>();
        for (int n = 0; n < 4; n++) {
            if (n != numbers.get(secret)) {
                seen.addAll(story(n));
            }
        }
        return seen;
    }

    List<ReadingList.Item> shelf(AccountId judge) {
        return signedIn().as(judge, () -> of(ReadingList.class).all(edition.id(), judge));
    }

    Category award() {
        return edition.category(AWARD).orElseThrow();
    }

    String email(String who) {
        return token(who) + "@example.org";
    }

    void as(AccountId who, Runnable act) {
        signedIn().doAs(who, act);
    }

    SignedIn signedIn() {
        return of(SignedIn.class);
    }

    <T> T of(Class<T> part) {
        return parts.getBean(part);
    }

    private AccountId install(String who, Role role) {
        return signedIn()
                .asOperator(
                        () ->
                                of(Appointing.class)
                                        .install(
                                                edition.programme().id(),
                                                new EmailAddress(email(who)),
                                                new PersonName("Pat " + token(who)),
                                                role));
    }

    private AccountId panel(String who, String award, boolean chair) {
        return panel(email(who), who, award, chair);
    }

    /** Appoints somebody whom another world may know by another name. */
    AccountId panel(String email, String who, String award, boolean chair) {
        return signedIn()
                .as(
                        organiser,
                        () ->
                                of(Empanelling.class)
                                        .appoint(
                                                edition.category(award).orElseThrow().id(),
                                                new EmailAddress(email),
                                                new PersonName("Pat " + token(who)),
                                                chair));
    }

    /** Somebody of whom nothing but the address may be known from elsewhere. */
    AccountId panelWithoutAName(String email) {
        return signedIn()
                .as(
                        organiser,
                        () ->
                                of(Empanelling.class)
                                        .appoint(
                                                award().id(),
                                                new EmailAddress(email),
                                                new PersonName("Dora Detected"),
                                                false));
    }

    /** All that was accepted, past what a plan would do. */
    void assignAll(AccountId judge) {
        of(JdbcClient.class)
                .sql(
                        """
                        insert into assignment (nomination_id, account_id, assigned_at)
                        select id, ?, now() from nomination where category_id = ? and state = 'ACCEPTED'
                        """)
                .params(judge.value(), award().id().value())
                .update();
    }

    /** As if they had never been there. */
    void takeOff(AccountId judge) {
        as(
                organiser,
                () ->
                        of(Empanelling.class)
                                .dismiss(award().id(), judge, new Reason(token("turn1"))));
        of(JdbcClient.class)
                .sql("delete from assignment where account_id = ?")
                .param(judge.value())
                .update();
    }

    private void screen() {
        begin(Moment.CLOSES);
        begin(Moment.SCREENING);
        for (Receipt receipt : receipts) {
            if (numbers.get(receipt.nomination()) == 4) {
                of(Screening.class).refuse(receipt.nomination(), new Reason(token("refusal")));
            } else {
                of(Screening.class).accept(receipt.nomination());
            }
        }
    }

    private void begin(Moment moment) {
        as(
                organiser,
                () ->
                        of(SettingUp.class)
                                .begin(
                                        edition.id(),
                                        moment,
                                        new Reason(token("turn" + moment.ordinal()))));
    }

    private void judge(AccountId judge) {
        for (var item : shelf(judge)) {
            if (judge.equals(conflicted) && item.id().equals(secret)) {
                continue;
            }
            award().criteria()
                    .forEach(it -> of(Scoring.class).score(item.id(), it.key(), it.highest() - 2));
            of(Scoring.class).comment(item.id(), token(commentOf(judge)));
            if (!item.id().equals(shelf(judge).getLast().id())) {
                of(Scoring.class).submit(item.id());
            }
        }
    }

    private String commentOf(AccountId judge) {
        return judge.equals(conflicted)
                ? "commentconflicted"
                : judge.equals(reader) ? "commentreader" : "commentchair";
    }

    private Secret written(int number) {
        var nominating = of(Nominating.class);
        Secret key = nominating.start(award().id());
        fields(number).forEach((field, text) -> nominating.keep(key, field, text));
        return key;
    }

    private Map<String, String> fields(int number) {
        var born = edition.timeline().closingDay().minusYears(19);
        var fields = new HashMap<String, String>();
        fields.put(Fields.NOMINATOR_NAME, token("nominator" + number));
        fields.put(Fields.NOMINATOR_EMAIL, token("mail" + number) + "@example.org");
        fields.put(Fields.RELATION, token("relation" + number));
        fields.put(Fields.HEADLINE, token("headline" + number));
        fields.put(Fields.nominee(0, "name"), token("name" + number));
        fields.put(Fields.nominee(0, "detail"), token("detail" + number));
        fields.put(Fields.nominee(0, "organisation"), token("organisation" + number));
        fields.put(Fields.nominee(0, "form"), "alias");
        fields.put(Fields.nominee(0, "alias"), token("alias" + number));
        fields.put(Fields.nominee(0, "day"), "27");
        fields.put(Fields.nominee(0, "month"), "3");
        fields.put(Fields.nominee(0, "year"), String.valueOf(born.getYear()));
        award().eligibility()
                .facts()
                .forEach(fact -> fields.put(Fields.fact(0, fact.key()), Fields.YES));
        award().questions()
                .forEach(it -> fields.put(Fields.answer(it.key()), token("answer" + number)));
        fields.put(Fields.CONSENT, Fields.YES);
        return fields;
    }

    /** The birthday of the nominees, in the forms in which a page could say it. */
    List<String> birthdays() {
        int year = edition.timeline().closingDay().minusYears(19).getYear();
        return List.of("%d-03-27".formatted(year), "27 March %d".formatted(year));
    }
}
