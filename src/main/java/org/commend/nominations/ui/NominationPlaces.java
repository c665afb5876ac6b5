package org.commend.nominations.ui;

import java.util.List;
import org.commend.programme.ui.Phase;
import org.commend.programme.ui.Place;
import org.commend.programme.ui.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class NominationPlaces implements Places {
    static final Place NOMINATIONS = Place.ofOrganisers(Phase.NOMINATIONS, "place.nominations", "");

    @Override
    public List<Place> places() {
        return List.of(NOMINATIONS);
    }
}
