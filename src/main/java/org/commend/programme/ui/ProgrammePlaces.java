package org.commend.programme.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class ProgrammePlaces implements Places {
    static final Place TIME_LINE = Place.ofOrganisers(Phase.SET_UP, "place.timeLine", "/timeline");

    @Override
    public List<Place> places() {
        return List.of(TIME_LINE);
    }
}
