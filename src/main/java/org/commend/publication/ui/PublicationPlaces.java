package org.commend.publication.ui;

import java.util.List;
import org.commend.programme.ui.Phase;
import org.commend.programme.ui.Place;
import org.commend.programme.ui.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class PublicationPlaces implements Places {
    static final Place HONOURS = Place.ofOrganisers(Phase.PUBLICATION, "place.honours", "/honours");
    static final Place ANNOUNCEMENT =
            Place.ofOrganisers(Phase.PUBLICATION, "place.announcement", "/announcement");

    @Override
    public List<Place> places() {
        return List.of(HONOURS, ANNOUNCEMENT);
    }
}
