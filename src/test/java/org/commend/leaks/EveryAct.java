package org.commend.leaks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.judging.ConflictDegree;
import org.commend.judging.PlannedReads;
import org.commend.judging.ReadingList;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Writing;
import org.commend.nominations.ListOrder;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationList;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.publication.AnnouncementId;
import org.commend.publication.Citation;
import org.commend.publication.HonourId;
import org.commend.publication.NamedRecipient;
import org.commend.publication.Snapshot;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls every act and every guarded read that the application has, as it finds them, with the ids
 * of a world that is not the caller's; so an act that is added tomorrow is tried tomorrow. What it
 * changes is rolled back.
 */
final class EveryAct {
    /** What came of a call: nothing but a refusal, or an answer. */
    record Outcome(String act, boolean refused, boolean returnsSomething, Object answer) {
        boolean isEmpty() {
            return answer == null
                    || answer instanceof Optional<?> found && found.isEmpty()
                    || answer instanceof List<?> list && list.isEmpty()
                    || answer instanceof Boolean yes && !yes;
        }
    }

    private record Act(Object part, Method method) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private final TransactionTemplate transaction;

    EveryAct(ApplicationContext parts) {
        transaction = parts.getBean(TransactionTemplate.class);
        for (Object part : parts.getBeansWithAnnotation(Component.class).values()) {
            Class<?> kind = AopUtils.getTargetClass(part);
            if (kind.getName().startsWith("org.commend.")) {
                Arrays.stream(kind.getDeclaredMethods())
                        .filter(EveryAct::isGuarded)
                        .forEach(it -> acts.add(new Act(part, it)));
            }
        }
        acts.sort(Comparator.comparing(it -> it.method().toString()));
    }

    /** Pages of the controllers are tried over HTTP; acts that are for everybody by their keys. */
    private static boolean isGuarded(Method method) {
        PreAuthorize who = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        return who != null
                && !who.value().equals("permitAll")
                && !method.getDeclaringClass()
                        .isAnnotationPresent(org.springframework.stereotype.Controller.class);
    }

    int count() {
        return acts.size();
    }

    /** Calls all with the ids of a nomination of a world, about an account. */
    List<Outcome> call(World world, NominationId nomination, AccountId account) {
        var arguments = arguments(world, nomination, account);
        return acts.stream().map(act -> call(act, arguments)).toList();
    }

    private Outcome call(Act act, Map<Class<?>, Object> arguments) {
        Object[] values =
                Arrays.stream(act.method().getParameterTypes())
                        .map(
                                kind -> {
                                    if (!arguments.containsKey(kind)) {
                                        throw new AssertionError(
                                                act.name()
                                                        + " takes a "
                                                        + kind.getName()
                                                        + ": teach this test one");
                                    }
                                    return arguments.get(kind);
                                })
                        .toArray();
        boolean something = act.method().getReturnType() != void.class;
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    try {
                        act.method().setAccessible(true);
                        return new Outcome(
                                act.name(),
                                false,
                                something,
                                act.method().invoke(act.part(), values));
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof AccessDeniedException
                                || e.getCause() instanceof NotFound) {
                            return new Outcome(
                                    act.name(), true, something, e.getCause().getMessage());
                        }
                        if (e.getCause() instanceof RuleRefused
                                || e.getCause() instanceof InvalidValue) {
                            // a rule has looked at the thing: this caller was let through
                            return new Outcome(
                                    act.name(), false, something, e.getCause().getMessage());
                        }
                        throw new AssertionError(act.name() + " failed", e.getCause());
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Map<Class<?>, Object> arguments(
            World world, NominationId nomination, AccountId account) {
        var values = new HashMap<Class<?>, Object>();
        values.put(ProgrammeId.class, world.edition.programme().id());
        values.put(Programme.class, world.edition.programme());
        values.put(EditionId.class, world.edition.id());
        values.put(Edition.class, world.edition);
        values.put(CategoryId.class, world.award().id());
        values.put(Category.class, world.award());
        values.put(NominationId.class, nomination);
        values.put(AccountId.class, account);
        values.put(HonourId.class, world.honour);
        values.put(AnnouncementId.class, world.announcement);
        values.put(PlannedReads.class, world.plan);
        values.put(UUID.class, nomination.value());
        values.put(String.class, reference(world, nomination));
        values.put(Writing.class, new Writing("7", 0, "a page", 1));
        values.put(int.class, 1);
        values.put(boolean.class, true);
        values.put(Instant.class, Instant.EPOCH);
        values.put(List.class, List.of());
        values.put(Reason.class, new Reason("A reason."));
        values.put(EmailAddress.class, new EmailAddress("intruder@example.org"));
        values.put(PersonName.class, new PersonName("An Intruder"));
        values.put(Role.class, Role.ORGANISER);
        values.put(ConflictDegree.class, ConflictDegree.OTHER);
        // one chooses for oneself alone; what is not spoken is refused to everybody
        values.put(Language.class, new Language("xx"));
        values.put(Moment.class, Moment.RELEASE);
        values.put(HonourKind.class, HonourKind.WINNER);
        values.put(Citation.class, new Citation("A citation."));
        values.put(NamedRecipient.class, new NamedRecipient("Nobody", NameForm.NONE, "", ""));
        values.put(NominationList.Filter.class, NominationList.Filter.ALL);
        values.put(ListOrder.class, ListOrder.NEWEST_FIRST);
        values.put(NominationList.Place.class, NominationList.Place.BEGINNING);
        values.put(ReadingList.Place.class, ReadingList.Place.BEGINNING);
        values.put(Snapshot.class, new Snapshot("", "", "", "", "", "", List.of()));
        return values;
    }

    private static String reference(World world, NominationId nomination) {
        return world.receipts.stream()
                .filter(it -> it.nomination().equals(nomination))
                .findFirst()
                .orElseThrow()
                .reference();
    }
}
