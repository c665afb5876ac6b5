package org.commend.testing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.Empanelling;
import org.commend.judging.Scoring;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.springframework.context.ApplicationContext;

/**
 * An edition for one test class alone, in a programme beside that of the seeds and like it, brought
 * through the real acts as far as the test wants. So classes share a context and do not meet.
 */
public final class OwnEdition {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext parts;
    private final Edition made;
    private final AccountId organiser;
    private final AccountId second;

    /**
     * @param name of the programme; a number makes its address its own
     */
    public OwnEdition(ApplicationContext parts, String name) {
        this.parts = parts;
        int n = COUNT.incrementAndGet();
        String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + n;
        made = like(parts, name, slug, "%c%c%02d".formatted('O', 'A' + n / 100, n % 100));
        organiser = organiser("Olga Office");
        second = organiser("Oscar Second");
    }

    private OwnEdition(OwnEdition before, Edition made) {
        this.parts = before.parts;
        this.made = made;
        this.organiser = before.organiser;
        this.second = before.second;
    }

    /** The same programme a year later, with the same organisers. */
    public OwnEdition yearAfter() {
        var id = new EditionId(UUID.randomUUID());
        var next =
                new Edition(
                        id,
                        made.programme(),
                        "2028",
                        "2028",
                        "P" + made.code().substring(1),
                        made.place(),
                        false,
                        made.consentText(),
                        made.consentVersion(),
                        made.timeline(),
                        made.categories().stream().map(it -> moved(it, id)).toList());
        parts.getBean(SignedIn.class)
                .asOperator(
                        () -> {
                            parts.getBean(SettingUp.class).addEdition(next);
                            return true;
                        });
        return new OwnEdition(this, next);
    }

    /** A new programme with one edition, all like those of the seeds but for names and ids. */
    public static Edition like(ApplicationContext parts, String name, String slug, String code) {
        var seeded =
                parts.getBean(Programmes.class).edition("frontline-awards", "2027").orElseThrow();
        var its = seeded.programme();
        var programme =
                new Programme(
                        new ProgrammeId(UUID.randomUUID()),
                        slug,
                        name,
                        its.organisation(),
                        its.strapline(),
                        its.about(),
                        its.accent(),
                        its.accentTint(),
                        its.contact(),
                        its.judging(),
                        its.commonCriteria(),
                        its.languages(),
                        its.texts());
        var id = new EditionId(UUID.randomUUID());
        var edition =
                new Edition(
                        id,
                        programme,
                        "2027",
                        "2027",
                        code,
                        seeded.place(),
                        false,
                        seeded.consentText(),
                        seeded.consentVersion(),
                        seeded.timeline(),
                        seeded.categories().stream().map(it -> moved(it, id)).toList());
        parts.getBean(SignedIn.class)
                .asOperator(
                        () -> {
                            parts.getBean(SettingUp.class).addProgramme(programme);
                            parts.getBean(SettingUp.class).addEdition(edition);
                            return true;
                        });
        return edition;
    }

    private static Category moved(Category it, EditionId edition) {
        return new Category(
                new CategoryId(UUID.randomUUID()),
                edition,
                it.slug(),
                it.code(),
                it.name(),
                it.purpose(),
                it.who(),
                it.direct(),
                it.eligibility(),
                it.honours(),
                it.reads(),
                it.places(),
                it.criteria(),
                it.questions());
    }

    public Edition edition() {
        return made;
    }

    public Category award(String slug) {
        return made.category(slug).orElseThrow();
    }

    public AccountId organiser() {
        return organiser;
    }

    public AccountId second() {
        return second;
    }

    /** The address of what the public reads when all is over. */
    public String winners(String rest) {
        return "/winners/" + made.programme().slug() + "/2027" + rest;
    }

    /** The address of an organisers' page. */
    public String organise(String rest) {
        return "organise/" + made.programme().slug() + "/2027" + rest;
    }

    /** The address of a judges' page. */
    public String judge(String rest) {
        return "judge/" + made.programme().slug() + "/2027" + rest;
    }

    /** The address of everybody here: from the name, in this programme's own domain. */
    public String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.')
                + "@"
                + made.programme().slug()
                + ".example";
    }

    /** A whole draft, which may still be changed before it is written. */
    public DraftWriter draft(String award) {
        return new DraftWriter(of(Nominating.class), award(award));
    }

    public Receipt sent(String award, String headline) {
        return draft(award).with(Fields.HEADLINE, headline).send();
    }

    public Receipt accepted(String award, String headline) {
        var receipt = sent(award, headline);
        as(organiser, () -> of(Screening.class).accept(receipt.nomination()));
        return receipt;
    }

    /** Begins all phases up to one, each before its date. */
    public void beginAllUntil(Moment last) {
        for (Moment moment : Moment.values()) {
            if (moment != Moment.OPENS && moment.compareTo(last) <= 0) {
                begin(moment);
            }
        }
    }

    public void begin(Moment moment) {
        as(
                organiser,
                () ->
                        of(SettingUp.class)
                                .begin(made.id(), moment, new Reason("The story goes on.")));
    }

    public AccountId judge(String award, String name, boolean chair) {
        return of(SignedIn.class)
                .as(
                        organiser,
                        () ->
                                of(Empanelling.class)
                                        .appoint(
                                                award(award).id(),
                                                new EmailAddress(email(name)),
                                                new PersonName(name),
                                                chair));
    }

    /** Gives every nomination its readers, as planned. */
    public void assign() {
        as(organiser, () -> of(Assigning.class).apply(of(Assigning.class).plan(made.id())));
    }

    /** Scores all criteria of a nomination alike, and submits. */
    public void score(AccountId judge, String award, NominationId nomination, int points) {
        as(
                judge,
                () -> {
                    award(award)
                            .criteria()
                            .forEach(it -> of(Scoring.class).score(nomination, it.key(), points));
                    of(Scoring.class).submit(nomination);
                });
    }

    public void as(AccountId who, Runnable act) {
        of(SignedIn.class).doAs(who, act);
    }

    public <T> T of(Class<T> part) {
        return parts.getBean(part);
    }

    /** All awards that take nominations. */
    public List<Category> open() {
        return made.open();
    }

    private AccountId organiser(String name) {
        return of(SignedIn.class)
                .asOperator(
                        () ->
                                of(Appointing.class)
                                        .install(
                                                made.programme().id(),
                                                new EmailAddress(email(name)),
                                                new PersonName(name),
                                                Role.ORGANISER));
    }
}
