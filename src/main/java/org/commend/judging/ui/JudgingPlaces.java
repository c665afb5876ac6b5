package org.commend.judging.ui;

import java.util.List;
import org.commend.accounts.Role;
import org.commend.programme.ui.Phase;
import org.commend.programme.ui.Place;
import org.commend.programme.ui.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(2)
class JudgingPlaces implements Places {
    static final Place READING = Place.ofOrganisers(Phase.JUDGING, "place.reading", "/reading");
    static final Place STANDINGS =
            Place.ofOrganisers(Phase.JUDGING, "place.standings", "/standings");
    static final Place PANELS = Place.ofOrganisers(Phase.PEOPLE, "place.panels", "/panels");
    static final Place MY_READING =
            new Place(Phase.JUDGING, Role.JUDGE, "place.myReading", "judge", "");
    static final Place MY_PANEL =
            new Place(Phase.JUDGING, Role.CHAIR, "place.myPanel", "standings", "");

    @Override
    public List<Place> places() {
        return List.of(READING, STANDINGS, PANELS, MY_READING, MY_PANEL);
    }
}
