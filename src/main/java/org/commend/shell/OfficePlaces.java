package org.commend.shell;

import java.util.List;
import org.commend.programme.ui.Phase;
import org.commend.programme.ui.Place;
import org.commend.programme.ui.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class OfficePlaces implements Places {
    static final Place ORGANISERS =
            Place.ofOrganisers(Phase.PEOPLE, "place.organisers", "/organisers");
    static final Place LETTERS = Place.ofOrganisers(Phase.LETTERS, "place.letters", "/letters");

    @Override
    public List<Place> places() {
        return List.of(ORGANISERS, LETTERS);
    }
}
