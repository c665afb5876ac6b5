package org.commend.shell;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commend.accounts.Access;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.permission.Everybody;
import org.commend.programme.Edition;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.programme.ui.Phase;
import org.commend.programme.ui.Place;
import org.commend.programme.ui.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where somebody may go, the same on views and on plain pages: the phases of the work and, below,
 * the places of the phase that one is in. Whoever has few places sees them at once. Plain pages ask
 * it as {@code @menu}.
 */
@Component("menu")
@Everybody
public class Menu {
    /** So many places need no phases above them. */
    private static final int FEW = 3;

    /**
     * A link of the menu.
     *
     * @param current as {@code aria-current} says it: "page", "true" for what one is within, or
     *     null
     */
    public record Link(String text, String address, @Nullable String current) {}

    /**
     * A menu.
     *
     * @param whose the programme whose name stands above it, or null
     * @param main phases, or places where there are few
     * @param phase the one that one is in, empty where there is none
     * @param places of that phase, where it has several
     */
    public record Shown(
            @Nullable Programme whose, List<Link> main, String phase, List<Link> places) {
        static Shown empty(@Nullable Programme whose) {
            return new Shown(whose, List.of(), "", List.of());
        }
    }

    private final List<Places> modules;
    private final Programmes programmes;
    private final People people;
    private final Access may;
    private final SignedIn signedIn;

    Menu(
            List<Places> modules,
            Programmes programmes,
            People people,
            Access may,
            SignedIn signedIn) {
        this.modules = modules;
        this.programmes = programmes;
        this.people = people;
        this.may = may;
        this.signedIn = signedIn;
    }

    /** What is open to the person signed in within an edition, on the page of an address. */
    public Shown of(Edition edition, String here) {
        var open =
                modules.stream()
                        .flatMap(it -> it.places().stream())
                        .sorted(Comparator.comparing(Place::phase))
                        .filter(it -> holds(it.who(), edition))
                        .toList();
        Optional<Place> at =
                open.stream()
                        .filter(it -> isWithin(here, it.of(edition)))
                        .max(Comparator.comparingInt(it -> it.of(edition).length()));
        if (open.size() <= FEW) {
            var links = open.stream().map(it -> link(it, edition, at, here)).toList();
            return new Shown(edition.in(language()).programme(), links, "", List.of());
        }
        var phases = new ArrayList<Link>();
        for (Phase phase : Phase.values()) {
            open.stream()
                    .filter(it -> it.phase() == phase)
                    .findFirst()
                    .ifPresent(it -> phases.add(phase(it, edition, at, here)));
        }
        var places =
                open.stream()
                        .filter(it -> at.filter(its -> its.phase() == it.phase()).isPresent())
                        .map(it -> link(it, edition, at, here))
                        .toList();
        return new Shown(
                edition.in(language()).programme(),
                phases,
                at.map(it -> text(it.phase())).orElse(""),
                places.size() > 1 ? places : List.of());
    }

    /** On pages of no programme: that of the one programme which somebody works for. */
    public Shown mine(String here) {
        var held =
                signedIn.id().stream()
                        .flatMap(me -> people.rolesOf(me).stream())
                        .map(People.Held::programme)
                        .distinct()
                        .toList();
        if (held.size() != 1) {
            return Shown.empty(null);
        }
        return programmes
                .find(held.getFirst())
                .map(
                        programme ->
                                programmes
                                        .current(programme)
                                        .map(it -> of(it, here))
                                        .orElse(Shown.empty(programme.in(language()))))
                .orElse(Shown.empty(null));
    }

    private boolean holds(Role role, Edition edition) {
        var programme = edition.programme().id();
        return role == Role.ORGANISER
                ? may.organise(programme)
                : may.judge(programme) && may.holds(role, programme);
    }

    private static Link phase(Place first, Edition edition, Optional<Place> at, String here) {
        boolean within = at.filter(it -> it.phase() == first.phase()).isPresent();
        boolean alone = within && here.equals(first.of(edition));
        return new Link(
                text(first.phase()), first.of(edition), alone ? "page" : within ? "true" : null);
    }

    private static Link link(Place place, Edition edition, Optional<Place> at, String here) {
        String address = place.of(edition);
        boolean within = at.filter(place::equals).isPresent();
        return new Link(
                text(place.title()),
                address,
                here.equals(address) ? "page" : within ? "true" : null);
    }

    private static boolean isWithin(String here, String address) {
        return here.equals(address) || here.startsWith(address + "/");
    }
}
